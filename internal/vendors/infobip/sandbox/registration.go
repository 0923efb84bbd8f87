package infobipsandbox

import (
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// States of a brand at the registrar.
const (
	statePending       = "PENDING"
	statePending2FA    = "PENDING_2FA"
	statePendingAppeal = "PENDING_APPEAL"
	stateActive        = "ACTIVE"
	stateRejected      = "REJECTED"
)

// brandStates are all that the contract lists.
var brandStates = []string{statePending, statePending2FA, statePendingAppeal, stateActive, stateRejected}

// Identity statuses.
const (
	identityDeclared   = "SELF_DECLARED"
	identityUnverified = "UNVERIFIED"
	identityVerified   = "VERIFIED"
	identityVetted     = "VETTED_VERIFIED"
)

var identities = []string{identityDeclared, identityUnverified, identityVerified, identityVetted}

// registrar is the only one there is.
const registrar = "CAMPAIGN_REGISTRY"

// rejectionReason is why the sandbox's registrar rejects brands.
const rejectionReason = "Tax number does not belong to the legal name."

func pending(state string) bool {
	return slices.Contains([]string{statePending, statePending2FA, statePendingAppeal}, state)
}

// registration is a brand at the registrar.
type registration struct {
	brand     *brand
	state     string
	identity  string
	reason    string    // why it was rejected, empty otherwise
	since     time.Time // when the state began
	decisions int       // reviews that ended
	succeeded bool      // it was ACTIVE once: some fields are locked
	pinned    bool      // the state was overridden: nothing moves by itself

	authentication authentication
}

func (b *brand) newRegistration() *registration {
	r := &registration{brand: b, identity: identityDeclared}
	r.authentication.registration = r
	return r
}

func (r *registration) enter(state string, at time.Time) {
	r.state, r.since = state, at
	if state == stateActive {
		r.succeeded = true
	}
	if state == stateRejected {
		r.identity, r.reason = identityUnverified, rejectionReason
	} else {
		r.reason = ""
	}
}

// submit sends the brand to the registrar, also again.
func (r *registration) submit(at time.Time) {
	r.pinned = false
	r.enter(statePending, at)
}

// Next is when the registrar decides. PENDING_2FA is ended by the
// authentication.
func (r *registration) Next(i *Infobip) (time.Time, bool) {
	reviewed := r.state == statePending || r.state == statePendingAppeal
	if r.pinned || !reviewed || r.brand.outcome(i) == sandbox.Hold {
		return time.Time{}, false
	}
	return i.due(r.since, i.review.Delay), true
}

// Step is the registrar's decision.
func (r *registration) Step(i *Infobip, due time.Time) {
	outcome := r.brand.outcome(i)
	rejected := outcome == sandbox.Reject || outcome == RejectOnce && r.decisions == 0
	r.decisions++
	r.brand.endAppeal(rejected)
	if rejected {
		r.enter(stateRejected, due)
		return
	}
	r.identify(outcome)
	if r.brand.request.Type == brandPublic && r.authentication.status == "" {
		r.enter(statePending2FA, due)
		r.authentication.start(due)
		return
	}
	r.enter(stateActive, due)
}

// identify gives the verdict on a brand that is not rejected. Brands outside
// the US are not validated, and a vet once won stays.
func (r *registration) identify(outcome sandbox.Outcome) {
	switch {
	case outcome == Unverified, r.brand.request.CountryCode != "US":
		r.identity = identityUnverified
	case r.identity != identityVetted:
		r.identity = identityVerified
	}
}

// registerBrand charges and sends the brand to the registrar. A second call
// for an ACTIVE brand is refused; after a rejection it is charged again. Both
// are assumed.
func (i *Infobip) registerBrand(r *sandbox.Request) sandbox.Response {
	b, refusal := i.brandOf(r)
	switch {
	case refusal != nil:
		return *refusal
	case b.tollFree():
		return refused("Brand of type %s cannot be registered.", brandTollFree)
	case pending(b.state()):
		return refused("Brand registration is pending.")
	case b.state() != "" && b.state() != stateRejected:
		return refused("Brand is registered already.")
	case b.request.TaxID == "":
		return badRequest("Bad request", map[string][]string{"taxId": {"must not be blank"}})
	}
	if b.registration == nil {
		b.registration = b.newRegistration()
	}
	b.registration.submit(i.now())
	i.chargeBrand(b, BrandFee, "brand registration")
	return accepted(b.id)
}

// registrarStatuses is an empty list before the first register, which is
// assumed.
func (i *Infobip) registrarStatuses(r *sandbox.Request) sandbox.Response {
	b, refusal := i.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	views := []registrarStatus{}
	if reg := b.registration; reg != nil {
		views = append(views, registrarStatus{
			Registrar: registrar, State: reg.state, Identity: reg.identity,
			Authentication: reg.authentication.status, RejectionReason: reg.reason,
		})
	}
	answer := ok(b.id, views)
	if !slices.Contains(brandStates, b.state()) {
		answer.Exempt = []string{"state"}
	}
	return answer
}
