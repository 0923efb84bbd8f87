package infobipsandbox_test

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func TestRegistrationIsChargedAndReviewed(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createBrand(sampleBrand())
	if r := a.actOnBrand(id, "register", nil).Want(http.StatusAccepted); r.Raw != "" {
		t.Errorf("body %s", r.Raw)
	}
	a.brand(id).WantValues("stage", "SUBMITTED")
	a.wantRegistrar(id, "PENDING", "SELF_DECLARED")
	a.Clock.Advance(delay)
	r := a.wantRegistrar(id, "ACTIVE", "VERIFIED")
	if r.Get(0, "brandAuthenticationStatus") != nil || r.Get(0, "registrar") != "CAMPAIGN_REGISTRY" {
		t.Errorf("%s", r.Raw)
	}
	if got := a.amounts(); !slices.Equal(got, []float64{infobipsandbox.BrandFee}) {
		t.Errorf("charged %v", got)
	}
}

func TestRegisterIsRefusedWhilePendingAndWhenActive(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createBrand(sampleBrand())
	a.actOnBrand(id, "register", nil).Want(http.StatusAccepted)
	wantRefused(a.actOnBrand(id, "register", nil))
	a.Clock.Advance(delay)
	wantRefused(a.actOnBrand(id, "register", nil))
	if got := a.amounts(); len(got) != 1 {
		t.Errorf("charged %v", got)
	}
}

func TestRejectedBrandHasAReasonAndIsRegisteredAgainForAFee(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.registered(sampleBrand(func(b *infobipsandbox.BrandRequest) { b.BusinessDBA = "[sandbox:reject]" }))
	r := a.wantRegistrar(id, "REJECTED", "UNVERIFIED")
	if r.Text(0, "rejectionReason") == "" {
		t.Error("no reason")
	}
	a.infobip.SetOutcome(id, sandbox.Approve)
	a.actOnBrand(id, "register", nil).Want(http.StatusAccepted)
	a.Clock.Advance(delay)
	if r := a.wantRegistrar(id, "ACTIVE", "VERIFIED"); r.Get(0, "rejectionReason") != nil {
		t.Errorf("%s", r.Raw)
	}
	if got := a.amounts(); len(got) != 2 {
		t.Errorf("charged %v", got)
	}
}

func TestBrandThatCannotBeRegistered(t *testing.T) {
	t.Parallel()
	a := open(t)
	tollFree := a.infobip.SeedBrand(sampleBrand(func(b *infobipsandbox.BrandRequest) { b.Type = "TOLL_FREE_NUMBER" }), "DRAFT")
	wantRefused(a.actOnBrand(tollFree, "register", nil))
	noTaxID := a.createBrand(sampleBrand(func(b *infobipsandbox.BrandRequest) { b.TaxID = "" }))
	wantField(a.actOnBrand(noTaxID, "register", nil), "taxId")
}

func TestOutcomesOfTheRegistration(t *testing.T) {
	t.Parallel()
	for outcome, want := range map[sandbox.Outcome][2]string{
		sandbox.Approve:            {"ACTIVE", "VERIFIED"},
		sandbox.Reject:             {"REJECTED", "UNVERIFIED"},
		sandbox.Hold:               {"PENDING", "SELF_DECLARED"},
		infobipsandbox.RejectOnce:  {"REJECTED", "UNVERIFIED"},
		infobipsandbox.Unverified:  {"ACTIVE", "UNVERIFIED"},
		infobipsandbox.VetFailed:   {"ACTIVE", "VERIFIED"},
		infobipsandbox.AuthFailed:  {"ACTIVE", "VERIFIED"},
		infobipsandbox.AuthPending: {"ACTIVE", "VERIFIED"},
	} {
		t.Run(string(outcome), func(t *testing.T) {
			t.Parallel()
			a := open(t)
			id := a.registered(sampleBrand(func(b *infobipsandbox.BrandRequest) { b.Name += " [sandbox:" + string(outcome) + "]" }))
			a.wantRegistrar(id, want[0], want[1])
		})
	}
}

func TestBrandOutsideTheUSIsNotVerified(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.registered(sampleBrand(func(b *infobipsandbox.BrandRequest) { b.CountryCode, b.Address.State = "CA", "" }))
	a.wantRegistrar(id, "ACTIVE", "UNVERIFIED")
}

func TestNonProfitGetsItsExemptStatusWhenVerified(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createBrand(sampleBrand(func(b *infobipsandbox.BrandRequest) { b.Type = "TENDLC_NON_PROFIT" }))
	a.brand(id).WantValues("taxExemptStatus", nil)
	a.actOnBrand(id, "register", nil).Want(http.StatusAccepted)
	a.Clock.Advance(delay)
	a.brand(id).WantValues("taxExemptStatus", "501(c)(3)")
}

func TestPublicCompanyIsAuthenticatedByMail(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createBrand(infobipsandbox.SamplePublicBrand())
	wantRefused(a.actOnBrand(id, "brand-auth-verification", nil)) // not registered
	wantRefused(a.actOnBrand(id, "resend2fa", nil))
	a.actOnBrand(id, "register", nil).Want(http.StatusAccepted)
	a.wantAuthentication(id, "PENDING", nil)
	a.Clock.Advance(delay)
	a.wantAuthentication(id, "PENDING_2FA", "PENDING")
	wantRefused(a.put(id, infobipsandbox.SamplePublicBrand()))
	wantRefused(a.actOnBrand(id, "brand-auth-verification", nil))
	a.Clock.Advance(delay)
	a.wantAuthentication(id, "ACTIVE", "ACTIVE")
	a.actOnBrand(id, "brand-auth-verification", nil).Want(http.StatusNoContent)
	a.wantAuthentication(id, "ACTIVE", "PENDING")
	a.Clock.Advance(delay)
	a.wantAuthentication(id, "ACTIVE", "ACTIVE")
}

func TestFailedAuthenticationCanBeStartedAgain(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.infobip.SetOutcome("Harbor Bank", infobipsandbox.AuthFailed)
	id := a.registered(infobipsandbox.SamplePublicBrand())
	a.wantAuthentication(id, "ACTIVE", "FAILED")
	a.infobip.SetOutcome("Harbor Bank", sandbox.Approve)
	a.actOnBrand(id, "brand-auth-verification", nil).Want(http.StatusNoContent)
	a.Clock.Advance(delay)
	a.wantAuthentication(id, "ACTIVE", "ACTIVE")
}

func TestMailIsSentAgainOnceInTwoHours(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.infobip.SetOutcome("Harbor Bank", infobipsandbox.AuthPending)
	id := a.registered(infobipsandbox.SamplePublicBrand())
	a.wantAuthentication(id, "PENDING_2FA", "PENDING")
	a.actOnBrand(id, "resend2fa", nil).Want(http.StatusNoContent)
	a.Clock.Advance(2*time.Hour - time.Second)
	wantRefused(a.actOnBrand(id, "resend2fa", nil))
	a.Clock.Advance(time.Second)
	a.actOnBrand(id, "resend2fa", nil).Want(http.StatusNoContent)
}

func TestOnlyPublicCompaniesAreAuthenticated(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.registered(sampleBrand())
	wantRefused(a.actOnBrand(id, "brand-auth-verification", nil))
	wantRefused(a.actOnBrand(id, "resend2fa", nil))
}

func (a *account) wantAuthentication(id, state string, authentication any) {
	a.Helper()
	r := a.Call("GET", brandsPath+"/"+id+"/registrar-statuses", nil).Want(200)
	if r.Get(0, "state") != state || r.Get(0, "brandAuthenticationStatus") != authentication {
		a.Errorf("%s, want %s and %v", r.Raw, state, authentication)
	}
}
