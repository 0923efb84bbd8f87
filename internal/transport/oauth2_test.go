package transport

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

func renewOnExpired(_ context.Context, resp *http.Response) bool {
	return strings.Contains(resp.Header.Get("WWW-Authenticate"), "expired")
}

// issuer hands out token-1, token-2 and so on.
func issuer(t testing.TB, expiresIn string) *script {
	var n atomic.Int64
	return serve(t, func(w http.ResponseWriter, r *http.Request) {
		id, secret, _ := r.BasicAuth()
		if id != "key" || secret != testSecret || r.FormValue("grant_type") != "client_credentials" || r.UserAgent() != "agent" {
			answer(401, `{"error":"invalid_client"}`)(w, r)
			return
		}
		answer(200, fmt.Sprintf(`{"access_token":"token-%d","token_type":"bearer","expires_in":%s,"scope":""}`, n.Add(1), expiresIn))(w, r)
	})
}

func authorize(t *testing.T, s *TokenSource) string {
	t.Helper()
	req, _ := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://localhost", nil)
	if err := s.Authorize(t.Context(), req); err != nil {
		t.Fatal(err)
	}
	return req.Header.Get("Authorization")
}

func TestTokenIsSharedAndExpires(t *testing.T) {
	t.Parallel()
	clk := clock.NewVirtual(epoch)
	tokens := issuer(t, `3600`)
	s := newTokens(t, tokens.URL, clk)
	var calls sync.WaitGroup
	for range 20 {
		calls.Go(func() {
			if got := authorize(t, s); got != "Bearer token-1" {
				t.Errorf("got %s", got)
			}
		})
	}
	calls.Wait()
	clk.Advance(59 * time.Minute)
	if got := authorize(t, s); got != "Bearer token-1" {
		t.Errorf("renewed too early: %s", got)
	}
	clk.Advance(40 * time.Second)
	if got := authorize(t, s); got != "Bearer token-2" {
		t.Errorf("kept too long: %s", got)
	}
	if tokens.arrived.Load() != 2 {
		t.Errorf("%d token calls", tokens.arrived.Load())
	}
}

func TestLifetimesAsVendorsWriteThem(t *testing.T) {
	t.Parallel()
	for expiresIn, wants := range map[string][2]bool{ // still good after 5 s, after 2 h
		`"3600"`: {true, false}, `0`: {true, true}, `null`: {true, true}, `8`: {false, false}, `86400`: {true, true},
	} {
		t.Run(expiresIn, func(t *testing.T) {
			t.Parallel()
			clk := clock.NewVirtual(epoch)
			s := newTokens(t, issuer(t, expiresIn).URL, clk)
			authorize(t, s)
			for i, wait := range []time.Duration{5 * time.Second, 2 * time.Hour} {
				clk.Advance(wait)
				if _, good := s.cached(); good != wants[i] {
					t.Errorf("after %v good is %v", wait, good)
				}
			}
		})
	}
}

func TestWrongSecretIsTyped(t *testing.T) {
	t.Parallel()
	tokens := serve(t, answer(401, `{"error":"invalid_client","error_description":"secret `+"p\\\"ss+w&rd<Secret>%/x"+` is wrong"}`, "X-Request-Id", "t-1"))
	api := serve(t, ok())
	s := newTokens(t, tokens.URL, nil)
	c := newClient(t, Config{BaseURL: api.URL, Authorize: s.Authorize, Renew: s.Renew})
	err := c.Do(t.Context(), callOf(Billable), nil)
	var e *Error
	if !errors.As(err, &e) || e.Operation != "issueToken" || e.Status != 401 || e.Certainty != NotSent || e.Code != "invalid_client" || e.RequestID != "t-1" {
		t.Fatalf("got %+v", err)
	}
	checkNoSecret(t, err.Error())
	if tokens.arrived.Load() != 1 || api.arrived.Load() != 0 {
		t.Errorf("%d token calls, %d calls", tokens.arrived.Load(), api.arrived.Load())
	}
}

func TestTokenFailures(t *testing.T) {
	t.Parallel()
	good := answer(200, `{"access_token":"t","token_type":"BEARER","expires_in":60}`)
	tests := map[string]struct {
		steps   []http.HandlerFunc
		status  int // -1: no error
		arrived int
		slept   time.Duration // exact, -1: any
	}{
		"throttled then good": {[]http.HandlerFunc{answer(429, ``, "Retry-After", "9"), answer(429, ``, "Retry-After", "4"), good}, -1, 3, 13 * time.Second},
		"throttled for good":  {[]http.HandlerFunc{answer(429, ``, "Retry-After", "9")}, 429, 20, 171 * time.Second},
		"down":                {[]http.HandlerFunc{answer(503, ``)}, 503, 3, -1},
		"reset then good":     {[]http.HandlerFunc{reset(true), good}, -1, 2, -1},
		"not found":           {[]http.HandlerFunc{answer(404, `<html>`)}, 404, 1, 0},
		"redirect":            {[]http.HandlerFunc{answer(307, ``, "Location", "/x")}, 307, 1, 0},
		"not JSON":            {[]http.HandlerFunc{answer(200, `<html>`)}, 0, 3, -1},
		"no token":            {[]http.HandlerFunc{answer(200, `{}`)}, 0, 3, -1},
		"another type":        {[]http.HandlerFunc{answer(200, `{"access_token":"t","token_type":"mac"}`)}, 0, 1, 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			clk := clock.NewVirtual(epoch)
			tokens := serve(t, tt.steps...)
			s := newTokens(t, tokens.URL, clk)
			req, _ := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://localhost", nil)
			err := s.Authorize(t.Context(), req)
			if (err == nil) != (tt.status == -1) || err != nil && (StatusOf(err) != tt.status || CertaintyOf(err) != NotSent || IsNotFound(err)) {
				t.Errorf("got %v", err)
			}
			if err == nil && req.Header.Get("Authorization") != "Bearer t" {
				t.Errorf("sent %q", req.Header.Get("Authorization"))
			}
			if err != nil && strings.Contains(err.Error(), "<html>") {
				t.Errorf("quotes the body: %v", err)
			}
			if slept := clk.Now().Sub(epoch); int(tokens.arrived.Load()) != tt.arrived || tt.slept >= 0 && slept != tt.slept {
				t.Errorf("%d token calls, slept %v", tokens.arrived.Load(), slept)
			}
		})
	}
}

func TestTokenURLObeysTheSameRule(t *testing.T) {
	t.Parallel()
	for _, cfg := range []ClientCredentialsConfig{
		{TokenURL: "http://auth.example/token", KeyID: "k", KeySecret: "s"},
		{TokenURL: "https://auth.example/token", KeyID: "k"},
		{TokenURL: "https://auth.example/token", KeySecret: "s"},
	} {
		if _, err := ClientCredentials(cfg); err == nil {
			t.Errorf("accepted %+v", cfg)
		}
	}
}

// Many calls find the token expired at once: one new token is fetched.
func TestExpiredTokenIsRenewedOnce(t *testing.T) {
	t.Parallel()
	const calls = 10
	tokens := issuer(t, `3600`)
	s := newTokens(t, tokens.URL, nil)
	var together sync.WaitGroup
	together.Add(calls)
	api := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") == "Bearer token-1" {
			together.Done()
			together.Wait()
			answer(401, ``, "WWW-Authenticate", `Bearer error="invalid_token", error_description="Token EXPIRED"`)(w, r)
			return
		}
		ok()(w, r)
	})
	c := newClient(t, Config{BaseURL: api.URL, Authorize: s.Authorize, Renew: s.Renew})
	var group sync.WaitGroup
	for i := range calls {
		group.Go(func() {
			if err := c.Do(t.Context(), callOf(classes[i%3]), nil); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if tokens.arrived.Load() != 2 || api.arrived.Load() != 2*calls {
		t.Errorf("%d token calls, %d calls", tokens.arrived.Load(), api.arrived.Load())
	}
}

func TestOtherUnauthorizedAnswersAreFinal(t *testing.T) {
	t.Parallel()
	tokens := issuer(t, `3600`)
	s := newTokens(t, tokens.URL, nil)
	api := serve(t, answer(401, ``, "WWW-Authenticate", `Bearer error="insufficient_scope"`))
	c := newClient(t, Config{BaseURL: api.URL, Authorize: s.Authorize, Renew: s.Renew})
	if err := c.Do(t.Context(), callOf(Read), nil); StatusOf(err) != 401 || CertaintyOf(err) != Refused {
		t.Errorf("got %v", err)
	}
	if tokens.arrived.Load() != 1 || api.arrived.Load() != 1 {
		t.Errorf("%d token calls, %d calls", tokens.arrived.Load(), api.arrived.Load())
	}
}

// One call is stuck at the token endpoint; another one's context ends.
func TestWaitingForATokenObeysTheContext(t *testing.T) {
	t.Parallel()
	release, entered := make(chan struct{}), make(chan struct{})
	tokens := serve(t, func(w http.ResponseWriter, r *http.Request) {
		close(entered)
		<-release
		answer(200, `{"access_token":"t","token_type":"Bearer"}`)(w, r)
	})
	s := newTokens(t, tokens.URL, nil)
	var first sync.WaitGroup
	first.Go(func() { authorize(t, s) })
	<-entered
	req, _ := http.NewRequest(http.MethodGet, "http://localhost", nil)
	err := s.Authorize(cancelled(), req)
	if CertaintyOf(err) != NotSent || !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	close(release)
	first.Wait()
}
