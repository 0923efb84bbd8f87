package transport

import (
	"context"
	"math"
	"net/http"
	"time"

	"github.com/hashicorp/terraform-plugin-log/tflog"
)

// takeTurn waits until the next attempt may be sent. Every attempt takes a turn
// of its own, because the vendor counts requests, not calls. The credentials
// are fetched after it and not before: they could expire in a long queue.
func (x *exchange) takeTurn(ctx context.Context) error {
	turn, err := x.client.governor.Wait(ctx, x.call.Operation, x.call.Class == Read)
	if err != nil {
		return err
	}
	x.turn = turn
	if turn.Waited >= time.Millisecond {
		x.logTurn()
	}
	return nil
}

// noteThrottled makes the call's whole class wait for as long as the vendor
// asks for with a 429, also where this call is not sent again.
func (x *exchange) noteThrottled() {
	if x.last.status != http.StatusTooManyRequests {
		return
	}
	x.throttled++
	rest := waitBefore(x.throttled, x.last.header, x.client.cfg.Clock.Now())
	x.rests += rest
	x.turn.Refused(rest)
}

// logTurn writes one debug line: how long the call waited, and for which limit.
func (x *exchange) logTurn() {
	fields := map[string]any{
		"operation": x.call.Operation,
		"limit":     x.turn.Class,
		"waited_ms": x.turn.Waited.Milliseconds(),
		"rested":    x.turn.Rested,
	}
	if !math.IsInf(x.turn.PerSecond, 1) {
		fields["per_second"] = x.turn.PerSecond
	}
	tflog.SubsystemDebug(masked(x.ctx, x.redactor), subsystem, "waited for a turn", fields)
}
