package api

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-log/tflogtest"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

const testBasic = "Basic a2V5SWQ6a2V5U2VjcmV0" // keyId:keySecret

// basic needs no token service, so there is none.
func basic(cfg *Config) { cfg.Auth, cfg.AuthURL = AuthBasic, "" }

func TestBasicShowsTheKeyOnEveryCall(t *testing.T) {
	t.Parallel()
	for id, c := range calls {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			v, client := newVendorWith(t, failing(400, `{}`), basic)
			if err := c.send(t.Context(), client); transport.StatusOf(err) != 400 {
				t.Errorf("got %v", err)
			}
			for _, r := range v.requests() {
				if r.authorization != testBasic || r.userAgent != "agent" {
					t.Errorf("sent %q as %q", r.authorization, r.userAgent)
				}
			}
			if len(v.requests()) != 1 || v.tokens.Load() != 0 {
				t.Errorf("%d requests, %d tokens", len(v.requests()), v.tokens.Load())
			}
		})
	}
}

func TestAuthModes(t *testing.T) {
	t.Parallel()
	for mode, want := range map[string]string{"": "Bearer eyJhbGciOi...", AuthOAuth2: "Bearer eyJhbGciOi...", AuthBasic: testBasic} {
		v, c := newVendorWith(t, answering(`{}`), func(cfg *Config) { cfg.Auth = mode })
		for range 2 {
			_, err := c.ListBrands(t.Context())
			must(t, err)
		}
		for _, r := range v.requests() {
			if r.authorization != want {
				t.Errorf("%q: sent %q", mode, r.authorization)
			}
		}
		if tokens := v.tokens.Load(); (tokens == 1) != (mode != AuthBasic) {
			t.Errorf("%q: %d tokens", mode, tokens)
		}
	}
}

// The same key would be wrong a second time, whatever the challenge says.
func TestBasicUnauthorizedIsFinal(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"listBrandRegistrations", "submitBrandRegistration", "updateActiveNumber"} {
		v, c := newVendorWith(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("WWW-Authenticate", `Basic realm="sinch", error_description="expired"`)
			w.WriteHeader(http.StatusUnauthorized)
		}, basic)
		err := calls[id].send(t.Context(), c)
		var e *transport.Error
		if !errors.As(err, &e) || e.Operation != id || e.Status != 401 || e.Certainty != transport.Refused {
			t.Errorf("got %+v", err)
		}
		if len(v.requests()) != 1 || v.tokens.Load() != 0 {
			t.Errorf("%d requests, %d tokens", len(v.requests()), v.tokens.Load())
		}
	}
}

// The vendor sends the credentials back wherever an answer has room for them.
func TestBasicSecretsStayOutOfLogsAndErrors(t *testing.T) {
	t.Parallel()
	const secret = `s"cr+et&<Value>%/x`
	pair := base64.StdEncoding.EncodeToString([]byte("keyId:" + secret))
	for _, status := range []int{200, 400, 401, 500} {
		_, c := newVendorWith(t, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("X-Request-Id", secret)
			w.WriteHeader(status)
			_, _ = fmt.Fprintf(w, `{"brandRegistrationId":%q,"error":{"message":%q,"status":%q,"details":[{"fieldViolations":[{"field":%q,"description":%q}]}]}}`,
				secret, secret+r.Header.Get("Authorization"), secret, pair, secret)
		}, func(cfg *Config) { basic(cfg); cfg.KeySecret = secret })
		var logged bytes.Buffer
		_, err := c.GetBrand(tflogtest.RootLogger(context.Background(), &logged), secret)
		if (err == nil) != (status == 200) {
			t.Errorf("got %v", err)
		}
		text := logged.String() + fmt.Sprint(err)
		if !strings.Contains(text, "response_body") {
			t.Fatal("the bodies are not logged at all")
		}
		for _, leak := range []string{"cr+et", "cr%2Bet", "<Value>", `\u003cValue`, pair} {
			if strings.Contains(text, leak) {
				t.Errorf("%d: %q appears in\n%s", status, leak, text)
			}
		}
	}
}
