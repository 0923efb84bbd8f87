package api_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport/contracttest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/contract"
)

func loadContract(t *testing.T) *openapi3.T {
	t.Helper()
	return contracttest.Load(t, contract.OpenAPI)
}

// notCalled are the operations that the client does not have, with the reason.
var notCalled = map[string]string{
	"clearEndpointComplianceRequirement": "hypothetical: Bird's pages list no removal",
	"deleteConnector":                    "seen in other people's code only",
}

func TestEveryOperationIsCalledOrNamed(t *testing.T) {
	t.Parallel()
	byID := contracttest.Operations(loadContract(t))
	for id := range byID {
		_, called := operations[id]
		_, replayed := senders[id]
		if left := notCalled[id] != ""; called == left || replayed == left {
			t.Errorf("%s: called %v, replayed %v, left out %v", id, called, replayed, left)
		}
	}
	for name := range operations {
		if id, _, _ := strings.Cut(name, ","); byID[id] == nil {
			t.Errorf("the contract has no operation %s", id)
		}
	}
}

// Every list asks for pages that every version of Bird's pages allows, and only
// where the contract has such a parameter.
func TestListsAskForNoMoreThanTheContractAllows(t *testing.T) {
	t.Parallel()
	for id, operation := range contracttest.Operations(loadContract(t)) {
		limit := operation.Parameters.GetByInAndName("query", "limit")
		if asked := strings.Contains(operations[id].uri, "limit=99"); asked != (limit != nil) {
			t.Errorf("%s: asks %v, the contract has %v", id, asked, limit)
		}
		if limit == nil {
			continue
		}
		must(t, limit.Schema.Value.VisitJSON(float64(99)))
	}
}

// Every type has the fields of its schemas: a field that is misspelt here is
// silently empty in somebody's state.
func TestTypesHaveTheFieldsOfTheContract(t *testing.T) {
	t.Parallel()
	schemas := loadContract(t).Components.Schemas
	number := schemas["LongCodeNumber"].Value.Properties
	endpoint := schemas["Endpoint"].Value.Properties
	connector := schemas["Connector"].Value.Properties
	useCase := schemas["UseCase"].Value.Properties
	for value, schema := range map[any]*openapi3.Schema{
		new(api.BrandFields): schemas["BrandCreateOrganization"].Value,
		new(api.Brand):       schemas["OrganizationTCRBrand"].Value,
		new(api.Rejection):   schemas["Rejection"].Value,
		new(api.Vetting):     schemas["BrandVetting"].Value,
		new(api.Upload):      schemas["PresignedUpload"].Value,

		new(api.CampaignFields): schemas["CampaignCreate"].Value,
		new(api.Campaign):       schemas["Campaign"].Value,
		new(api.Subscription):   schemas["CampaignSubscription"].Value,
		new(api.Attachment):     schemas["Attachment"].Value,
		new(api.Reseller):       schemas["Reseller"].Value,
		new(api.Vertical):       schemas["Vertical"].Value,

		new(api.Number):                  schemas["LongCodeNumber"].Value,
		new(api.NumberCapabilities):      number["capabilities"].Value,
		new(api.Direction):               schemas["Direction"].Value,
		new(api.NumberOrder):             number["order"].Value,
		new(api.Endpoint):                schemas["Endpoint"].Value,
		new(api.EndpointDependency):      endpoint["dependencies"].Value.Items.Value,
		new(api.EndpointCapability):      schemas["EndpointCapability"].Value,
		new(api.EndpointCapabilityState): schemas["EndpointCapabilityState"].Value,

		new(api.Requirement):        schemas["ComplianceRequirement"].Value,
		new(api.ConnectorRequest):   schemas["ConnectorCreate"].Value,
		new(api.ConnectorArguments): schemas["ConnectorArguments"].Value,
		new(api.Connector):          schemas["Connector"].Value,
		new(api.ConnectorChannel):   connector["channel"].Value,
		new(api.ConnectorNumber):    connector["number"].Value,
		new(api.UseCase):            schemas["UseCase"].Value,
		new(api.IntegrationState):   useCase["integrationState"].Value,
		new(api.UseCaseTag):         useCase["tags"].Value.Items.Value,
	} {
		kind := reflect.TypeOf(value).Elem()
		have, want := jsonNames(kind), slices.Sorted(maps.Keys(schema.Properties))
		if !slices.Equal(have, want) {
			t.Errorf("%s has %v\nwant %v", kind, have, want)
		}
	}
}

// The other schemas of the same things have no field more.
func TestSmallerSchemasHoldNothingElse(t *testing.T) {
	t.Parallel()
	schemas := loadContract(t).Components.Schemas
	for smaller, larger := range map[string]string{
		"BrandCreateWorkspace": "BrandCreateOrganization", "BrandUpdateWorkspace": "BrandCreateOrganization",
		"BrandUpdateOrganization": "BrandCreateOrganization", "WorkspaceTCRBrand": "OrganizationTCRBrand",
		"CampaignUpdate": "CampaignCreate", "BrandVettingCreate": "BrandVetting",
	} {
		for name := range schemas[smaller].Value.Properties {
			if schemas[larger].Value.Properties[name] == nil {
				t.Errorf("%s has %s, %s has not", smaller, name, larger)
			}
		}
	}
}

func jsonNames(kind reflect.Type) []string {
	var names []string
	for i := range kind.NumField() {
		name, _, _ := strings.Cut(kind.Field(i).Tag.Get("json"), ",")
		names = append(names, name)
	}
	return slices.Sorted(slices.Values(names))
}
