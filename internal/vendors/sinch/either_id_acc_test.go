package sinch_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// People have one id or the other in hand. An import takes either, keeps
// Sinch's where the resource is known by it, and leaves nothing to plan.
func TestEverythingIsImportedByEitherID(t *testing.T) {
	t.Parallel()
	for name, registry := range map[string]bool{"Sinch's id": false, "the registry's id": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			request := sinchsandbox.SampleBrand()
			request.CompanyDetails.BusinessContactEmail = ""
			w.Sinch.SeedBrand(request, "")
			brand := w.Sinch.Brands()[0]
			seeded := seededCampaign(t, w, "ACTIVE", nil)
			numbers := sinchsandbox.Numbers()
			w.Sinch.SeedNumber(numbers[0], sinchsandbox.ServicePlanID, seeded.TCRID)
			w.Sinch.SeedNumber(numbers[1], sinchsandbox.ServicePlanID, seeded.TCRID)
			brandID, campaignID := brand.ID, seeded.ID
			if registry {
				brandID, campaignID = brand.TCRID, seeded.TCRID
			}
			config := w.Provider("deletion_protection = false") + acctest.SinchBrand("") + acctest.SinchBrandApproval("") +
				sameAs(seeded, "brand_id = tendlc_sinch_brand_approval.b.tcr_brand_id") + acctest.SinchCampaignApproval("") +
				acctest.SinchAssignment("", numbers[0], numbers[1]) + resubmitting(seeded.ID, "")
			shows := func(address, attribute, value string) statecheck.StateCheck {
				return statecheck.ExpectKnownValue(address, tfjsonpath.New(attribute), knownvalue.StringExact(value))
			}
			w.Run(t,
				importing(config, brandAddress, brandID), importing(config, brandApprovalAddress, brandID),
				importing(config, campaignAddress, campaignID), importing(config, campaignApprovalAddress, campaignID),
				importing(config, assignmentAddress, campaignID), importing(config, resubmissionAddress, campaignID),
				resource.TestStep{Config: config, ConfigPlanChecks: nothing, ConfigStateChecks: []statecheck.StateCheck{
					shows(brandAddress, "id", brand.ID), shows(brandAddress, "tcr_brand_id", brand.TCRID),
					shows(brandApprovalAddress, "id", brand.ID), shows(brandApprovalAddress, "tcr_brand_id", brand.TCRID),
					shows(campaignAddress, "id", seeded.ID), shows(campaignAddress, "tcr_campaign_id", seeded.TCRID),
					shows(campaignApprovalAddress, "id", seeded.ID), shows(campaignApprovalAddress, "tcr_campaign_id", seeded.TCRID),
					shows(assignmentAddress, "campaign_id", seeded.TCRID), shows(resubmissionAddress, "id", seeded.ID),
					shows(resubmissionAddress, "campaign_registration_id", seeded.ID),
					statecheck.ExpectKnownValue(assignmentAddress, tfjsonpath.New("numbers"), knownvalue.SetSizeExact(2)),
				}},
				resource.TestStep{RefreshState: true, PreConfig: func() { untouched(t, w) }})
		})
	}
}

// Some numbers of a campaign by either id.
func TestSomeNumbersAreImportedByEitherID(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seeded := seededCampaign(t, w, "ACTIVE", nil)
	numbers := sinchsandbox.Numbers()
	for _, number := range numbers[:3] {
		w.Sinch.SeedNumber(number, sinchsandbox.ServicePlanID, seeded.TCRID)
	}
	c := newTerminal(t, w)
	c.Write(assigned(seeded.TCRID, "", numbers[0], numbers[2]))
	for _, id := range []string{seeded.ID, seeded.TCRID} {
		c.Does("import", assignmentAddress, fmt.Sprintf("%s/%s,%s", id, numbers[2], numbers[0]))
		c.Empty()
		c.Forget(assignmentAddress)
	}
	untouched(t, w)
}

func TestImportByAnIDThatNothingHasIsAnError(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	pending := seededCampaign(t, w, "SINCH_REVIEW", nil)
	config := w.Provider("") + acctest.SinchBrand("") + acctest.SinchBrandApproval("") + onlyCampaign(someBrandID) + acctest.SinchCampaignApproval("") +
		acctest.SinchAssignment("", sinchsandbox.Numbers()[0]) + resubmitting(someULID, "")
	refused := func(address, id string, phrases ...string) resource.TestStep {
		return resource.TestStep{Config: config, ResourceName: address, ImportState: true, ImportStateId: id, ExpectError: says(phrases...)}
	}
	w.Run(t,
		refused(brandAddress, someBrandID, "There is no brand "+someBrandID, "TENDLC2010"),
		refused(brandApprovalAddress, someBrandID, "There is no brand "+someBrandID, "TENDLC2010"),
		refused(campaignAddress, someCampaignID, "There is no campaign "+someCampaignID, "TENDLC2010"),
		refused(campaignApprovalAddress, someCampaignID, "There is no campaign "+someCampaignID, "TENDLC2010"),
		refused(assignmentAddress, someULID, "There is no campaign "+someULID, "TENDLC2010"),
		refused(resubmissionAddress, someCampaignID, "There is no campaign "+someCampaignID, "TENDLC2010"),
		refused(brandAddress, someCampaignID, "Not a brand registration id", "TENDLC1008", "It looks like a TCR campaign id."),
		refused(campaignAddress, someBrandID, "Not a campaign registration id", "TENDLC1008", "It looks like a TCR brand id."),
		refused(assignmentAddress, someBrandID, "Not a TCR campaign id", "TENDLC1008"),
		refused(assignmentAddress, pending.ID, "The campaign "+pending.ID+" has no number to import", "It is SINCH_REVIEW and not at the registry yet."),
	)
	untouched(t, w)
}
