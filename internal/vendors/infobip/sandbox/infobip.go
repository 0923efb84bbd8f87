package infobipsandbox

import (
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/contract"
)

const vendorName = "infobip"

// Infobip is the vendor's half. It is safe for concurrent use.
type Infobip struct {
	mu  sync.Mutex // guards everything below
	env sandbox.Env

	review sandbox.Review
	floor  time.Time // nothing that was held or delayed until here is due before
	lag    time.Duration

	ids            sandbox.IDs
	brands         []*brand
	documents      []*document
	campaigns      []*campaign
	pools          []*numberPool
	campaignScript // what steers campaigns beside the review policy

	numbers     []*ownedNumber
	numberIndex map[string]*ownedNumber // by number and by numberKey

	outcomes            map[string]sandbox.Outcome // by name or id
	keptBrandReferences map[string]bool            // of deleted brands, see KeepReferenceIDs
	putMode             PutMode
	errors              ErrorForm
	seeded              int // numbers made by SeedNumberCount
}

// New is the test account, fresh.
func New() *Infobip {
	i := &Infobip{}
	i.clear()
	return i
}

// Name is the path prefix and the name in journal and ledger.
func (i *Infobip) Name() string { return vendorName }

// Contract is Infobip's OpenAPI document.
func (i *Infobip) Contract() []byte { return contract.OpenAPI }

// Settings are the environment that points a client at this account.
func (i *Infobip) Settings(base string) []sandbox.Setting {
	return []sandbox.Setting{
		{Name: "INFOBIP_BASE_URL", Value: base + "/" + vendorName},
		{Name: "INFOBIP_API_KEY", Value: APIKey},
	}
}

// Operations are the operations played here.
func (i *Infobip) Operations() map[string]sandbox.Operation {
	all := i.brandOperations()
	maps.Copy(all, i.accountOperations())
	maps.Copy(all, i.campaignOperations())
	return all
}

type serveFunc func(*sandbox.Request) sandbox.Response

func (i *Infobip) read(serve serveFunc) sandbox.Operation {
	return sandbox.Operation{Class: sandbox.Read, Serve: i.locked(serve)}
}

func (i *Infobip) write(serve serveFunc) sandbox.Operation {
	return sandbox.Operation{Class: sandbox.Write, Serve: i.locked(serve)}
}

func (i *Infobip) billable(serve serveFunc) sandbox.Operation {
	return sandbox.Operation{Class: sandbox.Billable, Serve: i.locked(serve)}
}

// locked lets happen what is due, then serves with the state to itself.
func (i *Infobip) locked(serve serveFunc) func(*sandbox.Request) sandbox.Response {
	return func(r *sandbox.Request) sandbox.Response {
		i.mu.Lock()
		defer i.mu.Unlock()
		i.advance()
		return i.render(r.Operation, serve(r))
	}
}

// Attach is called by the engine, once.
func (i *Infobip) Attach(env sandbox.Env) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.env, i.review = env, env.Review
}

// SetReview changes the policy from now on: what it held until now is decided
// now, not in the past.
func (i *Infobip) SetReview(r sandbox.Review) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.rescript(func() { i.review = r })
}

// rescript changes what decides reviews, after what was due by the old rules.
func (i *Infobip) rescript(change func()) {
	i.advance()
	change()
	i.floor = i.now()
}

// Reset forgets everything but used ids.
func (i *Infobip) Reset() {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.clear()
}

func (i *Infobip) clear() {
	i.brands, i.documents = nil, nil
	i.lag, i.putMode, i.errors = 0, ReplaceBody, ServiceErrors
	i.outcomes = map[string]sandbox.Outcome{}
	i.keptBrandReferences = map[string]bool{}
	i.seeded, i.numbers, i.numberIndex = 0, nil, map[string]*ownedNumber{}
	for _, number := range Numbers() {
		i.addNumber(number)
	}
	i.clearCampaigns()
}

// now is the zero time before Attach, when nothing can be due yet.
func (i *Infobip) now() time.Time {
	if i.env.Clock == nil {
		return time.Time{}
	}
	return i.env.Clock.Now()
}

// listed says whether lists show an object by now.
func (i *Infobip) listed(created time.Time) bool { return !i.now().Before(created.Add(i.lag)) }

// Outcomes are the review outcomes that only Infobip knows.
func (i *Infobip) Outcomes() []sandbox.Outcome {
	return slices.Concat(brandOutcomes, campaignOutcomes)
}

// Controls are the POST endpoints under /_sandbox/infobip/.
func (i *Infobip) Controls() map[string]sandbox.Control {
	all := i.brandControls()
	maps.Copy(all, i.campaignControls())
	return all
}

// Objects is everything, for GET /_sandbox/objects.
func (i *Infobip) Objects() any {
	return map[string]any{"brands": i.Brands(), "campaigns": i.Campaigns(), "numbers": i.OwnedNumbers()}
}

var _ sandbox.Vendor = (*Infobip)(nil)
