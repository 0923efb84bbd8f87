package tfkit

import (
	"context"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

func TestCodedValidatorsKeepTheComplaint(t *testing.T) {
	t.Parallel()
	at := path.Root("samples")
	var text validator.StringResponse
	Coded(stringvalidator.UTF8LengthBetween(2, 3)).ValidateString(t.Context(), validator.StringRequest{Path: at, ConfigValue: types.StringValue("éééé")}, &text)
	sameSaid(t, "text", plain(text.Diagnostics), []said{{at: "samples", summary: "Invalid Attribute Value Length (TENDLC1011)",
		detail: "Attribute samples UTF-8 character count must be between 2 and 3, got: 4. Nothing was sent and nothing was charged."}})

	list := types.ListValueMust(types.StringType, []attr.Value{types.StringValue("")})
	var lists validator.ListResponse
	CodedList(listvalidator.SizeAtLeast(2)).ValidateList(t.Context(), validator.ListRequest{Path: at, ConfigValue: list}, &lists)
	sameSaid(t, "list", plain(lists.Diagnostics), []said{{at: "samples", summary: "Invalid Attribute Value (TENDLC1011)",
		detail: "Attribute samples list must contain at least 2 elements, got: 1. Nothing was sent and nothing was charged."}})

	// What has a code already keeps its own words.
	var sets validator.SetResponse
	set := types.SetValueMust(types.StringType, []attr.Value{types.StringValue("12025550100")})
	CodedSet(setvalidator.ValueStringsAre(E164())).ValidateSet(t.Context(), validator.SetRequest{Path: at, ConfigValue: set}, &sets)
	if got := plain(sets.Diagnostics); len(got) != 1 || got[0].summary != "Not a phone number in E.164 (TENDLC1011)" {
		t.Errorf("%+v", got)
	}
	for _, v := range []validator.Describer{Coded(stringvalidator.LengthAtLeast(1)), CodedList(listvalidator.SizeAtLeast(1)), CodedSet(setvalidator.SizeAtLeast(1)),
		Keywords(9), E164()} {
		if v.Description(t.Context()) == "" || v.MarkdownDescription(t.Context()) == "" {
			t.Errorf("%T has no description", v)
		}
	}
}

// A word outside a closed list is an error that names the near one.
func TestClosedListNamesTheNearWord(t *testing.T) {
	t.Parallel()
	words := []string{"ACCOUNT_NOTIFICATION", "DELIVERY_NOTIFICATION"}
	for word, ends := range map[string]string{
		"DELIVERY_NOTIFIKATION": `got: "DELIVERY_NOTIFIKATION". Did you mean "DELIVERY_NOTIFICATION"? Nothing was sent and nothing was charged.`,
		"PINK":                  `got: "PINK". Nothing was sent and nothing was charged.`,
	} {
		var text validator.StringResponse
		Coded(stringvalidator.OneOf(words...)).ValidateString(t.Context(), validator.StringRequest{Path: path.Root("use_case"), ConfigValue: types.StringValue(word)}, &text)
		var sets validator.SetResponse
		set := types.SetValueMust(types.StringType, []attr.Value{types.StringValue(word)})
		CodedSet(setvalidator.ValueStringsAre(stringvalidator.OneOf(words...))).ValidateSet(t.Context(), validator.SetRequest{Path: path.Root("use_cases"), ConfigValue: set}, &sets)
		for _, diags := range []diag.Diagnostics{text.Diagnostics, sets.Diagnostics} {
			if got := plain(diags); len(got) != 1 || !strings.HasSuffix(got[0].detail, ends) {
				t.Errorf("%s: %+v", word, got)
			}
		}
		var own validator.SetResponse
		WordsOf(words).ValidateSet(t.Context(), validator.SetRequest{Path: path.Root("use_cases"), ConfigValue: set}, &own)
		if got := plain(own.Diagnostics); len(got) != 1 || strings.Contains(got[0].detail, `Did you mean "DELIVERY_NOTIFICATION"?`) != strings.Contains(ends, "Did you mean") {
			t.Errorf("%s: %+v", word, got)
		}
	}
}

// chatty warns, and complains without a path.
type chatty struct{ validator.String }

func (chatty) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	resp.Diagnostics.AddAttributeWarning(req.Path, "Hm", "Hm.")
	resp.Diagnostics.AddError("No", "No.")
}

func TestCodedLeavesTheRestAlone(t *testing.T) {
	t.Parallel()
	var resp validator.StringResponse
	Coded(chatty{}).ValidateString(t.Context(), validator.StringRequest{Path: path.Root("x")}, &resp)
	want := diag.Diagnostics{diag.NewAttributeWarningDiagnostic(path.Root("x"), "Hm", "Hm."), diag.NewErrorDiagnostic("No", "No.")}
	if !resp.Diagnostics.Equal(want) {
		t.Error(resp.Diagnostics)
	}
}

// What is empty is said once: its length is no second fault.
func TestEmptyTextIsOneComplaint(t *testing.T) {
	t.Parallel()
	both := []validator.String{NotBlank{}, Coded(stringvalidator.UTF8LengthBetween(20, 30))}
	for text, want := range map[string]string{"": "Empty text", "   ": "Empty text", "short": "Invalid Attribute Value Length"} {
		var resp validator.StringResponse
		for _, v := range both {
			v.ValidateString(t.Context(), validator.StringRequest{Path: path.Root("text"), ConfigValue: types.StringValue(text)}, &resp)
		}
		var lists validator.ListResponse
		CodedList(listvalidator.ValueStringsAre(NotBlank{}, stringvalidator.UTF8LengthBetween(20, 30))).ValidateList(t.Context(),
			validator.ListRequest{Path: path.Root("list"), ConfigValue: types.ListValueMust(types.StringType, []attr.Value{types.StringValue(text)})}, &lists)
		for _, diags := range []diag.Diagnostics{resp.Diagnostics, lists.Diagnostics} {
			if len(diags) != 1 || !strings.HasPrefix(diags[0].Summary(), want) {
				t.Errorf("%q: %v", text, diags)
			}
		}
	}
}

func TestWordsOfASet(t *testing.T) {
	t.Parallel()
	var resp validator.SetResponse
	WordsOf([]string{"ALERTS", "CHAT"}).ValidateSet(t.Context(), validator.SetRequest{Path: path.Root("use_cases"),
		ConfigValue: types.SetValueMust(types.StringType, []attr.Value{types.StringValue("CHAT"), types.StringValue("ALERT"), types.StringUnknown(), types.StringNull()})}, &resp)
	if len(resp.Diagnostics) != 1 || resp.Diagnostics[0].Summary() != `"ALERT" is no word of use_cases (TENDLC1011)` ||
		!strings.Contains(resp.Diagnostics[0].Detail(), `use_cases takes ALERTS, CHAT. Did you mean "ALERTS"? `+NothingSent) {
		t.Errorf("%v", resp.Diagnostics)
	}
}
