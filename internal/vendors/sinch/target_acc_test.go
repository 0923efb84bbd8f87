package sinch_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// A number that sends must not leave its campaign for one that cannot take it:
// the detach could not be taken back.
func TestNumberStaysWhereItSendsWhenTheNewCampaignCannotTakeIt(t *testing.T) {
	t.Parallel()
	number := sinchsandbox.Numbers()[0]
	for _, r := range []struct {
		name   string
		target func(w *acctest.World, brandID string) string // its TCR id
		code   string
	}{
		{"mistyped", func(*acctest.World, string) string { return "CTYPO1" }, "TENDLC2010"},
		{"expired", campaignIn("EXPIRED"), "TENDLC1010"},
		{"rejected by an operator", campaignIn("REJECTED"), "TENDLC1010"},
		{"in review", campaignIn("SUBMITTED"), "TENDLC2001"},
	} {
		for _, kind := range []string{"update", "create with allow_move"} {
			t.Run(r.name+", "+kind, func(t *testing.T) {
				t.Parallel()
				w := acctest.NewWorld(t)
				live := seededCampaign(t, w, "ACTIVE", nil)
				w.Sinch.SeedNumber(number, sinchsandbox.ServicePlanID, live.TCRID)
				target := r.target(w, live.Request.BrandID)
				acts := []act{}
				if kind == "update" {
					acts = append(acts, act{Step: step(assigned(live.TCRID, "", number))})
				}
				acts = append(acts, act{Step: step(assigned(target, "allow_move = true", number)), Complaints: []complaint{
					{Code: r.code, At: "campaign_id", Says: []string{"No number was moved."}}}})
				play(t, w, acts...)
				count(t, w, "updateActiveNumber", map[string]int{"update": 1}[kind]) // the test's own destroy detaches
			})
		}
	}
}

// campaignIn seeds another campaign of the brand in a status.
func campaignIn(status string) func(w *acctest.World, brandID string) string {
	return func(w *acctest.World, brandID string) string {
		request := sinchsandbox.SampleCampaign(brandID)
		request.CampaignName = "Another one"
		id := w.Sinch.SeedCampaign(request, "")
		w.Sinch.SetCampaignStatus(id, status)
		for _, campaign := range w.Sinch.Campaigns() {
			if campaign.ID == id {
				return campaign.TCRID
			}
		}
		return ""
	}
}

// Sinch publishes a doubtful parameter name for the look-up by the registry's
// id. If the call is refused, the list still finds the campaign.
func TestCampaignIsFoundInTheListWhenTheLookUpIsRefused(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	newFront(t, w).Changes(http.MethodGet, `campaignRegistrations:fetchByTcrCampaignId`, func(answer) answer {
		return answer{Status: 400, Kind: jsonKind, Body: `{"error":{"code":400,"message":"Unknown name","status":"INVALID_ARGUMENT","details":[]}}`}
	})
	play(t, w, act{Step: step(strings.TrimSpace(assigned(c.TCRID, "", sinchsandbox.Numbers()[1])))})
	if number, _ := w.Sinch.Number(sinchsandbox.Numbers()[1]); number.E164 == "" {
		t.Error("the number left the account")
	}
	count(t, w, "updateActiveNumber", 2) // attached, and detached by the destroy
}
