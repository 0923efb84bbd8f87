package sinchsandbox_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/nyaruka/phonenumbers"

	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestTokensAreIssuedForTheRightSecretOnly(t *testing.T) {
	t.Parallel()
	a := open(t)
	token := func(id, secret, form string) answer {
		request, _ := http.NewRequest("POST", a.Base+"/oauth2/token", strings.NewReader(form))
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		request.SetBasicAuth(id, secret)
		return a.do(request)
	}
	const form = "grant_type=client_credentials"
	first := token(sinchsandbox.KeyID, sinchsandbox.KeySecret, form).want(200).
		wantValues("token_type", "Bearer", "expires_in", float64(3600), "scope", "")
	if second := token(sinchsandbox.KeyID, sinchsandbox.KeySecret, form); second.Raw == first.Raw {
		t.Error("tokens repeat")
	}
	token(sinchsandbox.KeyID, "wrong", form).want(401).wantValues("error", "invalid_client")
	token("wrong", sinchsandbox.KeySecret, form).want(401)
	token(sinchsandbox.KeyID, sinchsandbox.KeySecret, "grant_type=password").want(400).wantValues("error", "invalid_request")
	a.Expected = 1
	if text := a.Box.Journal()[0]; strings.Contains(text.ResponseBody, a.token) {
		t.Error("the journal holds a token")
	}
}

func TestEveryCallNeedsGoodCredentials(t *testing.T) {
	t.Parallel()
	a := open(t)
	ask := func(authorization, project string) answer {
		request, _ := http.NewRequest("GET", a.Base+"/v1/projects/"+project+"/brandRegistrations", nil)
		if authorization != "" {
			request.Header.Set("Authorization", authorization)
		}
		return a.do(request)
	}
	basic := func(secret string) string {
		request, _ := http.NewRequest("GET", "/", nil)
		request.SetBasicAuth(sinchsandbox.KeyID, secret)
		return request.Header.Get("Authorization")
	}
	ask("Bearer "+a.token, sinchsandbox.ProjectID).want(200)
	ask("bearer "+a.token, sinchsandbox.ProjectID).want(200)
	ask(basic(sinchsandbox.KeySecret), sinchsandbox.ProjectID).want(200)
	for _, bad := range []string{"", "Bearer ", "Bearer made-up", basic("wrong"), a.token} {
		r := ask(bad, sinchsandbox.ProjectID).want(401)
		if challenge := r.Header.Get("WWW-Authenticate"); challenge == "" || strings.Contains(challenge, "expired") {
			t.Errorf("challenge %q for %q", challenge, bad)
		}
	}
	denied := ask("Bearer "+a.token, "5a4db0c5-0000-4000-8000-000000000002").want(403)
	if denied.get("error", "status") != "PERMISSION_DENIED" {
		t.Errorf("%s", denied.Raw)
	}
}

func TestTokensExpireAfterAnHourAndSaySo(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.Clock.Advance(time.Hour - time.Second)
	a.call("GET", "/brandRegistrations", nil).want(200)
	a.Clock.Advance(time.Second)
	r := a.call("GET", "/brandRegistrations", nil).want(401)
	if !strings.Contains(r.Header.Get("WWW-Authenticate"), "expired") {
		t.Errorf("%v", r.Header)
	}
	a.login()
	a.call("GET", "/brandRegistrations", nil).want(200)
}

func TestResetKeepsTokensAndDoesNotRepeatIDs(t *testing.T) {
	t.Parallel()
	a := open(t)
	first := a.submitBrand(sinchsandbox.SampleBrand())
	a.Box.Reset()
	if len(a.sinch.Brands()) != 0 || len(a.Box.Ledger()) != 0 {
		t.Error("something is left")
	}
	if second := a.submitBrand(sinchsandbox.SampleBrand()); second == first {
		t.Errorf("id %s repeats", second)
	}
}

func TestOwnNumbersAreValidForStrictValidators(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, e164 := range sinchsandbox.Numbers() {
		parsed, err := phonenumbers.Parse(e164, "")
		if err != nil || !phonenumbers.IsValidNumber(parsed) || seen[e164] {
			t.Errorf("%s: %v", e164, err)
		}
		seen[e164] = true
	}
	if len(seen) != 60 {
		t.Errorf("%d numbers", len(seen))
	}
}
