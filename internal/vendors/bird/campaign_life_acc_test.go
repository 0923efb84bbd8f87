package bird_test

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
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func campaignHas(attribute string, want knownvalue.Check) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(campaignAddress, tfjsonpath.New(attribute), want)
}

// A campaign from its registration over the approval to its end: charged once,
// and nothing sent for what only this provider uses.
func TestCampaignLife(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	config := func(arguments ...string) string {
		return campaignUnder(brandID, append(arguments, `attachment_urls = ["https://lakeviewdental.example/a.png"]`)...) + acctest.BirdCampaignApproval()
	}
	w.Run(t,
		resource.TestStep{Config: config(), ConfigStateChecks: []statecheck.StateCheck{
			campaignHas("phase", knownvalue.StringExact("pending")), campaignHas("subscription", knownvalue.Null()),
			campaignHas("fee_preview", knownvalue.ObjectPartial(map[string]knownvalue.Check{"setup": knownvalue.Float64Exact(15)})),
			campaignHas("attachments", knownvalue.ListSizeExact(1)), campaignHas("created_at", knownvalue.NotNull()),
			statecheck.ExpectKnownValue(campaignApprovalAddress, tfjsonpath.New("phase"), knownvalue.StringExact("active")),
		}},
		resource.TestStep{Config: config(), ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: []statecheck.StateCheck{
			campaignHas("phase", knownvalue.StringExact("active")),
			campaignHas("subscription", knownvalue.ObjectPartial(map[string]knownvalue.Check{"status": knownvalue.StringExact("active")})),
		}},
		plannedAs(config(unprotected, `timeouts = { create = "9m" }`), plancheck.ResourceActionUpdate),
	)
	acctest.ExpectCalls(t, w, "createTCRCampaign", 1)
	acctest.ExpectCalls(t, w, "updateTCRCampaign", 0)
	if got := campaignCharges(w); got == 0 {
		t.Error("nothing was charged")
	}
	if end := onlyCampaign(t, w); end.Status != "DELETED" {
		t.Errorf("it ended as %s", end.Status)
	}
	body := w.Entries("createTCRCampaign")[0].RequestBody
	for _, sent := range []string{`"usecase":`, `"optinKeywords":"START,YES"`, `"ageGated":false`, `"subscriberHelp":true`, `"numberPool":false`, `"termsAndConditions":true`} {
		if !strings.Contains(body, sent) {
			t.Errorf("%s was not sent: %s", sent, body)
		}
	}
	if strings.Contains(body, "useCase") || strings.Contains(body, "optInKeywords") || strings.Contains(body, "resellerId") {
		t.Errorf("spelled as the field table does, or sent though not given: %s", body)
	}
}

// An import by both ids, or by the campaign's alone, leaves nothing to plan; the
// URLs of files are recorded without a call.
func TestCampaignImport(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	config := campaignUnder(brandID, `attachment_urls = ["https://lakeviewdental.example/a.png"]`) + acctest.BirdCampaignApproval()
	without := strings.Replace(config, `attachment_urls = ["https://lakeviewdental.example/a.png"]`, "", 1)
	c := acctest.NewTerminal(t, w)
	c.Apply(without)
	id := onlyCampaign(t, w).ID
	for _, given := range []string{brandID + "/" + id, id} {
		c.Does("state", "rm", campaignAddress, campaignApprovalAddress)
		c.Does("import", campaignAddress, given)
		c.Does("import", campaignApprovalAddress, given)
		c.Empty()
	}
	acctest.Tells(t, c.Plan(config), inPlace, "0 to destroy")
	c.Does("apply", "-auto-approve")
	c.Empty()
	acctest.ExpectCalls(t, w, "updateTCRCampaign", 0)
	c.Does("state", "rm", campaignAddress)
	acctest.Tells(t, c.Fails("import", campaignAddress, "CTF4STM"), "TENDLC1008", "BRAND_ID/CAMPAIGN_ID")
	acctest.Tells(t, c.Fails("import", campaignAddress, otherUUID), "There is no campaign")
}

// Whatever Bird writes in another way than it was sent plans nothing, after a
// create and after an import alike.
func TestCampaignAnswersInAnotherWritingPlanNothing(t *testing.T) {
	t.Parallel()
	rule := func(rule birdsandbox.Rule, on bool) func(*testing.T, *acctest.World) {
		return func(_ *testing.T, w *acctest.World) { w.Bird.SetRule(rule, on) }
	}
	answers := func(pattern, with string) func(*testing.T, *acctest.World) {
		return func(t *testing.T, w *acctest.World) {
			t.Helper()
			w.ViolationsExpected = true
			acctest.NewFront(t, w).Changes("GET", `/campaigns/[0-9a-f-]{36}$`, acctest.Replace(pattern, with))
		}
	}
	mixed := []string{`usecase = "LOW_VOLUME"`, `sub_usecases = ["CUSTOMER_CARE", "2FA"]`}
	for name, row := range map[string]struct {
		happens   func(*testing.T, *acctest.World)
		arguments []string
		onlyAfter bool // an import would have nothing to go by
	}{
		"keywords tidied":                {happens: rule(birdsandbox.TidyKeywords, true)},
		"empty sub use cases as null":    {happens: rule(birdsandbox.EmptyLists, false), arguments: []string{"sub_usecases = []"}, onlyAfter: true},
		"no sub use cases as a list":     {happens: rule(birdsandbox.EmptyLists, true)},
		"empty ones as a list":           {happens: rule(birdsandbox.EmptyLists, true), arguments: []string{"sub_usecases = []", "attachment_urls = []"}, onlyAfter: true},
		"sub use cases in another order": {happens: answers(`"subUsecases":\["2FA","CUSTOMER_CARE"\]`, `"subUsecases":["CUSTOMER_CARE","2FA"]`), arguments: mixed},
		"blanks and line ends":           {happens: answers(`"helpMessage":"([^"]*)"`, `"helpMessage":"$1 "`)},
		"booleans left out":              {happens: answers(`"(ageGated|numberPool|subscriberHelp|termsAndConditions)":(true|false),`, "")},
		"content left out":               {happens: answers(`"(description|messageFlow|usecase|brandId)":"[^"]*",`, ""), onlyAfter: true},
		"opt-in left out":                {arguments: []string{"subscriber_optin = false", "optin_message =", "optin_keywords ="}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			brandID := seededBrand(w)
			if row.happens != nil {
				row.happens(t, w)
			}
			c := acctest.NewTerminal(t, w)
			c.Apply(campaignUnder(brandID, row.arguments...))
			c.Empty()
			if row.onlyAfter {
				return
			}
			c.Does("state", "rm", campaignAddress)
			c.Does("import", campaignAddress, brandID+"/"+onlyCampaign(t, w).ID)
			c.Empty()
		})
	}
}

// What stops a registration is said before anything is sent, and where waiting
// cannot help already in the plan.
func TestCampaignOfABrandThatIsNotApproved(t *testing.T) {
	t.Parallel()
	for status, wanted := range map[string]struct {
		plans bool
		says  []string
	}{
		"PENDING":  {true, []string{"is pending (PENDING)", "tendlc_bird_brand_approval"}},
		"REJECTED": {false, []string{"TENDLC1010", "is rejected (REJECTED)"}},
		"FAILED":   {false, []string{"TENDLC1010", "is failed (FAILED)", "replace"}},
	} {
		t.Run(status, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			brandID := w.Bird.SeedBrand(birdsandbox.SampleBrand(), status)
			w.Bird.SetBrandStatus(brandID, status)
			c := acctest.NewTerminal(t, w)
			c.Write(w.Provider("") + campaignUnder(brandID))
			said, plans := c.Run("plan")
			if plans != wanted.plans {
				t.Errorf("plan: %v", plans)
			}
			acctest.Tells(t, said, wanted.says...)
			acctest.Tells(t, c.Fails("apply", "-auto-approve"), append([]string{"Nothing was sent"}, wanted.says[len(wanted.says)-1])...)
			acctest.ExpectUntouched(t, w)
		})
	}
}

func TestCampaignOfAnUnusableReseller(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Write(w.Provider("") + campaignUnder(brandID, fmt.Sprintf("reseller_id = %q", birdsandbox.PendingResellerID)))
	acctest.Tells(t, c.Fails("plan"), "TENDLC3007", "is PENDING", "Nothing was sent")
	c.Write(w.Provider("") + campaignUnder(brandID, fmt.Sprintf("reseller_id = %q", otherUUID)))
	acctest.Tells(t, c.Fails("plan"), "does not know the reseller")
	// Also where the brand is still to come: it would be bought for nothing.
	c.Write(w.Provider("") + acctest.BirdBrand() + acctest.BirdBrandApproval() + acctest.BirdCampaign(fmt.Sprintf("reseller_id = %q", otherUUID)))
	acctest.Tells(t, c.Fails("plan"), "does not know the reseller")
	acctest.ExpectUntouched(t, w)
	c.Apply(campaignUnder(brandID, fmt.Sprintf("reseller_id = %q", birdsandbox.ActiveResellerID)))
	c.Empty()
}

// A lost answer is not paid twice, and a refused campaign is a twin.
func TestCampaignIsNotBoughtTwice(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	w.Box.InjectFault(sandbox.Fault{Vendor: "bird", Operation: "createTCRCampaign", Kind: sandbox.ReplyLost})
	c := acctest.NewTerminal(t, w)
	acctest.Tells(t, c.Apply(campaignUnder(brandID)), "TENDLC3005")
	c.Empty()
	inStatus(t, w, "DECLINED")()
	c.Does("state", "rm", campaignAddress)
	acctest.Tells(t, c.Fails("apply", "-auto-approve"), "TENDLC3001", "terraform import tendlc_bird_campaign.NAME "+brandID+"/"+onlyCampaign(t, w).ID)
	c.Apply(campaignUnder(brandID, "adopt_existing = true"))
	acctest.ExpectCalls(t, w, "createTCRCampaign", 1)
}

// A brand that is corrected in the same apply does not stand in the way: what
// waits for its approval may wait for the correction.
func TestCampaignAfterTheCorrectionOfItsBrand(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Bird.SetOutcome("Lakeview 10DLC", birdsandbox.RejectOnce)
	config := func(arguments ...string) string {
		return acctest.BirdBrand(append(arguments, unprotected)...) + acctest.BirdBrandApproval() + acctest.BirdCampaign(unprotected)
	}
	c := acctest.NewTerminal(t, w)
	c.Write(w.Provider("") + config())
	acctest.Tells(t, c.Fails("apply", "-auto-approve"), "TENDLC2002")
	acctest.Tells(t, c.Fails("plan"), "TENDLC1010", "The campaign cannot be registered yet")
	c.Apply(config(`company_name = "Lakeview Dental Group, LLC"`))
	c.Does("apply", "-refresh-only", "-auto-approve")
	c.Empty()
	acctest.ExpectCalls(t, w, "createTCRCampaign", 1)
}

// A 404 of a list whose brand is there confirms nothing: a live campaign stays
// in the state, and no new one is bought.
func TestCampaignIsNotDroppedForAListThatIsNotThere(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	front := acctest.NewFront(t, w)
	c := acctest.NewTerminal(t, w)
	c.Apply(campaignUnder(brandID))
	front.Answers("GET", "/campaigns", acctest.Answer{Status: 404, Kind: acctest.JSONKind, Body: `{"code":"NotFound","message":"no such route"}`})
	acctest.Tells(t, c.Fails("plan"), "refused to read the campaign", "Bird answered 404")
	front.Clear()
	c.Does("apply", "-refresh-only", "-auto-approve")
	c.Empty()
}
