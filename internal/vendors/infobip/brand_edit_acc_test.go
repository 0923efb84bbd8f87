package infobip_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const newSite = `website = "https://www.lakeviewdental.example"`

// What Infobip locks is a replacement that says why; protection refuses it.
func TestLockedFieldOfRegisteredBrandIsAReplacement(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	const line = `legal_name = "Lakeview Dentists LLC"`
	c := acctest.NewTerminal(t, w)
	c.Write(w.Provider("") + acctest.InfobipBrand())
	c.Does("import", brandAddress, id)
	c.Write(w.Provider("") + acctest.InfobipBrand(line))
	acctest.Tells(t, c.Fails("plan"), "(TENDLC1002)", "Changing legal_name would replace the protected brand",
		"Infobip locks the legal name and the tax id of a brand once it was registered with success", "Nothing was sent")
	c.Apply(acctest.InfobipBrand()) // unprotected
	c.Apply(acctest.InfobipBrand(line))
	acctest.ExpectCalls(t, w, "update-brand", 0)
	acctest.ExpectCalls(t, w, "create-brand", 1)
}

// sandboxBrand is the brand of acctest.InfobipBrand as Infobip holds it.
func sandboxBrand() infobipsandbox.BrandRequest {
	brand := infobipsandbox.SampleBrand()
	brand.Name, brand.BusinessDBA, brand.TaxID = "Lakeview 10DLC", "Lakeview Dental", "39-1234567"
	return brand
}

// A registered brand that is changed goes to the registrar again: announced as
// charged, sent once, whatever Infobip does with what a PUT leaves out. What is
// downstream stays.
func TestRegisteredBrandIsChangedInPlace(t *testing.T) {
	t.Parallel()
	for _, mode := range []infobipsandbox.PutMode{infobipsandbox.ReplaceBody, infobipsandbox.KeepFields} {
		t.Run(string(mode), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Infobip.SetPutMode(mode)
			full := []string{`business_contact_first_name = "Dana"`, `alternate_business_id = { type = "DUNS", id = "100000009" }`}
			less := []string{newSite, "business_dba ="} // what Infobip may keep is left out as well
			changes := resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction(brandAddress, plancheck.ResourceActionUpdate),
				plancheck.ExpectResourceAction(brandRegistrationAddress, plancheck.ResourceActionNoop),
				plancheck.ExpectResourceAction(brandApprovalAddress, plancheck.ResourceActionNoop)}}
			w.Run(t,
				acctest.Step(brandFlow(full...)),
				resource.TestStep{Config: brandFlow(less...), ConfigPlanChecks: changes, ExpectNonEmptyPlan: true}, // the approval waits again
				acctest.Step(brandFlow(less...)),
				resource.TestStep{Config: brandFlow(less...), ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: []statecheck.StateCheck{
					brandText(brandAddress, "business_contact_first_name", "Dana"), brandText(brandAddress, "status", "ACTIVE")}},
			)
			acctest.ExpectCalls(t, w, "update-brand", 1)
			acctest.ExpectCharges(t, w, "brand", 1)
		})
	}
}

// A refused brand is corrected in place, which sends it again; the approval of
// the same apply waits for it.
func TestRefusedBrandIsCorrectedInPlace(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Infobip.SetOutcome("Lakeview 10DLC", infobipsandbox.RejectOnce)
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Step(brandFlow()), Complaints: []acctest.Complaint{{Code: "TENDLC2002", Says: []string{
			"is rejected (REJECTED)", "Tax number does not belong to the legal name", "due whatever the outcome", "If it is REJECTED, correct it in place and apply"}}}},
		acctest.Act{Step: resource.TestStep{Config: brandFlow(`legal_name = "Lakeview Dental LLC"`),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction(brandAddress, plancheck.ResourceActionUpdate),
				plancheck.ExpectResourceAction(brandRegistrationAddress, plancheck.ResourceActionNoop)}}}},
	)
	acctest.ExpectCalls(t, w, "update-brand", 1)
	acctest.ExpectCalls(t, w, "register-brand", 1)
	acctest.ExpectCharges(t, w, "brand", 1)
}

// Between plan and apply the brand moved: nothing is sent.
func TestBrandThatMovedSinceThePlanIsPlannedAgain(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "DRAFT")
	moves := func() { w.Infobip.SetBrandState(id, "ACTIVE") }
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Importing(acctest.InfobipBrand(), brandAddress, id)},
		acctest.Act{Step: resource.TestStep{Config: acctest.InfobipBrand(newSite),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{acctest.Between(moves)}}},
			Complaints: []acctest.Complaint{{Code: "TENDLC1014", Says: []string{"has changed since the plan", "It was DRAFT", "is ACTIVE now"}}}},
		acctest.Act{Step: acctest.Step(brandUnprotected())},
	)
	acctest.ExpectCalls(t, w, "update-brand", 0)
}

// A brand with a campaign that is registered stays, and the error says why.
func TestBrandWithLiveCampaignIsNotDeleted(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	campaign := w.Infobip.SeedCampaign(infobipsandbox.SampleCampaign(id), "REGISTERED")
	acctest.Play(t, w,
		acctest.Act{Step: acctest.Importing(brandUnprotected(), brandAddress, id)},
		acctest.Act{Step: acctest.Step(brandUnprotected())},
		acctest.Act{Step: resource.TestStep{Config: brandUnprotected(), Destroy: true}, Complaints: []acctest.Complaint{{Code: "TENDLC2009",
			Says: []string{"Infobip does not delete the brand", "each of its campaigns is a draft, rejected or deregistered", "REGISTERED"}}}},
		acctest.Act{Step: resource.TestStep{Config: brandUnprotected(), ConfigPlanChecks: acctest.Nothing,
			PreConfig: func() { w.Infobip.SetCampaignStage(campaign, "DEREGISTERED") }}},
	)
	if left := w.Infobip.Brands(); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
}
