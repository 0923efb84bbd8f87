package bird_test

import (
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// What an approved brand takes in place is sent alone, and the plan shows a fee
// that nobody knows; what hangs on the brand stays.
func TestApprovedBrandIsChangedInPlace(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	edited := brandUnprotected(newSite, `first_name = "Dana"`) + acctest.BirdBrandApproval()
	w.Run(t, acctest.Step(brandUnprotected()+acctest.BirdBrandApproval()),
		resource.TestStep{Config: edited,
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction(brandAddress, plancheck.ResourceActionUpdate),
				plancheck.ExpectKnownValue(brandAddress, tfjsonpath.New("fee_preview").AtMapKey("setup"), knownvalue.Null()),
				plancheck.ExpectResourceAction(brandApprovalAddress, plancheck.ResourceActionNoop)}},
			ConfigStateChecks: []statecheck.StateCheck{brandHas(brandAddress, "updated_at", knownvalue.NotNull())}},
		resource.TestStep{Config: edited, ConfigPlanChecks: acctest.Nothing},
		brandAct(brandUnprotected(newSite)+acctest.BirdBrandApproval(), plancheck.ResourceActionUpdate), // takes first_name away
		resource.TestStep{Config: brandUnprotected(newSite) + acctest.BirdBrandApproval(), ConfigPlanChecks: acctest.Nothing},
	)
	var sent []string
	for _, entry := range w.Entries(patchBrand) {
		sent = append(sent, entry.RequestBody)
	}
	if want := []string{`{"firstName":"Dana","website":"https://lakeview.example"}`, `{"firstName":""}`}; !slices.Equal(sent, want) {
		t.Errorf("sent %v, want %v", sent, want)
	}
}

// Whether the change of an approved brand restarts its review is not
// documented: if it does, the approval waits in place.
func TestReviewAfterTheChangeOfAnApprovedBrandIsWaitedFor(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Bird.SetRule(birdsandbox.ReviewApprovedUpdates, true)
	c := acctest.NewTerminal(t, w)
	c.Apply(brandUnprotected() + acctest.BirdBrandApproval())
	c.Apply(brandUnprotected(newSite) + acctest.BirdBrandApproval())
	acctest.Tells(t, c.Does("apply", "-auto-approve"), "0 added, 1 changed, 0 destroyed")
	if phase := c.Values(brandApprovalAddress)["phase"]; phase != "approved" {
		t.Errorf("the approval is %v", phase)
	}
	c.Empty()
	acctest.ExpectCalls(t, w, patchBrand, 1)
}

func TestPlanOfAnApprovedBrandSaysWhatItMayCost(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	c.Apply(acctest.BirdBrand() + acctest.BirdBrandApproval())
	c.Write(acctest.BirdBrand(newSite))
	said := c.Expect([]string{"(TENDLC1013)", "Changing website of the brand", "may be charged", "may send it back into review", "an amount that is not published"}, "plan")
	acctest.Hides(t, said, "is charged (TENDLC1013)")
}

// Bird's list of verticals changes, so a word that it lacks is a warning; the
// refusal that follows costs nothing.
func TestVerticalThatBirdDoesNotListIsAWarning(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	c.Write(acctest.BirdBrand(`vertical = "RETAILS"`))
	c.Expect([]string{`Bird does not list the vertical "RETAILS"`, "(TENDLC1011)", `Did you mean "RETAIL"?`, "tendlc_bird_verticals", "HEALTHCARE, ", "RETAIL"}, "plan")
	acctest.Tells(t, c.Fails("apply", "-auto-approve"), "(TENDLC2003)", "Nothing was charged")
	c.Write(acctest.BirdBrand())
	acctest.Hides(t, c.Does("plan"), "TENDLC1011")
}

// The identity of an approved brand is locked: a protected one stays, any other
// is replaced, and the plan says why and for how much.
func TestIdentityOfAnApprovedBrandIsReplaced(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	c.Apply(acctest.BirdBrand(`deletion_protection = true`) + acctest.BirdBrandApproval())
	c.Write(acctest.BirdBrand(`deletion_protection = true`, otherBrand))
	acctest.Tells(t, c.Fails("plan"), "(TENDLC1002)", "Changing company_name would replace the protected brand", "entity_type, company_name, ein and ein_issuing_country", "4.00 USD")
	c.Apply(acctest.BirdBrand(unprotected))
	c.Write(acctest.BirdBrand(unprotected, otherBrand))
	c.Expect([]string{"(TENDLC1003)", "replaces the brand", "The old one is detached from the workspace", "reviewed again", replaced}, "plan")
	c.Does("apply", "-auto-approve")
	c.Empty()
	acctest.ExpectCalls(t, w, createBrand, 2)
	acctest.ExpectCalls(t, w, dropBrand, 1)
	acctest.ExpectCalls(t, w, patchBrand, 0)
}

// A hyphen in a tax id is no reason to register a company anew.
func TestAnotherWritingOfALockedFactPlansNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t, acctest.Step(brandUnprotected()+acctest.BirdBrandApproval()), acctest.Step(brandUnprotected()+acctest.BirdBrandApproval()),
		resource.TestStep{Config: brandUnprotected(`ein = "391234567"`) + acctest.BirdBrandApproval(), ConfigPlanChecks: acctest.Nothing})
	acctest.ExpectCalls(t, w, createBrand, 1)
}

// A refused brand is corrected in place, its identity too, for one fee; the
// approval of the same run waits for the new verdict.
func TestRejectedBrandIsCorrectedInPlace(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Bird.SetOutcome("Lakeview 10DLC", birdsandbox.RejectOnce)
	corrected := brandUnprotected(otherBrand) + acctest.BirdBrandApproval()
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(brandUnprotected() + acctest.BirdBrandApproval()), Complaints: []acctest.Complaint{
			{Code: "TENDLC2002", At: "brand_id", Says: []string{"is rejected (REJECTED)", "legal name does not match", "correct it in place"}}}},
		acctest.Act{Step: resource.TestStep{Config: corrected,
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction(brandAddress, plancheck.ResourceActionUpdate),
				plancheck.ExpectKnownValue(brandAddress, tfjsonpath.New("fee_preview").AtMapKey("setup"), knownvalue.Float64Exact(4))}},
			ConfigStateChecks: []statecheck.StateCheck{brandText(brandApprovalAddress, "phase", "approved")}}},
		acctest.Act{Step: resource.TestStep{Config: corrected, ConfigPlanChecks: acctest.Nothing}},
	)
	expectSent(t, w, patchBrand, "companyName")
	expectPaid(t, w, 8)
}

// The plan of a refused brand tells the way out, that of its correction the fee,
// and not that the approval will fail.
func TestPlanOfARejectedBrandSaysTheWayOut(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Bird.SetOutcome("Lakeview 10DLC", sandbox.Reject)
	w.Bird.SetBrandRejection("Lakeview 10DLC", birdsandbox.Rejection{Code: "EIN_MISMATCH", Description: "The EIN is another company's."})
	c := acctest.NewTerminal(t, w)
	c.Apply(brandUnprotected())
	w.Settle()
	c.Expect([]string{"(TENDLC1010)", "is rejected", "EIN_MISMATCH: The EIN is another company's", "Correct it in place and apply"}, "plan")
	c.Write(brandUnprotected(`ein = "39-7654321"`) + acctest.BirdBrandApproval())
	said := c.Expect([]string{"(TENDLC1013)", "is charged", "4.00 USD", inPlace}, "plan")
	acctest.Hides(t, said, "this approval will fail", "may be charged")
}

// An approved vetting locks the identity for good, and only a plan that changes
// it asks for the vettings.
func TestIdentityOfAVettedBrandIsReplacedThoughRejected(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Bird.SeedBrand(lakeview(), "REJECTED")
	w.Bird.SetVetting(id, "APPROVED", "80")
	c := acctest.NewTerminal(t, w)
	c.Write(acctest.BirdBrand())
	c.Does("import", brandAddress, id)
	acctest.Tells(t, c.Plan(acctest.BirdBrand(newSite)), inPlace)
	acctest.ExpectCalls(t, w, "listWorkspaceTCRBrandVettings", 0)
	acctest.Tells(t, c.Plan(acctest.BirdBrand(otherBrand)), replaced, "approved or vetted")
	acctest.ExpectCalls(t, w, "listWorkspaceTCRBrandVettings", 1)
	acctest.ExpectUntouched(t, w)
}

// A vetting that is approved at the last moment stops the change: the third
// look at the vettings is that of the update.
func TestVettingAtTheLastMomentStopsTheCorrection(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	front := acctest.NewFront(t, w)
	c := acctest.NewTerminal(t, w)
	c.Apply(brandUnprotected())
	w.Bird.SetVetting("Lakeview 10DLC", "APPROVED", "80")
	brandIs(w, "REJECTED")()
	looks := 0
	front.Changes("GET", "/vettings", func(a acctest.Answer) acctest.Answer {
		if looks++; looks < 3 {
			a.Body = `{"results":[]}`
		}
		return a
	})
	acctest.Tells(t, c.Plan(brandUnprotected(otherBrand)), inPlace)
	acctest.Tells(t, c.Fails("apply", acctest.SavedPlan), "(TENDLC1014)", "approved vetting", "plan again")
	acctest.ExpectCalls(t, w, patchBrand, 0)
	acctest.Tells(t, c.Plan(brandUnprotected(otherBrand)), replaced)
}

// A brand that could not be submitted takes no change: any edit replaces it,
// and so does -replace, which the twin check does not stop.
func TestFailedBrandIsReplaced(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Bird.SetOutcome("Lakeview 10DLC", birdsandbox.Fail)
	c := acctest.NewTerminal(t, w)
	c.Apply(brandUnprotected())
	w.Settle()
	c.Expect([]string{"(TENDLC1010)", "is failed", "replace it"}, "plan")
	acctest.Tells(t, c.Plan(brandUnprotected(newSite)), replaced, "4.00 USD")
	w.Bird.SetOutcome("Lakeview 10DLC", sandbox.Approve)
	c.Write(brandUnprotected())
	c.Does("apply", "-auto-approve", "-replace="+brandAddress)
	w.Settle()
	c.Empty()
	acctest.ExpectCalls(t, w, createBrand, 2)
	acctest.ExpectCalls(t, w, patchBrand, 0)
}

// A workspace reads what the organization shares with it, and cannot change it:
// the refusal says how to manage it without paying again.
func TestChangeOfASharedBrandAtTheWorkspaceSaysWhere(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	shared := lakeview()
	shared.OrganizationWide = true
	id := w.Bird.SeedOrganizationBrand(shared, "")
	c := acctest.NewTerminal(t, w)
	c.Write(brandUnprotected())
	c.Does("import", brandAddress, id)
	c.Write(brandUnprotected(newSite))
	acctest.Tells(t, c.Fails("apply", "-auto-approve"), "(TENDLC2003)", "one that the organization shares", "terraform import ADDRESS organization/"+id, "Nothing was charged")
	c.Write(brandUnprotected(newSite, forOrg, forAll))
	c.Does("state", "rm", brandAddress)
	c.Does("import", brandAddress, "organization/"+id)
	c.Does("apply", "-auto-approve")
	c.Empty()
	acctest.ExpectCalls(t, w, "updateOrganizationTCRBrand", 1)
	expectPaid(t, w, 0)
}

// The scope is another object at Bird: the old one is detached, a new one is
// registered.
func TestScopeOfABrandReplaces(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t, acctest.Step(brandUnprotected()), brandAct(brandUnprotected(forOrg, forAll), plancheck.ResourceActionDestroyBeforeCreate))
	acctest.ExpectCalls(t, w, dropBrand, 1)
	acctest.ExpectCalls(t, w, "createOrganizationTCRBrand", 1)
}
