package transport

import (
	"context"
	"errors"
	"io"
	"net/http"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

var classes = []Class{Read, Idempotent, Billable}

func TestContextEndedBeforeSending(t *testing.T) {
	t.Parallel()
	server := serve(t, ok())
	c := newClient(t, Config{BaseURL: server.URL})
	for _, class := range classes {
		err := c.Do(cancelled(), callOf(class), nil)
		if CertaintyOf(err) != NotSent || !errors.Is(err, context.Canceled) {
			t.Errorf("%v: got %v", class, err)
		}
	}
	if server.arrived.Load() != 0 {
		t.Error("something was sent")
	}
}

func TestContextEndsWhileWaitingForTheAnswer(t *testing.T) {
	t.Parallel()
	for _, class := range classes {
		t.Run(class.String(), func(t *testing.T) {
			t.Parallel()
			ctx, cancel := context.WithCancel(t.Context())
			server := serve(t, func(_ http.ResponseWriter, r *http.Request) {
				_, _ = io.Copy(io.Discard, r.Body)
				cancel()
				<-r.Context().Done()
			})
			clk := clock.NewVirtual(epoch)
			err := newClient(t, Config{BaseURL: server.URL, Clock: clk}).Do(ctx, callOf(class), nil)
			if CertaintyOf(err) != Ambiguous || !errors.Is(err, context.Canceled) {
				t.Errorf("got %v", err)
			}
			if server.arrived.Load() != 1 || !clk.Now().Equal(epoch) {
				t.Errorf("%d requests, clock %v", server.arrived.Load(), clk.Now())
			}
		})
	}
}

// stalled is a clock on which nobody ever wakes up by time.
type stalled struct {
	clock.Clock
	asleep chan time.Duration
}

func (s stalled) Sleep(ctx context.Context, d time.Duration) error {
	s.asleep <- d
	<-ctx.Done()
	return ctx.Err()
}

func TestContextEndsBetweenAttempts(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		class Class
		step  http.HandlerFunc
		want  Certainty
	}{
		"throttled billable": {Billable, answer(429, ``), NotSent},
		"throttled read":     {Read, answer(429, ``), NotSent},
		"failing idempotent": {Idempotent, answer(503, ``), Ambiguous},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			clk := stalled{clock.NewVirtual(epoch), make(chan time.Duration, 1)}
			server := serve(t, tt.step)
			c := newClient(t, Config{BaseURL: server.URL, Clock: clk})
			done := make(chan error, 1)
			go func() { done <- c.Do(ctx, callOf(tt.class), nil) }()
			<-clk.asleep
			cancel()
			err := <-done
			if CertaintyOf(err) != tt.want || !errors.Is(err, context.Canceled) || StatusOf(err) == 0 {
				t.Errorf("got %v, certainty %v", err, CertaintyOf(err))
			}
			if server.arrived.Load() != 1 {
				t.Errorf("%d requests", server.arrived.Load())
			}
		})
	}
}

// The vendor said yes just as the user pressed Ctrl-C: that is a yes, or the
// id of what was bought would be lost.
func TestAnswerThatArrivedCountsAlthoughTheContextEnds(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	server := serve(t, ok())
	// The clock is read after the answer, which is when the context ends.
	c := newClient(t, Config{BaseURL: server.URL, Clock: cancelling{clock.NewVirtual(epoch), func() {
		if server.arrived.Load() > 0 {
			cancel()
		}
	}}})
	var got thing
	if err := c.Do(ctx, callOf(Billable), &got); err != nil || got.ID != "1" {
		t.Errorf("got %+v, %v", got, err)
	}
	if ctx.Err() == nil {
		t.Error("the test did not end the context")
	}
}

type cancelling struct {
	clock.Clock
	hook func()
}

func (c cancelling) Now() time.Time { c.hook(); return c.Clock.Now() }

func TestAuthorizeFailure(t *testing.T) {
	t.Parallel()
	server := serve(t, answer(500, ``), ok())
	plain := errors.New("no key")
	typed := &Error{Operation: issueToken, Status: 401, Message: "wrong secret", Certainty: NotSent}
	for _, class := range classes {
		for _, cause := range []error{plain, typed} {
			c := newClient(t, Config{BaseURL: server.URL, Authorize: func(context.Context, *http.Request) error { return cause }})
			err := c.Do(t.Context(), callOf(class), nil)
			if CertaintyOf(err) != NotSent {
				t.Errorf("got %v", err)
			}
			if cause == error(typed) && StatusOf(err) != 401 {
				t.Errorf("the typed error got lost: %v", err)
			}
		}
	}
	if server.arrived.Load() != 0 {
		t.Error("sent without credentials")
	}
}

func TestRenew(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		steps           []http.HandlerFunc
		renew           bool
		arrived, status int
		renewals        int
	}{
		"renewed":          {[]http.HandlerFunc{answer(401, ``), ok()}, true, 2, 0, 1},
		"still 401":        {[]http.HandlerFunc{answer(401, ``)}, true, 2, 401, 1},
		"not renewable":    {[]http.HandlerFunc{answer(401, ``)}, false, 1, 401, 1},
		"after a throttle": {[]http.HandlerFunc{answer(429, ``), answer(401, ``), answer(429, ``), ok()}, true, 4, 0, 1},
		"does not count":   {[]http.HandlerFunc{answer(401, ``), answer(429, ``)}, true, 21, 429, 1},
	}
	for name, tt := range tests {
		for _, class := range classes {
			t.Run(name+"/"+class.String(), func(t *testing.T) {
				t.Parallel()
				server := serve(t, tt.steps...)
				renewals := 0
				c := newClient(t, Config{BaseURL: server.URL, Renew: func(_ context.Context, resp *http.Response) bool {
					renewals++
					return tt.renew && resp.StatusCode == 401
				}})
				err := c.Do(t.Context(), callOf(class), nil)
				if StatusOf(err) != tt.status || int(server.arrived.Load()) != tt.arrived || renewals != tt.renewals {
					t.Errorf("got %v, %d requests, %d renewals", err, server.arrived.Load(), renewals)
				}
			})
		}
	}
}

// Neither a renewal nor a 429 uses up one of the five attempts that a failing
// vendor gets.
func TestFiveAttemptsBesidesRenewalsAndRefusals(t *testing.T) {
	t.Parallel()
	server := serve(t, answer(401, ``), answer(429, ``), answer(503, ``), answer(429, ``), answer(503, ``))
	c := newClient(t, Config{BaseURL: server.URL, Renew: func(context.Context, *http.Response) bool { return true }})
	if err := c.Do(t.Context(), callOf(Read), nil); StatusOf(err) != 503 || server.arrived.Load() != 8 {
		t.Errorf("got %v after %d requests", err, server.arrived.Load())
	}
}

func TestRetryAfterDate(t *testing.T) {
	t.Parallel()
	clk := clock.NewVirtual(epoch)
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		answer(429, ``, "Retry-After", clk.Now().Add(20*time.Second).Format(http.TimeFormat))(w, r)
	})
	_ = newClient(t, Config{BaseURL: server.URL, Clock: clk}).Do(t.Context(), callOf(Billable), nil)
	if slept := clk.Now().Sub(epoch); slept != 380*time.Second {
		t.Errorf("slept %v", slept)
	}
}

func TestBackoffGrowsToItsCap(t *testing.T) {
	t.Parallel()
	full := []time.Duration{0, 1, 2, 4, 8, 16, 30, 30, 30}
	for attempts := 1; attempts < len(full); attempts++ {
		want := full[attempts] * time.Second
		for range 50 {
			if got := waitBefore(attempts, nil, epoch); got < want/2 || got > want {
				t.Errorf("attempt %d waits %v, want up to %v", attempts, got, want)
			}
		}
	}
}
