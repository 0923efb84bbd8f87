package bird_test

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// sendChange carries out a change of which no state knows, as of a run that was
// killed while it was in flight.
func sendChange(t *testing.T, w *acctest.World, path, body string) {
	t.Helper()
	url := fmt.Sprintf("%s/bird/workspaces/%s/%s", w.Base, birdsandbox.WorkspaceID, path)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPatch, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "AccessKey "+birdsandbox.AccessKey)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if said, _ := io.ReadAll(resp.Body); resp.StatusCode/100 != 2 {
		t.Fatalf("%d: %s", resp.StatusCode, said)
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
