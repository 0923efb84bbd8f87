package provider

import (
	"context"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

func TestAProviderEndsWithItsParent(t *testing.T) {
	t.Parallel()
	clk := clock.NewVirtual(time.Unix(0, 0))
	parent := func() int { // dies after a minute, and process 1 takes over
		if clk.Now().Before(time.Unix(60, 0)) {
			return 4711
		}
		return 1
	}
	ended := false
	endWithParent(t.Context(), clk, parent, func() { ended = true })
	if after := clk.Now().Sub(time.Unix(0, 0)); !ended || after != time.Minute {
		t.Errorf("ended: %t, after %v", ended, after)
	}
}

func TestAProviderWhoseParentLivesStaysUntilItIsStopped(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	looks := 0
	parent := func() int {
		if looks++; looks == 100 {
			stop()
		}
		return 4711
	}
	endWithParent(ctx, clock.NewVirtual(time.Unix(0, 0)), parent, func() { t.Error("it ended") })
}
