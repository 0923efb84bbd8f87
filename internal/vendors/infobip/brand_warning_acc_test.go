package infobip_test

import (
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// What only a plan says: that a change is charged, what a replacement and a
// destroy of a registered brand mean, and that a word is not known.
func TestPlansOfARegisteredBrandSayWhatTheyMean(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	c := acctest.NewTerminal(t, w)
	c.Write(acctest.InfobipBrand())
	c.Does("import", brandAddress, id)
	c.Does("apply", "-auto-approve") // records that nothing is protected
	c.Write(acctest.InfobipBrand(newSite))
	c.Expect([]string{"(TENDLC1013)", "Changing website of the brand", "may be charged", "sends it back into review", "an amount that is not published"}, "plan")
	c.Write(acctest.InfobipBrand(`legal_name = "Lakeview LLC"`))
	c.Expect([]string{"(TENDLC1003)", "Changing legal_name replaces the brand", "Infobip locks the legal name", "4.00 USD once"}, "plan")
	c.Write(acctest.InfobipBrand(`legal_name = "LAKEVIEW DENTAL GROUP, LLC"`)) // a replacement for a difference in writing is none
	c.Expect([]string{"No changes."}, "plan")
	c.Expect([]string{"(TENDLC1004)", "deletes it at Infobip only", "not documented"}, "plan", "-destroy")
	w.Infobip.SetBrandState(id, "ON_ICE")
	c.Write(acctest.InfobipBrand())
	c.Expect([]string{"(TENDLC2006)", `as "ON_ICE", a status that this version does not know`}, "plan")
	acctest.ExpectUntouched(t, w)
}

// A refused brand reminds of itself, unless the plan at hand corrects it: then
// neither its registration nor its approval complains.
func TestPlanThatCorrectsABrandDoesNotComplain(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(sandboxBrand(), "ACTIVE")
	w.Infobip.SetBrandState(id, "REJECTED")
	c := acctest.NewTerminal(t, w)
	c.Write(acctest.InfobipBrand() + acctest.InfobipBrandRegistration())
	c.Does("import", brandAddress, id)
	c.Does("import", brandRegistrationAddress, id)
	c.Does("apply", "-auto-approve")
	said := c.Expect([]string{"(TENDLC1010)", "Tax number does not belong to the legal name", "Correct it in place and apply"}, "plan")
	if strings.Count(said, "is rejected") < 2 {
		t.Errorf("brand and registration both say so: %s", said)
	}
	c.Write(acctest.InfobipBrand(`legal_name = "Lakeview LLC"`) + acctest.InfobipBrandRegistration() + acctest.InfobipBrandApproval())
	if said := c.Expect([]string{"(TENDLC1013)"}, "plan"); strings.Contains(said, "TENDLC1010") {
		t.Errorf("still complains: %s", said)
	}
}
