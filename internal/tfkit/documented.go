package tfkit

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

// Documented warns of a word that the vendor's documentation does not list: it
// may be newer than this version, so it is no error.
type Documented struct {
	Vendor string // "Infobip"
	What   string // "vertical"
	Words  []string
}

// Description implements validator.Describer.
func (d Documented) Description(context.Context) string {
	return "one of " + strings.Join(d.Words, ", ")
}

// MarkdownDescription implements validator.Describer.
func (d Documented) MarkdownDescription(ctx context.Context) string { return d.Description(ctx) }

// ValidateString implements validator.String.
func (d Documented) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	value := req.ConfigValue
	if value.IsNull() || value.IsUnknown() || slices.Contains(d.Words, value.ValueString()) {
		return
	}
	resp.Diagnostics.Append(CodeInvalidValue.Warning("Not a documented "+d.What,
		fmt.Sprintf("%q is not among the words that %s documents: %s. %s may refuse it.",
			value.ValueString(), d.Vendor, strings.Join(d.Words, ", "), d.Vendor), req.Path))
}
