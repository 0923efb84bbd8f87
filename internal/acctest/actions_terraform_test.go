package acctest

import (
	"fmt"
	"strings"
	"testing"

	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// What only a Terraform that knows actions can show; all else about them is
// tested in process.

func TestActionExamplesValidateInTerraform(t *testing.T) {
	t.Parallel()
	terminal := offline(t, "")
	skipBelow(t, terminal, 1, 14, "actions; TestEveryActionExampleIsValid validates the examples in process")
	var config strings.Builder
	for _, name := range registeredActions(t) {
		config.WriteString(projectFile(t, actionExample(name)))
	}
	terminal.Configure(config.String())
	Tells(t, terminal.Does("validate"), "Success!")
}

// By hand, and by a trigger: each sends its call once, and a plan none.
func TestTerraformInvokesActions(t *testing.T) {
	t.Parallel()
	w := NewWorld(t)
	terminal := NewTerminal(t, w)
	skipBelow(t, terminal, 1, 14, "actions; the vendors' tests of each action invoke it in process")
	brand := w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "APPROVED")
	terminal.Configure(w.Provider("") + fmt.Sprintf(`
action "tendlc_sinch_brand_resend_2fa" "mail" {
  config {
    brand_registration_id = %q
  }
}

resource "terraform_data" "lost" {
  input = "2026-12-01"

  lifecycle {
    action_trigger {
      events  = [after_create]
      actions = [action.tendlc_sinch_brand_resend_2fa.mail]
    }
  }
}
`, brand))
	const resend = "resendBrand2faEmail"
	Tells(t, terminal.Does("plan"), "Actions: 1 to invoke.")
	ExpectCalls(t, w, resend, 0)
	Tells(t, terminal.Does("apply", "-auto-approve"), "Having the two-factor mail of the brand", "Sinch has taken it.")
	ExpectCalls(t, w, resend, 1)
	Tells(t, terminal.Does("apply", "-auto-approve", "-invoke=action.tendlc_sinch_brand_resend_2fa.mail"), "Sinch has taken it.")
	ExpectCalls(t, w, resend, 2)
	Tells(t, terminal.Does("plan"), "No changes.")
	ExpectCalls(t, w, resend, 2)
}
