package transport

import (
	"crypto/tls"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
)

// TestKeyStaysHereWithoutTrust: no token is asked for over TLS that does not
// verify, and asking again would not help.
func TestKeyStaysHereWithoutTrust(t *testing.T) {
	t.Parallel()
	var arrived atomic.Int64
	untrusted := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		arrived.Add(1)
		answer(200, `{"access_token":"x","token_type":"bearer"}`)(w, r)
	}))
	untrusted.Config.ErrorLog = log.New(io.Discard, "", 0)
	untrusted.StartTLS()
	t.Cleanup(untrusted.Close)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, untrusted.URL, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = newTokens(t, untrusted.URL, nil).Authorize(t.Context(), req)
	if CertaintyOf(err) != NotSent || arrived.Load() != 0 || req.Header.Get("Authorization") != "" {
		t.Errorf("got %v, %d requests arrived", err, arrived.Load())
	}
}

// TestNothingStandsInForVerification: a connection is checked by crypto/tls
// alone, with no hook that could let one pass.
func TestNothingStandsInForVerification(t *testing.T) {
	t.Parallel()
	c := newClient(t, Config{BaseURL: "https://vendor.example"})
	tokens := newTokens(t, "https://vendor.example", nil)
	for _, pool := range []*http.Transport{c.pooled, c.oneShot, tokens.pool} {
		cfg := pool.TLSClientConfig
		if cfg.InsecureSkipVerify || cfg.VerifyConnection != nil || cfg.VerifyPeerCertificate != nil || cfg.ServerName != "" || cfg.RootCAs != nil || cfg.MinVersion < tls.VersionTLS12 {
			t.Errorf("verification was weakened: %+v", cfg)
		}
		if pool.DialTLSContext != nil {
			t.Error("something else than net/http makes the TLS connections")
		}
	}
}
