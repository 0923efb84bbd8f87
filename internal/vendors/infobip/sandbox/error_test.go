package infobipsandbox_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func (a *account) as(authorization string) answer {
	a.Helper()
	sign := a.Sign
	defer func() { a.Sign = sign }()
	a.Sign = func(r *http.Request) { r.Header.Set("Authorization", authorization) }
	return a.Call("GET", brandsPath, nil)
}

func TestOnlyTheAccountsKeyIsTaken(t *testing.T) {
	t.Parallel()
	a := open(t)
	for _, wrong := range []string{"", "App wrong", "Bearer " + infobipsandbox.APIKey, infobipsandbox.APIKey, "app " + infobipsandbox.APIKey} {
		if r := a.as(wrong).Want(http.StatusUnauthorized); r.Get("requestError", "serviceException", "messageId") != "UNAUTHORIZED" {
			t.Errorf("%q: %s", wrong, r.Raw)
		}
	}
	a.as("App " + infobipsandbox.APIKey).Want(200)
}

func TestKeyWithoutTheScopeIsForbidden(t *testing.T) {
	t.Parallel()
	a := open(t)
	r := a.as("App " + infobipsandbox.UnscopedAPIKey).Want(http.StatusForbidden)
	if r.Get("requestError", "serviceException", "messageId") != "FORBIDDEN" {
		t.Errorf("%s", r.Raw)
	}
}

func TestErrorsCanHaveTheNewerForm(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.infobip.SetErrorForm(infobipsandbox.PlatformErrors)
	missing := a.Call("GET", brandsPath+"/00000000-0000-4000-8000-000000000000", nil).Want(404).WantValues("errorCode", "E404")
	if missing.Get("requestError") != nil {
		t.Errorf("%s", missing.Raw)
	}
	refused := a.Call("POST", brandsPath, sampleBrand(func(b *infobipsandbox.BrandRequest) { b.SupportEmail = "a=b@c.example" })).Want(400)
	if refused.Get("violations", 0, "property") != "supportEmail" {
		t.Errorf("%s", refused.Raw)
	}
	a.as("App wrong").Want(401).WantValues("errorCode", "E401")
}

func TestFaultBodies(t *testing.T) {
	t.Parallel()
	for form, code := range map[infobipsandbox.ErrorForm][]any{
		infobipsandbox.ServiceErrors:  {"requestError", "serviceException", "messageId"},
		infobipsandbox.PlatformErrors: {"errorCode"},
	} {
		a := open(t)
		a.infobip.SetErrorForm(form)
		a.Box.InjectFault(sandbox.Fault{Kind: sandbox.Error500})
		a.Box.InjectFault(sandbox.Fault{Kind: sandbox.Throttled, RetryAfter: 7 * time.Second})
		broken := a.Call("GET", brandsPath, nil).Want(500).Get(code...)
		throttled := a.Call("GET", brandsPath, nil).Want(429)
		if want := (map[infobipsandbox.ErrorForm]string{"service": "GENERAL_ERROR", "platform": "E500"})[form]; broken != want {
			t.Errorf("%v, want %s", broken, want)
		}
		if want := (map[infobipsandbox.ErrorForm]string{"service": "TOO_MANY_REQUESTS", "platform": "E429"})[form]; throttled.Get(code...) != want {
			t.Errorf("%s, want %s", throttled.Raw, want)
		}
		if throttled.Header.Get("Retry-After") != "7" {
			t.Errorf("%v", throttled.Header)
		}
	}
}

// TestRegistrationIsChargedExactlyWhenItIsCommitted goes through every fault.
func TestRegistrationIsChargedExactlyWhenItIsCommitted(t *testing.T) {
	t.Parallel()
	for _, kind := range sandbox.FaultKinds() {
		a := open(t)
		id := a.createBrand(sampleBrand())
		a.Box.InjectFault(sandbox.Fault{Vendor: "infobip", Operation: "register-brand", Kind: kind})
		a.Attempt("POST", brandsPath+"/"+id+"/register", nil)
		want := 0
		if kind.Committed() {
			want = 1
		}
		if got := a.amounts(); len(got) != want {
			t.Errorf("%s: charged %v, want %d", kind, got, want)
		}
	}
}

func TestUnknownPathIsNotFound(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.Expected = 1
	wantMissing(a.Call("GET", "/number-registration/1/nothing", nil))
}
