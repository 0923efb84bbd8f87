package infobip_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const (
	inPlace  = "will be updated in-place"
	replaced = "must be replaced"
)

func TestReplacementOfALiveCampaignIsExplained(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := approvedBrand(w)
	own := `reference_id = "visits-1"`
	c := acctest.NewTerminal(t, w)
	c.Apply(draftOf(brandID, own))
	inStage(t, w, "REGISTERED")()
	said := c.Plan(draftOf(brandID, own, newName))
	acctest.Tells(t, said, replaced, "TENDLC1003", "only while it is DRAFT or REJECTED", "up to 5 working days",
		"its tendlc_infobip_campaign_registration has `lifecycle { create_before_destroy = true }`",
		`The new campaign would have the reference_id "visits-1" of the old one`)
	acctest.Hides(t, c.Plan(draftOf(brandID, `reference_id = "visits-2"`, newName)), "would have the reference_id")
	c.Write(w.Provider("") + draftOf(brandID, own, "deletion_protection = true"))
	c.Does("apply", "-auto-approve")
	c.Write(w.Provider("") + draftOf(brandID, own, newName, "deletion_protection = true"))
	acctest.Tells(t, c.Fails("plan"), "TENDLC1002", "only while it is DRAFT or REJECTED")
	inStage(t, w, "DEREGISTERED")()
	acctest.Tells(t, c.Plan(draftOf(brandID, newName)), replaced, "TENDLC1010", "a new draft with a new registration")
}

// A refused campaign shows each reason on its argument, is corrected in place,
// and stays refused.
func TestRejectedCampaignIsCorrectedInPlace(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := approvedBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(draftOf(brandID))
	advice := "Set age_gated."
	w.Infobip.SetRejection(onlyDraft(t, w).ID,
		infobipsandbox.RejectionDetail{ErrorCode: "1001", Description: "Age gate is not chosen.", RecommendedAction: &advice},
		infobipsandbox.RejectionDetail{ErrorCode: "9999", Description: "The program summary does not say who sends."})
	inStage(t, w, "REJECTED")()
	said := c.Plan(draftOf(brandID, "age_gated = false"))
	acctest.Tells(t, said, "No changes.", "content for adults without the age gate attribute (age-gate-undeclared) (TENDLC1010)", "1001: Age gate is not chosen (age_gated) - Set age_gated.",
		"Reviewers refused program_summary", "`appeal = { reason = \"...\" }`")
	if !strings.Contains(said, "on main.tf line") {
		t.Errorf("no reason is on its argument: %s", said)
	}
	c.Apply(draftOf(brandID, "age_gated = true", newSummary))
	c.Empty()
	if values := c.Values(draftAddress); values["status"] != "REJECTED" || values["age_gated"] != true {
		t.Errorf("%v", values)
	}
	acctest.ExpectCalls(t, w, "update-campaign", 1)
}

// PUT may clear or keep what it does not name: no edit loses a number.
func TestEditKeepsTheNumbers(t *testing.T) {
	t.Parallel()
	for _, mode := range []infobipsandbox.PutMode{infobipsandbox.ReplaceBody, infobipsandbox.KeepFields} {
		t.Run(string(mode), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Infobip.SetPutMode(mode)
			seeded := sampleDraft(approvedBrand(w))
			id := w.Infobip.SeedCampaign(seeded, "DRAFT")
			w.Run(t,
				acctest.Importing(draftLike(seeded), draftAddress, id),
				planned(draftLike(seeded, newName), plancheck.ResourceActionUpdate),
				planned(draftLike(seeded, newName, `opt_ins = { verbal = { call_to_action = "Ask at the desk to get notices of your visits." } }`), plancheck.ResourceActionUpdate),
			)
			for _, entry := range w.Entries("update-campaign") {
				if !strings.Contains(entry.RequestBody, `"numberKeys":["`) {
					t.Errorf("a PUT without the numbers: %s", entry.RequestBody)
				}
			}
		})
	}
}

// A stage that moves between plan and apply stops an edit before it is sent.
func TestEditOfAMovedCampaignIsNotSent(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := approvedBrand(w)
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(draftOf(brandID))},
		acctest.Act{
			Step: resource.TestStep{Config: draftOf(brandID, newName), ConfigPlanChecks: resource.ConfigPlanChecks{
				PreApply: []plancheck.PlanCheck{acctest.Between(inStage(t, w, "IN_REVIEW"))}}},
			Complaints: []acctest.Complaint{{Code: "TENDLC1014", Says: []string{"It was DRAFT when the plan was made and is IN_REVIEW now"}}},
		},
		acctest.Act{Step: resource.TestStep{Config: draftOf(brandID), PreConfig: inStage(t, w, "DRAFT")}},
	)
	acctest.ExpectCalls(t, w, "update-campaign", 0)
}

// -replace, which no plan can see, makes a new draft of the same text: after
// the old one is gone, and before where the old one is over.
func TestForcedReplacementMakesANewDraft(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct{ stage, lifecycle string }{
		"a draft, destroyed first":           {"DRAFT", ""},
		"a deregistered one, created before": {"DEREGISTERED", "lifecycle {\n create_before_destroy = true\n}"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			c := acctest.NewTerminal(t, w)
			c.Apply(draftOf(approvedBrand(w), row.lifecycle))
			first := onlyDraft(t, w)
			inStage(t, w, row.stage)()
			c.Does("apply", "-auto-approve", "-replace="+draftAddress)
			if second := onlyDraft(t, w); second.ID == first.ID || second.Stage != "DRAFT" {
				t.Errorf("first %+v\nsecond %+v", first, second)
			}
			c.Empty()
		})
	}
}
