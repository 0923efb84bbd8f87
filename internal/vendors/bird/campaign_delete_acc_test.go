package bird_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// The plan of a destroy says what it does not undo; whether Bird shows what it
// deleted or not, it is gone.
func TestCampaignDestroy(t *testing.T) {
	t.Parallel()
	for _, shown := range []bool{false, true} {
		t.Run(fmt.Sprintf("shown %v", shown), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Bird.SetRule(birdsandbox.ShowDeleted, shown)
			brandID := seededBrand(w)
			c := acctest.NewTerminal(t, w)
			c.Apply(campaignUnder(brandID))
			acctest.Tells(t, c.Does("plan", "-destroy"), "TENDLC1004", "does not end its charges at once", "at least 3 months")
			c.Does("destroy", "-auto-approve")
			if end := onlyCampaign(t, w); end.Status != "DELETED" {
				t.Errorf("it is %s", end.Status)
			}
			c.Does("apply", "-auto-approve") // the deleted one is no twin
			if all := w.Bird.Campaigns(); len(all) != 2 {
				t.Errorf("%+v", all)
			}
			w.Bird.SetCampaignStatus(w.Bird.Campaigns()[1].ID, "DELETED")
			acctest.Tells(t, c.Does("plan"), "TENDLC2010", "or Bird calls it deleted", "No changes")
		})
	}
}

// Bird keeps a campaign that a channel sends for: the error names the channel.
func TestCampaignInUseIsNotDeleted(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(campaignUnder(brandID))
	w.Settle()
	number := w.Bird.OwnedNumbers()[0]
	connector := installChannel(t, w, number.ID, onlyCampaign(t, w).UseCaseID)
	c.Does("apply", "-refresh-only", "-auto-approve")
	acctest.Tells(t, c.Fails("destroy", "-auto-approve"), "TENDLC2009", connector, number.Number, "Remove them in Bird's dashboard")
	if now := onlyCampaign(t, w); now.Status != "APPROVED" || c.Values(campaignAddress)["id"] != now.ID {
		t.Errorf("%+v", now)
	}
}

// Not every status may be deletable: one under review waits, one that is over
// is gone.
func TestCampaignUnderReviewIsNotDeleted(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Bird.SetRule(birdsandbox.NoDeleteInReview, true)
	brandID := seededBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(campaignUnder(brandID))
	inStatus(t, w, "PENDING")()
	acctest.Tells(t, c.Fails("destroy", "-auto-approve"), "TENDLC2009", "wait until its review is over")
	inStatus(t, w, "APPROVED")()
	c.Does("destroy", "-auto-approve")
}

// The protection is judged by the state; Terraform's own plan stops.
func TestProtectedCampaignIsNotDestroyed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(campaignUnder(brandID, "deletion_protection = true"))
	acctest.Tells(t, c.Fails("destroy", "-auto-approve"), "TENDLC1001", "Nothing was sent")
	acctest.ExpectCalls(t, w, "deleteTCRCampaign", 0)
}

// Bad values are refused before anything is sent. Each row is a configuration
// whose bad values Terraform reports together.
func TestBadBirdCampaignIsRefusedOffline(t *testing.T) {
	t.Parallel()
	long := func(n int) string { return strings.Repeat("é", n) }
	text := func(name string, n int) string { return fmt.Sprintf("%s = %q", name, long(n)) }
	bad := acctest.Bad
	for name, row := range map[string]struct {
		config string
		want   []acctest.Complaint
	}{
		"too short or of the wrong form": {campaignUnder("BX7K2PQ", `name = " "`, text("description", 39), text("message_flow", 39), text("help_message", 19),
			text("optin_message", 19), text("optout_message", 19), "samples = []", "terms_and_conditions = false", `reseller_id = "CTF4STM"`,
			`attachment_urls = ["http://lakeviewdental.example/a.png"]`, `usecase = ""`),
			[]acctest.Complaint{
				{Code: "TENDLC1008", At: "brand_id"}, bad("name"), bad("description"), bad("message_flow"), bad("help_message"), bad("optin_message"), bad("optout_message"),
				bad("samples"), bad("terms_and_conditions", "must be true"), {Code: "TENDLC1008", At: "reseller_id"}, bad("attachment_urls", "an https URL"), bad("usecase"),
			}},
		"too long or too many": {campaignUnder(otherUUID, text("description", 4097), text("message_flow", 2049), text("help_message", 256),
			fmt.Sprintf("samples = [for i in range(6) : %q]", long(30)), text("usecase", 51), `sub_usecases = ["2FA", "CUSTOMER_CARE", "MARKETING", "CHARITY", "SOCIAL", "PROXY"]`,
			`attachment_urls = [for i in range(6) : "https://lakeviewdental.example/${i}.png"]`),
			[]acctest.Complaint{bad("description"), bad("message_flow"), bad("help_message"), bad("samples"), bad("usecase"), bad("sub_usecases"), bad("attachment_urls")}},
		"the same file twice": {campaignUnder(otherUUID, `attachment_urls = ["https://lakeviewdental.example/a.png", "https://lakeviewdental.example/a.png"]`),
			[]acctest.Complaint{bad("attachment_urls", "duplicate")}},
		"keywords without STOP and HELP": {campaignUnder(otherUUID, `help_keywords = ["INFO"]`, `optout_keywords = ["END"]`),
			[]acctest.Complaint{bad("help_keywords", "must hold HELP"), bad("optout_keywords", "must hold STOP")}},
		"no opt-in": {campaignUnder(otherUUID, "optin_message =", "optin_keywords ="),
			[]acctest.Complaint{bad("", "optin_message is missing"), bad("", "optin_keywords is missing")}},
		"no mix":  {campaignUnder(otherUUID, `usecase = "MIXED"`), []acctest.Complaint{bad("", "takes 2 to 5 sub_usecases, not 0")}},
		"one low": {campaignUnder(otherUUID, `usecase = "LOW_VOLUME"`, `sub_usecases = ["2FA"]`), []acctest.Complaint{bad("sub_usecases", "not 1")}},
		"arguments missing": {campaignUnder(otherUUID, "optout_message =", "help_keywords =", "terms_and_conditions ="),
			[]acctest.Complaint{acctest.Missing("optout_message"), acctest.Missing("help_keywords"), acctest.Missing("terms_and_conditions")}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			acctest.PlanRefused(t, w, row.config, row.want...)
			acctest.ExpectSilence(t, w)
		})
	}
}

// What Bird may still take is a warning only.
func TestOddCampaignIsWarnedOf(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	said := c.Plan(campaignUnder(seededBrand(w), `usecase = "DELIVERY_NOTIFIKATION"`, `optin_keywords = ["JOIN"]`))
	acctest.Tells(t, said, "Not a documented use case", `Did you mean "DELIVERY_NOTIFICATION"? The apply sends it as it stands, and it is charged all the same.`)
	acctest.Tells(t, said, "START is not among the keywords")
}
