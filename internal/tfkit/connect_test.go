package tfkit

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

func TestConnect(t *testing.T) {
	t.Parallel()
	missing := diag.Diagnostics{CodeCredentials.Error("Sinch needs key_id", "Set it.")}
	hint := diag.Diagnostics{CodeCredentials.Warning("Odd", "Odd.")}
	data := ProviderData{
		"sinch":   func() (any, diag.Diagnostics) { return "account", hint },
		"infobip": func() (any, diag.Diagnostics) { return nil, missing },
		"bird":    func() (any, diag.Diagnostics) { return 5, nil },
	}
	for name, r := range map[string]struct {
		data   any
		vendor string
		ok     bool
		said   string
	}{
		"validate":          {nil, "sinch", false, ""},
		"configured":        {data, "sinch", true, "Odd (TENDLC1009)"},
		"without a key":     {data, "infobip", false, "Sinch needs key_id (TENDLC1009)"},
		"of another type":   {data, "bird", false, "Provider wired wrongly"},
		"no such vendor":    {data, "twilio", false, "Provider wired wrongly"},
		"not provider data": {"data", "sinch", false, "Provider wired wrongly"},
	} {
		var diags diag.Diagnostics
		account, ok := Connect[string](r.data, r.vendor, &diags)
		if ok != r.ok || ok && account != "account" {
			t.Errorf("%s: %q %v", name, account, ok)
		}
		got := ""
		if len(diags) > 0 {
			got = diags[0].Summary()
		}
		if got != r.said || len(diags) > 1 {
			t.Errorf("%s: %v", name, diags)
		}
	}
}
