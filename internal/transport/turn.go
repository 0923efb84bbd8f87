package transport

import (
	"context"
	"errors"
	"fmt"
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
		errors.As(err, &x.exhausted)
		return err
	}
	x.turn = turn
	if turn.Waited >= time.Millisecond {
		x.logTurn()
	}
	return nil
}

// noTurn is the error for a call that got no turn for its first attempt.
func (x *exchange) noTurn(cause error) *Error {
	if x.exhausted == nil {
		return x.notSent("the context ended while the call waited for its turn under the vendor's rate limits", cause)
	}
	e := x.notSent("the call was not sent: "+x.quota(), cause)
	e.Status = http.StatusTooManyRequests
	return e
}

// quota says that waiting is no use.
func (x *exchange) quota() string {
	return x.exhausted.Error() + ", so a quota of a longer time seems to be used up"
}

// refusals tells of a 429 what preceded it.
func (x *exchange) refusals(message string) string {
	switch {
	case x.exhausted != nil:
		return x.quota() + ": " + message
	case x.throttled > 1 && !x.repeating:
		return fmt.Sprintf("refused %d times as one request too many, after rests of %v too: %s", x.throttled, x.rests.Round(time.Second), message)
	default:
		return message
	}
}

// noteAnswer makes the call's whole class wait after a 429, also where this
// call is not sent again: as long as the vendor asks for, else as long as the
// governor thinks right. Any other answer shows that the class is served.
func (x *exchange) noteAnswer() {
	switch {
	case x.last.status == http.StatusTooManyRequests:
		x.throttled++
		rest, said := retryAfter(x.last.header, x.client.cfg.Clock.Now())
		if said {
			x.turn.Refused(rest)
		} else {
			rest = x.turn.RefusedSilently()
		}
		x.rests += rest
	case x.last.status != 0:
		x.turn.Answered()
	}
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
