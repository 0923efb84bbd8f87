package tfkit

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/nyaruka/phonenumbers"
)

// MaxNumbers is how many numbers one set may hold: Terraform needs quadratic
// time for sets.
const MaxNumbers = 500

// E164 checks that a text is a phone number in E.164, written exactly so.
func E164() validator.String { return e164{} }

type e164 struct{}

func (e164) Description(context.Context) string {
	return "a phone number in E.164, such as +12025550134"
}

func (v e164) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

func (e164) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	value := req.ConfigValue
	if value.IsNull() || value.IsUnknown() || value.ValueString() == "" {
		return
	}
	text := value.ValueString()
	canonical, ok := canonicalE164(text)
	if ok && canonical == text {
		return
	}
	hint := ""
	if ok {
		hint = fmt.Sprintf(" Did you mean %s?", canonical)
	}
	resp.Diagnostics.Append(CodeInvalidValue.Error("Not a phone number in E.164",
		fmt.Sprintf("%q must be + and digits only, with the country code, such as +12025550134.%s %s", text, hint, NothingSent), req.Path))
}

// canonicalE164 reads a number as people in the US write it; ok is false where
// no possible number comes of it.
func canonicalE164(text string) (string, bool) {
	number, err := phonenumbers.Parse(strings.TrimSpace(text), "US")
	if err != nil || !phonenumbers.IsPossibleNumber(number) {
		return "", false
	}
	return phonenumbers.Format(number, phonenumbers.E164), true
}
