package sinch_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// A campaign that does not make it ends the wait with the reasons and with what
// it cost; it stays in the state with them; the next plan warns; a corrected
// text replaces it although it is protected.
func TestRejectionIsExplainedAndMended(t *testing.T) {
	t.Parallel()
	const charged, notCharged = "so it was charged.", "so it was not charged."
	for _, r := range []struct {
		outcome       sandbox.Outcome
		status, phase string
		code, reason  string
		attribute     knownvalue.Check
		words, money  string
		charges       int
	}{
		{sinchsandbox.SinchReject, "SINCH_REJECTED", "rejected", "CR2005", "Brand website could not be reached", knownvalue.Null(),
			"Reasons: CR2005: Brand website could not be reached.", notCharged, 0},
		{sinchsandbox.OperatorReject, "REJECTED", "rejected", "602", "An operator refused the campaign: the description and the use case do not match",
			knownvalue.StringExact("description"), "Reasons: 602: An operator refused the campaign: the description and the use case do not match (description).", charged, 1},
		{sinchsandbox.SubmissionFailed, "SUBMISSION_FAILED", "failed", "501", "Value not accepted", knownvalue.StringExact("message_flow"),
			"Reasons: 501: Value not accepted (message_flow).", "whether a submission that failed is charged is not documented.", 1},
	} {
		t.Run(string(r.outcome), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			brandID := seededBrand(t, w)
			w.Sinch.SetOutcome("Lakeview visit notices", r.outcome)
			refused := onlyCampaign(brandID) + acctest.SinchCampaignApproval("")
			mended := onlyCampaign(brandID, `description = "Lakeview Dental tells its own patients about booked, moved and cancelled visits."`, `campaign_name = "Second try"`) +
				acctest.SinchCampaignApproval("")
			play(t, w,
				act{Step: step(refused), Complaints: []complaint{{Code: "TENDLC2002", At: "campaign_registration_id", Says: []string{
					" is " + r.phase + " (" + r.status + ")", r.words, r.money, "a changed campaign is registered anew"}}}},
				act{Step: resource.TestStep{Config: onlyCampaign(brandID), ConfigPlanChecks: nothing, ConfigStateChecks: []statecheck.StateCheck{
					statecheck.ExpectKnownValue(campaignAddress, tfjsonpath.New("status"), knownvalue.StringExact(r.status)),
					statecheck.ExpectKnownValue(campaignAddress, tfjsonpath.New("phase"), knownvalue.StringExact(r.phase)),
					statecheck.ExpectKnownValue(campaignAddress, tfjsonpath.New("status_reasons"), knownvalue.ListExact([]knownvalue.Check{
						knownvalue.ObjectExact(map[string]knownvalue.Check{"code": knownvalue.StringExact(r.code), "reason": knownvalue.StringExact(r.reason),
							"advice": knownvalue.Null(), "attribute": r.attribute}),
					})),
				}}},
				act{Step: resource.TestStep{Config: mended, ConfigPlanChecks: acts(campaignAddress, plancheck.ResourceActionDestroyBeforeCreate),
					PreConfig: func() { charges(t, w, "campaign", r.charges) }}},
				act{Step: step(onlyCampaign(brandID, `description = "Lakeview Dental tells its own patients about booked, moved and cancelled visits."`, `campaign_name = "Second try"`,
					"deletion_protection = false"))},
			)
			count(t, w, "submitCampaignRegistration", 2)
			charges(t, w, "campaign", r.charges+1)
		})
	}
}

// The next plan of a refused campaign warns and says why, once.
func TestPlanOfARefusedCampaignWarns(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "REJECTED", nil)
	tf := newTerminal(t, w)
	tf.Configure(w.Provider("") + sameAs(c) + approvalOf("campaign", c.ID))
	if said, ok := tf.Run("import", campaignAddress, c.ID); !ok {
		t.Fatal(said)
	}
	tf.Expect([]string{
		`The campaign "Lakeview visit notices" (` + c.ID + `) is rejected (TENDLC1010)`,
		"Its status at Sinch is REJECTED. Why, another warning says. It stays in the state",
		"Reasons: 602: An operator refused the campaign: the description and the use case do not match (description).",
		"The campaign " + c.ID + " is rejected: this approval will fail (TENDLC1010)",
	}, "plan")
}

// An expired campaign has no reasons; the wait ends all the same.
func TestApprovalOfAnExpiredCampaignFails(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "EXPIRED", nil)
	applyRefused(t, w, approvalOf("campaign", c.ID), complaint{Code: "TENDLC2002", At: "campaign_registration_id",
		Says: []string{"The campaign " + c.ID + " is expired (EXPIRED)", "It will not be approved by waiting. What was charged stays charged."}})
	untouched(t, w)
}

// An approval whose campaign is refused or lapses later stays in the state, or
// the numbers that depend on it would be detached.
func TestApprovalOutlivesItsCampaign(t *testing.T) {
	t.Parallel()
	for _, status := range []string{"EXPIRED", "REJECTED"} {
		t.Run(status, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			c := seededCampaign(t, w, "ACTIVE", nil)
			tf := newTerminal(t, w)
			tf.Configure(w.Provider("") + approvalOf("campaign", c.ID))
			tf.Expect(nil, "apply", "-auto-approve")
			w.Sinch.SetCampaignStatus(c.ID, status)
			tf.Expect([]string{"No changes.", "was approved and is now " + map[string]string{"EXPIRED": "expired", "REJECTED": "rejected"}[status] + " (TENDLC2007)"}, "plan")
		})
	}
}

// A refused brand was charged, cannot be deleted, and stays.
func TestRefusedBrandIsExplained(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Box.SetReview(sandbox.Review{Outcome: sandbox.Reject})
	config := acctest.SinchBrand("") + acctest.SinchBrandApproval("")
	play(t, w,
		act{Step: step(config), Complaints: []complaint{{Code: "TENDLC2002", At: "brand_registration_id", Says: []string{
			" is rejected (REJECTED)", "Reasons: TAX_ID: Tax id and legal name do not belong together (financial_details.tax_id_corporate).",
			"The brand's fee was charged at its registration."}}}},
		act{Step: resource.TestStep{Config: acctest.SinchBrand(""), ConfigPlanChecks: nothing, ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue(brandAddress, tfjsonpath.New("status_reasons").AtSliceIndex(0).AtMapKey("attribute"), knownvalue.StringExact("financial_details.tax_id_corporate"))}}},
		// What was refused is no twin of the corrected one.
		act{Step: resource.TestStep{Config: brandWith(`tax_id_corporate = "39-7654321"`), ConfigPlanChecks: acts(brandAddress, plancheck.ResourceActionDestroyBeforeCreate),
			PreConfig: func() { w.Box.SetReview(sandbox.Review{Outcome: sandbox.Approve}) }}},
		act{Step: step(strings.Replace(acctest.SinchBrand("deletion_protection = false"), "39-1234567", "39-7654321", 1))},
	)
	count(t, w, "submitBrandRegistration", 2)
	charges(t, w, "brand", 2)
}

// An object may be called approved before the registry's id is there; what is
// built on it needs the id.
func TestApprovalWaitsForTheRegistrysID(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seededBrand(t, w)
	brand := w.Sinch.Brands()[0]
	f := newFront(t, w)
	f.Changes(http.MethodGet, pathOneBrand, replace(`"brandId":"[^"]*"`, `"brandId":""`))
	play(t, w,
		act{Step: step(approvalOf("brand", brand.ID)), Complaints: []complaint{{Code: "TENDLC2001", At: "brand_registration_id", Says: []string{
			"The brand " + brand.ID + " is approved but has no tcr_brand_id yet: apply again later"}}}},
		act{Step: resource.TestStep{Config: approvalOf("brand", brand.ID), PreConfig: f.Clear, ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue("tendlc_sinch_brand_approval.a", tfjsonpath.New("tcr_brand_id"), knownvalue.StringExact(brand.TCRID))}}},
	)
}
