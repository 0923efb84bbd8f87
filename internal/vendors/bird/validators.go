package bird

import (
	"context"
	"fmt"
	"net/mail"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// textCheck judges a text; nothing is said of null, unknown and empty ones.
type textCheck struct {
	want string // "a plain e-mail address"
	good func(string) bool
}

var (
	mailAddress = textCheck{"a plain e-mail address, such as help@example.com", isMailAddress}
	website     = textCheck{"a website, such as https://example.com", isWebsite}
)

func isMailAddress(text string) bool {
	parsed, err := mail.ParseAddress(text)
	return err == nil && parsed.Address == text
}

// isWebsite asks for no more than a name with a dot: the form is not
// documented, so what people put on their cards passes.
func isWebsite(text string) bool {
	return strings.Contains(text, ".") && !strings.ContainsAny(text, " \t\r\n@")
}

// Description implements validator.Describer.
func (c textCheck) Description(context.Context) string { return c.want }

// MarkdownDescription implements validator.Describer.
func (c textCheck) MarkdownDescription(ctx context.Context) string { return c.Description(ctx) }

// ValidateString implements validator.String.
func (c textCheck) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	value := req.ConfigValue
	if value.IsNull() || value.IsUnknown() || value.ValueString() == "" || c.good(value.ValueString()) {
		return
	}
	resp.Diagnostics.Append(tfkit.CodeInvalidValue.Error("Not usable as "+req.Path.String(),
		fmt.Sprintf("%q is not %s. %s", value.ValueString(), c.want, tfkit.NothingSent), req.Path))
}

// sameAddress compares addresses of mail, of which no more than the case is
// normalised.
func sameAddress(a, b string) bool {
	return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
}

// sameWebsite compares websites, of which the case, a slash at the end and the
// scheme are: Bird does not say what it makes of one that was given without.
func sameWebsite(a, b string) bool { return plainWebsite(a) == plainWebsite(b) }

func plainWebsite(text string) string {
	plain := strings.TrimRight(strings.ToLower(strings.TrimSpace(text)), "/")
	return strings.TrimPrefix(strings.TrimPrefix(plain, "https://"), "http://")
}

// sameFactOrUnset compares facts of which Bird says "NONE" or nothing when
// nobody gave them.
func sameFactOrUnset(a, b string) bool {
	return tfkit.SameFact(factOrNull(a).ValueString(), factOrNull(b).ValueString())
}
