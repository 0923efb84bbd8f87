package sinch

import (
	"context"
	"fmt"
	"net/mail"
	"unicode/utf8"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// notBlank refuses an empty text and one of blanks only.
type notBlank = tfkit.NotBlank

// mailAddress checks that a text is one plain e-mail address.
var mailAddress mailAddressValidator

type mailAddressValidator struct{}

func (mailAddressValidator) Description(context.Context) string             { return "an e-mail address" }
func (v mailAddressValidator) MarkdownDescription(c context.Context) string { return v.Description(c) }

func (mailAddressValidator) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	value := req.ConfigValue
	if value.IsNull() || value.IsUnknown() || value.ValueString() == "" {
		return
	}
	if parsed, err := mail.ParseAddress(value.ValueString()); err == nil && parsed.Address == value.ValueString() {
		return
	}
	resp.Diagnostics.Append(tfkit.CodeInvalidValue.Error("Not an e-mail address",
		fmt.Sprintf("%s must be a plain address such as help@example.com, not %q. %s", req.Path, value.ValueString(), tfkit.NothingSent), req.Path))
}

// firstSample checks the length of the first sample, the only one with a
// minimum.
type firstSample struct{ atLeast int }

func (v firstSample) Description(context.Context) string {
	return fmt.Sprintf("the first sample has at least %d characters", v.atLeast)
}
func (v firstSample) MarkdownDescription(c context.Context) string { return v.Description(c) }

func (v firstSample) ValidateList(_ context.Context, req validator.ListRequest, resp *validator.ListResponse) {
	samples := req.ConfigValue.Elements()
	if len(samples) == 0 {
		return
	}
	first, ok := samples[0].(types.String)
	if !ok || first.IsNull() || first.IsUnknown() || utf8.RuneCountInString(first.ValueString()) >= v.atLeast {
		return
	}
	resp.Diagnostics.Append(tfkit.CodeInvalidValue.Error("First sample too short",
		fmt.Sprintf("The first sample must have at least %d characters; it has %d. %s", v.atLeast, utf8.RuneCountInString(first.ValueString()), tfkit.NothingSent),
		req.Path.AtListIndex(0)))
}
