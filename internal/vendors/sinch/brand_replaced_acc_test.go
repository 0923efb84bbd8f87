package sinch_test

import (
	"fmt"
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

// A refused brand is corrected by a new registration, which a protection does
// not stop: there is nothing left to protect.
func TestEditOfARefusedBrandRegistersANewOne(t *testing.T) {
	t.Parallel()
	for name, edit := range map[string]string{
		"company_details":         `company_name = "Lakeview Dental LLC"`,
		"financial_details":       `tax_id_corporate = "39-7654321"`,
		"contact_details":         `first_name = "Ruth"`,
		"brand_registration_type": "",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Sinch.SetOutcome("Lakeview 10DLC", sandbox.Reject)
			edited := brandWith(edit)
			if edit == "" {
				edited = typed("FULL", acctest.SinchBrand(""))
			}
			w.Run(t, step(brandWith()),
				resource.TestStep{Config: edited, ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
					plancheck.ExpectResourceAction(brandAddress, plancheck.ResourceActionDestroyBeforeCreate),
				}}, PreConfig: func() {
					w.Settle()
					w.Sinch.SetOutcome("Lakeview 10DLC", sandbox.Approve)
				}},
				step(unprotected(w, edited)))
			count(t, w, submitBrand, 2)
			count(t, w, patchBrand, 0)
			count(t, w, upgradeBrand, 0)
			charges(t, w, "brand", 2)
		})
	}
}

// typed gives a brand its registration type.
func typed(registrationType, brand string) string {
	return strings.Replace(brand, "display_name =", fmt.Sprintf("brand_registration_type = %q\n  display_name =", registrationType), 1)
}

func TestDisplayNameAndMockReplaceTheBrand(t *testing.T) {
	t.Parallel()
	for name, edited := range map[string]string{
		"display_name": brandWith(`display_name = "Lakeview Family 10DLC"`),
		"mock":         acctest.SinchBrand("mock = true"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			approval := acctest.SinchBrandApproval("")
			c := newTerminal(t, w)
			c.Apply(w.Provider("") + brandWith() + approval)
			c.Write(w.Provider("") + edited + approval)
			tells(t, c.Fails("plan"), "Changing "+name+" would replace the protected brand", "(TENDLC1002)", "it costs 10.00 USD once",
				"Nothing was sent and nothing was charged.")
			count(t, w, submitBrand, 1)
			c.Apply(brandWith() + approval) // unprotected
			tells(t, c.Plan(edited+approval), "Changing "+name+" replaces the brand", "(TENDLC1003)", "tendlc_sinch_brand.b must be replaced")
			c.Does("apply", saved)
			count(t, w, submitBrand, 2)
			charges(t, w, "brand", 2)
			c.Empty()
		})
	}
}

func TestDestroyOfABrandForgetsItAndSaysSo(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := newTerminal(t, w)
	c.Apply(brandWith() + acctest.SinchBrandApproval(""))
	before := len(writes(w))
	tells(t, c.Does("plan", "-destroy", "-out="+saved), "Destroying the brand", "only forgets it (TENDLC1004)", "Sinch has no call to delete a brand",
		"stays registered and paid at Sinch")
	c.Does("apply", saved)
	if sent := writes(w)[before:]; len(sent) > 0 {
		t.Errorf("sent: %v", sent)
	}
	if brands := w.Sinch.Brands(); len(brands) != 1 || brands[0].Status != "APPROVED" {
		t.Errorf("brands: %+v", brands)
	}
}

// mock is the brand's choice; the campaign shows it, and no number may join.
func TestMockBrandMakesAMockCampaignThatTakesNoNumber(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	until := acctest.SinchBrand("mock = true") + acctest.SinchBrandApproval("") + acctest.SinchCampaign() + acctest.SinchCampaignApproval("")
	numbers := sinchsandbox.Numbers()
	w.Run(t, resource.TestStep{Config: unprotected(w, until), ConfigStateChecks: []statecheck.StateCheck{
		statecheck.ExpectKnownValue(brandAddress, tfjsonpath.New("mock"), knownvalue.Bool(true)),
		statecheck.ExpectKnownValue(campaignAddress, tfjsonpath.New("mock"), knownvalue.Bool(true)),
	}},
		resource.TestStep{Config: unprotected(w, until+acctest.SinchAssignment("", numbers[0])), PlanOnly: true, ExpectError: says(
			"is a mock and can never have a number (TENDLC1017)", "Its brand was registered with mock = true", "Nothing was sent and nothing was charged.")},
	)
	count(t, w, "updateActiveNumber", 0)
}

// In one run the campaign is known only at the apply, which stops in time.
func TestMockCampaignInOneRunTakesNoNumber(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	numbers := sinchsandbox.Numbers()
	w.Run(t, resource.TestStep{Config: unprotected(w, acctest.SinchBrand("mock = true")+acctest.SinchBrandApproval("")+acctest.SinchCampaign()+
		acctest.SinchCampaignApproval("")+acctest.SinchAssignment("", numbers[0])), ExpectError: says("is a mock and can never have a number (TENDLC1017)")})
	count(t, w, "updateActiveNumber", 0)
}
