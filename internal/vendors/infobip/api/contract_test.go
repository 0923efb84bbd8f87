package api_test

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport/contracttest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/contract"
)

func loadContract(t *testing.T) *openapi3.T {
	t.Helper()
	return contracttest.Load(t, contract.OpenAPI)
}

// unread are properties that the client leaves out on purpose.
var unread = map[string][]string{
	"OwnedNumber": {"voiceSetup"},
	// The first is null in answers and in no schema of the vendor; the second is
	// never in answers.
	"Campaign": {"useCase", "numbers"},
	// Read-only.
	"BrandRequest":    {"id", "stage", "createdDate", "lastModifiedDate", "taxExemptStatus"},
	"CampaignRequest": {"id", "stage", "createdDate", "lastModifiedDate", "brandPreview", "appealData", "campaignFeedback", "numberPool", "numberPreviews", "priority", "useCase"},
}

// Every type has the fields of its schemas: a field that is misspelt here is
// silently empty in somebody's state.
func TestTypesHaveTheFieldsOfTheContract(t *testing.T) {
	t.Parallel()
	schemas := loadContract(t).Components.Schemas
	brands := []string{"PrivateCompanyBrand", "PublicCompanyBrand", "NonProfitBrand", "GovernmentBrand"}
	campaigns := []string{"TenDlcCampaign", "ExternalTenDlcCampaign"}
	for value, names := range map[any][]string{
		new(api.Brand): brands, new(api.BrandRequest): brands,
		new(api.Campaign): campaigns, new(api.CampaignRequest): campaigns,
		new(api.Address): {"Address"}, new(api.BusinessIdentifier): {"DunsIdentifier", "GiinIdentifier", "LeiIdentifier"},
		new(api.RegistrarStatus): {"BrandRegistrarStatus"}, new(api.BrandAppealRequest): {"BrandAppealRequest"},
		new(api.AppealDocument): {"AppealDocument"}, new(api.BrandAppeal): {"BrandAppealPreview"},
		new(api.Vet): {"BrandVet"}, new(api.VetImport): {"AegisVetImport", "CampaignVerifyVetImport", "WmcVetImport"},
		new(api.OptIns): {"OptIns"}, new(api.KeywordOptIn): {"KeywordOptIn"}, new(api.WebOptIn): {"WebOptIn"},
		new(api.VerbalOptIn): {"VerbalOptIn"}, new(api.InteractiveVoiceResponseOptIn): {"InteractiveVoiceResponseOptIn"},
		new(api.BrandPreview): {"BrandPreview"}, new(api.NumberPreview): {"NumberPreview"}, new(api.NumberPool): {"NumberPool"},
		new(api.PriorityInfo): {"PriorityInfo"}, new(api.CampaignFeedback): {"CampaignFeedback"},
		new(api.RejectionReason): {"RejectionReason"}, new(api.AppealData): {"AppealData"},
		new(api.NetworkStatus): {"NetworkStatus"}, new(api.Priority): {"Priority"},
		new(api.Numbers): {"UpdateCampaignRegistrationRequest"}, new(api.NumberPoolUsage): {"NumberPoolUsage"},
		new(api.Document): {"DocumentMetadata"}, new(api.OwnedNumber): {"OwnedNumber"},
		new(api.OwnedNumberUpdate): {"UpdateOwnedNumberRequest"},
	} {
		kind := reflect.TypeOf(value).Elem()
		want := map[string]bool{}
		for _, name := range names {
			properties(schemas[name].Value, want)
		}
		maps.DeleteFunc(want, func(name string, _ bool) bool { return slices.Contains(unread[kind.Name()], name) })
		if have := jsonNames(kind); !maps.Equal(have, want) {
			t.Errorf("%s has %v\nwant %v", kind, slices.Sorted(maps.Keys(have)), slices.Sorted(maps.Keys(want)))
		}
	}
}

// properties collects the names of a schema's properties, inherited ones too.
func properties(schema *openapi3.Schema, into map[string]bool) {
	for name := range schema.Properties {
		into[name] = true
	}
	for _, part := range schema.AllOf {
		properties(part.Value, into)
	}
}

func jsonNames(kind reflect.Type) map[string]bool {
	names := map[string]bool{}
	for i := range kind.NumField() {
		name, _, _ := strings.Cut(kind.Field(i).Tag.Get("json"), ",")
		names[name] = true
	}
	return names
}

// uploads are tested apart, because they are not JSON.
var uploads = []string{"upload-document-metadata"}

func TestEveryOperationIsOfferedOrNamed(t *testing.T) {
	t.Parallel()
	for id := range contracttest.Operations(loadContract(t)) {
		_, offered := operations[id]
		_, replayed := senders[id]
		if !replayed && elsewhere[id] == "" || !offered && elsewhere[id] != "not offered" && !slices.Contains(uploads, id) {
			t.Errorf("%s: offered %v, replayed %v", id, offered, replayed)
		}
	}
}

// rateLimit is the contract's x-rate-limit.
type rateLimit struct {
	Requests    float64 `json:"requests"`
	TokenBucket struct {
		Burst           int     `json:"burst"`
		RefillPerSecond float64 `json:"refillPerSecond"`
	} `json:"tokenBucket"`
}

func TestLimitsAreThoseOfTheContract(t *testing.T) {
	t.Parallel()
	for id, operation := range contracttest.Operations(loadContract(t)) {
		if elsewhere[id] == "not offered" {
			continue
		}
		encoded, err := json.Marshal(operation.Extensions["x-rate-limit"])
		must(t, err)
		var published rateLimit
		must(t, json.Unmarshal(encoded, &published))
		perSecond, burst := api.Limit(id)
		if perSecond != published.Requests+published.TokenBucket.RefillPerSecond {
			t.Errorf("%s: %v a second, the contract says %+v", id, perSecond, published)
		}
		if most := max(published.TokenBucket.Burst, int(published.Requests)); burst > most || (perSecond > 0) != (burst > 0) {
			t.Errorf("%s: %d at once, the contract says %+v", id, burst, published)
		}
	}
}
