package bird_test

import (
	"net/http"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// sendChange carries out a change of which no state knows, as of a run that was
// killed while it was in flight.
func sendChange(t *testing.T, w *acctest.World, path, body string) {
	t.Helper()
	if status, said := sendBird(t, w, http.MethodPatch, path, body); status/100 != 2 {
		t.Fatalf("%d: %s", status, said)
	}
}

// A correction in writing only, whose run was killed: a refresh keeps the
// writing of the state, so the plan asks Bird whether it has the new one
// already. It is recorded, in review and after it, and nothing is sent or
// announced as charged.
func TestCorrectionInWritingThatWasCutShortIsRecorded(t *testing.T) {
	t.Parallel()
	const sayings = "Lakeview Dental tells its patients about visits that they have booked, moved or cancelled"
	for name, reviewed := range map[string]bool{"in review": false, "reviewed": true} {
		t.Run("brand "+name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			c := acctest.NewTerminal(t, w)
			c.Apply(brandUnprotected(`city = "Madison"`))
			brandIs(w, "REJECTED")()
			sendChange(t, w, "tcr-brands/"+w.Bird.Brands()[0].ID, `{"city":"MADISON"}`)
			recorded(t, w, c, reviewed, brandUnprotected(`city = "MADISON"`))
			acctest.ExpectCalls(t, w, patchBrand, 1)
		})
		t.Run("campaign "+name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			c := acctest.NewTerminal(t, w)
			brandID := w.Bird.SeedBrand(lakeview(), "APPROVED")
			c.Apply(w.Provider("deletion_protection = false") + campaignUnder(brandID, `description = "`+sayings+` "`))
			inStatus(t, w, "DECLINED")()
			sendChange(t, w, "tcr-brands/"+brandID+"/campaigns/"+onlyCampaign(t, w).ID, `{"description":"`+sayings+`"}`)
			recorded(t, w, c, reviewed, campaignUnder(brandID, `description = "`+sayings+`"`))
			acctest.ExpectCalls(t, w, "updateTCRCampaign", 1)
		})
	}
}

// recorded fails unless the configuration is applied without a word of a fee,
// and leaves nothing to do.
func recorded(t *testing.T, w *acctest.World, c *acctest.Terminal, reviewed bool, config string) {
	t.Helper()
	if reviewed {
		w.Settle()
	}
	said := c.Apply(w.Provider("deletion_protection = false\nfees = { max_setup = 0, unknown = \"error\" }") + config)
	acctest.Tells(t, said, "0 added, 1 changed, 0 destroyed")
	acctest.Hides(t, said, "TENDLC1012", "TENDLC1013", "TENDLC1022")
	c.Empty()
}

// Another writing that Bird does not have is a change like any other.
func TestAnotherWritingThatBirdDoesNotHaveWaitsForTheReview(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	c.Apply(brandUnprotected(`city = "Madison"`))
	brandIs(w, "PENDING")()
	c.Write(brandUnprotected(`city = "MADISON"`))
	acctest.Tells(t, c.Fails("plan"), "TENDLC1012", "city of the brand", "PENDING")
	brandIs(w, "REJECTED")()
	acctest.Tells(t, c.Does("plan"), "TENDLC1013", "4.00 USD")
	acctest.ExpectCalls(t, w, patchBrand, 0)
}
