package bird

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit/schematest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/contract"
)

func TestBrandSchemaTableModelAndPathsAgree(t *testing.T) {
	t.Parallel()
	for _, resource := range []schematest.Resource{
		{Noun: "brand", Schema: brandSchema(t.Context()), Model: brandModel{}, Edits: brandEdits, Fields: brandFields},
		{Noun: "vetting", Schema: brandVettingSchema(t.Context()), Model: brandVettingModel{}, Edits: brandVettingEdits, Fields: brandVettingFields},
	} {
		schematest.Check(t, resource)
	}
	for _, edit := range slices.Concat(brandEdits, vettedBrandEdits) {
		for status := range edit.In {
			if _, known := brandStatuses[status]; !known {
				t.Errorf("%s: no status %s", edit.Attribute, status)
			}
		}
	}
}

func TestEveryBrandRequestFieldIsAnArgumentWithTheContractsLimit(t *testing.T) {
	t.Parallel()
	attributes := brandSchema(t.Context()).Attributes
	known := []string{"scope", tfkit.AttrDeletionProtection, tfkit.AttrAdoptExisting, tfkit.AttrLintIgnore, tfkit.AttrTimeouts}
	for property, shape := range campaignContract(t, "BrandCreateOrganization") {
		name := campaignSnake(property)
		known = append(known, name)
		at := attributes[name]
		if at == nil || !at.IsRequired() && !at.IsOptional() {
			t.Errorf("%s is no argument", property)
			continue
		}
		if _, found := brandFields.Find(property); !found {
			t.Errorf("an error about %s has no place", property)
		}
		if text, ok := at.(schema.StringAttribute); ok && shape.Value.MaxLength != nil && *shape.Value.MaxLength > 2 {
			if said := saidBy(t, text); !strings.Contains(said, fmt.Sprintf("at most %d", *shape.Value.MaxLength)) {
				t.Errorf("%s: %s, the contract says at most %d", name, said, *shape.Value.MaxLength)
			}
		}
	}
	for name, at := range attributes {
		if (at.IsRequired() || at.IsOptional()) && !slices.Contains(known, name) {
			t.Errorf("%s is no field", name)
		}
	}
}

// saidBy is what the checks of an argument say that they want.
func saidBy(t *testing.T, text schema.StringAttribute) string {
	var said []string
	for _, check := range text.Validators {
		said = append(said, check.Description(t.Context()))
	}
	return strings.Join(said, "; ")
}

func TestEveryBrandAndVettingAnswerFieldIsReadable(t *testing.T) {
	t.Parallel()
	shown := brandDataAttributes()
	for property := range campaignContract(t, "OrganizationTCRBrand") {
		name := campaignSnake(property)
		if name == "rejection" {
			name = tfkit.AttrStatusReasons
		}
		if shown[name] == nil {
			t.Errorf("%s cannot be read", property)
		}
	}
	vetting := brandVettingSchema(t.Context()).Attributes
	for property := range campaignContract(t, "BrandVetting") {
		if vetting[campaignSnake(property)] == nil {
			t.Errorf("vetting: %s cannot be read", property)
		}
	}
	if token, ok := vetting["token"].(schema.StringAttribute); !ok || !token.Sensitive {
		t.Error("the token of a vetting is shown")
	}
	if _, found := vettingsAttribute().NestedObject.Attributes["token"]; found {
		t.Error("a data source reads the token of a vetting")
	}
}

func TestBrandWordsAreTheContracts(t *testing.T) {
	t.Parallel()
	for name, have := range map[string][]string{
		"BrandEntityType": entityTypes, "BrandStockExchange": stockExchanges, "BrandAltBusinessIdType": altBusinessIDTypes,
		"BrandStatus": brandStatuses.Words(), "BrandVettingClass": {vettingStandard},
	} {
		var want []string
		for _, word := range contractSchemas(t)[name].Value.Enum {
			want = append(want, word.(string))
		}
		if slices.Sort(want); !slices.Equal(slices.Sorted(slices.Values(have)), want) {
			t.Errorf("%s: have %v, the contract %v", name, have, want)
		}
	}
}

// The table of what changes in which status, as the docs and the plan have it.
func TestBrandEditsByStatus(t *testing.T) {
	t.Parallel()
	effect := func(edits tfkit.Edits, attribute, status string) tfkit.Effect {
		n := slices.IndexFunc(edits, func(e tfkit.Edit) bool { return e.Attribute == attribute })
		return edits.At(status)[n].Effect
	}
	for _, row := range []struct {
		attribute string
		effects   map[string]tfkit.Effect
	}{
		{"website", map[string]tfkit.Effect{statusPending: tfkit.NotNow, statusDraft: tfkit.NotNow, "ON_ICE": tfkit.NotNow,
			statusApproved: tfkit.InPlaceMayCost, statusRejected: tfkit.InPlaceCharged, statusFailed: tfkit.Replace}},
		{"ein", map[string]tfkit.Effect{statusPending: tfkit.NotNow, statusDraft: tfkit.NotNow,
			statusApproved: tfkit.Replace, statusRejected: tfkit.InPlaceCharged, statusFailed: tfkit.Replace}},
		{"scope", map[string]tfkit.Effect{statusPending: tfkit.Replace, statusApproved: tfkit.Replace, statusRejected: tfkit.Replace}},
	} {
		for status, want := range row.effects {
			if have := effect(brandEdits, row.attribute, status); have != want {
				t.Errorf("%s while %s: %s, want %s", row.attribute, status, have, want)
			}
		}
	}
	for _, attribute := range brandIdentity {
		if have := effect(vettedBrandEdits, attribute, statusRejected); have != tfkit.Replace {
			t.Errorf("%s of a vetted brand that was rejected: %s", attribute, have)
		}
	}
	if have := effect(vettedBrandEdits, "website", statusRejected); have != tfkit.InPlaceCharged {
		t.Errorf("a vetting locked more than the identity: %s", have)
	}
}

func contractSchemas(t *testing.T) openapi3.Schemas {
	t.Helper()
	document, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	if err != nil {
		t.Fatal(err)
	}
	return document.Components.Schemas
}
