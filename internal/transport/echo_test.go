package transport

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"

	"github.com/hashicorp/terraform-plugin-log/tflogtest"
)

// echoes are bodies of a token endpoint that repeat what they were sent, in
// every form that the OAuth2 library reads an error from, or fails to.
var echoes = map[string]string{
	"as OAuth2 says": `{"error":%[1]q,"error_description":%[1]q,"error_uri":%[1]q}`,
	"as text":        `not allowed: %s`,
	"in a number":    `{"access_token":"x","token_type":"bearer","expires_in":%q}`,
	"as the type":    `{"access_token":"x","token_type":%q}`,
	"half of JSON":   `{"access_token":%q`,
}

// TestTokenCallThatEchoesTheSecretShowsNothing: neither the error nor the log
// at TRACE repeats a key that the token endpoint sends back.
func TestTokenCallThatEchoesTheSecretShowsNothing(t *testing.T) {
	t.Parallel()
	for name, body := range echoes {
		for _, status := range []int{200, 400, 401, 500} {
			t.Run(fmt.Sprint(name, "/", status), func(t *testing.T) {
				t.Parallel()
				server := serve(t, func(w http.ResponseWriter, r *http.Request) {
					repeated := testSecret + " " + r.Header.Get("Authorization")
					answer(status, fmt.Sprintf(body, repeated), "X-Request-Id", repeated)(w, r)
				})
				var logged bytes.Buffer
				ctx := tflogtest.RootLogger(context.Background(), &logged)
				req := httptest.NewRequestWithContext(ctx, http.MethodGet, server.URL, nil)
				err := newTokens(t, server.URL, nil).Authorize(ctx, req)
				if err == nil && name != "in a number" {
					t.Error("a token was had")
				}
				if logged.Len() == 0 {
					t.Error("nothing was logged, so that nothing is in it shows nothing")
				}
				checkNoSecret(t, logged.String()+fmt.Sprint(err))
			})
		}
	}
}

// TestReplacedTokenStaysHidden: an answer to the call with the new token may
// still speak of the old one.
func TestReplacedTokenStaysHidden(t *testing.T) {
	t.Parallel()
	server := serve(t, answer(401, ``), answer(400, `{"message":"`+testToken+` is no more"}`))
	var logged bytes.Buffer
	var calls atomic.Int64
	c := newClient(t, Config{
		BaseURL: server.URL, DecodeError: decodeTestError,
		Authorize: func(_ context.Context, req *http.Request) error {
			token := testToken
			if calls.Add(1) > 1 {
				token = "another"
			}
			req.Header.Set("Authorization", "Bearer "+token)
			return nil
		},
		Renew: func(context.Context, *http.Response) bool { return true },
	})
	err := c.Do(tflogtest.RootLogger(context.Background(), &logged), callOf(Read), nil)
	if StatusOf(err) != 400 {
		t.Fatalf("got %v", err)
	}
	checkNoSecret(t, logged.String()+err.Error())
}
