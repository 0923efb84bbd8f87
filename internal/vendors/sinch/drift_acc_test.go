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
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// White space at the ends and the kind of line ends are the vendor's affair.
func TestWhiteSpaceFromTheVendorIsNoChange(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	const flow = "Patients tick a box on the form.\nThe text beside it says how often we write.\nHELP and STOP are named."
	c := seededCampaign(t, w, "ACTIVE", func(r *sinchsandbox.CampaignRequest) {
		r.Description = "  " + r.Description + " \r\n"
		r.MessageFlow = strings.ReplaceAll(flow, "\n", "\r\n") + "\n"
		r.Sample2, r.HelpMessage, r.CampaignName = r.Sample2+" ", "\t"+r.HelpMessage, r.CampaignName+" "
	})
	clean := sinchsandbox.SampleCampaign(c.Request.BrandID)
	c.Request.Description, c.Request.MessageFlow, c.Request.CampaignName = clean.Description, flow, clean.CampaignName
	c.Request.Sample2, c.Request.HelpMessage = clean.Sample2, clean.HelpMessage
	// Taken over, not imported: an import has no prior text to compare with.
	config := unprotected(w, sameAs(c, "adopt_existing = true"))
	w.Run(t,
		resource.TestStep{Config: config, ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue(campaignAddress, tfjsonpath.New("message_flow"), knownvalue.StringExact(flow))}},
		resource.TestStep{Config: config, ConfigPlanChecks: nothing},
	)
	count(t, w, "submitCampaignRegistration", 0)
}

// After an import there is no prior text, so a difference in white space would
// show as a replacement; it must not.
func TestWhiteSpaceFromTheVendorIsNoChangeAfterAnImport(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", func(r *sinchsandbox.CampaignRequest) {
		r.Description += " \r\n"
		r.Sample1 += "\n"
	})
	c.Request.Description = strings.TrimSpace(c.Request.Description)
	c.Request.Sample1 = strings.TrimSpace(c.Request.Sample1)
	config := unprotected(w, sameAs(c))
	w.Run(t, importing(config, campaignAddress, c.ID), resource.TestStep{Config: config, ConfigPlanChecks: nothing})
}

// A text that somebody changed in the dashboard shows, and a protected campaign
// is not replaced for it.
func TestTextChangedAtTheVendorShows(t *testing.T) {
	t.Parallel()
	for _, r := range []struct{ attribute, from, to string }{
		{"description", "booked, moved and cancelled", "booked"},
		{"message_flow", "unticked box", "box"},
		{"samples", "your visit moved", "Your visit moved"},
		{"opt_in_message", "notices are on", "notices are on now"},
	} {
		t.Run(r.attribute, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			brandID := seededBrand(t, w)
			f := newFront(t, w)
			config := onlyCampaign(brandID)
			play(t, w,
				act{Step: step(config)},
				act{Step: resource.TestStep{Config: config, PlanOnly: true, PreConfig: func() { f.Changes(http.MethodGet, pathOneCampaign, replace(r.from, r.to)) }},
					Complaints: []complaint{wouldReplace(r.attribute)}},
				act{Step: resource.TestStep{Config: config, ConfigPlanChecks: nothing, PreConfig: f.Clear}},
				act{Step: step(onlyCampaign(brandID, "deletion_protection = false"))},
			)
			count(t, w, "submitCampaignRegistration", 1)
		})
	}
}

// What a create gets to read in another wording must not taint what was just
// paid; it shows in the next plan.
func TestOtherWordingRightAfterACreateTaintsNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	f := newFront(t, w)
	f.Changes(http.MethodGet, pathOneCampaign, replace(`booked, moved and cancelled`, "all"))
	f.Changes(http.MethodGet, pathOneBrand, replace(`Harbor Street`, "Harbor St"))
	brand := strings.Replace(acctest.SinchBrand(""), "Lakeview 10DLC", "Another brand", 1)
	tf := newTerminal(t, w)
	tf.Configure(w.Provider("") + onlyCampaign(brandID) + brand)
	tf.Expect([]string{"Apply complete! Resources: 2 added"}, "apply", "-auto-approve")
	f.Clear()
	if said := tf.Expect([]string{"No changes."}, "plan"); strings.Contains(said, "tainted") {
		t.Error(said)
	}
	count(t, w, "submitCampaignRegistration", 1)
	count(t, w, "submitBrandRegistration", 1)
}

// The contract's answer has room for twenty characters of a use case.
func TestCutUseCaseIsNoChange(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	f := newFront(t, w)
	f.Changes(http.MethodGet, `/campaignRegistrations(/[0-9a-z]{26})?$`, func(a answer) answer {
		return replace(`DELIVERY_NOTIFICATION`, "DELIVERY_NOTIFICATIO")(replace(`PUBLIC_SERVICE_ANNOUNCEMENT`, "PUBLIC_SERVICE_ANNOU")(a))
	})
	plain := onlyCampaign(brandID, `use_case = "PUBLIC_SERVICE_ANNOUNCEMENT"`)
	twin := strings.Replace(plain, `"tendlc_sinch_campaign" "c"`, `"tendlc_sinch_campaign" "twin"`, 1)
	mixed := strings.Replace(onlyCampaign(brandID, `use_case = "MIXED"`, `campaign_name = "Mixed"`,
		`sub_use_cases = ["DELIVERY_NOTIFICATION", "PUBLIC_SERVICE_ANNOUNCEMENT"]`), `"c"`, `"mixed"`, 1)
	play(t, w,
		act{Step: step(unprotected(w, plain+mixed))},
		act{Step: resource.TestStep{Config: unprotected(w, plain+mixed), ConfigPlanChecks: nothing}},
		// The twin check sees through the cut as well.
		act{Step: resource.TestStep{Config: unprotected(w, plain+mixed+twin)}, Complaints: []complaint{
			{Code: "TENDLC3001", At: "", Says: []string{`The campaign "Lakeview visit notices" is registered already`}}}},
	)
	count(t, w, "submitCampaignRegistration", 2)
}

// An import takes the full use case back where only one fits the cut.
func TestCutUseCaseIsMadeWholeByAnImport(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", func(r *sinchsandbox.CampaignRequest) { r.UseCase = "DELIVERY_NOTIFICATION" })
	newFront(t, w).Changes(http.MethodGet, pathOneCampaign, replace(`DELIVERY_NOTIFICATION`, "DELIVERY_NOTIFICATIO"))
	config := unprotected(w, sameAs(c))
	w.Run(t, importing(config, campaignAddress, c.ID), resource.TestStep{Config: config, ConfigPlanChecks: nothing})
}

// The registry normalises the facts of a company; a mere difference in writing
// is no change, another fact is.
func TestNormalisedBrandFactsAreNoChange(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	f := newFront(t, w)
	brand := func(more string) string { return acctest.SinchBrand(more) }
	play(t, w,
		act{Step: step(brand(""))},
		act{Step: resource.TestStep{Config: brand(""), ConfigPlanChecks: nothing, PreConfig: func() {
			f.Changes(http.MethodGet, pathOneBrand, func(a answer) answer {
				for from, to := range map[string]string{
					"Lakeview Dental Group LLC": "LAKEVIEW DENTAL GROUP, LLC", "39-1234567": "391234567", "410 Harbor Street": "410 HARBOR STREET",
					`\+16085550142`: "16085550142", "help@lakeviewdental": "HELP@lakeviewdental", `"Lakeview 10DLC"`: `" Lakeview 10DLC "`,
				} {
					a = replace(from, to)(a)
				}
				return a
			})
		}}},
		act{Step: resource.TestStep{Config: brand(""), PlanOnly: true, PreConfig: func() {
			f.Clear()
			f.Changes(http.MethodGet, pathOneBrand, replace("410 Harbor Street", "411 Harbor Street"))
		}}, Complaints: []complaint{{Code: "TENDLC1012", At: "", Says: []string{"company_details.street_address of the brand", "cannot be changed now", "Its status at Sinch is IN_PROGRESS"}}}},
		act{Step: resource.TestStep{Config: brand("deletion_protection = false"), PreConfig: f.Clear}},
	)
	count(t, w, "submitBrandRegistration", 1)
}

// The phase may move between a plan and its apply; the plan's word stands until
// the next refresh.
func TestApprovalThatBecomesActiveBetweenPlanAndApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "APPROVED", nil)
	w.Run(t,
		resource.TestStep{Config: approvalOf("campaign", c.ID), ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
			between(func() { w.Sinch.SetCampaignStatus(c.ID, "ACTIVE") })}}},
		resource.TestStep{Config: approvalOf("campaign", c.ID), ConfigPlanChecks: nothing, ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue("tendlc_sinch_campaign_approval.a", tfjsonpath.New("phase"), knownvalue.StringExact("active"))}},
	)
}
