package sinch_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// says makes a pattern of phrases that must follow one another in Terraform's
// output. Terraform breaks lines where it likes, so a blank in a phrase stands
// for any white space.
func says(phrases ...string) *regexp.Regexp {
	parts := make([]string, len(phrases))
	for i, phrase := range phrases {
		words := strings.Fields(phrase)
		for j := range words {
			words[j] = regexp.QuoteMeta(words[j])
		}
		parts[i] = strings.Join(words, `\s+`)
	}
	return regexp.MustCompile(`(?s)` + strings.Join(parts, `.*?`))
}

// writes are the journal's entries that change something at the vendor.
func writes(w *acctest.World) []string {
	var found []string
	for _, entry := range w.Box.Journal() {
		if entry.Class != sandbox.Read {
			found = append(found, fmt.Sprintf("%s %s", entry.Operation, entry.Path))
		}
	}
	return found
}

// untouched fails the test when something but reads was sent, or money moved.
func untouched(t *testing.T, w *acctest.World) {
	t.Helper()
	if sent := writes(w); len(sent) > 0 {
		t.Errorf("sent: %v", sent)
	}
	if lines := w.Box.Ledger(); len(lines) > 0 {
		t.Errorf("ledger: %v", lines)
	}
}

// silent fails the test when anything at all was sent.
func silent(t *testing.T, w *acctest.World) {
	t.Helper()
	for _, entry := range w.Box.Journal() {
		t.Errorf("sent: %s %s", entry.Method, entry.Path)
	}
	untouched(t, w)
}

// count asserts how often an operation was called.
func count(t *testing.T, w *acctest.World, operation string, want int) {
	t.Helper()
	if got := w.Calls(operation); got != want {
		t.Errorf("%s was called %d times, want %d", operation, got, want)
	}
}

// charges asserts how many objects of a kind were charged.
func charges(t *testing.T, w *acctest.World, kind string, want int) {
	t.Helper()
	if got := w.Charges(kind); len(got) != want {
		t.Errorf("%d %s charges, want %d: %v", len(got), kind, want, got)
	}
}

// seededBrand is an approved brand that was bought earlier, the one of
// acctest.SinchBrand; it returns its TCR id.
func seededBrand(t *testing.T, w *acctest.World) string {
	t.Helper()
	request := sinchsandbox.SampleBrand()
	request.CompanyDetails.BusinessContactEmail = ""
	w.Sinch.SeedBrand(request, "")
	return w.Sinch.Brands()[0].TCRID
}

// seededCampaign is a campaign bought earlier of a seeded brand, as change
// leaves it.
func seededCampaign(t *testing.T, w *acctest.World, status string, change func(*sinchsandbox.CampaignRequest)) sinchsandbox.Campaign {
	t.Helper()
	if len(w.Sinch.Brands()) == 0 {
		seededBrand(t, w)
	}
	request := sinchsandbox.SampleCampaign(w.Sinch.Brands()[0].TCRID)
	if change != nil {
		change(&request)
	}
	id := w.Sinch.SeedCampaign(request, status)
	return campaign(t, w, id)
}

// campaign is the sandbox's campaign with that registration id.
func campaign(t *testing.T, w *acctest.World, id string) sinchsandbox.Campaign {
	t.Helper()
	for _, c := range w.Sinch.Campaigns() {
		if c.ID == id {
			return c
		}
	}
	t.Fatalf("no campaign %s", id)
	return sinchsandbox.Campaign{}
}

// onlyCampaign is a campaign without the brand and approval before it.
func onlyCampaign(brandID string, arguments ...string) string {
	return acctest.SinchCampaign(append([]string{fmt.Sprintf("brand_id = %q", brandID)}, arguments...)...)
}

// sameAs writes a seeded campaign as configuration, so that importing it leaves
// nothing to plan; arguments replace what differs.
func sameAs(c sinchsandbox.Campaign, arguments ...string) string {
	r := c.Request
	lines := []string{
		fmt.Sprintf("use_case = %q", r.UseCase), fmt.Sprintf("campaign_name = %q", r.CampaignName),
		fmt.Sprintf("description = %q", r.Description), fmt.Sprintf("message_flow = %q", r.MessageFlow),
		fmt.Sprintf("samples = [%q, %q, %q]", r.Sample1, r.Sample2, r.Sample3),
		fmt.Sprintf("stop_message = %q", r.StopMessage), fmt.Sprintf("opt_in_message = %q", r.OptInMessage),
		fmt.Sprintf("help_message = %q", r.HelpMessage),
	}
	return onlyCampaign(r.BrandID, append(lines, arguments...)...)
}

// importing is the step that takes over an object under an address and keeps
// it in the state for the steps after it.
func importing(config, address, id string) resource.TestStep {
	return resource.TestStep{
		Config: config, ResourceName: address, ImportState: true, ImportStateId: id, ImportStatePersist: true,
	}
}

// assigned is an assignment to a campaign given by id.
func assigned(campaignID, more string, numbers ...string) string {
	return fmt.Sprintf(`
resource "tendlc_sinch_number_assignment" "n" {
  campaign_id     = %q
  service_plan_id = %q
  numbers         = ["%s"]
  %s
}
`, campaignID, sinchsandbox.ServicePlanID, strings.Join(numbers, `", "`), more)
}

// acts is the check that an address is planned with an action.
func acts(address string, action plancheck.ResourceActionType) resource.ConfigPlanChecks {
	return resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{plancheck.ExpectResourceAction(address, action)}}
}

// nothing is the check that the plan is empty.
var nothing = resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}}

// unprotected is a configuration whose objects a test may destroy.
func unprotected(w *acctest.World, config string) string {
	return w.Provider("deletion_protection = false") + config
}

// Ids of nothing that exists.
const (
	someBrandID    = "BX7K2PQ"
	someCampaignID = "CTF4STM"
	someULID       = "01k4cxccbt519xa3ejty1r5jb4"
)

// step applies a configuration; World.Run checks that the plan after it is
// empty.
func step(config string) resource.TestStep { return resource.TestStep{Config: config} }

// between is what happens after a plan and before its apply.
type between func()

func (b between) CheckPlan(context.Context, plancheck.CheckPlanRequest, *plancheck.CheckPlanResponse) {
	b()
}

// planOnly plans a configuration after something has happened.
func planOnly(config string, after func()) resource.TestStep {
	return resource.TestStep{Config: config, PlanOnly: true, PreConfig: after}
}
