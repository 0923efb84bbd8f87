package bird

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit/schematest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/contract"
)

func TestCampaignSchemaTableModelAndPathsAgree(t *testing.T) {
	t.Parallel()
	schematest.Check(t, schematest.Resource{Noun: "campaign", Schema: campaignSchema(t.Context()), Model: campaignModel{}, Edits: campaignEdits, Fields: campaignFields})
}

// campaignContract are the properties of one of the contract's schemas.
func campaignContract(t *testing.T, name string) openapi3.Schemas {
	t.Helper()
	document, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	if err != nil {
		t.Fatal(err)
	}
	return document.Components.Schemas[name].Value.Properties
}

var camelHump = regexp.MustCompile(`([a-z0-9])([A-Z])`)

func campaignSnake(property string) string {
	return strings.ToLower(camelHump.ReplaceAllString(property, "${1}_${2}"))
}

func TestEveryCampaignRequestFieldIsAnArgument(t *testing.T) {
	t.Parallel()
	known := []string{"brand_id", tfkit.AttrDeletionProtection, tfkit.AttrAdoptExisting, tfkit.AttrLintIgnore, tfkit.AttrTimeouts}
	attributes := campaignSchema(t.Context()).Attributes
	for property := range campaignContract(t, "CampaignCreate") {
		name := campaignSnake(property)
		known = append(known, name)
		if at := attributes[name]; at == nil || at.IsComputed() && !at.IsOptional() {
			t.Errorf("%s is no argument", property)
		}
	}
	for name, at := range attributes {
		if (at.IsRequired() || at.IsOptional()) && !slices.Contains(known, name) {
			t.Errorf("%s is no field", name)
		}
	}
}

func TestEveryCampaignAnswerFieldIsReadable(t *testing.T) {
	t.Parallel()
	attributes := campaignDataAttributes()
	for property := range campaignContract(t, "Campaign") {
		name := campaignSnake(property)
		if name == "rejection" {
			name = tfkit.AttrStatusReasons
		}
		if attributes[name] == nil {
			t.Errorf("%s cannot be read", property)
		}
	}
	for _, group := range []struct {
		schema string
		types  map[string]attr.Type
	}{{"CampaignSubscription", subscriptionTypes}, {"Attachment", attachmentType.AttrTypes}} {
		for property := range campaignContract(t, group.schema) {
			if group.types[campaignSnake(property)] == nil {
				t.Errorf("%s.%s cannot be read", group.schema, property)
			}
		}
	}
}

// Every status of the contract has a phase and is in no row by another spelling.
func TestCampaignStatusesAreTheContracts(t *testing.T) {
	t.Parallel()
	document, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, word := range document.Components.Schemas["CampaignStatus"].Value.Enum {
		want = append(want, word.(string))
	}
	slices.Sort(want)
	if have := campaignStatuses.Words(); !slices.Equal(have, want) {
		t.Errorf("%v, contract %v", have, want)
	}
	for _, edit := range campaignEdits {
		for status := range edit.In {
			if !slices.Contains(want, status) {
				t.Errorf("%s: no status %s", edit.Attribute, status)
			}
		}
	}
}

// The contract says of each field of an update in which statuses it can change;
// the table may be stricter, never looser.
func TestNothingChangesInPlaceWhereTheContractLocksIt(t *testing.T) {
	t.Parallel()
	properties := campaignContract(t, "CampaignUpdate")
	editable := map[string][]string{}
	for property, of := range properties {
		statuses, _ := of.Value.Extensions["x-editable-in"].([]any)
		for _, status := range statuses {
			editable[campaignSnake(property)] = append(editable[campaignSnake(property)], status.(string))
		}
	}
	for _, edit := range campaignEdits {
		for status, effect := range edit.In {
			inPlace := effect == tfkit.InPlaceOpen || effect == tfkit.InPlaceReviewMayCost
			listed, said := editable[edit.Attribute]
			if inPlace && said && !slices.Contains(listed, status) {
				t.Errorf("%s changes in place while %s", edit.Attribute, status)
			}
		}
	}
	if len(editable) < 18 {
		t.Errorf("the contract's rules were not found: %v", editable)
	}
}

// A text of the shortest or longest length passes, one beyond does not.
func TestCampaignLengthsAreTheContracts(t *testing.T) {
	t.Parallel()
	attributes := campaignSchema(t.Context()).Attributes
	for property, of := range campaignContract(t, "CampaignCreate") {
		text, ok := attributes[campaignSnake(property)].(schema.StringAttribute)
		if !ok || of.Value.Format == "uuid" {
			continue
		}
		cases := map[int]bool{}
		if shortest := max(int(of.Value.MinLength), 1); true {
			cases[shortest-1], cases[shortest] = false, true
		}
		if of.Value.MaxLength != nil {
			cases[int(*of.Value.MaxLength)], cases[int(*of.Value.MaxLength)+1] = true, false
		}
		for length, want := range cases {
			var resp validator.StringResponse
			for _, check := range text.Validators {
				check.ValidateString(t.Context(), validator.StringRequest{Path: path.Root("a"), ConfigValue: types.StringValue(strings.Repeat("ä", length))}, &resp)
			}
			if got := !resp.Diagnostics.HasError(); got != want {
				t.Errorf("%s of %d characters: passes %v", property, length, got)
			}
		}
	}
}

// The two words must be there in any case; START is advice.
func TestKeywordsThatBirdWants(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		check            keyword
		words            []attr.Value
		errors, warnings int
	}{
		"there":             {keyword{word: "STOP"}, []attr.Value{types.StringValue("END"), types.StringValue("stop")}, 0, 0},
		"not there":         {keyword{word: "STOP"}, []attr.Value{types.StringValue("STOPALL")}, 1, 0},
		"not known yet":     {keyword{word: "STOP"}, []attr.Value{types.StringUnknown()}, 0, 0},
		"advice":            {keyword{word: "START", advice: true}, []attr.Value{types.StringValue("YES")}, 0, 1},
		"advice is kept":    {keyword{word: "START", advice: true}, []attr.Value{types.StringValue("Start")}, 0, 0},
		"no keyword at all": {keyword{word: "HELP"}, nil, 1, 0},
	} {
		var resp validator.SetResponse
		row.check.ValidateSet(t.Context(), validator.SetRequest{Path: path.Root("a"), ConfigValue: types.SetValueMust(types.StringType, row.words)}, &resp)
		if resp.Diagnostics.ErrorsCount() != row.errors || resp.Diagnostics.WarningsCount() != row.warnings {
			t.Errorf("%s: %v", name, resp.Diagnostics)
		}
	}
}

func TestAttachmentURLs(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"https://media.api.bird.com/a/b.pdf": true, "http://example.com/a.png": false, "https://": false, "a.png": false, "https://exa mple.com": false, "": false,
	} {
		var resp validator.StringResponse
		attachmentURL.ValidateString(t.Context(), validator.StringRequest{Path: path.Root("a"), ConfigValue: types.StringValue(text)}, &resp)
		if got := !resp.Diagnostics.HasError(); got != want {
			t.Errorf("%q: %v", text, resp.Diagnostics)
		}
	}
}

// Every argument that an update may send has a field of its own in it.
func TestEverySentArgumentHasAField(t *testing.T) {
	t.Parallel()
	var want []string
	for _, edit := range campaignEdits {
		if edit.Effect == tfkit.NotNow {
			want = append(want, edit.Attribute)
		}
	}
	slices.Sort(want)
	if have := slices.Sorted(maps.Keys(campaignArguments)); !slices.Equal(have, want) {
		t.Errorf("fields %v, table %v", have, want)
	}
}
