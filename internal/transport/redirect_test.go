package transport

import (
	"context"
	"crypto/x509"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
)

// redirections are the ways in which a redirect could carry credentials to
// where they do not belong. They begin at a vendor with or without TLS.
var redirections = map[string]struct {
	fromTLS, toTLS bool
	host           string // in place of 127.0.0.1
}{
	"another port":              {},
	"another host":              {host: "localhost"},
	"another port, over TLS":    {fromTLS: true, toTLS: true},
	"from TLS down to plain":    {fromTLS: true},
	"from TLS to another host":  {fromTLS: true, host: "localhost"},
	"up to TLS on another port": {toTLS: true},
}

// tlsServer is a server with the certificate that trusting knows.
func tlsServer(t *testing.T, encrypted bool, handle http.HandlerFunc) *httptest.Server {
	server := httptest.NewUnstartedServer(handle)
	if encrypted {
		server.StartTLS()
	} else {
		server.Start()
	}
	t.Cleanup(server.Close)
	return server
}

// trusting takes the certificate that all servers of httptest have.
func trusting(t *testing.T, pools ...*http.Transport) {
	roots := x509.NewCertPool()
	roots.AddCert(tlsServer(t, true, ok()).Certificate())
	for _, pool := range pools {
		pool.TLSClientConfig.RootCAs = roots
	}
}

// TestRedirectsAreNeverFollowed, wherever they lead: not with a call of any
// class, not with a file, and not with the key that a token is asked for with.
func TestRedirectsAreNeverFollowed(t *testing.T) {
	t.Parallel()
	for name, way := range redirections {
		for _, status := range []int{301, 302, 303, 307, 308} {
			t.Run(fmt.Sprint(name, "/", status), func(t *testing.T) {
				t.Parallel()
				var arrived atomic.Int64
				elsewhere := tlsServer(t, way.toTLS, func(w http.ResponseWriter, r *http.Request) {
					arrived.Add(1)
					answer(200, `{"id":"1","access_token":"x","token_type":"bearer"}`)(w, r)
				})
				target := elsewhere.URL
				if way.host != "" {
					target = strings.Replace(target, "127.0.0.1", way.host, 1)
				}
				vendor := tlsServer(t, way.fromTLS, answer(status, ``, "Location", target+"/things"))
				sendEverything(t, vendor.URL, status)
				if arrived.Load() != 0 {
					t.Errorf("%d requests went to %s", arrived.Load(), target)
				}
			})
		}
	}
}

// sendEverything sends every kind of request, each of which must end with the
// status.
func sendEverything(t *testing.T, base string, status int) {
	t.Helper()
	c := newClient(t, Config{BaseURL: base, Authorize: func(_ context.Context, req *http.Request) error {
		req.Header.Set("Authorization", "App "+testSecret)
		return nil
	}})
	tokens := newTokens(t, base, nil)
	trusting(t, c.pooled, c.oneShot, tokens.pool)
	for _, class := range classes {
		if err := c.Do(t.Context(), callOf(class), nil); StatusOf(err) != status {
			t.Errorf("%v: %v", class, err)
		}
		content := &Content{Type: "text/plain", Bytes: []byte("a file")}
		if _, err := c.DoRaw(t.Context(), callOf(class), content, nil); StatusOf(err) != status {
			t.Errorf("%v, a file: %v", class, err)
		}
	}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, base, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := tokens.Authorize(t.Context(), req); StatusOf(err) != status {
		t.Errorf("a token: %v", err)
	}
}
