package api_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/governor"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

func TestCallsKeepThePublishedRate(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		operation string
		calls     int
		want      time.Duration
	}{
		"10 a second":       {"get-campaign", 11, time.Second},
		"5 a second":        {"create-campaign", 6, time.Second},
		"1 a second":        {"add-numbers", 8, 7 * time.Second},
		"two at once":       {"list-owned-numbers", 2, 0},
		"two, then 1":       {"list-owned-numbers", 5, 3 * time.Second},
		"without any limit": {"download-document-content", 50, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := operations[tt.operation]
			a := answering(t, reply{body: o.answer})
			for range tt.calls {
				must(t, o.call(t.Context(), a.client, "x"))
			}
			want := time.Duration(float64(tt.want) / governor.Margin).Round(time.Millisecond)
			if got := a.waited().Round(time.Millisecond); got != want {
				t.Errorf("%d calls took %v, want %v", tt.calls, got, want)
			}
		})
	}
}

func TestOperationsDoNotWaitForEachOther(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{"id":"1"}`})
	must(t, a.client.RegisterBrand(t.Context(), "x"))
	must(t, a.client.DeleteBrand(t.Context(), "x"))
	must(t, drop(a.client.GetBrand(t.Context(), "x")))
	if a.waited() != 0 {
		t.Errorf("waited %v", a.waited())
	}
}

func TestARestIsNotMadeUpFor(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{})
	must(t, a.client.DeleteBrand(t.Context(), "x"))
	a.clock.Advance(time.Hour)
	must(t, a.client.DeleteBrand(t.Context(), "x"))
	must(t, a.client.DeleteBrand(t.Context(), "x"))
	if got := a.waited().Round(time.Millisecond); got != time.Hour+1031*time.Millisecond {
		t.Errorf("waited %v", got)
	}
}

// ending is a clock whose every Sleep is cut short by the end of a context.
type ending struct{ *clock.Virtual }

func (ending) Sleep(context.Context, time.Duration) error { return context.Canceled }

func TestWaitingEndsWithTheContextAndGivesTheTurnBack(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{})
	clk := ending{clock.NewVirtual(epoch)}
	c := newClient(t, api.Config{BaseURL: a.url, APIKey: testKey, Clock: clk})
	must(t, c.DeleteBrand(t.Context(), "x"))
	err := c.DeleteBrand(t.Context(), "x")
	if transport.CertaintyOf(err) != transport.NotSent || !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	clk.Advance(1031 * time.Millisecond)
	must(t, c.DeleteBrand(t.Context(), "x")) // would have to wait had the turn been kept
	if len(a.requests()) != 2 {
		t.Errorf("%d requests", len(a.requests()))
	}
}
