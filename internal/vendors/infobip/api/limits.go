package api

import (
	"context"

	"golang.org/x/time/rate"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// limit is a published rate: so many requests a second for the account, and so
// many at once after a rest.
type limit struct {
	perSecond float64
	burst     int
}

// The vendor states most rates as requests a second. They are sent one at a
// time at that pace: whether it counts in windows or fills a bucket is not
// published, and only so are both kept.
var (
	slow   = limit{perSecond: 1, burst: 1}
	medium = limit{perSecond: 5, burst: 1}
	fast   = limit{perSecond: 10, burst: 1}
)

// limits is the contract's x-rate-limit by operationId. Documents have none.
var limits = map[string]limit{
	"get-brands":                    fast,
	"create-brand":                  slow,
	"get-brand":                     fast,
	"update-brand":                  slow,
	"delete-brand":                  slow,
	"register-brand":                slow,
	"get-brand-registrar-statuses":  fast,
	"brand-auth-verification":       slow,
	"resend-2fa-mail-brand-auth":    slow,
	"submit-brand-appeal":           slow,
	"get-brand-appeals":             fast,
	"get-brand-vets":                fast,
	"vet-brand":                     slow,
	"import-existing-brand-vet":     slow,
	"get-brand-vet":                 fast,
	"update-brand-vet":              slow,
	"get-brand-enhanced-vet-report": slow,
	"get-campaigns":                 fast,
	"create-campaign":               medium,
	"get-campaign-priorities":       fast,
	"get-campaign":                  fast,
	"update-campaign":               slow,
	"delete-campaign":               slow,
	"register-campaign":             slow,
	"get-campaign-network-statuses": fast,
	"deregister-campaign":           slow,
	"update-registered-campaign":    slow,
	"add-numbers":                   slow,
	"remove-numbers":                slow,
	"get-campaign-numbers":          fast,
	"appeal-campaign":               slow,
	"attach-number-pool":            slow,
	"detach-number-pool":            slow,
	"get-owned-number-pools":        fast,
	"list-owned-numbers":            {perSecond: 1, burst: 2},
	"get-single-owned-number":       fast,
	"update-owned-number":           slow,
}

// Limit is the rate at which a Client sends an operation of the contract, in
// requests a second, and how many it sends at once after a rest. Both are 0
// for an operation without a published limit.
func Limit(operation string) (perSecond float64, burst int) {
	published := limits[operation]
	return published.perSecond, published.burst
}

// pace makes calls wait for their turn. Each client has its own: Terraform
// configures one client for all that it does with an account.
type pace struct {
	clock    clock.Clock
	limiters map[string]*rate.Limiter
}

func newPace(clk clock.Clock) *pace {
	p := &pace{clock: clk, limiters: map[string]*rate.Limiter{}}
	for operation, published := range limits {
		p.limiters[operation] = rate.NewLimiter(rate.Limit(published.perSecond), published.burst)
	}
	return p
}

// wait returns when the operation may be sent, or an error with certainty
// NotSent as soon as the context ends.
func (p *pace) wait(ctx context.Context, operation string) error {
	limiter, limited := p.limiters[operation]
	if !limited {
		return nil
	}
	if err := ctx.Err(); err != nil { // takes no turn
		return endedWaiting(operation, err)
	}
	now := p.clock.Now()
	turn := limiter.ReserveN(now, 1)
	delay := turn.DelayFrom(now)
	if delay <= 0 {
		return nil
	}
	if err := p.clock.Sleep(ctx, delay); err != nil {
		turn.CancelAt(p.clock.Now())
		return endedWaiting(operation, err)
	}
	return nil
}

func endedWaiting(operation string, cause error) error {
	return &transport.Error{
		Operation: operation, Certainty: transport.NotSent, Err: cause,
		Message: "the context ended before it was the call's turn",
	}
}
