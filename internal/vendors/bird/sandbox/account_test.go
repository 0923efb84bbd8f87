package birdsandbox_test

import (
	"net/http"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox/sandboxtest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const delay = time.Hour // of each review

const (
	workspacePath      = "/workspaces/" + birdsandbox.WorkspaceID
	brandsPath         = workspacePath + "/tcr-brands"
	organizationPath   = "/organizations/" + birdsandbox.OrganizationID
	sharedBrandsPath   = organizationPath + "/tcr-brands"
	resellersPath      = workspacePath + "/tcr-resellers"
	verticalsPath      = "/numbers-tcr/verticals"
	codeInvalidPayload = "InvalidPayload"
	codeInvalidState   = "InvalidState"
)

// account is the test account as a plain HTTP client sees it.
type account struct {
	*sandboxtest.Client
	bird *birdsandbox.Bird
}

// answer is a reply with its JSON body.
type answer = sandboxtest.Answer

func open(t *testing.T) *account {
	t.Helper()
	a := &account{bird: birdsandbox.New()}
	a.Client = sandboxtest.Open(t, a.bird, delay)
	a.Sign = signWith("AccessKey " + birdsandbox.AccessKey)
	return a
}

func signWith(authorization string) func(*http.Request) {
	return func(r *http.Request) { r.Header.Set("Authorization", authorization) }
}

// wantInvalid is a 422 whose details name the field.
func wantInvalid(r answer, field string) {
	r.Helper()
	r.Want(http.StatusUnprocessableEntity).WantValues("code", codeInvalidPayload)
	if r.Get("details", field) == nil {
		r.Errorf("details do not name %s: %s", field, r.Raw)
	}
}

// wantWrongState is a 422 for the state of an object.
func wantWrongState(r answer) {
	r.Helper()
	r.Want(http.StatusUnprocessableEntity).WantValues("code", codeInvalidState)
}

// wantMissing is a 404 in Bird's form.
func wantMissing(r answer) {
	r.Helper()
	r.Want(http.StatusNotFound).WantValues("code", "NotFound")
}

func TestCredentials(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		authorization string
		status        int
		code          string
	}{
		"no key":               {"", 401, "Unauthorized"},
		"wrong key":            {"AccessKey wrong", 401, "Unauthorized"},
		"another scheme":       {"Bearer " + birdsandbox.AccessKey, 401, "Unauthorized"},
		"key without policies": {"AccessKey " + birdsandbox.UnscopedAccessKey, 403, "Forbidden"},
		"the account's key":    {"AccessKey " + birdsandbox.AccessKey, 200, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			a.Sign = signWith(tc.authorization)
			got := a.Call("GET", brandsPath, nil).Want(tc.status)
			if code, _ := got.Get("code").(string); code != tc.code {
				t.Errorf("code %q, want %q", code, tc.code)
			}
		})
	}
}

func TestKeyIsForOneWorkspaceAndOneOrganization(t *testing.T) {
	t.Parallel()
	a := open(t)
	for _, path := range []string{
		"/workspaces/" + birdsandbox.OtherWorkspaceID + "/tcr-brands",
		"/workspaces/" + birdsandbox.OrganizationID + "/tcr-brands",
		"/organizations/" + birdsandbox.WorkspaceID + "/tcr-brands",
		"/workspaces/mine/tcr-brands",
	} {
		a.Call("GET", path, nil).Want(403).WantValues("code", "Forbidden")
	}
}

func TestUnknownPathsAndMethodsAre404(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.Expected = 2
	wantMissing(a.Call("GET", workspacePath+"/tcr-brand", nil))
	wantMissing(a.Call("PUT", brandsPath, "{}"))
}

func TestResetForgetsObjectsRulesAndScripts(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SetRule(birdsandbox.OmitUnset, true)
	a.bird.SetOutcome("Harbor Lane Coffee", birdsandbox.Fail)
	a.bird.SetListLag(delay)
	a.bird.ForgetResellers()
	a.createBrand()
	a.Box.Reset()
	if got := a.Call("GET", resellersPath, nil).Want(200).Get("results"); len(got.([]any)) != 2 {
		t.Errorf("resellers %v", got)
	}
	id := a.createBrand()
	if got := a.Call("GET", brandsPath, nil).Want(200).Get("results"); len(got.([]any)) != 1 {
		t.Errorf("brands %v", got)
	}
	a.Clock.Advance(delay)
	a.readBrand(id).WantValues("status", "APPROVED", "stockExchange", "NONE")
}
