package sinch_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// Sinch answers keywords in upper case and phones compare them without case,
// so neither case nor order is a change: not after a create, where Sinch's
// writing differs from the configuration's, and not after an import.
func TestCaseAndOrderOfKeywordsAreNoChange(t *testing.T) {
	t.Parallel()
	other := []string{`optout_keywords = ["QUIT", "sToP"]`, `help_keywords = ["help"]`, `optin_keywords = ["YES", "START"]`}
	t.Run("after a create", func(t *testing.T) {
		t.Parallel()
		w := acctest.NewWorld(t)
		brandID := seededBrand(t, w)
		w.Run(t,
			step(unprotected(w, onlyCampaign(brandID))),
			resource.TestStep{Config: unprotected(w, onlyCampaign(brandID, other...)), ConfigPlanChecks: nothing},
		)
		if got := w.Sinch.Campaigns()[0].Request.OptoutKeywords; got != "QUIT,STOP" {
			t.Errorf("sent %q", got)
		}
	})
	t.Run("after an import", func(t *testing.T) {
		t.Parallel()
		w := acctest.NewWorld(t)
		c := seededCampaign(t, w, "ACTIVE", nil)
		w.Run(t,
			importing(unprotected(w, sameAs(c)), campaignAddress, c.ID),
			resource.TestStep{Config: unprotected(w, sameAs(c, other...)), ConfigPlanChecks: nothing},
			resource.TestStep{Config: unprotected(w, sameAs(c, other...)+"\n# once more"), ConfigPlanChecks: nothing},
		)
		count(t, w, "submitCampaignRegistration", 0)
	})
}

func TestAnotherKeywordIsAReplacement(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	play(t, w,
		act{Step: importing(sameAs(c), campaignAddress, c.ID)},
		act{Step: resource.TestStep{Config: sameAs(c, `optout_keywords = ["STOP", "QUIT", "END"]`), PlanOnly: true},
			Complaints: []complaint{{Code: "TENDLC1002", At: "optout_keywords", Says: []string{"Changing optout_keywords would replace the protected campaign"}}}},
		act{Step: resource.TestStep{Config: sameAs(c, `help_keywords = ["HELPME"]`), PlanOnly: true},
			Complaints: []complaint{{Code: "TENDLC1002", At: "help_keywords", Says: []string{"Changing help_keywords would replace the protected campaign"}}}},
		act{Step: step(sameAs(c, "deletion_protection = false"))},
	)
	count(t, w, "submitCampaignRegistration", 0)
}

// A keyword twice but for case comes from a dashboard; Sinch upper-cases both.
func TestKeywordsThatSinchHoldsTwiceCanBeImported(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", func(r *sinchsandbox.CampaignRequest) {
		r.OptoutKeywords, r.HelpKeywords = "STOP,Stop,QUIT,quit", "Help,HELP"
	})
	w.Run(t,
		importing(unprotected(w, sameAs(c)), campaignAddress, c.ID),
		resource.TestStep{Config: unprotected(w, sameAs(c)), ConfigPlanChecks: nothing},
	)
}

// Nobody opts in by keyword: the empty set is a value like any other.
func TestEmptyOptInKeywords(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	none := onlyCampaign(brandID, `optin_keywords = []`, `subscriber_opt_in = false`)
	w.Run(t,
		step(unprotected(w, none)),
		resource.TestStep{Config: unprotected(w, none), ConfigPlanChecks: nothing},
	)
	count(t, w, "submitCampaignRegistration", 1)
}

// Null and empty are one value to Sinch, so going from one to the other must
// not buy a campaign.
func TestNoSubUseCasesAreWrittenInTwoWays(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name   string
		before string
		after  string
	}{
		{"left out, then empty", "sub_use_cases =", "sub_use_cases = []"},
		{"empty, then left out", "sub_use_cases = []", "sub_use_cases ="},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			brandID := seededBrand(t, w)
			w.Run(t,
				step(onlyCampaign(brandID, r.before)),
				resource.TestStep{Config: onlyCampaign(brandID, r.before), ConfigPlanChecks: nothing},
				resource.TestStep{Config: onlyCampaign(brandID, r.after), ConfigPlanChecks: acts(campaignAddress, plancheck.ResourceActionUpdate)},
				step(onlyCampaign(brandID, r.after, "deletion_protection = false")),
			)
			count(t, w, "submitCampaignRegistration", 1)
		})
	}
	t.Run("imported, then empty", func(t *testing.T) {
		t.Parallel()
		w := acctest.NewWorld(t)
		c := seededCampaign(t, w, "ACTIVE", nil)
		w.Run(t,
			importing(sameAs(c), campaignAddress, c.ID),
			step(sameAs(c, "sub_use_cases = []")),
			step(sameAs(c, "sub_use_cases = []", "deletion_protection = false")),
		)
		count(t, w, "submitCampaignRegistration", 0)
	})
}

// Order and repetition of sub use cases, in the configuration and at Sinch.
func TestSubUseCasesAreASet(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", func(r *sinchsandbox.CampaignRequest) {
		r.UseCase, r.SubUseCases = "MIXED", []string{"MARKETING", "DELIVERY_NOTIFICATION", "MARKETING"}
	})
	config := unprotected(w, sameAs(c, `sub_use_cases = ["DELIVERY_NOTIFICATION", "MARKETING"]`))
	w.Run(t, importing(config, campaignAddress, c.ID), resource.TestStep{Config: config, ConfigPlanChecks: nothing})
}

func TestFourthSampleIsOptional(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	four := onlyCampaign(brandID, `samples = ["Lakeview Dental: one. Reply STOP to end.", "two", "three", "four"]`)
	w.Run(t,
		step(unprotected(w, four)),
		resource.TestStep{Config: unprotected(w, four), ConfigPlanChecks: nothing},
		resource.TestStep{Config: unprotected(w, onlyCampaign(brandID, `samples = ["Lakeview Dental: one. Reply STOP to end.", "two", "three"]`)),
			ConfigPlanChecks: acts(campaignAddress, plancheck.ResourceActionDestroyBeforeCreate)},
	)
	count(t, w, "submitCampaignRegistration", 2)
}
