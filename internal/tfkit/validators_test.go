package tfkit

import (
	"context"
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
