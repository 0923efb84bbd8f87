package acctest

import (
	"fmt"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// TestAStormOverTerraform is the storm with Terraform itself, ten resources at
// a time. On the world's clock those who wait at once add up, so the time that
// passes is more than TestAStormOverAnApply measures.
func TestAStormOverTerraform(t *testing.T) {
	t.Parallel()
	w := NewWorld(t)
	w.Box.SetTraffic(sandbox.Traffic{RateLimits: true, Storm: sandbox.Storm{Part: 0.5, Seed: 5}})
	brand := stormSinch.brand(w)
	began := w.Clock.Now()
	terminal := NewTerminal(t, w)
	terminal.Apply(SinchCampaign(fmt.Sprintf("count = %d", stormCampaigns), fmt.Sprintf("brand_id = %q", brand),
		`campaign_name = "Visit notices ${count.index}"`,
		`description   = "Lakeview Dental tells its patients about booked visits, list ${count.index}."`))
	passed := w.Clock.Now().Sub(began)
	w.Settle()
	expectChargedOnce(t, w)
	expectWithinLimits(t, w, "sinch", passed)
}
