package bird

import (
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// A number that Bird takes and then refuses goes back to the campaign that it
// sent for, and to none where Bird never said that it did.
func TestNumberThatBirdRefusesLateIsPutBack(t *testing.T) {
	t.Parallel()
	for name, r := range map[string]struct {
		before string // status of the requirement that named the old campaign
		owned  bool   // Bird takes the PUT
		says   string
		put    int
	}{
		"it sent":          {"satisfied", true, "The number was put back on the campaign " + otherCampaign + ".", 1},
		"it sent nothing":  {"unsatisfied", true, "", 0},
		"Bird answers 404": {"satisfied", false, "It was on the campaign " + otherCampaign + " and could not be put back there: ", 1},
	} {
		d := newLineDesk(t)
		if r.owned {
			d.owns("ten-dlc-us", otherCampaign)
		}
		denied := &lineError{number: someNumber, aim: "tied to the campaign", err: tfkit.ErrTimeUp,
			last: api.Requirement{Name: "ten-dlc-us", Status: "unsatisfied", CampaignID: someCampaign}}
		now := reading{line: line{endpoint: "e1", requirement: "ten-dlc-us"}}
		err := tie{account: d.account, campaign: someCampaign}.putBack(t.Context(), now,
			api.Requirement{Status: r.before, CampaignID: otherCampaign, BrandID: someBrand}, denied)
		said := toldOf(lineDiagnostics([]error{err}, "", someCampaign))
		if !strings.Contains(said, r.says) || (r.says == "") == strings.Contains(said, otherCampaign) || len(d.asked) != r.put {
			t.Errorf("%s: asked %v: %s", name, d.asked, said)
		}
	}
}
