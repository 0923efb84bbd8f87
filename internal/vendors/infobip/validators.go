package infobip

import (
	"context"
	"fmt"
	"net/mail"
	"net/url"
	"regexp"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// phone is a phone number as the contract has it; the plus is optional.
var phone = tfkit.Coded(stringvalidator.RegexMatches(regexp.MustCompile(`^\+?[1-9]\d{1,14}$`),
	"must be a country code and digits with or without a leading plus, such as +12025550134"))

// samePhone: the plus is optional, and whether Infobip returns it is not said.
func samePhone(a, b string) bool { return strings.TrimPrefix(a, "+") == strings.TrimPrefix(b, "+") }

// textCheck judges a text; nothing is said of null, unknown and empty ones.
type textCheck struct {
	want string // "an e-mail address without \"=\""
	good func(string) bool
}

var (
	mailAddress = textCheck{`a plain e-mail address without "=", such as help@example.com`, isMailAddress}
	webAddress  = textCheck{"a URL such as https://example.com/terms", isWebAddress}
)

// isMailAddress: Infobip refuses an equals sign although addresses may have one.
func isMailAddress(text string) bool {
	parsed, err := mail.ParseAddress(text)
	return err == nil && parsed.Address == text && !strings.Contains(text, "=")
}

func isWebAddress(text string) bool {
	parsed, err := url.Parse(text)
	return err == nil && (parsed.Scheme == "http" || parsed.Scheme == "https") && strings.Contains(parsed.Hostname(), ".") &&
		!strings.ContainsAny(text, " \t\r\n")
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
