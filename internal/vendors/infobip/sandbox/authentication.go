package infobipsandbox

import (
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Statuses of the authentication of a public company.
const (
	authPending = "PENDING"
	authActive  = "ACTIVE"
	authFailed  = "FAILED"
)

var authStatuses = []string{authPending, authActive, authFailed, "EXPIRED"}

// resendPause is how long after a mail was sent again the next one is refused.
const resendPause = 2 * time.Hour

// authentication is the check by mail of a public company. Its status is empty
// until it was started.
type authentication struct {
	registration *registration
	status       string
	since        time.Time
	resent       time.Time // zero: never
	pinned       bool      // the status was overridden: nothing moves by itself
}

func (a *authentication) start(at time.Time) {
	a.status, a.since, a.pinned = authPending, at, false
}

// Next is when somebody at the brand answers the mail.
func (a *authentication) Next(i *Infobip) (time.Time, bool) {
	outcome := a.registration.brand.outcome(i)
	if a.registration.pinned || a.pinned || a.status != authPending || outcome == AuthPending || outcome == sandbox.Hold {
		return time.Time{}, false
	}
	return i.due(a.since, i.review.Delay), true
}

// Step ends the authentication. Also a failed one lets the registration go on,
// which is assumed.
func (a *authentication) Step(i *Infobip, due time.Time) {
	a.status, a.since = authActive, due
	if a.registration.brand.outcome(i) == AuthFailed {
		a.status = authFailed
	}
	if a.registration.state == statePending2FA {
		a.registration.enter(stateActive, due)
	}
}

// startAuthentication plays brand-auth-verification. The brand must be ACTIVE,
// which is assumed.
func (i *Infobip) startAuthentication(r *sandbox.Request) sandbox.Response {
	b, refusal := i.publicBrand(r)
	switch {
	case refusal != nil:
		return *refusal
	case b.state() != stateActive:
		return refused("Brand is not registered.")
	case b.registration.authentication.status == authPending:
		return refused("Brand authentication is running.")
	}
	b.registration.authentication.start(i.now())
	return noContent(b.id)
}

func (i *Infobip) resend2FA(r *sandbox.Request) sandbox.Response {
	b, refusal := i.publicBrand(r)
	switch {
	case refusal != nil:
		return *refusal
	case b.registration == nil || b.registration.authentication.status != authPending:
		return refused("Brand authentication is not running.")
	}
	a := &b.registration.authentication
	if !a.resent.IsZero() && i.now().Before(a.resent.Add(resendPause)) {
		return refused("The mail can be sent again once in two hours.")
	}
	a.resent = i.now()
	return noContent(b.id)
}

// publicBrand is the brand of a path if it is a public company.
func (i *Infobip) publicBrand(r *sandbox.Request) (*brand, *sandbox.Response) {
	b, refusal := i.brandOf(r)
	if refusal == nil && b.request.Type != brandPublic {
		wrong := refused("Brand is not of type %s.", brandPublic)
		refusal = &wrong
	}
	return b, refusal
}
