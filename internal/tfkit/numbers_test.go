package tfkit

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

func e164Says(t *testing.T, value types.String) string {
	t.Helper()
	var resp validator.StringResponse
	E164().ValidateString(t.Context(), validator.StringRequest{Path: path.Root("number"), ConfigValue: value}, &resp)
	if len(resp.Diagnostics) == 0 {
		return ""
	}
	return resp.Diagnostics[0].Summary() + ": " + resp.Diagnostics[0].Detail()
}

func TestE164(t *testing.T) {
	t.Parallel()
	for _, good := range []string{"+12025550100", "+16085550142", "+442079460000", "+4915735983768", ""} {
		if said := e164Says(t, types.StringValue(good)); said != "" {
			t.Errorf("%s: %s", good, said)
		}
	}
	for _, value := range []types.String{types.StringNull(), types.StringUnknown()} {
		if said := e164Says(t, value); said != "" {
			t.Errorf("%s: %s", value, said)
		}
	}
	for text, meant := range map[string]string{
		"12025550100": "+12025550100", "2025550100": "+12025550100", "+1 202 555 0100": "+12025550100", "+1-202-555-0100": "+12025550100",
		"(202) 555-0100": "+12025550100", "tel:+12025550100": "+12025550100", " +12025550100": "+12025550100", "+12025550100\n": "+12025550100",
		"1-800-FLOWERS": "+18003569377", "+١٢٠٢٥٥٥٠١٠٠": "+12025550100", "+1202555010": "", "+120255501000": "", "+": "", "letters": "", "0": "",
		"+99912345": "", "+1202555O1": "", "\x00": "", strings.Repeat("1", 4000): "",
	} {
		said := e164Says(t, types.StringValue(text))
		if !strings.HasPrefix(said, "Not a phone number in E.164 (TENDLC1011): ") || !strings.Contains(said, NothingSent) {
			t.Errorf("%q: %s", text, said)
		}
		if hint := strings.Contains(said, "Did you mean "+meant+"?"); hint != (meant != "") {
			t.Errorf("%q: %s", text, said)
		}
	}
}

// The validator never panics, and accepts nothing but + and digits.
func FuzzE164(f *testing.F) {
	for _, seed := range []string{"+12025550100", "12025550100", "(202) 555-0100", "+1 202 555 0100 ext. 5", "+", "++1", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if text == "" || e164Says(t, types.StringValue(text)) != "" {
			return
		}
		digits, plus := strings.CutPrefix(text, "+")
		if !plus || strings.Trim(digits, "0123456789") != "" || len(digits) > 15 {
			t.Errorf("%q was accepted", text)
		}
	})
}
