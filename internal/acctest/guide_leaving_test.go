package acctest

import (
	"maps"
	"slices"
	"testing"

	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// TestGuideLeaving puts the blocks of the guide in the place of a live and
// protected registration: nothing is sent, and everything sends on.
func TestGuideLeaving(t *testing.T) {
	t.Parallel()
	w, vendor := exampleWorld(t), sinchExamples()
	numbers := sinchsandbox.Numbers()
	variables := []string{"-auto-approve", "-var=service_plan_id=" + sinchsandbox.ServicePlanID, `-var=numbers=["` + numbers[0] + `","` + numbers[1] + `"]`}
	blocks := blocksIn(t, "leaving", "terraform")
	terminal := NewTerminal(t, w)
	terminal.Write(vendor.scenarioIn(t, w))
	terminal.Does(append([]string{"apply"}, variables...)...)
	before := len(Writes(w))

	terminal.Write(w.Provider("") + blocks[0])
	expectQuoted(t, terminal.Does("apply", "-auto-approve"), blocksIn(t, "leaving", "text")[0])
	if sent := Writes(w)[before:]; len(sent) > 0 {
		t.Errorf("leaving sent %v", sent)
	}
	if left := slices.Collect(maps.Keys(terminal.State())); len(left) > 0 {
		t.Errorf("the state still holds %q", left)
	}
	vendor.expectCampaigns(t, w, vendor.scenario.live)
}
