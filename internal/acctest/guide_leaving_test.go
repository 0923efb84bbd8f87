package acctest

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// TestGuideLeaving puts the blocks of the guide in the place of a live and
// protected registration: nothing is sent, and everything sends on. Then it
// plans the import of all of it, as another stack would.
func TestGuideLeaving(t *testing.T) {
	t.Parallel()
	w, vendor := exampleWorld(t), sinchExamples()
	numbers := sinchsandbox.Numbers()
	variables := []string{"-auto-approve", "-var=service_plan_id=" + sinchsandbox.ServicePlanID, `-var=numbers=["` + numbers[0] + `","` + numbers[1] + `"]`}
	blocks := blocksIn(t, "leaving", "terraform")
	terminal := NewTerminal(t, w)
	terminal.Write(vendor.scenarioIn(t, w))
	terminal.Does(append([]string{"apply"}, variables...)...)
	before, ids := len(Writes(w)), terminal.State()

	terminal.Write(w.Provider("") + blocks[0])
	expectQuoted(t, terminal.Does("apply", "-auto-approve"), blocksIn(t, "leaving", "text")[0])
	if sent := Writes(w)[before:]; len(sent) > 0 {
		t.Errorf("leaving sent %v", sent)
	}
	if left := slices.Collect(maps.Keys(terminal.State())); len(left) > 0 {
		t.Errorf("the state still holds %q", left)
	}
	vendor.expectCampaigns(t, w, vendor.scenario.live)

	terminal.Write(vendor.scenarioIn(t, w) + strings.NewReplacer(
		"01jgr7tnkq7y3ghmab12cd34ef", fmt.Sprint(ids["tendlc_sinch_brand.lakeview"]["id"]),
		"01k4cxccbt519xa3ejty1r5jb4", fmt.Sprint(ids["tendlc_sinch_campaign.visits"]["id"]),
	).Replace(blocks[1]))
	expectQuoted(t, terminal.Does(append([]string{"plan"}, variables[1:]...)...), blocksIn(t, "leaving", "text")[1])
}
