package transport

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-log/tflogtest"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/governor"
)

// oneASecond is a published limit of the operation that tests call.
var oneASecond = map[string]governor.Limit{"testOperation": {PerSecond: 1, Burst: 1}}

func TestCallsWaitForTheirTurn(t *testing.T) {
	t.Parallel()
	clk := clock.NewVirtual(epoch)
	server := serve(t, ok())
	c := newClient(t, Config{BaseURL: server.URL, Clock: clk, Limits: oneASecond, RequestShare: 0.5})
	for range 3 {
		if err := c.Do(t.Context(), callOf(Read), nil); err != nil {
			t.Fatal(err)
		}
	}
	if passed := clk.Now().Sub(epoch); passed.Round(time.Millisecond) != 4124*time.Millisecond {
		t.Errorf("three calls at half of one a second took %v", passed)
	}
}

// The vendor counts requests: a repetition is one more.
func TestRepetitionsTakeTurnsToo(t *testing.T) {
	t.Parallel()
	clk := clock.NewVirtual(epoch)
	server := serve(t, answer(401, ``), ok())
	c := newClient(t, Config{BaseURL: server.URL, Clock: clk, Limits: oneASecond,
		Renew: func(context.Context, *http.Response) bool { return true }})
	if err := c.Do(t.Context(), callOf(Billable), nil); err != nil {
		t.Fatal(err)
	}
	if passed := clk.Now().Sub(epoch); passed.Round(time.Millisecond) != 1031*time.Millisecond {
		t.Errorf("the repetition came after %v", passed)
	}
}

// What one call is told holds for all of its class, also where that call is
// given up.
func TestARefusalHoldsUpTheOthers(t *testing.T) {
	t.Parallel()
	clk := clock.NewVirtual(epoch)
	server := serve(t, answer(429, ``, "Retry-After", "120"), ok())
	ctx, cancel := context.WithCancel(t.Context())
	c := newClient(t, Config{BaseURL: server.URL, Clock: cancelling{clk, func() {
		if server.arrived.Load() > 0 {
			cancel() // the first call ends as it is refused
		}
	}}})
	if err := c.Do(ctx, callOf(Read), nil); StatusOf(err) != 429 || server.arrived.Load() != 1 {
		t.Errorf("got %v after %d requests", err, server.arrived.Load())
	}
	other := callOf(Read)
	other.Operation = "anotherOperation"
	if err := c.Do(t.Context(), other, nil); err != nil {
		t.Fatal(err)
	}
	if passed := clk.Now().Sub(epoch); passed != 2*time.Minute {
		t.Errorf("the other call went after %v", passed)
	}
}

func TestEndingInTheQueueSendsNothing(t *testing.T) {
	t.Parallel()
	const callers = 5
	server := serve(t, ok())
	clk := stalled{clock.NewVirtual(epoch), make(chan time.Duration, callers)}
	c := newClient(t, Config{BaseURL: server.URL, Clock: clk, Limits: oneASecond})
	if err := c.Do(t.Context(), callOf(Billable), nil); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var waiting sync.WaitGroup
	for range callers {
		waiting.Go(func() {
			err := c.Do(ctx, callOf(Billable), nil)
			if CertaintyOf(err) != NotSent || !errors.Is(err, context.Canceled) {
				t.Errorf("got %v", err)
			}
		})
	}
	<-clk.asleep // the first in the queue; its second would pass on a real clock
	cancel()
	waiting.Wait()
	if server.arrived.Load() != 1 {
		t.Errorf("%d requests arrived", server.arrived.Load())
	}
}

// A call that may have been processed stays so, however its next turn ends.
func TestEndingInTheQueueAfterADoubtfulAttempt(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		cancel()
		answer(500, ``)(w, r)
	})
	c := newClient(t, Config{BaseURL: server.URL, Limits: oneASecond})
	if err := c.Do(ctx, callOf(Idempotent), nil); CertaintyOf(err) != Ambiguous {
		t.Errorf("got %v", err)
	}
}

func TestTheWaitIsLogged(t *testing.T) {
	t.Parallel()
	server := serve(t, ok(), answer(429, ``, "Retry-After", "9"), ok())
	var logged bytes.Buffer
	ctx := tflogtest.RootLogger(context.Background(), &logged)
	c := newClient(t, Config{BaseURL: server.URL, Limits: map[string]governor.Limit{"testOperation": {PerSecond: 4, Burst: 1}}})
	for range 2 {
		if err := c.Do(ctx, callOf(Read), nil); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := tflogtest.MultilineJSONDecode(&logged)
	if err != nil {
		t.Fatal(err)
	}
	var waits []map[string]any
	for _, e := range entries {
		if e["@message"] == "waited for a turn" {
			waits = append(waits, e)
		}
	}
	want := []map[string]any{
		{"waited_ms": 257.0, "per_second": 4 * governor.Margin, "rested": false},
		{"waited_ms": 9000.0, "per_second": 2 * governor.Margin, "rested": true},
	}
	if len(waits) != len(want) {
		t.Fatalf("%d lines:\n%v", len(waits), waits)
	}
	for i, fields := range want {
		fields["operation"], fields["limit"], fields["@level"], fields["@module"] = "testOperation", "testOperation", "debug", "provider.transport"
		for name, value := range fields {
			if waits[i][name] != value {
				t.Errorf("line %d: %s is %v, want %v", i, name, waits[i][name], value)
			}
		}
	}
}

func TestASharePastTheWholeIsRefused(t *testing.T) {
	t.Parallel()
	for _, share := range []float64{-0.1, 1.1} {
		if _, err := New(Config{BaseURL: "https://vendor.example", RequestShare: share}); err == nil {
			t.Errorf("%v is taken", share)
		}
	}
}

// What changes something does not wait for what only reads.
func TestReadsAndWritesHaveQueuesOfTheirOwn(t *testing.T) {
	t.Parallel()
	for _, first := range classes {
		for _, second := range classes {
			clk := clock.NewVirtual(epoch)
			server := serve(t, ok())
			c := newClient(t, Config{BaseURL: server.URL, Clock: clk, RequestShare: 0.1})
			for _, class := range []Class{first, second} {
				if err := c.Do(t.Context(), callOf(class), nil); err != nil {
					t.Fatal(err)
				}
			}
			waited, same := clk.Now().Sub(epoch), (first == Read) == (second == Read)
			if (waited > 0) != same {
				t.Errorf("%v, then %v: waited %v", first, second, waited)
			}
		}
	}
}

// Half of all requests are refused, at random. A hundred registrations by ten
// at a time all get through, once each, no faster than the limit.
func TestAStormOfRefusals(t *testing.T) {
	t.Parallel()
	clk := clock.NewVirtual(epoch)
	var mu sync.Mutex
	dice, taken := rand.New(rand.NewPCG(1, 2)), 0
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		refused := dice.IntN(2) == 0
		if !refused {
			taken++
		}
		mu.Unlock()
		if refused {
			answer(429, ``, "Retry-After", "1")(w, r)
			return
		}
		ok()(w, r)
	})
	c := newClient(t, Config{BaseURL: server.URL, Clock: clk, Limits: oneASecond})
	var applying sync.WaitGroup
	for range 10 {
		applying.Go(func() {
			for range 10 {
				if err := c.Do(t.Context(), callOf(Billable), new(thing)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	applying.Wait()
	passed := clk.Now().Sub(epoch)
	if requests := float64(server.arrived.Load()); requests > 1+passed.Seconds() {
		t.Errorf("%v requests in %v", requests, passed)
	}
	if taken != 100 {
		t.Errorf("%d calls were taken", taken)
	}
	t.Logf("%d requests in %v", server.arrived.Load(), passed)
}
