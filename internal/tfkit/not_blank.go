package tfkit

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

const emptyText = "Empty text"

// NotBlank refuses an empty text and one of blanks only.
type NotBlank struct{}

// Description implements validator.Describer.
func (NotBlank) Description(context.Context) string { return "must not be empty" }

// MarkdownDescription implements validator.Describer.
func (v NotBlank) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateString implements validator.String.
func (NotBlank) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	value := req.ConfigValue
	if value.IsNull() || value.IsUnknown() || strings.TrimSpace(value.ValueString()) != "" {
		return
	}
	resp.Diagnostics.Append(CodeInvalidValue.Error(emptyText,
		fmt.Sprintf("%s must not be empty. %s", req.Path, NothingSent), req.Path))
}
