package transport

import (
	"bytes"
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-log/tflogtest"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

func knownMessage(status int, body ErrorBody) bool {
	return status == 500 && body.Message == "not found"
}

func TestFinal(t *testing.T) {
	t.Parallel()
	notFound := answer(500, `{"message":"not found"}`)
	refusedAfter := func(arrived int) expectation { return expectation{arrived: arrived, certainty: Refused} }
	tests := map[string]struct {
		class  Class
		steps  []http.HandlerFunc
		status int
		want   expectation
	}{
		"read":            {Read, []http.HandlerFunc{notFound}, 500, refusedAfter(1)},
		"idempotent":      {Idempotent, []http.HandlerFunc{notFound}, 500, gaveUp},
		"billable":        {Billable, []http.HandlerFunc{notFound}, 500, onceUnclear},
		"another message": {Read, []http.HandlerFunc{answer(500, `{"message":"oops"}`)}, 500, gaveUp},
		"another status":  {Read, []http.HandlerFunc{answer(503, `{"message":"not found"}`)}, 503, gaveUp},
		"cut short":       {Read, []http.HandlerFunc{truncated(500)}, 500, gaveUp},
		"throttled":       {Read, []http.HandlerFunc{answer(429, `{"message":"not found"}`, "Retry-After", "7")}, 429, throttled(7e9)},
		"after a renewal": {Read, []http.HandlerFunc{answer(401, ``, "WWW-Authenticate", "expired"), notFound}, 500, refusedAfter(2)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			clk := clock.NewVirtual(epoch)
			server := serve(t, tt.steps...)
			c := newClient(t, Config{BaseURL: server.URL, Clock: clk, DecodeError: decodeTestError, Renew: renewOnExpired})
			call := callOf(tt.class)
			call.Final = knownMessage
			err := c.Do(t.Context(), call, new(thing))
			checkFailure(t, err, tt.want, tt.status)
			if got := int(server.arrived.Load()); got != tt.want.arrived {
				t.Errorf("%d requests arrived, want %d", got, tt.want.arrived)
			}
			checkSlept(t, clk, tt.want)
		})
	}
}

// Once a repetition got the definite answer, nothing more is sent.
func TestFinalAfterAFailure(t *testing.T) {
	t.Parallel()
	server := serve(t, answer(503, ``), answer(500, `{"message":"not found"}`), ok())
	call := callOf(Read)
	call.Final = knownMessage
	err := newClient(t, Config{BaseURL: server.URL, DecodeError: decodeTestError}).Do(t.Context(), call, nil)
	if StatusOf(err) != 500 || server.arrived.Load() != 2 {
		t.Errorf("got %v after %d requests", err, server.arrived.Load())
	}
}

func TestFinalIsAskedAboutFailuresOnly(t *testing.T) {
	t.Parallel()
	server := serve(t, answer(404, ``), answer(302, ``), ok())
	c := newClient(t, Config{BaseURL: server.URL})
	call := callOf(Read)
	call.Final = func(status int, _ ErrorBody) bool {
		t.Errorf("asked about %d", status)
		return true
	}
	for range 3 {
		_ = c.Do(t.Context(), call, nil)
	}
	call.Final = func(_ int, body ErrorBody) bool { return body.Message == "" }
	server = serve(t, answer(500, `{"message":"unread"}`))
	if err := newClient(t, Config{BaseURL: server.URL}).Do(t.Context(), call, nil); CertaintyOf(err) != Refused {
		t.Errorf("without a decoder: got %v", err)
	}
}

func TestConfidentialBodiesAreNotLogged(t *testing.T) {
	t.Parallel()
	for _, confidential := range []bool{true, false} {
		server := serve(t, answer(200, `{"id":"answered"}`))
		var logged bytes.Buffer
		call := callOf(Idempotent)
		call.Body, call.Confidential = map[string]string{"a": "asked"}, confidential
		c := newClient(t, Config{BaseURL: server.URL})
		if err := c.Do(tflogtest.RootLogger(context.Background(), &logged), call, new(thing)); err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"asked", "answered"} {
			if strings.Contains(logged.String(), word) == confidential {
				t.Errorf("confidential %v:\n%s", confidential, logged.String())
			}
		}
		if !strings.Contains(logged.String(), "testOperation") {
			t.Error("the call is not logged at all")
		}
	}
}
