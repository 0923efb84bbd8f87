package api

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const (
	testProject = "0fc52975-636a-4700-8943-68759df5c9e1"
	testPrefix  = "/v1/projects/" + testProject
)

// received is one request as it came over the wire.
type received struct {
	method, uri, authorization, userAgent string
	body                                  any
}

// vendor answers all three hosts and keeps what it got, token calls aside.
type vendor struct {
	*httptest.Server
	mu     sync.Mutex
	got    []received
	tokens atomic.Int64
}

func newVendor(t *testing.T, answer http.HandlerFunc) (*vendor, *Client) {
	t.Helper()
	return newVendorWith(t, answer, func(*Config) {})
}

// newVendorWith lets the test change the client's configuration.
func newVendorWith(t *testing.T, answer http.HandlerFunc, change func(*Config)) (*vendor, *Client) {
	t.Helper()
	v := &vendor{}
	v.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if r.URL.Path == "/oauth2/token" {
			v.tokens.Add(1)
			_, _ = io.WriteString(w, `{"access_token":"eyJhbGciOi...","token_type":"Bearer","expires_in":3600,"scope":""}`)
			return
		}
		v.keep(t, r)
		answer(w, r)
	}))
	t.Cleanup(v.Close)
	cfg := Config{
		ProjectID: testProject, KeyID: "keyId", KeySecret: "keySecret", UserAgent: "agent",
		RegistrationURL: v.URL, NumbersURL: v.URL, AuthURL: v.URL, Clock: clock.NewVirtual(time.Unix(0, 0)),
	}
	change(&cfg)
	c, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.CloseIdleConnections)
	return v, c
}

func (v *vendor) keep(t *testing.T, r *http.Request) {
	raw, _ := io.ReadAll(r.Body)
	var body any
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &body); err != nil {
			t.Errorf("the client sends no JSON: %v", err)
		}
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.got = append(v.got, received{r.Method, r.RequestURI, r.Header.Get("Authorization"), r.UserAgent(), body})
}

func (v *vendor) requests() []received {
	v.mu.Lock()
	defer v.mu.Unlock()
	return append([]received(nil), v.got...)
}

// answering gives the n-th body to the n-th request, and the last one again
// and again.
func answering(bodies ...string) http.HandlerFunc {
	var mu sync.Mutex
	n := 0
	return func(w http.ResponseWriter, _ *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		_, _ = io.WriteString(w, bodies[min(n, len(bodies)-1)])
		n++
	}
}

func failing(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		_, _ = fmt.Fprint(w, body)
	}
}
