package transport

import (
	"context"
	"crypto/x509"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// expectation is what one class of call makes of a failure.
type expectation struct {
	arrived   int
	certainty Certainty
	// slept is between these.
	minSlept, maxSlept time.Duration
}

const (
	backoffMin = 7500 * time.Millisecond // 1+2+4+8 s, at least half of each
	backoffMax = 15 * time.Second
)

var (
	gaveUp      = expectation{arrived: 5, certainty: Ambiguous, minSlept: backoffMin, maxSlept: backoffMax}
	onceUnclear = expectation{arrived: 1, certainty: Ambiguous}
	onceRefused = expectation{arrived: 1, certainty: Refused}
)

func throttled(wait time.Duration) expectation {
	times := min(20, int(10*time.Minute/wait))
	slept := time.Duration(times-1) * wait
	return expectation{arrived: times, certainty: NotSent, minSlept: slept, maxSlept: slept}
}

func TestEveryClassAndFailure(t *testing.T) {
	t.Parallel()
	// 1+2+4+8+16 s and 14 times 30 s, at least half of each.
	throttledFree := expectation{arrived: 20, certainty: NotSent, minSlept: 225500 * time.Millisecond, maxSlept: 451 * time.Second}
	tests := map[string]struct {
		step     http.HandlerFunc
		status   int
		free     expectation // Read and Idempotent
		billable expectation
	}{
		"reset before reading":      {reset(false), 0, gaveUp, onceUnclear},
		"reset after reading":       {reset(true), 0, gaveUp, onceUnclear},
		"400":                       {answer(400, `{"message":"bad"}`), 400, onceRefused, onceRefused},
		"401 without renewal":       {answer(401, ``), 401, onceRefused, onceRefused},
		"403":                       {answer(403, ``), 403, onceRefused, onceRefused},
		"404":                       {answer(404, ``), 404, onceRefused, onceRefused},
		"408":                       {answer(408, ``), 408, gaveUp, onceUnclear},
		"409":                       {answer(409, ``), 409, onceRefused, onceRefused},
		"400 cut short":             {truncated(400), 400, onceRefused, onceRefused},
		"429":                       {answer(429, ``), 429, throttledFree, throttledFree},
		"429 seconds":               {answer(429, ``, "Retry-After", "7"), 429, throttled(7 * time.Second), throttled(7 * time.Second)},
		"429 too long":              {answer(429, ``, "Retry-After", "3600"), 429, throttled(2 * time.Minute), throttled(2 * time.Minute)},
		"429 at once":               {answer(429, ``, "Retry-After", "0"), 429, throttledFree, throttledFree},
		"429 for ages":              {answer(429, ``, "Retry-After", "99999999999999999999"), 429, throttled(2 * time.Minute), throttled(2 * time.Minute)},
		"429 nonsense":              {answer(429, ``, "Retry-After", "soon"), 429, throttledFree, throttledFree},
		"429 date in the past":      {answer(429, ``, "Retry-After", epoch.Add(-time.Hour).Format(http.TimeFormat)), 429, throttledFree, throttledFree},
		"500":                       {answer(500, `{"message":"oops"}`), 500, gaveUp, onceUnclear},
		"502 HTML":                  {answer(502, `<html>bad gateway</html>`, "Content-Type", "text/html"), 502, gaveUp, onceUnclear},
		"503":                       {answer(503, ``), 503, gaveUp, onceUnclear},
		"302":                       {answer(302, ``, "Location", "/elsewhere"), 302, onceUnclear, onceUnclear},
		"307":                       {answer(307, ``, "Location", "/elsewhere"), 307, onceUnclear, onceUnclear},
		"truncated JSON":            {truncated(200), 200, gaveUp, onceUnclear},
		"JSON ends early":           {answer(200, `{"id":"1`), 200, onceUnclear, onceUnclear},
		"not JSON":                  {answer(200, `<html>ok</html>`, "Content-Type", "text/html"), 200, onceUnclear, onceUnclear},
		"empty":                     {answer(200, ``), 200, onceUnclear, onceUnclear},
		"null":                      {answer(200, ` null `), 200, onceUnclear, onceUnclear},
		"wrong type":                {answer(200, `{"id":{"secretvalue":1}}`), 200, onceUnclear, onceUnclear},
		"JSON followed by nonsense": {answer(200, `{"id":"1"} x`), 200, onceUnclear, onceUnclear},
	}
	for name, tt := range tests {
		for _, class := range []Class{Read, Idempotent, Billable} {
			t.Run(name+"/"+class.String(), func(t *testing.T) {
				t.Parallel()
				want := tt.free
				if class == Billable {
					want = tt.billable
				}
				clk := clock.NewVirtual(epoch)
				server := serve(t, tt.step)
				c := newClient(t, Config{BaseURL: server.URL, Clock: clk, DecodeError: decodeTestError})
				err := c.Do(t.Context(), callOf(class), new(thing))
				checkFailure(t, err, want, tt.status)
				if got := int(server.arrived.Load()); got != want.arrived {
					t.Errorf("%d requests arrived, want %d", got, want.arrived)
				}
				checkSlept(t, clk, want)
			})
		}
	}
}

func checkFailure(t *testing.T, err error, want expectation, status int) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("got %v, want an *Error", err)
	}
	if e.Certainty != want.certainty || CertaintyOf(err) != want.certainty {
		t.Errorf("certainty %v, want %v (%v)", e.Certainty, want.certainty, err)
	}
	if e.Status != status || StatusOf(err) != status {
		t.Errorf("status %d, want %d", e.Status, status)
	}
	if e.Operation != "testOperation" || e.Message == "" {
		t.Errorf("incomplete error %+v", e)
	}
	for _, leak := range []string{"<html>", "secretvalue"} {
		if strings.Contains(err.Error(), leak) {
			t.Errorf("the error quotes the body: %v", err)
		}
	}
	if IsNotFound(err) != (status == 404) {
		t.Errorf("IsNotFound is wrong for %v", err)
	}
}

func checkSlept(t *testing.T, clk clock.Clock, want expectation) {
	t.Helper()
	if slept := clk.Now().Sub(epoch); slept < want.minSlept || slept > want.maxSlept {
		t.Errorf("slept %v, want %v to %v", slept, want.minSlept, want.maxSlept)
	}
}

func TestNothingIsSentBeforeAConnection(t *testing.T) {
	t.Parallel()
	untrusted := httptest.NewUnstartedServer(ok())
	untrusted.Config.ErrorLog = log.New(io.Discard, "", 0)
	untrusted.StartTLS()
	t.Cleanup(untrusted.Close)
	plain := serve(t, ok())
	repeated := expectation{certainty: NotSent, minSlept: backoffMin, maxSlept: backoffMax}
	tests := map[string]struct {
		url  string
		dial error
		want expectation
	}{
		"refused connection":    {url: refused, want: repeated},
		"DNS":                   {url: "https://vendor.invalid", dial: &net.DNSError{Err: "no such host", Name: "vendor.invalid", IsNotFound: true}, want: repeated},
		"dial timeout":          {url: "https://vendor.invalid", dial: &net.OpError{Op: "dial", Err: context.DeadlineExceeded}, want: repeated},
		"untrusted certificate": {url: untrusted.URL, want: expectation{certainty: NotSent}},
		"no TLS there":          {url: "https" + strings.TrimPrefix(plain.URL, "http"), want: expectation{certainty: NotSent}},
	}
	for name, tt := range tests {
		for _, class := range []Class{Read, Idempotent, Billable} {
			t.Run(name+"/"+class.String(), func(t *testing.T) {
				t.Parallel()
				clk := clock.NewVirtual(epoch)
				c := newClient(t, Config{BaseURL: tt.url, Clock: clk})
				if tt.dial != nil {
					dial := func(context.Context, string, string) (net.Conn, error) { return nil, tt.dial }
					c.pooled.DialContext, c.oneShot.DialContext = dial, dial
				}
				err := c.Do(t.Context(), callOf(class), nil)
				checkFailure(t, err, tt.want, 0)
				checkSlept(t, clk, tt.want)
				if errors.Is(err, context.DeadlineExceeded) {
					t.Error("a network timeout must not look like the caller's deadline")
				}
			})
		}
	}
	if plain.arrived.Load() != 0 {
		t.Error("a request arrived at the server without TLS")
	}
}

// A TLS server that is trusted, so that HTTP/2 and the proof by connection are
// exercised too.
func TestOverTLS(t *testing.T) {
	t.Parallel()
	var protocols []string
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		protocols = append(protocols, r.Proto)
		answer(500, ``)(w, r)
	}))
	server.EnableHTTP2 = true
	server.StartTLS()
	t.Cleanup(server.Close)
	pool := x509.NewCertPool()
	pool.AddCert(server.Certificate())
	c := newClient(t, Config{BaseURL: server.URL, MaxAttempts: 1})
	c.pooled.TLSClientConfig.RootCAs, c.oneShot.TLSClientConfig.RootCAs = pool, pool
	for _, class := range []Class{Read, Billable} {
		if err := c.Do(t.Context(), callOf(class), nil); CertaintyOf(err) != Ambiguous {
			t.Errorf("%v: got %v", class, err)
		}
	}
	if got := strings.Join(protocols, " "); got != "HTTP/2.0 HTTP/1.1" {
		t.Errorf("spoke %s", got)
	}
}

func TestRecoversAndDecodes(t *testing.T) {
	t.Parallel()
	for name, steps := range map[string][]http.HandlerFunc{
		"at once":         {ok()},
		"after 503":       {answer(503, ``, "Retry-After", "3"), ok()},
		"after a reset":   {reset(true), ok()},
		"after a cut":     {truncated(200), ok()},
		"after throttle":  {answer(429, ``), answer(429, ``), answer(429, ``), answer(429, ``), ok()},
		"mixed":           {reset(false), answer(429, ``), answer(500, ``), ok()},
		"unknown members": {answer(201, `{"id":"1","new":[1]}`)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := serve(t, steps...)
			var got thing
			if err := newClient(t, Config{BaseURL: server.URL}).Do(t.Context(), callOf(Idempotent), &got); err != nil {
				t.Fatal(err)
			}
			if got.ID != "1" || int(server.arrived.Load()) != len(steps) {
				t.Errorf("got %+v after %d requests", got, server.arrived.Load())
			}
		})
	}
}

func TestIgnoredBody(t *testing.T) {
	t.Parallel()
	for name, step := range map[string]http.HandlerFunc{
		"empty": answer(204, ``), "HTML": answer(200, `<html>`), "cut": truncated(200),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := serve(t, step)
			if err := newClient(t, Config{BaseURL: server.URL}).Do(t.Context(), callOf(Billable), nil); err != nil {
				t.Fatal(err)
			}
			if server.arrived.Load() != 1 {
				t.Errorf("%d requests", server.arrived.Load())
			}
		})
	}
}

func TestDoubtOutlivesALaterRefusal(t *testing.T) {
	t.Parallel()
	server := serve(t, answer(500, ``), answer(429, ``), answer(404, ``))
	err := newClient(t, Config{BaseURL: server.URL}).Do(t.Context(), callOf(Idempotent), nil)
	if CertaintyOf(err) != Ambiguous || !IsNotFound(err) {
		t.Errorf("got %v, certainty %v", err, CertaintyOf(err))
	}
}
