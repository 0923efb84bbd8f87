package sinch

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

func judge(t *testing.T, v validator.String, value types.String) diag.Diagnostics {
	t.Helper()
	var resp validator.StringResponse
	v.ValidateString(t.Context(), validator.StringRequest{Path: path.Root("x"), ConfigValue: value}, &resp)
	if v.Description(t.Context()) == "" || v.MarkdownDescription(t.Context()) == "" {
		t.Errorf("%T has no description", v)
	}
	return resp.Diagnostics
}

func TestTextValidators(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name      string
		validator validator.String
		good, bad []string
	}{
		{"not blank", notBlank{}, []string{"a", " a "}, []string{"", " ", "\n\t", "\u00a0"}},
		{"mail", mailAddress, []string{"help@lakeviewdental.example", "a+b@c.example", "", "o'neil@x.example"},
			[]string{"help", "@x.example", "help@", "Rosa <rosa@x.example>", "a@x.example, b@x.example", " a@x.example", "a@x.example\n", "<a@x.example>"}},
		{"brand id", tcrBrandID, []string{"BX7K2PQ", "B1", "B1234567"}, []string{"", "B", "b1", "C123", "B12345678", "BX-1", "BX7K2PQ\n", someID, "BX7K2P "}},
		{"campaign id", tcrCampaignID, []string{"CTF4STM", "C1"}, []string{"", "C", "B123", "CTF4STMX", "ctf4stm", someID}},
		{"brand registration id", brandRegistrationID, []string{someID, strings.ToUpper(someID)}, []string{"", "BX7K2PQ", someID + "0", someID[1:], someID + "\n"}},
		{"campaign registration id", campaignRegistrationID, []string{someID}, []string{"CTF4STM", "01k4-xccbt519xa3ejty1r5jb4"}},
	} {
		for _, text := range r.good {
			if diags := judge(t, r.validator, types.StringValue(text)); len(diags) > 0 {
				t.Errorf("%s refuses %q: %v", r.name, text, diags)
			}
		}
		for _, text := range r.bad {
			diags := judge(t, r.validator, types.StringValue(text))
			if len(diags) != 1 || !diags.HasError() || !strings.Contains(diags[0].Detail(), "Nothing was sent and nothing was charged.") {
				t.Errorf("%s about %q: %v", r.name, text, diags)
			}
		}
		for _, none := range []types.String{types.StringNull(), types.StringUnknown()} {
			if diags := judge(t, r.validator, none); len(diags) > 0 {
				t.Errorf("%s about %s: %v", r.name, none, diags)
			}
		}
	}
}

const someID = "01k4cxccbt519xa3ejty1r5jb4"

// An id given to an import is judged by the same pattern.
func TestImportIDs(t *testing.T) {
	t.Parallel()
	for _, kind := range []idKind{tcrBrandID, tcrCampaignID, brandRegistrationID, campaignRegistrationID} {
		if diags := kind.check(kind.example); diags.HasError() {
			t.Errorf("the example of a %s is none: %v", kind.name, diags)
		}
		for _, id := range []string{"", "x", "../x", kind.example + "/"} {
			if diags := kind.check(id); !diags.HasError() || !strings.Contains(diags[0].Summary(), "TENDLC1008") {
				t.Errorf("%q is taken for a %s", id, kind.name)
			}
		}
	}
}

func TestFirstSample(t *testing.T) {
	t.Parallel()
	text := func(length int) attr.Value { return types.StringValue(strings.Repeat("é", length)) }
	for name, r := range map[string]struct {
		list types.List
		bad  bool
	}{
		"null": {types.ListNull(types.StringType), false}, "unknown": {types.ListUnknown(types.StringType), false}, "empty": {types.ListValueMust(types.StringType, nil), false},
		"long enough": {types.ListValueMust(types.StringType, []attr.Value{text(20)}), false}, "too short": {types.ListValueMust(types.StringType, []attr.Value{text(19), text(30)}), true},
		"not known yet": {types.ListValueMust(types.StringType, []attr.Value{types.StringUnknown()}), false},
	} {
		var resp validator.ListResponse
		firstSample{atLeast: 20}.ValidateList(t.Context(), validator.ListRequest{Path: path.Root("samples"), ConfigValue: r.list}, &resp)
		if resp.Diagnostics.HasError() != r.bad {
			t.Errorf("%s: %v", name, resp.Diagnostics)
		}
	}
}
