package sinchsandbox

import "github.com/tendlc/terraform-provider-tendlc/internal/sandbox"

// Limits are assumed: Sinch publishes none for these APIs. They are those of a
// vendor that does publish its own, counted for the account as a whole, over
// both APIs. The token endpoint is not counted.
func (s *Sinch) Limits() sandbox.Limits {
	return sandbox.Limits{
		Reads:  sandbox.Limit{PerSecond: 10, Burst: 10},
		Writes: sandbox.Limit{PerSecond: 1, Burst: 1},
		Free:   []string{opIssueToken},
	}
}
