package transport

import (
	"context"
	"crypto/tls"
	"errors"
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	backoffBase   = time.Second
	backoffCap    = 30 * time.Second
	retryAfterCap = 2 * time.Minute
)

// checkRetry decides whether the call is sent again. It carries the rule that
// keeps customers from paying twice.
func (x *exchange) checkRetry(ctx context.Context, resp *http.Response, _ error) (bool, error) {
	x.repeating = x.mayRepeat(ctx, resp)
	return x.repeating, nil
}

func (x *exchange) mayRepeat(ctx context.Context, resp *http.Response) bool {
	if x.last.certainty == 0 || x.last.unauthorized || ctx.Err() != nil {
		return false
	}
	if x.renew(ctx, resp) {
		return true
	}
	if x.spent() || !x.last.transient() {
		return false
	}
	return x.call.Class.mayRepeat() || x.last.certainty == NotSent
}

// spent reports whether the call was sent as often as it may be.
func (x *exchange) spent() bool {
	if x.last.status == http.StatusTooManyRequests {
		return x.throttled >= maxThrottled || x.rests >= maxRests
	}
	sent := x.attempts - x.throttled
	if x.renewed {
		sent--
	}
	return sent >= x.client.cfg.MaxAttempts
}

// renew asks for new credentials, once a call.
func (x *exchange) renew(ctx context.Context, resp *http.Response) bool {
	if x.renewed || resp == nil || x.last.status != http.StatusUnauthorized || x.client.cfg.Renew == nil {
		return false
	}
	x.renewed = x.client.cfg.Renew(ctx, resp)
	return x.renewed
}

// transient reports whether trying again can help.
func (o outcome) transient() bool {
	if o.err != nil {
		// A certificate that does not verify will not verify in ten seconds.
		var cert *tls.CertificateVerificationError
		var record tls.RecordHeaderError
		return !errors.As(o.err, &cert) && !errors.As(o.err, &record) && !errors.Is(o.err, ErrTooLong)
	}
	if o.certainty == Refused {
		return false // a 5xx that is final
	}
	return o.status == http.StatusRequestTimeout || o.status == http.StatusTooManyRequests || o.status >= 500
}

// isFinal reports whether the call knows this 5xx for a definite answer.
func (x *exchange) isFinal(got outcome) bool {
	return got.status >= 500 && x.call.Final != nil && x.call.Class == Read &&
		x.call.Final(got.status, x.client.errorBody(got))
}

// backoff records how long to wait and tells retryablehttp not to: it would
// wait on the wall clock.
func (x *exchange) backoff(_, _ time.Duration, _ int, resp *http.Response) time.Duration {
	x.wait = 0
	// After a 429 the governor holds the whole class up, this call included.
	if x.last.status != http.StatusUnauthorized && x.last.status != http.StatusTooManyRequests {
		x.wait = waitBefore(x.attempts, headerOf(resp), x.client.cfg.Clock.Now())
	}
	return 0
}

// pause waits on the clock, then for the call's next turn, and gives up as soon
// as the context ends.
func (x *exchange) pause(req *http.Request) error {
	if x.wait > 0 {
		if err := x.client.cfg.Clock.Sleep(req.Context(), x.wait); err != nil {
			return err
		}
	}
	return x.takeTurn(req.Context())
}

func headerOf(resp *http.Response) http.Header {
	if resp == nil {
		return nil
	}
	return resp.Header
}

// waitBefore is how long to wait after the given number of attempts: what the
// vendor asks for, else exponential with jitter, so that parallel calls that
// were throttled together do not come back together.
func waitBefore(attempts int, header http.Header, now time.Time) time.Duration {
	if wait, ok := retryAfter(header, now); ok {
		return wait
	}
	full := backoffCap
	if attempts < 6 {
		full = min(backoffBase<<(max(attempts, 1)-1), backoffCap)
	}
	half := full / 2
	return half + rand.N(full-half+1)
}

// retryAfter reads both forms of the header. A date that is not ahead says
// nothing (clocks differ), so it does not count. Nor does 0, which gateways say
// that round down the rest of a second: who sends again at once is refused again.
func retryAfter(header http.Header, now time.Time) (time.Duration, bool) {
	value := strings.TrimSpace(header.Get("Retry-After"))
	if value == "" {
		return 0, false
	}
	if seconds, err := strconv.ParseUint(value, 10, 64); err == nil || errors.Is(err, strconv.ErrRange) { // then it is the most there is
		return time.Duration(min(seconds, uint64(retryAfterCap/time.Second))) * time.Second, seconds > 0
	}
	at, err := http.ParseTime(value)
	if err != nil || !at.After(now) {
		return 0, false
	}
	return min(at.Sub(now), retryAfterCap), true
}
