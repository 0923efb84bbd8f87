package sinch

import (
	"context"
	"fmt"
	"net/mail"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// notBlank refuses an empty text and one of blanks only.
type notBlank = tfkit.NotBlank

// documented warns of a word that Sinch's documentation does not list.
type documented struct {
	what  string
	words []string
}

func (d documented) Description(context.Context) string {
	return "one of " + strings.Join(d.words, ", ")
}
func (d documented) MarkdownDescription(c context.Context) string { return d.Description(c) }

func (d documented) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	value := req.ConfigValue
	if value.IsNull() || value.IsUnknown() || slices.Contains(d.words, value.ValueString()) {
		return
	}
	resp.Diagnostics.Append(tfkit.CodeInvalidValue.Warning("Not a documented "+d.what,
		fmt.Sprintf("%q is not among the words that Sinch documents: %s. Sinch may refuse it.", value.ValueString(), strings.Join(d.words, ", ")), req.Path))
}

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
