package sinch_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestBadNumbersAreRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	numbers := func(list string) string {
		return strings.Replace(assigned(someCampaignID, "", "x"), `numbers         = ["x"]`, "numbers = "+list, 1)
	}
	notE164 := func(text string) complaint {
		return bad("numbers", "Not a phone number in E.164", fmt.Sprintf("%q must be + and digits only", text))
	}
	meant := func(text, number string) complaint {
		c := notE164(text)
		c.Says = append(c.Says, "Did you mean "+number+"?")
		return c
	}
	refuseAll(t, []row{
		{"every required argument is missing", `resource "tendlc_sinch_number_assignment" "n" {}`, []complaint{
			missing("campaign_id"), missing("service_plan_id")}},
		{"no numbers at all", strings.Replace(assigned(someCampaignID, "", "x"), `numbers         = ["x"]`, "", 1), []complaint{
			bad("", "An assignment needs exactly one of numbers and numbers_file.")}},
		{"numbers and a file", assigned(someCampaignID, `numbers_file = "numbers.txt"`, sinchsandbox.Numbers()[0]), []complaint{
			bad("numbers_file", "numbers and numbers_file are given")}},
		{"blank service plan", strings.Replace(assigned(someCampaignID, "", sinchsandbox.Numbers()[0]), sinchsandbox.ServicePlanID, "  ", 1), []complaint{
			bad("service_plan_id", "service_plan_id must not be empty")}},
		{"as people write them", numbers(`["12025550100", "+1 202 555 0101", "(202) 555-0102", "202.555.0103"]`), []complaint{
			meant("12025550100", "+12025550100"), meant("+1 202 555 0101", "+12025550101"),
			meant("(202) 555-0102", "+12025550102"), meant("202.555.0103", "+12025550103")}},
		{"nothing like a number", numbers(`["letters", "+1202555010", "+120255501000", "++12025550100", "+1202555O100", "1"]`), []complaint{
			notE164("letters"), notE164("+1202555010"), notE164("+120255501000"), notE164("++12025550100"), notE164("+1202555O100"), notE164("1")}},
		{"empty text", numbers(`[""]`), []complaint{bad("numbers", "must not be empty")}},
		{"null", numbers(`["+12025550100", null]`), []complaint{bad("numbers", "null value")}},
		{"none", numbers(`[]`), []complaint{bad("numbers", "at least 1 elements and at most 500 elements, got: 0")}},
	})
}

// many is a number of numbers, as a set's text.
func many(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("+1608555%04d", i)
	}
	return list
}

// Terraform needs quadratic time for sets, which is why there is a limit.
func TestTooManyNumbersAreRefused(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	planRefused(t, w, assigned(someCampaignID, "", many(501)...), bad("numbers", "at most 500 elements, got: 501"))
	silent(t, w)
}

// As many numbers as there may be are planned, read once each and attached.
func TestMostNumbersAreAttached(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", func(r *sinchsandbox.CampaignRequest) { r.NumberPool = true })
	for _, number := range many(500) {
		w.Sinch.SeedNumber(number, sinchsandbox.ServicePlanID, "")
	}
	w.Run(t, step(assigned(c.TCRID, `timeouts = { create = "10h", delete = "10h" }`, many(500)...)))
	count(t, w, "updateActiveNumber", 1000) // attached, and detached at the test's end
}

func TestNumberThatTheAccountDoesNotOwnIsRefusedByThePlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "", nil)
	planRefused(t, w, assigned(c.TCRID, "", sinchsandbox.Numbers()[0], "+16085550199", "+16085550198"),
		complaint{Code: "TENDLC1007", At: "numbers", Says: []string{"The number +16085550198 is not in the account", "Rent it first, or correct it. Nothing was sent"}},
		complaint{Code: "TENDLC1007", At: "numbers", Says: []string{"The number +16085550199 is not in the account"}})
	untouched(t, w)
}

func TestNumberOnAnotherCampaignIsRefusedByThePlanUnlessItMayMove(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	here := seededCampaign(t, w, "", nil)
	there := seededCampaign(t, w, "ACTIVE", func(r *sinchsandbox.CampaignRequest) { r.CampaignName = "Other notices" })
	number := sinchsandbox.Numbers()[0]
	w.Sinch.SeedNumber(number, sinchsandbox.ServicePlanID, there.TCRID)
	planRefused(t, w, assigned(here.TCRID, "", number), complaint{Code: "TENDLC1006", At: "numbers",
		Says: []string{fmt.Sprintf("The number %s is on another campaign, %s", number, there.TCRID), "set allow_move = true here. Nothing was sent"}})
	untouched(t, w)
	w.Run(t,
		resource.TestStep{Config: assigned(here.TCRID, "allow_move = true", number)},
		// Taking the permission back moves nothing, and the number stays at home.
		resource.TestStep{Config: assigned(here.TCRID, "", number)},
	)
	want := []acctest.Move{{Number: number, Campaign: ""}, {Number: number, Campaign: here.TCRID}, {Number: number, Campaign: ""}}
	if got := moves(w); !slices.Equal(got, want) {
		t.Errorf("moves %v, want %v", got, want)
	}
}

// The plan passes while the campaign is not known yet, and the apply refuses
// before it moves anything.
func TestNumberOnAnotherCampaignIsRefusedByTheApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	there := seededCampaign(t, w, "ACTIVE", func(r *sinchsandbox.CampaignRequest) { r.CampaignName = "Other notices" })
	numbers := sinchsandbox.Numbers()
	w.Sinch.SeedNumber(numbers[1], sinchsandbox.ServicePlanID, there.TCRID)
	brandID := w.Sinch.Brands()[0].TCRID
	config := unprotected(w, onlyCampaign(brandID)+acctest.SinchCampaignApproval("")+acctest.SinchAssignment("", numbers[0], numbers[1]))
	w.Run(t, resource.TestStep{Config: config, ExpectError: says("The number "+numbers[1]+" is on another campaign, "+there.TCRID, "(TENDLC1006)")})
	if got := moves(w); len(got) > 0 {
		t.Errorf("moved: %v", got)
	}
}
