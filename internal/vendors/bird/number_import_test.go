package bird

import (
	"testing"
)

// A number that was given back and bought again is listed twice for a while;
// the one that stays counts, wherever it stands in the list.
func TestNumberThatIsListedTwiceIsImportedAsTheOneThatStays(t *testing.T) {
	t.Parallel()
	stays := map[string]any{"id": "n1", "endpointId": "e1", "numberString": someNumber}
	goes := map[string]any{"id": "n2", "endpointId": "e2", "numberString": someNumber, "deprovisionAt": "2026-12-01T00:00:00Z"}
	for name, listed := range map[string]map[string]any{"last": results(goes, stays), "first": results(stays, goes)} {
		d := newLineDesk(t)
		d.owns("ten-dlc-us", someCampaign)
		d.answers["numbers-long-code"] = listed
		d.answers["endpoints/e2/compliance-requirements"] = results(map[string]any{"name": "ten-dlc-us", "type": "ten-dlc", "campaignId": otherCampaign})
		attached, diags := allNumbers(t.Context(), d.account, someCampaign)
		if diags.HasError() || len(attached) != 1 || attached[0].Number != someNumber {
			t.Errorf("%s: %v, %v", name, attached, diags)
		}
	}
}
