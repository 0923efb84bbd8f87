package acctest

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// TestGuidesOfAFirstCampaignAndItsRejection plays both at Sinch: the plan, the
// apply that stops, the refusal, and the plan of a mended text.
func TestGuidesOfAFirstCampaignAndItsRejection(t *testing.T) {
	t.Parallel()
	const campaign = "Lakeview visit notices"
	w, vendor := exampleWorld(t), sinchExamples()
	numbers := sinchsandbox.Numbers()
	run := func(command ...string) []string {
		return append(command, "-var=service_plan_id="+sinchsandbox.ServicePlanID, `-var=numbers=["`+numbers[0]+`","`+numbers[1]+`"]`)
	}
	vendor.decides(w, campaign, sandbox.Hold)
	hcl := vendor.scenarioIn(t, w)
	terminal := NewTerminal(t, w)
	terminal.Write(hcl)

	Tells(t, terminal.Does(run("plan")...), "Plan: 5 to add, 0 to change, 0 to destroy.", "TENDLC1016")
	ExpectUntouched(t, w)
	expectQuoted(t, terminal.Fails(run("apply", "-auto-approve")...), blocksIn(t, "first-campaign", "text")[0])

	vendor.decides(w, campaign, sandbox.Reject)
	w.Settle()
	expectQuoted(t, terminal.Fails(run("apply", "-auto-approve")...), blocksIn(t, "rejections-and-appeals", "text")[0])
	terminal.Write(edited(t, hcl, vendor.scenario.text[0], vendor.scenario.text[1]))
	Tells(t, terminal.Does(run("plan")...), "tendlc_sinch_campaign.visits must be replaced", "TENDLC1010")
	ExpectCharges(t, w, "campaign", 0)
}
