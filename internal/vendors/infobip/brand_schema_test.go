package infobip

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit/schematest"
)

func TestBrandSchemasAreComplete(t *testing.T) {
	t.Parallel()
	for _, resource := range []schematest.Resource{
		{Noun: "brand", Schema: brandSchema(t.Context()), Model: brandModel{}, Edits: brandEdits, Fields: brandFields},
		{Noun: "brand", Schema: brandRegistrationSchema(t.Context()), Model: brandRegistrationModel{}, Edits: brandRegistrationEdits, Fields: brandRegistrationObject.Fields},
		{Noun: "vet", Schema: brandVetSchema(t.Context()), Model: brandVetModel{}, Edits: brandVetEdits, Fields: brandVetFields},
	} {
		schematest.Check(t, resource)
	}
	for _, edit := range brandEdits {
		for status := range edit.In {
			if _, known := brandStatuses[status]; !known {
				t.Errorf("%s: no status %s", edit.Attribute, status)
			}
		}
	}
}

// brandProperties are those of a schema of the contract with its parts.
func brandProperties(of *openapi3.SchemaRef) map[string]*openapi3.Schema {
	all := map[string]*openapi3.Schema{}
	for _, part := range slices.Concat(of.Value.AllOf, of.Value.OneOf) {
		maps.Copy(all, brandProperties(part))
	}
	for name, property := range of.Value.Properties {
		all[name] = property.Value
	}
	return all
}

// Every property of the four kinds can be read, and is an argument unless it is
// read-only; the limits of the contract are the validators'.
func TestBrandHasEveryFieldOfTheContract(t *testing.T) {
	t.Parallel()
	schemas, _ := campaignContract(t, "")
	attributes, shown := brandSchema(t.Context()).Attributes, brandDataAttributes()
	for _, kind := range []string{"PrivateCompanyBrand", "PublicCompanyBrand", "NonProfitBrand", "GovernmentBrand"} {
		for property, shape := range brandProperties(schemas[kind]) {
			name := snakeCase(property)
			if _, ok := shown[name]; !ok {
				t.Errorf("%s.%s cannot be read", kind, property)
			}
			at := attributes[name]
			if property == "stage" || shape.ReadOnly || at == nil {
				continue
			}
			if _, found := brandFields.Find(property); !found || !at.IsRequired() && !at.IsOptional() {
				t.Errorf("%s.%s is no argument, or an error about it has no place", kind, property)
			}
			if text, ok := at.(schema.StringAttribute); ok && shape.MaxLength != nil && *shape.MaxLength > 2 {
				checkLimit(t, name, text, *shape.MaxLength)
			}
		}
	}
}

func checkLimit(t *testing.T, name string, text schema.StringAttribute, most uint64) {
	t.Helper()
	var said []string
	for _, check := range text.Validators {
		said = append(said, check.Description(t.Context()))
	}
	all := strings.Join(said, "; ")
	if !strings.Contains(all, fmt.Sprintf("and %d", most)) && !strings.Contains(all, fmt.Sprintf("at most %d", most)) {
		t.Errorf("%s: %s, the contract says at most %d", name, all, most)
	}
}

// The words that the code knows are the contract's.
func TestBrandWordsAreTheContracts(t *testing.T) {
	t.Parallel()
	schemas, _ := campaignContract(t, "")
	registrar := slices.DeleteFunc(brandStatuses.Words(), func(word string) bool { return word == brandDraft || word == brandSubmitted })
	for name, have := range map[string][]string{
		"Vertical": brandVerticals, "StockExchange": stockExchanges, "BrandType": append([]string{brandTollFree}, brandTypes...),
		"BrandRegistrationState": registrar, "BrandStage": {brandDraft, brandSubmitted},
		"BrandVetStatus": vetStatuses.Words(), "VettingProvider": slices.Collect(maps.Keys(vetProviders)),
		"BusinessIdentifierType": slices.Collect(maps.Keys(businessIDs)),
	} {
		var want []string
		for _, word := range schemas[name].Value.Enum {
			want = append(want, word.(string))
		}
		if slices.Sort(want); !slices.Equal(slices.Sorted(slices.Values(have)), want) {
			t.Errorf("%s: have %v, the contract %v", name, have, want)
		}
	}
}

// Every field of a vet can be read, and every one of an import given.
func TestVetHasEveryFieldOfTheContract(t *testing.T) {
	t.Parallel()
	schemas, _ := campaignContract(t, "")
	attributes, group := brandVetSchema(t.Context()).Attributes, vetImportAttribute().Attributes
	for property := range brandProperties(schemas["BrandVet"]) {
		if attributes[snakeCase(property)] == nil {
			t.Errorf("%s cannot be read", property)
		}
	}
	for property := range brandProperties(schemas["VetImportRequest"]) {
		if name := snakeCase(property); name != "type" && group[name] == nil {
			t.Errorf("%s is no argument", property)
		}
	}
}
