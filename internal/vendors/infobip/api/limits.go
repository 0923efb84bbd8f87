package api

import "github.com/tendlc/terraform-provider-tendlc/internal/governor"

// The vendor states most rates as requests a second. They are sent one at a
// time at that pace: whether it counts in windows or fills a bucket is not
// published, and only so are both kept.
var (
	slow   = governor.Limit{PerSecond: 1, Burst: 1}
	medium = governor.Limit{PerSecond: 5, Burst: 1}
	fast   = governor.Limit{PerSecond: 10, Burst: 1}
)

// limits is the contract's x-rate-limit by operationId. Documents have none.
var limits = map[string]governor.Limit{
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
	"list-owned-numbers":            {PerSecond: 1, Burst: 2},
	"get-single-owned-number":       fast,
	"update-owned-number":           slow,
}

// Limit is the rate at which a Client sends an operation of the contract at
// most, in requests a second, and how many it sends at once after a rest. Both
// are 0 for an operation without a published limit.
func Limit(operation string) (perSecond float64, burst int) {
	published := limits[operation]
	return published.PerSecond, published.Burst
}
