package sinch

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/contract"
)

func schemas(t *testing.T) openapi3.Schemas {
	t.Helper()
	document, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	if err != nil {
		t.Fatal(err)
	}
	return document.Components.Schemas
}

// enum are the words of a schema of the contract, sorted.
func enum(t *testing.T, name string) []string {
	t.Helper()
	found := schemas(t)[name]
	if found == nil || len(found.Value.Enum) == 0 {
		t.Fatalf("the contract has no enum %s", name)
	}
	var words []string
	for _, word := range found.Value.Enum {
		if text := word.(string); !strings.HasSuffix(text, "_UNSPECIFIED") { // never a real answer
			words = append(words, text)
		}
	}
	slices.Sort(words)
	return words
}

func TestTablesCoverTheContractsEnums(t *testing.T) {
	t.Parallel()
	sorted := func(words []string) []string { return slices.Sorted(slices.Values(words)) }
	for name, have := range map[string][]string{
		"BrandRegistrationStatus": brandStatuses.Words(),
		"CampaignStatus":          campaignStatuses.Words(),
		"BrandRegistrationType":   sorted(brandTypes),
		"BrandEntityType":         sorted(brandEntities),
		"BrandVerticalType":       sorted(brandVerticals),
		"CampaignUseCase":         sorted(useCases),
		"CampaignSubUseCase":      sorted(subUseCases),
		"SmsErrorCode":            slices.Sorted(maps.Keys(provisioningFailures)),
	} {
		if want := enum(t, name); !slices.Equal(sorted(have), want) {
			t.Errorf("%s: have %v, the contract has %v", name, have, want)
		}
	}
	if types := slices.Sorted(maps.Keys(brandSetup)); !slices.Equal(types, sorted(brandTypes)) {
		t.Errorf("prices of %v", types)
	}
	actions := enum(t, "LastActionStatus")
	for _, action := range []string{deleteInProgress, deleteSuccessful, deleteFailed} {
		if !slices.Contains(actions, action) {
			t.Errorf("%s is no action", action)
		}
	}
}

// Every failure is a meaning within a sentence and an advice that is one.
func TestProvisioningFailuresReadWell(t *testing.T) {
	t.Parallel()
	for code, failure := range provisioningFailures {
		if failure.meaning == "" || strings.HasSuffix(failure.meaning, ".") || strings.ToLower(failure.meaning[:1]) != failure.meaning[:1] {
			t.Errorf("%s: %q", code, failure.meaning)
		}
		if !regexp.MustCompile(`^[A-Z].*\.$`).MatchString(failure.advice) {
			t.Errorf("%s: %q", code, failure.advice)
		}
		words := codeWords([]string{code})
		if strings.HasSuffix(words, " ") || strings.Contains(words, "..") {
			t.Errorf("%q", words)
		}
		if mayRetry([]string{code}) != failure.retry || mayRetry([]string{code, "INTERNAL_ERROR"}) {
			t.Errorf("%s: tried again", code)
		}
	}
	if mayRetry(nil) || mayRetry([]string{"NEW_CODE"}) || codeWords(nil) == "" {
		t.Error("a failure without a known code is tried again, or without words")
	}
}

// Every status of a lost campaign says what it cost; none of the others needs
// to.
func TestEveryLostStatusSpeaksOfMoney(t *testing.T) {
	t.Parallel()
	for _, status := range append(campaignStatuses.Words(tcr.Rejected, tcr.Failed, tcr.Expired), "NEW_STATUS") {
		if money := campaignMoney(status); !strings.Contains(money, "charged") || !strings.HasSuffix(money, ".") {
			t.Errorf("%s: %q", status, money)
		}
	}
	if phase, known := brandPhase(upgradeStatus, ""); phase != tcr.Pending || !known {
		t.Error(phase)
	}
	if phase, known := brandPhase(upgradeStatus, "B1"); phase != tcr.Approved || !known {
		t.Error(phase)
	}
	if phase, known := brandPhase("NEW", "B1"); phase != tcr.Unknown || known {
		t.Error(phase)
	}
}

var wordStart = regexp.MustCompile(`([a-z0-9])([A-Z])`)

func snake(name string) string {
	return strings.ToLower(wordStart.ReplaceAllString(name, "${1}_${2}"))
}

// deviations are the properties that have no argument of the same name; they
// stand in the description of the resource.
var deviations = map[string]string{
	"sample1": "samples", "sample2": "samples", "sample3": "samples", "sample4": "samples", "optin_keywords": "optin_keywords",
}

// Every property of the two request bodies is an argument, and no argument is
// missing from them but for those that only this provider uses.
func TestEveryRequestFieldIsAnArgument(t *testing.T) {
	t.Parallel()
	own := []string{tfkit.AttrDeletionProtection, tfkit.AttrAdoptExisting, tfkit.AttrLintIgnore, tfkit.AttrTimeouts}
	for name, of := range map[string]schema.Schema{"CreateCampaignRequest": campaignSchema(t.Context()), "CreateBrandRegistration": brandSchema(t.Context())} {
		properties := schemas(t)[name].Value.Properties
		wanted := map[string]bool{}
		for property, shape := range properties {
			argument := snake(property)
			if other, ok := deviations[argument]; ok {
				argument = other
			}
			wanted[argument] = true
			at, ok := of.Attributes[argument]
			if !ok || at.IsComputed() && !at.IsOptional() {
				t.Errorf("%s.%s is no argument %s", name, property, argument)
				continue
			}
			if group, nested := at.(schema.SingleNestedAttribute); nested {
				checkGroup(t, argument, shape.Value.Properties, group)
			}
		}
		for argument, at := range of.Attributes {
			if (at.IsRequired() || at.IsOptional()) && !wanted[argument] && !slices.Contains(own, argument) {
				t.Errorf("%s has no property for %s", name, argument)
			}
		}
	}
}

func checkGroup(t *testing.T, name string, properties openapi3.Schemas, group schema.SingleNestedAttribute) {
	t.Helper()
	var want []string
	for property := range properties {
		want = append(want, snake(property))
	}
	slices.Sort(want)
	if have := slices.Sorted(maps.Keys(group.Attributes)); !slices.Equal(have, want) {
		t.Errorf("%s has %v, the contract %v", name, have, want)
	}
}

// What the contract requires is required here, or has a default.
func TestRequiredFieldsAreAlwaysSent(t *testing.T) {
	t.Parallel()
	attributes := campaignSchema(t.Context()).Attributes
	for _, property := range schemas(t)["CreateCampaignRequest"].Value.Required {
		argument := snake(property)
		if other, ok := deviations[argument]; ok {
			argument = other
		}
		at := attributes[argument]
		flag, isFlag := at.(schema.BoolAttribute)
		if !at.IsRequired() && (!isFlag || flag.Default == nil) {
			t.Errorf("%s may be missing", argument)
		}
	}
}
