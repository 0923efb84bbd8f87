package bird_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// A refused campaign is corrected in place in the apply that waits for it, sent
// once also when the answer is lost, and charged once.
func TestRefusedCampaignIsCorrectedInPlace(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		outcome sandbox.Outcome
		fault   sandbox.FaultKind
	}{
		"declined":              {birdsandbox.DeclineOnce, ""},
		"declined, answer lost": {birdsandbox.DeclineOnce, sandbox.ReplyLost},
		"rejected":              {birdsandbox.RejectOnce, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			brandID := seededBrand(w)
			w.Bird.SetOutcome("Lakeview visit notices", row.outcome)
			c := acctest.NewTerminal(t, w)
			c.Write(w.Provider("deletion_protection = false") + campaignUnder(brandID) + acctest.BirdCampaignApproval())
			acctest.Tells(t, c.Fails("apply", "-auto-approve"), "TENDLC2002", "corrected in place")
			before := campaignCharges(w)
			acctest.Tells(t, c.Does("plan"), "TENDLC1010", "Correct what was refused and apply", "this approval will fail")
			if row.fault != "" {
				w.Box.InjectFault(sandbox.Fault{Vendor: "bird", Operation: "updateTCRCampaign", Kind: row.fault})
			}
			corrected := campaignUnder(brandID, newDescription, `attachment_urls = ["https://lakeviewdental.example/a.png"]`) + acctest.BirdCampaignApproval()
			c.Write(w.Provider("deletion_protection = false") + corrected)
			acctest.Hides(t, c.Does("plan"), "this approval will fail")
			c.Does("apply", "-auto-approve")
			c.Empty()
			acctest.ExpectCalls(t, w, "updateTCRCampaign", 1)
			if after := campaignCharges(w); after != before+1 {
				t.Errorf("%d charges before, %d after", before, after)
			}
			if body := w.Entries("updateTCRCampaign")[0].RequestBody; strings.Contains(body, "messageFlow") || strings.Contains(body, "termsAndConditions") {
				t.Errorf("more than the change was sent: %s", body)
			}
		})
	}
}

// Where Bird's guide is right and not its operation, the refusal costs nothing
// and the way out is a new campaign.
func TestRejectedCampaignThatBirdDoesNotChange(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Bird.SetRule(birdsandbox.NewCampaignAfterRejection, true)
	brandID := seededBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(campaignUnder(brandID))
	inStatus(t, w, "REJECTED")()
	before := campaignCharges(w)
	c.Write(w.Provider("deletion_protection = false") + campaignUnder(brandID, newDescription))
	acctest.Tells(t, c.Fails("apply", "-auto-approve"), "TENDLC2003", "Nothing was charged", "-replace=ADDRESS")
	if campaignCharges(w) != before {
		t.Error("the refusal was charged")
	}
	c.Does("apply", "-auto-approve", "-replace="+campaignAddress)
	c.Empty()
	if all := w.Bird.Campaigns(); len(all) != 2 || all[0].Status != "DELETED" {
		t.Errorf("%+v", all)
	}
}

// A refusal of the key says nothing of the campaign, so nobody is sent to buy
// another one.
func TestRejectedCampaignAndAKeyWithoutAccess(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	front := acctest.NewFront(t, w)
	c := acctest.NewTerminal(t, w)
	c.Apply(campaignUnder(brandID))
	inStatus(t, w, "REJECTED")()
	front.Answers("PATCH", "/campaigns/", acctest.Answer{Status: 403, Kind: acctest.JSONKind, Body: `{"code":"Forbidden","message":"the role lacks a policy"}`})
	c.Write(w.Provider("deletion_protection = false") + campaignUnder(brandID, newDescription))
	said := c.Fails("apply", "-auto-approve")
	acctest.Tells(t, said, "TENDLC2005", "Nothing was charged")
	acctest.Hides(t, said, "-replace=ADDRESS")
}

// A yes or no that Bird's answers lack is not taken for changed already.
func TestFlagThatBirdDoesNotReturnIsSent(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.ViolationsExpected = true
	brandID := seededBrand(w)
	acctest.NewFront(t, w).Changes("GET", `/campaigns/[0-9a-f-]{36}$`, acctest.Replace(`"ageGated":(true|false),`, ""))
	c := acctest.NewTerminal(t, w)
	c.Apply(campaignUnder(brandID, "age_gated = true"))
	inStatus(t, w, "DECLINED")()
	c.Apply(campaignUnder(brandID))
	acctest.ExpectCalls(t, w, "updateTCRCampaign", 1)
	if now := onlyCampaign(t, w).Request.AgeGated; now == nil || *now {
		t.Error("it is not changed at Bird")
	}
}

// An approved campaign is edited in place, whether or not that starts a review.
func TestApprovedCampaignIsEditedInPlace(t *testing.T) {
	t.Parallel()
	for _, review := range []bool{false, true} {
		t.Run(fmt.Sprintf("review %v", review), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Bird.SetRule(birdsandbox.ReviewApprovedEdits, review)
			brandID := seededBrand(w)
			c := acctest.NewTerminal(t, w)
			c.Apply(campaignUnder(brandID) + acctest.BirdCampaignApproval())
			id := onlyCampaign(t, w).ID
			edited := campaignUnder(brandID, newDescription, `help_keywords = ["Help", "info"]`, `samples = ["Lakeview Dental: see you at 9:30. Reply STOP to end."]`) + acctest.BirdCampaignApproval()
			acctest.Tells(t, c.Plan(edited), inPlace, "description, help_keywords, samples", "0 to destroy")
			said := c.Does("apply", "-auto-approve")
			if back := strings.Contains(said, "Bird has taken the campaign"); back != review {
				t.Errorf("taken back is said: %v\n%s", back, said)
			}
			want := map[bool]string{false: "APPROVED", true: "PENDING"}[review]
			if now := c.Values(campaignAddress); now["status"] != want || now["id"] != id {
				t.Errorf("%v", now)
			}
			if review { // the approval waits again, and nothing that refers to it is replaced
				acctest.Tells(t, c.Does("plan"), "tendlc_bird_campaign_approval.c will be updated in-place", "0 to destroy",
					"was approved and is now pending (TENDLC2007)", "its numbers may send nothing")
				c.Does("apply", "-auto-approve")
			}
			c.Does("apply", "-refresh-only", "-auto-approve")
			c.Empty()
			acctest.ExpectCalls(t, w, "updateTCRCampaign", 1)
		})
	}
}

// A status that moves between plan and apply stops an edit before it is sent.
func TestEditOfAMovedCampaignIsNotSent(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(campaignUnder(brandID, unprotected))},
		acctest.Act{Step: resource.TestStep{Config: campaignUnder(brandID, unprotected), PreConfig: inStatus(t, w, "DECLINED")}},
		acctest.Act{
			Step: resource.TestStep{Config: campaignUnder(brandID, unprotected, newDescription), ConfigPlanChecks: resource.ConfigPlanChecks{
				PreApply: []plancheck.PlanCheck{acctest.Between(inStatus(t, w, "PENDING"))}}},
			Complaints: []acctest.Complaint{{Code: "TENDLC1014", Says: []string{"It was DECLINED when the plan was made and is PENDING now"}}},
		},
	)
	acctest.ExpectCalls(t, w, "updateTCRCampaign", 0)
}

// What Bird documents no way to empty is not promised by a plan; keywords can
// be emptied.
func TestWhatCannotBeTakenAway(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	all := []string{"subscriber_optin = false", fmt.Sprintf("reseller_id = %q", birdsandbox.ActiveResellerID), `attachment_urls = ["https://lakeviewdental.example/a.png"]`}
	c := acctest.NewTerminal(t, w)
	c.Apply(campaignUnder(brandID, all...))
	inStatus(t, w, "DECLINED")()
	c.Write(w.Provider("") + campaignUnder(brandID, "subscriber_optin = false", "optin_message =", "attachment_urls ="))
	said := c.Fails("plan")
	for _, argument := range []string{"optin_message", "reseller_id", "attachment_urls"} {
		acctest.Tells(t, said, argument+" of the campaign", "cannot be taken away in place")
	}
	acctest.Tells(t, said, "terraform destroy -refresh=false -target=ADDRESS")
	c.Apply(campaignUnder(brandID, append(all, "optin_keywords =")...))
	c.Empty()
	if now := onlyCampaign(t, w); now.Request.OptinKeywords != "" || now.Request.OptinMessage == "" {
		t.Errorf("%+v", now.Request)
	}
	c.Write(w.Provider("deletion_protection = false") + campaignUnder(brandID, "subscriber_optin = false", "optin_message ="))
	inStatus(t, w, "DECLINED")()
	c.Does("destroy", "-auto-approve", "-refresh=false", "-target="+campaignAddress) // the way out that the error names
	c.Does("apply", "-auto-approve")
	if all := w.Bird.Campaigns(); len(all) != 2 || all[1].Request.OptinMessage != "" {
		t.Errorf("%+v", all)
	}
}

// A protected live campaign is not replaced, and an unprotected one says what it
// costs.
func TestReplacementOfALiveCampaign(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(campaignUnder(brandID, "deletion_protection = true"))
	inStatus(t, w, "APPROVED")()
	c.Write(w.Provider("") + campaignUnder(brandID, "deletion_protection = true", newName))
	acctest.Tells(t, c.Fails("plan"), "TENDLC1002", "nothing but its texts and keywords", "Nothing was sent")
	c.Apply(campaignUnder(brandID, unprotected))
	c.Apply(campaignUnder(brandID, unprotected, newName, "lifecycle {\n    create_before_destroy = true\n  }"))
	c.Empty()
	if all := w.Bird.Campaigns(); len(all) != 2 || all[0].Status != "DELETED" || all[1].Request.Name != "Lakeview recalls" {
		t.Errorf("%+v", all)
	}
}

// One that was approved and is refused later is corrected in place too, and all
// that refers to it stays; nobody is sent to buy another one.
func TestCampaignThatIsRefusedAfterItsApproval(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	rest := acctest.BirdCampaignApproval() + acctest.BirdNumberAssignment(acctest.BirdNumbers()[:2])
	c := acctest.NewTerminal(t, w)
	c.Apply(campaignUnder(brandID) + rest)
	inStatus(t, w, "DECLINED")()
	said := c.Does("plan")
	acctest.Tells(t, said, "TENDLC2007", "is corrected in place")
	acctest.Hides(t, said, "egister a new campaign when you are ready")
	acctest.Tells(t, c.Plan(campaignUnder(brandID, newDescription)+rest), "tendlc_bird_campaign_approval.c "+inPlace, "0 to destroy")
	c.Does("apply", "-auto-approve")
	c.Does("apply", "-refresh-only", "-auto-approve")
	c.Empty()
	acctest.ExpectCalls(t, w, "updateTCRCampaign", 1)
	acctest.ExpectCalls(t, w, opTie, 2)
}

// A live campaign that somebody stopped is told in the plan, and is no "not
// yet" that a pipeline may wait out.
func TestCampaignThatIsSuspendedAfterItsApproval(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(campaignUnder(brandID) + acctest.BirdCampaignApproval())
	inStatus(t, w, "SUSPENDED")()
	acctest.Tells(t, c.Does("plan"), "was approved and is now suspended (TENDLC2007)", "its numbers may send nothing")
	acctest.Hides(t, c.Fails("apply", "-auto-approve"), "TENDLC2001", "Nothing is wrong")
	inStatus(t, w, "APPROVED")()
	c.Does("apply", "-auto-approve")
	c.Empty()
}
