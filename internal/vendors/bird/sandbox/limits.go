package birdsandbox

import "github.com/tendlc/terraform-provider-tendlc/internal/sandbox"

// Limits are assumed: Bird publishes none for this API. They are those of a
// vendor that does publish its own, counted for the account as a whole.
func (b *Bird) Limits() sandbox.Limits {
	return sandbox.Limits{
		Reads:  sandbox.Limit{PerSecond: 10, Burst: 10},
		Writes: sandbox.Limit{PerSecond: 1, Burst: 1},
	}
}
