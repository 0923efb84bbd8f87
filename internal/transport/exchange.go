package transport

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"sync/atomic"
	"time"

	"github.com/hashicorp/go-retryablehttp"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/governor"
)

// exchange is one call under way: all its attempts and what they taught. It
// is the RoundTripper below retryablehttp and supplies its hooks, so that all
// decisions about one call are taken in one place.
type exchange struct {
	client *Client
	call   Call
	ctx    context.Context
	// wantBody is false when the caller ignores the body.
	wantBody bool
	// redactor knows the configured secrets and all credentials that were sent.
	redactor redactor

	attempts int
	// throttled counts the attempts that were answered with 429, and rests is
	// how long these asked to wait together.
	throttled int
	rests     time.Duration
	renewed   bool
	// doubtful: an attempt before the last may have been processed.
	doubtful bool
	// repeating: another attempt was decided and has not begun.
	repeating bool
	wait      time.Duration
	last      outcome
	// turn is the governor's permission for the next attempt, or the last one,
	// and exhausted why there is none.
	turn      governor.Turn
	exhausted *governor.ExhaustedError
}

// outcome is what one attempt came to.
type outcome struct {
	status int
	header http.Header
	body   []byte
	err    error
	// certainty is 0 for a 2xx answer.
	certainty Certainty
	// unauthorized: the credentials could not be had; nothing was sent.
	unauthorized bool
}

func newExchange(ctx context.Context, c *Client, call Call, wantBody bool) *exchange {
	return &exchange{client: c, call: call, ctx: logContext(ctx, c.redactor), wantBody: wantBody, redactor: c.redactor}
}

// run sends the call as often as its class allows.
func (x *exchange) run(req *retryablehttp.Request) error {
	if changing := x.client.cfg.Changing; changing != nil && x.call.Class != Read {
		changing()
		defer changing()
	}
	if err := x.takeTurn(x.ctx); err != nil {
		return x.noTurn(err)
	}
	r := retryablehttp.Client{
		HTTPClient:   &http.Client{Transport: x, CheckRedirect: neverRedirect},
		RetryMax:     x.client.cfg.MaxAttempts + maxThrottled, // more than allowed: checkRetry counts, and a renewal is free
		CheckRetry:   x.checkRetry,
		Backoff:      x.backoff,
		PrepareRetry: x.pause,
		ErrorHandler: retryablehttp.PassthroughErrorHandler,
	}
	resp, err := r.Do(req)
	if resp != nil {
		_ = resp.Body.Close()
	}
	if x.attempts == 0 {
		return x.notSent("the request could not be sent", err)
	}
	if x.last.certainty == 0 {
		return nil
	}
	return x.failure()
}

// RoundTrip is one attempt: authorise, send, read the whole answer.
func (x *exchange) RoundTrip(req *http.Request) (*http.Response, error) {
	x.attempts++
	x.repeating = false
	x.doubtful = x.doubtful || x.last.certainty == Ambiguous
	started := x.client.cfg.Clock.Now()

	ctx, cancel := clock.WithTimeout(req.Context(), x.client.cfg.Clock, attemptTimeout)
	defer cancel()
	// Once the transport has handed out a connection, bytes may have left.
	// Before that (dialling, DNS, TLS handshake, proxy) none can have. This is
	// a proof where the type of an error is only a hint: a TLS error, say,
	// also comes up in the middle of a connection.
	var connected atomic.Bool
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		GotConn: func(httptrace.GotConnInfo) { connected.Store(true) },
	})
	attempt := req.Clone(ctx)

	var resp *http.Response
	if err := x.authorize(req.Context(), attempt); err != nil {
		x.last = outcome{err: err, certainty: NotSent, unauthorized: true}
	} else {
		x.redactor = x.redactor.with(attempt.Header.Get("Authorization"))
		resp, x.last = x.send(req.Context(), attempt, &connected)
	}
	x.noteAnswer()
	x.logAttempt(started)
	if x.last.err != nil {
		return nil, x.last.err
	}
	return resp, nil
}

func (x *exchange) authorize(ctx context.Context, req *http.Request) error {
	if x.client.cfg.Authorize == nil {
		return nil
	}
	err := x.client.cfg.Authorize(ctx, req)
	if err != nil && req.Body != nil {
		_ = req.Body.Close()
	}
	return err
}

func (x *exchange) send(ctx context.Context, req *http.Request, connected *atomic.Bool) (*http.Response, outcome) {
	base := x.client.oneShot
	if x.call.Class.mayRepeat() {
		base = x.client.pooled
	}
	resp, err := base.RoundTrip(req)
	if err != nil {
		certainty := Ambiguous
		if !connected.Load() {
			certainty = NotSent
		}
		return nil, outcome{err: ownTimeout(ctx, err), certainty: certainty}
	}
	body, err := readAnswer(resp.Body)
	resp.Body = io.NopCloser(bytes.NewReader(body))
	got := outcome{status: resp.StatusCode, header: resp.Header, body: body, certainty: certaintyOfStatus(resp.StatusCode)}
	if x.isFinal(got) {
		got.certainty = Refused
	}
	if err != nil && got.certainty == 0 && x.wantBody {
		got.err, got.certainty = ownTimeout(ctx, err), Ambiguous
	}
	return resp, got
}

// ownTimeout strips the context error from a time limit of this package. The
// net package's timeouts claim to be context.DeadlineExceeded; only the
// caller's own context may, or a slow network reads as "the operation's time
// is up".
func ownTimeout(ctx context.Context, err error) error {
	ended := errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled)
	if ctx.Err() == nil && ended {
		return fmt.Errorf("no complete answer in time: %s", err.Error())
	}
	return err
}

// maxAnswer bounds what is read of one answer. A page of a hundred campaigns
// is well under one megabyte, unless they hold thousands of numbers each.
const maxAnswer = 16 << 20

func readAnswer(body io.ReadCloser) ([]byte, error) {
	defer func() { _ = body.Close() }()
	read, err := io.ReadAll(io.LimitReader(body, maxAnswer+1))
	if err == nil && len(read) > maxAnswer {
		return nil, ErrTooLong
	}
	return read, err
}

func certaintyOfStatus(status int) Certainty {
	switch {
	case status >= 200 && status < 300:
		return 0
	case status == http.StatusTooManyRequests:
		return NotSent
	case status == http.StatusRequestTimeout:
		return Ambiguous
	case status >= 400 && status < 500:
		return Refused
	default:
		return Ambiguous
	}
}
