package transport

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-log/tflogtest"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

const (
	testSecret = `p"ss+w&rd<Secret>%/x`
	testToken  = "tok-7Kq9"
)

// echo sends everything secret back in every place an answer has.
func echo(status int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Request-Id", "r-1 "+testToken)
		w.WriteHeader(status)
		_, _ = fmt.Fprintf(w, `{"id":"1","code":%q,"message":%q,"field":%q}`, testSecret, testSecret+r.Header.Get("Authorization"), testToken)
	}
}

func TestNoSecretInLogsOrErrors(t *testing.T) {
	t.Parallel()
	token := httptest.NewServer(answer(200, `{"access_token":"`+testToken+`","token_type":"bearer","expires_in":"3600"}`))
	t.Cleanup(token.Close)
	tokens := newTokens(t, token.URL, nil)
	for _, status := range []int{200, 400, 500} {
		server := serve(t, echo(status))
		var logged bytes.Buffer
		ctx := tflogtest.RootLogger(context.Background(), &logged)
		c := newClient(t, Config{
			BaseURL: server.URL, Authorize: tokens.Authorize, Renew: tokens.Renew,
			DecodeError: decodeTestError, Secrets: []string{"", testSecret}, MaxAttempts: 2,
		})
		call := callOf(Idempotent)
		call.Path = "/things/" + url.PathEscape(testSecret)
		call.Query = url.Values{"key": {testSecret}}
		call.Body = map[string]string{"password": testSecret, "name": "visible"}
		err := c.Do(ctx, call, new(thing))
		checkNoSecret(t, logged.String()+fmt.Sprint(err))
		checkLines(t, &logged, status)
	}
}

func checkNoSecret(t *testing.T, text string) {
	t.Helper()
	basic := base64.StdEncoding.EncodeToString([]byte("key:" + testSecret))
	for _, secret := range []string{testSecret, testToken, basic, url.QueryEscape(testSecret), url.PathEscape(testSecret), "w&rd", "w\\u0026rd"} {
		if strings.Contains(text, secret) {
			t.Errorf("%q appears in:\n%s", secret, text)
		}
	}
}

func checkLines(t *testing.T, logged *bytes.Buffer, status int) {
	t.Helper()
	entries, err := tflogtest.MultilineJSONDecode(logged)
	if err != nil {
		t.Fatal(err)
	}
	calls := 0
	for _, e := range entries {
		if e["@module"] != "provider.transport" {
			t.Errorf("another subsystem: %v", e)
		}
		_, body := e["response_body"]
		if body != (e["@level"] == "trace") {
			t.Errorf("a body at level %v", e["@level"])
		}
		if e["@message"] != "vendor call" {
			continue
		}
		calls++
		for field, want := range map[string]any{
			"operation": "testOperation", "class": "idempotent", "method": "PUT",
			"status": float64(status), "attempt": float64(calls), "request_id": "r-1 ***", "path": "/things/***",
		} {
			if e[field] != want {
				t.Errorf("%s is %v, want %v", field, e[field], want)
			}
		}
		if _, timed := e["duration_ms"]; !timed {
			t.Error("no duration")
		}
	}
	if want := map[int]int{200: 1, 400: 1, 500: 2}[status]; calls != want {
		t.Errorf("%d lines for %d attempts", calls, want)
	}
}

// Vendors' clients escape the plus in a path or leave it, and both are valid.
func TestSecretInAPath(t *testing.T) {
	t.Parallel()
	r := newRedactor([]string{testSecret})
	for _, path := range []string{url.PathEscape(testSecret), strings.ReplaceAll(url.PathEscape(testSecret), "+", "%2B")} {
		if got := r.redact("/things/" + path + "/x"); got != "/things/***/x" {
			t.Errorf("got %s", got)
		}
	}
}

// A body is cut for the log after redaction: a secret across the cut would
// otherwise show its first half.
func TestRedactsBeforeCutting(t *testing.T) {
	t.Parallel()
	r := newRedactor([]string{testSecret})
	got := r.line(strings.Repeat("x", maxLine-5) + testSecret)
	if strings.Contains(got, `p"s`) || len(got) > maxLine+len("…") {
		t.Errorf("got %q", got[maxLine-10:])
	}
	if got := r.line("a\x00b\nc\xff"); got != "a b c\uFFFD" {
		t.Errorf("got %q", got)
	}
}

func TestBasicCredentialsAreRedactedToo(t *testing.T) {
	t.Parallel()
	credential := base64.StdEncoding.EncodeToString([]byte("id:hidden"))
	r := newRedactor(nil).with("Basic " + credential)
	if got := r.redact("x hidden " + credential + " App y"); got != "x *** *** App y" {
		t.Errorf("got %q", got)
	}
}

func newTokens(t *testing.T, tokenURL string, clk clock.Clock) *TokenSource {
	t.Helper()
	if clk == nil {
		clk = clock.NewVirtual(epoch)
	}
	s, err := ClientCredentials(ClientCredentialsConfig{TokenURL: tokenURL, KeyID: "key", KeySecret: testSecret, UserAgent: "agent", Clock: clk})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.CloseIdleConnections)
	return s
}
