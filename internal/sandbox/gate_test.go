package sandbox_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// held puts up a gate at makeThing and sends calls that meet it.
func held(t *testing.T, at sandbox.Moment, calls int) (g *sandbox.Gate, v *shop, answers chan reply) {
	t.Helper()
	box, vendor, base, _ := open(t)
	g = box.Hold("shop", "makeThing", at)
	t.Cleanup(g.Open)
	answers = make(chan reply, calls)
	for range calls {
		go func() { answers <- send(t, "POST", base+"/shop/things", `{"name":"lamp"}`) }()
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	if err := g.Arrived(ctx, calls); err != nil {
		t.Fatal(err)
	}
	return g, vendor, answers
}

func TestGateHoldsACallBeforeOrAfterItIsCarriedOut(t *testing.T) {
	t.Parallel()
	for at, carriedOut := range map[sandbox.Moment]int{sandbox.BeforeCommit: 0, sandbox.AfterCommit: 1} {
		t.Run(string(at), func(t *testing.T) {
			t.Parallel()
			g, vendor, answers := held(t, at, 1)
			if vendor.count() != carriedOut || len(answers) != 0 {
				t.Errorf("%d things made, %d answers", vendor.count(), len(answers))
			}
			g.Open()
			if r := <-answers; r.status != http.StatusOK || vendor.count() != 1 {
				t.Errorf("%+v, %d things", r, vendor.count())
			}
		})
	}
}

// Calls pass in the order in which they came, so that a test can say which of
// two clients is first.
func TestGateLetsTheOldestCallPass(t *testing.T) {
	t.Parallel()
	box, vendor, base, _ := open(t)
	g := box.Hold("shop", "makeThing", sandbox.BeforeCommit)
	t.Cleanup(g.Open)
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	const calls = 4
	answers := make(chan int, calls)
	for i := range calls {
		go func() {
			if r := send(t, "POST", base+"/shop/things", `{"name":"lamp"}`); r.status == http.StatusOK {
				answers <- i
			}
		}()
		if err := g.Arrived(ctx, i+1); err != nil {
			t.Fatal(err)
		}
	}
	for i := range calls {
		g.Let()
		select {
		case got := <-answers:
			if got != i || vendor.count() != i+1 {
				t.Errorf("call %d passed, not %d; %d things", got, i, vendor.count())
			}
		case <-ctx.Done():
			t.Fatalf("call %d does not pass", i)
		}
	}
}

// A client that is gone does not take back what it has asked for.
func TestHeldCallIsCarriedOutWithoutItsClient(t *testing.T) {
	t.Parallel()
	box, vendor, base, _ := open(t)
	g := box.Hold("shop", "makeThing", sandbox.BeforeCommit)
	t.Cleanup(g.Open)
	ctx, hangUp := context.WithCancel(t.Context())
	gone := make(chan error, 1)
	go func() {
		request, err := http.NewRequestWithContext(ctx, http.MethodPost, base+"/shop/things", strings.NewReader(`{"name":"lamp"}`))
		if err == nil {
			request.Header.Set("Authorization", "Bearer good")
			request.Header.Set("Content-Type", "application/json")
			_, err = http.DefaultClient.Do(request) //nolint:bodyclose // there is no answer
		}
		gone <- err
	}()
	if err := g.Arrived(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	hangUp()
	if err := <-gone; !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	g.Open()
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(10 * time.Second); len(box.Journal()) == 0; <-tick.C {
		if time.Now().After(deadline) {
			t.Fatal("the call was never answered")
		}
	}
	if vendor.count() != 1 {
		t.Errorf("%d things made", vendor.count())
	}
}

func TestGateSaysHowManyCallsAreMissing(t *testing.T) {
	t.Parallel()
	box, _, _, _ := open(t)
	g := box.Hold("shop", "makeThing", sandbox.BeforeCommit)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := g.Arrived(ctx, 2); !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), "0 of 2 calls of makeThing") {
		t.Errorf("got %v", err)
	}
}

func TestResetOpensGates(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	g := box.Hold("shop", "makeThing", sandbox.BeforeCommit)
	answers := make(chan reply, 1)
	go func() { answers <- send(t, "POST", base+"/shop/things", `{"name":"lamp"}`) }()
	if err := g.Arrived(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	box.Reset()
	if r := <-answers; r.status != http.StatusOK {
		t.Errorf("%+v", r)
	}
}
