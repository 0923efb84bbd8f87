package transport

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// A quota of the day is gone: a refresh of hundreds of objects ends within
// minutes, with few requests, and says why.
func TestALastingRefusalIsNotWaitedForByEveryCall(t *testing.T) {
	t.Parallel()
	for name, header := range map[string][]string{
		"silent": nil, "with a rest": {"Retry-After", "3600"}, "that may be sent again at once": {"Retry-After", "0"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			clk := clock.NewVirtual(epoch)
			server := serve(t, answer(429, `{}`, header...))
			c := newClient(t, Config{BaseURL: server.URL, Clock: clk})
			for range 300 {
				err := c.Do(t.Context(), callOf(Read), new(thing))
				if CertaintyOf(err) != NotSent {
					t.Fatalf("got %v", err)
				}
				if message := err.Error(); strings.Contains(message, "context") {
					t.Fatalf("got %v", err)
				}
			}
			passed := clk.Now().Sub(epoch)
			if requests := server.arrived.Load(); requests > 40 || passed > 15*time.Minute {
				t.Errorf("%d requests in %v", requests, passed)
			}
			err := c.Do(t.Context(), callOf(Billable), new(thing))
			if err == nil || StatusOf(err) != http.StatusTooManyRequests {
				t.Errorf("writes are asked for themselves, got %v", err)
			}
			last := c.Do(t.Context(), callOf(Read), nil).Error()
			for _, phrase := range []string{"limit reads", "quota"} {
				if !strings.Contains(last, phrase) {
					t.Errorf("%q does not say %q", last, phrase)
				}
			}
		})
	}
}

// Nine of ten calls of Terraform's wait for the tenth: an interrupt ends all of
// them at once, on the wall clock too.
func TestAnInterruptEndsARestAtOnce(t *testing.T) {
	t.Parallel()
	server := serve(t, answer(429, ``, "Retry-After", "120"))
	ctx, interrupt := context.WithCancel(t.Context())
	resting, begun := make(chan struct{}), make(chan struct{}, 20) // a call begins and ends
	c := newClient(t, Config{BaseURL: server.URL, RequestShare: 0.9, Clock: dozing{clock.Real(), resting}, Changing: func() { begun <- struct{}{} }})
	var applying sync.WaitGroup
	apply := func() {
		if err := c.Do(ctx, callOf(Billable), nil); CertaintyOf(err) != NotSent || !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	}
	applying.Go(apply)
	<-resting // no other is on its way to a turn of its own before the first is refused
	for range 9 {
		applying.Go(apply)
	}
	for range 10 {
		<-begun
	}
	interrupt()
	applying.Wait()
	if server.arrived.Load() != 1 {
		t.Errorf("%d requests arrived", server.arrived.Load())
	}
}

// dozing is a clock that tells when somebody begins a long sleep.
type dozing struct {
	clock.Clock
	asleep chan struct{}
}

func (c dozing) Sleep(ctx context.Context, d time.Duration) error {
	if d > time.Minute {
		close(c.asleep) // twice is a panic: the others wait for this one
	}
	return c.Clock.Sleep(ctx, d)
}
