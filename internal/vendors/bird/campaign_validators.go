package bird

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// keyword wants a word in a set of keywords; advice: without it a warning.
type keyword struct {
	word   string
	advice bool
}

// Description implements validator.Describer.
func (k keyword) Description(context.Context) string { return "one of the keywords is " + k.word }

// MarkdownDescription implements validator.Describer.
func (k keyword) MarkdownDescription(ctx context.Context) string { return k.Description(ctx) }

// ValidateSet implements validator.Set.
func (k keyword) ValidateSet(_ context.Context, req validator.SetRequest, resp *validator.SetResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	for _, element := range req.ConfigValue.Elements() {
		text, ok := element.(types.String)
		if !ok || text.IsUnknown() || strings.EqualFold(text.ValueString(), k.word) {
			return
		}
	}
	if k.advice {
		if len(req.ConfigValue.Elements()) > 0 {
			resp.Diagnostics.Append(tfkit.CodeInvalidValue.Warning(k.word+" is not among the keywords",
				fmt.Sprintf("Bird asks for %s in %s, and reviewers may decline a campaign without it; sending a declined one again may be charged.", k.word, req.Path), req.Path))
		}
		return
	}
	resp.Diagnostics.Append(tfkit.CodeInvalidValue.Error(k.word+" is not among the keywords",
		fmt.Sprintf("%s must hold %s; the other words are yours to choose. %s", req.Path, k.word, tfkit.NothingSent), req.Path))
}

// mustBeTrue is a boolean check whose complaint has a code.
type mustBeTrue struct{ validator.Bool }

// ValidateBool implements validator.Bool.
func (v mustBeTrue) ValidateBool(ctx context.Context, req validator.BoolRequest, resp *validator.BoolResponse) {
	var inner validator.BoolResponse
	v.Bool.ValidateBool(ctx, req, &inner)
	if inner.Diagnostics.HasError() {
		resp.Diagnostics.Append(tfkit.CodeInvalidValue.Error(fmt.Sprintf("%s must be true", req.Path),
			"Bird takes only campaigns that keep to CTIA's messaging principles. "+tfkit.NothingSent, req.Path))
	}
}

// attachmentURL is the address of a file for the reviewers.
var attachmentURL = httpsURL{}

type httpsURL struct{}

// Description implements validator.Describer.
func (httpsURL) Description(context.Context) string {
	return "an https URL such as https://example.com/optin.png"
}

// MarkdownDescription implements validator.Describer.
func (v httpsURL) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateString implements validator.String.
func (v httpsURL) ValidateString(ctx context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	value := req.ConfigValue
	if value.IsNull() || value.IsUnknown() {
		return
	}
	parsed, err := url.Parse(value.ValueString())
	if err == nil && parsed.Scheme == "https" && parsed.Hostname() != "" && !strings.ContainsAny(value.ValueString(), " \t\r\n") {
		return
	}
	resp.Diagnostics.Append(tfkit.CodeInvalidValue.Error("Not usable as "+req.Path.String(),
		fmt.Sprintf("%q is not %s. %s", value.ValueString(), v.Description(ctx), tfkit.NothingSent), req.Path))
}

// keepOrder plans the state's order of a list whose order does not count: else
// a mere sorting of the configuration would replace an approved campaign.
type keepOrder struct{}

// Description implements planmodifier.Describer.
func (keepOrder) Description(context.Context) string { return "The order does not count." }

// MarkdownDescription implements planmodifier.Describer.
func (m keepOrder) MarkdownDescription(ctx context.Context) string { return m.Description(ctx) }

// PlanModifyList implements planmodifier.List.
func (keepOrder) PlanModifyList(_ context.Context, req planmodifier.ListRequest, resp *planmodifier.ListResponse) {
	planned, held := req.PlanValue.Elements(), req.StateValue.Elements()
	if req.StateValue.IsNull() || req.PlanValue.IsNull() || req.PlanValue.IsUnknown() || len(planned) != len(held) {
		return
	}
	for _, value := range planned {
		if value.IsUnknown() || !slices.ContainsFunc(held, func(other attr.Value) bool { return value.Equal(other) }) {
			return
		}
	}
	resp.PlanValue = req.StateValue
}
