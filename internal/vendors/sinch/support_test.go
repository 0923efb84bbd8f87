package sinch_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// The words of the harness that these tests use most.
var (
	says, writes, untouched, silent = acctest.Says, acctest.Writes, acctest.ExpectUntouched, acctest.ExpectSilence
	count, charges, importing, acts = acctest.ExpectCalls, acctest.ExpectCharges, acctest.Importing, acctest.Acts
	nothing, unprotected, step      = acctest.Nothing, acctest.Unprotected, acctest.Step
	planOnly, newTerminal, newFront = acctest.PlanOnly, acctest.NewTerminal, acctest.NewFront
	bad, missing, play, compare     = acctest.Bad, acctest.Missing, acctest.Play, acctest.CompareErrors
	planRefused, applyRefused       = acctest.PlanRefused, acctest.ApplyRefused
	runError, tells, hides, replace = acctest.RunError, acctest.Tells, acctest.Hides, acctest.Replace
)

type (
	between   = acctest.Between
	complaint = acctest.Complaint
	act       = acctest.Act
	front     = acctest.Front
	rule      = acctest.Rule
	answer    = acctest.Answer
)

const (
	saved    = acctest.SavedPlan
	jsonKind = acctest.JSONKind
)

// seededBrand is an approved brand that was bought earlier, the one of
// acctest.SinchBrand; it returns its TCR id.
func seededBrand(t testing.TB, w *acctest.World) string {
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

// Ids of nothing that exists.
const (
	someBrandID    = "BX7K2PQ"
	someCampaignID = "CTF4STM"
	someULID       = "01k4cxccbt519xa3ejty1r5jb4"
)

// Paths of the sandbox, decoded.
const (
	pathOneBrand    = `/brandRegistrations/[0-9a-z]{26}$`
	pathBrands      = `/brandRegistrations$`
	pathOneCampaign = `/campaignRegistrations/[0-9a-z]{26}$`
	pathCampaigns   = `/campaignRegistrations$`
	pathSubmit      = `/campaignRegistrations:submit$`
	pathFeedback    = `/campaignRegistrations/[0-9a-z]{26}/feedback$`
	pathOneNumber   = `/activeNumbers/\+`
	pathToken       = `/oauth2/token$`
)

// row is a resource that validation refuses.
type row struct {
	name       string
	config     string
	complaints []complaint
}

// refuseAll plans the rows together and expects just their errors, before
// anything was sent.
func refuseAll(t *testing.T, rows []row) {
	t.Helper()
	refused := make([]acctest.Refused, len(rows))
	for i, r := range rows {
		refused[i] = acctest.Refused{Name: r.name, Config: r.config, Complaints: r.complaints}
	}
	acctest.RefuseAll(t, refused...)
}
