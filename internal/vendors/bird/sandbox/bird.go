package birdsandbox

import (
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/contract"
)

const vendorName = "bird"

// Bird is the vendor's half. It is safe for concurrent use.
type Bird struct {
	mu  sync.Mutex // guards everything below
	env sandbox.Env

	review sandbox.Review
	floor  time.Time // nothing that was held or delayed until here is due before
	lag    time.Duration

	ids      sandbox.IDs
	sequence int // of the objects made so far, see nextSequence
	rules    map[Rule]bool
	outcomes map[string]sandbox.Outcome // by name or id

	brands          []*brand // in the order in which they were made
	uploads         []*upload
	resellers       []*Reseller
	brandRejections map[string]Rejection // what a brand's next refusal says, by name or id

	campaignState // campaigns, numbers, requirements, connectors and use cases
}

// New is the test account, fresh.
func New() *Bird {
	b := &Bird{}
	b.clear()
	return b
}

// Name is the path prefix and the name in journal and ledger.
func (b *Bird) Name() string { return vendorName }

// Contract is Bird's OpenAPI document.
func (b *Bird) Contract() []byte { return contract.OpenAPI }

// Settings are the environment that points a client at this account.
func (b *Bird) Settings(base string) []sandbox.Setting {
	return []sandbox.Setting{
		{Name: "BIRD_BASE_URL", Value: base + "/" + vendorName},
		{Name: "BIRD_WORKSPACE_ID", Value: WorkspaceID},
		{Name: "BIRD_ORGANIZATION_ID", Value: OrganizationID},
		{Name: "BIRD_ACCESS_KEY", Value: AccessKey},
	}
}

// Operations are the operations played here.
func (b *Bird) Operations() map[string]sandbox.Operation {
	all := b.brandOperations()
	maps.Copy(all, b.campaignOperations())
	return all
}

type serveFunc func(*sandbox.Request) sandbox.Response

func (b *Bird) read(serve serveFunc) sandbox.Operation {
	return sandbox.Operation{Class: sandbox.Read, Serve: b.locked(serve)}
}

func (b *Bird) write(serve serveFunc) sandbox.Operation {
	return sandbox.Operation{Class: sandbox.Write, Serve: b.locked(serve)}
}

func (b *Bird) billable(serve serveFunc) sandbox.Operation {
	return sandbox.Operation{Class: sandbox.Billable, Serve: b.locked(serve)}
}

// locked lets happen what is due, then serves with the state to itself.
func (b *Bird) locked(serve serveFunc) func(*sandbox.Request) sandbox.Response {
	return func(r *sandbox.Request) sandbox.Response {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.advance()
		return serve(r)
	}
}

// Attach is called by the engine, once.
func (b *Bird) Attach(env sandbox.Env) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.env, b.review = env, env.Review
}

// SetReview changes the policy from now on: what it held until now is decided
// now, not in the past.
func (b *Bird) SetReview(r sandbox.Review) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.rescript(func() { b.review = r })
}

// rescript changes what decides reviews, after what was due by the old rules.
func (b *Bird) rescript(change func()) {
	b.advance()
	change()
	b.floor = b.now()
}

// Reset forgets everything but used ids.
func (b *Bird) Reset() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.clear()
}

func (b *Bird) clear() {
	b.brands, b.uploads, b.resellers = nil, nil, startResellers()
	b.lag = 0
	b.rules = startRules()
	b.outcomes = map[string]sandbox.Outcome{}
	b.brandRejections = map[string]Rejection{}
	b.clearCampaigns()
}

// now is the zero time before Attach, when nothing can be due yet.
func (b *Bird) now() time.Time {
	if b.env.Clock == nil {
		return time.Time{}
	}
	return b.env.Clock.Now()
}

// nextSequence orders the objects of a list, also those of the same instant.
func (b *Bird) nextSequence() int {
	b.sequence++
	return b.sequence
}

// listed says whether lists show an object by now.
func (b *Bird) listed(created time.Time) bool { return !b.now().Before(created.Add(b.lag)) }

// Outcomes are the review outcomes that only Bird knows.
func (b *Bird) Outcomes() []sandbox.Outcome { return vendorOutcomes() }

// Controls are the POST endpoints under /_sandbox/bird/.
func (b *Bird) Controls() map[string]sandbox.Control {
	all := b.brandControls()
	maps.Copy(all, b.accountControls())
	maps.Copy(all, b.campaignControls())
	return all
}

// Objects is everything, for GET /_sandbox/objects.
func (b *Bird) Objects() any {
	all := map[string]any{"brands": b.Brands()}
	maps.Copy(all, b.campaignObjects())
	return all
}

// vendorOutcomes are all outcomes beside approve, reject and hold, each once.
func vendorOutcomes() []sandbox.Outcome {
	all := slices.Concat(brandOutcomes, campaignOutcomes)
	slices.Sort(all)
	return slices.Compact(all)
}

var _ sandbox.Vendor = (*Bird)(nil)
