package infobip_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// refusedStory is a campaign, its registration and its approval, with
// reviewers who refuse it once for its missing age gate.
func refusedStory(t *testing.T) (w *acctest.World, config func(text, appeal string) string) {
	t.Helper()
	w = acctest.NewWorld(t)
	request := sampleDraft(approvedBrand(w))
	id := w.Infobip.SeedCampaign(request, "DRAFT")
	advice := "Set the age gate, or say that the program is for everybody."
	w.Infobip.SetOutcome(id, infobipsandbox.RejectOnce)
	w.Infobip.SetRejection(id, infobipsandbox.RejectionDetail{ErrorCode: "1001", Description: "The age gate was not chosen.", RecommendedAction: &advice})
	return w, func(text, appeal string) string {
		return "import {\n  to = tendlc_infobip_campaign.c\n  id = \"" + id + "\"\n}\n" + draftLike(request, text) +
			acctest.InfobipCampaignRegistration("campaign_id = tendlc_infobip_campaign.c.id", appeal) + acctest.InfobipCampaignApproval()
	}
}

// A campaign is rejected, the plan shows the reason on the argument, the text is
// corrected in place, the appeal is filed, and the campaign is approved.
func TestARejectedCampaignIsCorrectedAppealedAndApproved(t *testing.T) {
	t.Parallel()
	w, config := refusedStory(t)
	c := acctest.NewTerminal(t, w)
	const original, corrected, silence = "age_gated = false", "age_gated = true", "appeal ="

	c.Write(config(original, silence))
	acctest.Tells(t, c.Fails("apply", "-auto-approve"), "is rejected (REJECTED) (TENDLC2002)", "1001: The age gate was not chosen (age_gated)",
		"due whatever the outcome", "corrected in place and appealed")

	acctest.Tells(t, c.Does("plan"), "content for adults without the age gate attribute (age-gate-undeclared) (TENDLC1010)", "age_gated = false",
		"is rejected (TENDLC1010)", `add appeal = { reason = "..." } to this resource (appeal 1 of 5, until 2027-02-19)`, "this approval will fail")

	c.Write(config(corrected, silence))
	acctest.Tells(t, c.Does("plan"), "1 to change", "it stays rejected until it is appealed", "add appeal = { reason")

	c.Write(config(corrected, appealing(firstReason)))
	said := c.Does("plan")
	acctest.Tells(t, said, "2 to change", "Will appeal the rejection of the campaign", "(1 of 5, until 2027-02-19) (TENDLC1021)")
	acctest.Hides(t, said, "stays rejected", "this approval will fail", "TENDLC1010")
	if sent := changes(w); len(sent) != 1 {
		t.Errorf("planning sent something: %v", sent)
	}

	c.Does("apply", "-auto-approve")
	if sent, want := changes(w), []string{registerCampaign, "update-campaign", appealCampaign}; !slices.Equal(sent, want) {
		t.Errorf("sent %v, want %v", sent, want)
	}
	if phase := c.Values(campaignApprovalAddress)["phase"]; phase != "active" {
		t.Errorf("the approval is %v", phase)
	}
	c.Empty()
	acctest.ExpectCharges(t, w, "campaign", 1)
}

// changes are the operations that changed something, in their order.
func changes(w *acctest.World) []string {
	var operations []string
	for _, write := range acctest.Writes(w) {
		operation, _, _ := strings.Cut(write, " ")
		operations = append(operations, operation)
	}
	return operations
}

// What the plan of a refused registration says, by how much room there is.
func TestPlanOfARefusedRegistrationSaysTheWayOut(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		stage, appeal string
		before        func(*testing.T, *acctest.World, string)
		says          []string
	}{
		"no appeal yet":          {stage: "REJECTED", says: []string{"add appeal = { reason", "appeal 1 of 5"}},
		"its reason was filed":   {stage: "REJECTED", appeal: firstReason, before: appealedBefore, says: []string{"a new rejection needs a new reason", "appeal 2 of 5"}},
		"refused outside":        {stage: "REJECTED_EXTERNALLY", says: []string{"refused outside Infobip", "-replace=ADDRESS"}},
		"deregistered elsewhere": {stage: "DEREGISTERED", says: []string{"is expired (TENDLC1010)", "-replace=ADDRESS"}},
		"window over": {stage: "REJECTED", before: func(_ *testing.T, w *acctest.World, _ string) {
			for range 91 {
				w.Settle()
			}
		}, says: []string{"The time for an appeal ended on", "-replace=ADDRESS"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := standingCampaign(w, row.stage)
			if row.before != nil {
				row.before(t, w, id)
			}
			appeal := "appeal ="
			if row.appeal != "" {
				appeal = appealing(row.appeal)
			}
			c := acctest.NewTerminal(t, w)
			c.Write("import {\n  to = " + campaignRegistrationAddress + "\n  id = \"" + id + "\"\n}\n" + registrationOf(id, appeal))
			c.Does("apply", "-auto-approve")
			acctest.Tells(t, c.Does("plan"), append(row.says, "No changes.", "stays in the state")...)
			acctest.ExpectCalls(t, w, registerCampaign, 0)
		})
	}
}

// appealedBefore is a campaign whose first appeal was refused as well.
func appealedBefore(t *testing.T, w *acctest.World, id string) {
	t.Helper()
	appealElsewhere(t, w, id, firstReason)
	w.Infobip.SetCampaignStage(id, "REJECTED")
}
