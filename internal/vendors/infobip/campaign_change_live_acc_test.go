package infobip_test

import (
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// twoAssignments is a campaign with a spare number that goes in before the
// registration and two numbers that follow the approval, in the form that
// changes it without silence.
func twoAssignments(brandID, text string) string {
	const unprotected = "deletion_protection = false"
	numbers := acctest.InfobipNumbers()
	return draftOf(brandID, unprotected, text) + acctest.InfobipSpare(numbers[:1]) +
		acctest.InfobipCampaignRegistration(unprotected, "lifecycle {\n    create_before_destroy = true\n  }") +
		acctest.InfobipCampaignApproval() + acctest.InfobipMain(numbers[1:3])
}

// A live campaign is changed over three applies, pending, pending and approved:
// only the spare number moves before the approval, and the old campaign is
// deregistered after the others have moved.
func TestLiveCampaignIsChangedWithoutSilence(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID, digits := approvedBrand(w), infobipsandbox.Numbers()
	changed := twoAssignments(brandID, `program_summary = "Lakeview Dental tells its patients about visits and about recalls. [sandbox:hold]"`)
	var old, fresh string
	pending := func(before func()) resource.TestStep {
		return resource.TestStep{PreConfig: before, Config: changed, ExpectError: acctest.Says("is still pending: apply again later", "TENDLC2001")}
	}
	stands := func() {
		campaigns := w.Infobip.Campaigns()
		if len(campaigns) != 2 {
			t.Fatalf("%d campaigns, want the old and the new one", len(campaigns))
		}
		fresh = campaigns[1].ID
		if campaigns[0].Stage != "REGISTERED" || !slices.Equal(campaigns[0].Numbers, digits[1:3]) {
			t.Errorf("the old campaign is %s with %v", campaigns[0].Stage, campaigns[0].Numbers)
		}
		if !slices.Equal(campaigns[1].Numbers, digits[:1]) {
			t.Errorf("the new campaign has %v", campaigns[1].Numbers)
		}
	}
	w.Run(t,
		acctest.Step(twoAssignments(brandID, newSummary)),
		pending(func() { old = w.Infobip.Campaigns()[0].ID }),
		pending(stands),
		resource.TestStep{PreConfig: func() { stands(); w.Infobip.SetOutcome(fresh, sandbox.Approve) }, Config: changed},
		resource.TestStep{PreConfig: func() { movedThenEnded(t, w, old, fresh) }, Config: changed, ConfigPlanChecks: acctest.Nothing},
	)
	acctest.ExpectCharges(t, w, "campaign", 2)
}

// movedThenEnded fails the test unless all numbers are on the new campaign, and
// the old one was deregistered, and deleted, after the last of them was asked
// for there.
func movedThenEnded(t *testing.T, w *acctest.World, old, fresh string) {
	t.Helper()
	campaigns := w.Infobip.Campaigns()
	if len(campaigns) != 1 || campaigns[0].ID != fresh || len(campaigns[0].Numbers) != 3 {
		t.Errorf("there is %v", campaigns)
	}
	moved, ended := 0, 0
	for n, entry := range w.Box.Journal() {
		switch {
		case entry.Operation == "add-numbers" && entry.ObjectID == fresh:
			moved = n
		case entry.Operation == deregisterCampaign && entry.ObjectID == old && ended == 0:
			ended = n
		}
	}
	if moved == 0 || ended < moved {
		t.Errorf("the last numbers moved in call %d, the old campaign was deregistered in call %d", moved, ended)
	}
}
