package provider_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Actions get the accounts as resources do: what is missing is said where it is
// used, by the names of the provider block.
func TestActionsNeedTheirVendorsCredentials(t *testing.T) {
	t.Setenv("INFOBIP_BASE_URL", "")
	t.Setenv("INFOBIP_API_KEY", "")
	s := server(t)
	all := shape(t, s)
	if _, err := s.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{Config: value(t, all.Provider, nil)}); err != nil {
		t.Fatal(err)
	}
	actions, ok := s.(tfprotov6.ActionServer)
	if !ok {
		t.Fatal("the provider has no actions")
	}
	const resend = "tendlc_infobip_brand_resend_2fa"
	config := value(t, all.ActionSchemas[resend].Schema, map[string]tftypes.Value{"brand_id": tftypes.NewValue(tftypes.String, "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10")})
	planned, err := actions.PlanAction(t.Context(), &tfprotov6.PlanActionRequest{ActionType: resend, Config: config})
	if err != nil || len(planned.Diagnostics) != 2 {
		t.Fatalf("%v %+v", err, planned)
	}
	for _, d := range planned.Diagnostics {
		if !strings.HasSuffix(d.Summary, "(TENDLC1009)") || !strings.Contains(d.Detail, "INFOBIP_") {
			t.Errorf("%s: %s", d.Summary, d.Detail)
		}
	}
}
