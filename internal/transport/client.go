package transport

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/governor"
)

// Class says what it costs to send a call twice. The zero value counts as
// Billable: a class that somebody forgot must not cost money.
type Class int

const (
	// Read changes nothing; repeated on transient failures.
	Read Class = iota + 1
	// Idempotent changes something, and twice is the same as once; repeated on
	// transient failures.
	Idempotent
	// Billable costs money each time it is processed; sent again only when it
	// is certain that nothing was.
	Billable
)

// String is the word for logs.
func (c Class) String() string {
	switch c {
	case Read:
		return "read"
	case Idempotent:
		return "idempotent"
	default:
		return "billable"
	}
}

// mayRepeat reports whether sending twice is harmless.
func (c Class) mayRepeat() bool { return c == Read || c == Idempotent }

// ErrorBody is what a vendor's error body says, decoded.
type ErrorBody struct {
	Code, Message string
	Fields        []FieldViolation
}

// Config describes one host of a vendor. Only BaseURL is required.
type Config struct {
	// BaseURL is https, or http on loopback; a path prefix is kept.
	BaseURL string
	// UserAgent is sent with every call, see UserAgent.
	UserAgent string
	// Clock waits between attempts and dates Retry-After; nil is the wall clock.
	Clock clock.Clock
	// Authorize sets the credentials on the request; an error means NotSent.
	Authorize func(ctx context.Context, req *http.Request) error
	// Renew is called at most once a call, on a 401. True means that the
	// credentials were renewed and the call is repeated, whatever its class: a
	// 401 processed nothing.
	Renew func(ctx context.Context, resp *http.Response) bool
	// DecodeError reads the vendor's error body, which may be anything,
	// including HTML or nothing.
	DecodeError func(status int, header http.Header, body []byte) ErrorBody
	// MaxAttempts bounds how often a call is sent; 0 is 5. The repetition
	// after a renewal does not count, nor do 429 answers, which have a bound of
	// their own.
	MaxAttempts int
	// Limits are the vendor's published rates by operation. Of all others the
	// pace is found out from 429 answers.
	Limits map[string]governor.Limit
	// RequestShare is the part of all limits that may be used, above 0 and at
	// most 1; 0 stands for 1.
	RequestShare float64
	// Changing, if set, is called before and after every call that is not a Read,
	// whatever becomes of it: what was read before no longer counts.
	Changing func()
	// Secrets are redacted from every log line and every error.
	Secrets []string
}

const (
	defaultMaxAttempts = 5
	// maxThrottled bounds how often a call is sent again after a 429. It is
	// high, because nothing was processed and the governor slows all calls
	// down: when the vendor refuses every second request, five attempts would
	// lose one call in 32, and an apply makes hundreds.
	maxThrottled = 20
	// maxRests bounds the sum of what 429 answers to one call ask to wait: a
	// quota of the day does not come back while an apply runs.
	maxRests = 10 * time.Minute
)

// Client sends calls to one host. It is safe for concurrent use.
type Client struct {
	cfg      Config
	base     *url.URL
	pooled   *http.Transport
	oneShot  *http.Transport
	redactor redactor
	governor *governor.Governor
}

// New checks the configuration and builds a client; it sends nothing. It
// fails on a BaseURL that would carry credentials in the clear.
func New(cfg Config) (*Client, error) {
	base, err := parseBaseURL(cfg.BaseURL)
	if err != nil {
		return nil, err
	}
	if cfg.Clock == nil {
		cfg.Clock = clock.Real()
	}
	if cfg.MaxAttempts < 0 {
		return nil, errors.New("transport: MaxAttempts is negative")
	}
	if cfg.MaxAttempts == 0 {
		cfg.MaxAttempts = defaultMaxAttempts
	}
	turns, err := governor.New(governor.Config{Clock: cfg.Clock, Share: cfg.RequestShare, Limits: cfg.Limits})
	if err != nil {
		return nil, fmt.Errorf("transport: %w", err)
	}
	return &Client{
		cfg:      cfg,
		base:     base,
		pooled:   pooledTransport(base),
		oneShot:  oneShotTransport(base),
		redactor: newRedactor(cfg.Secrets),
		governor: turns,
	}, nil
}

// Call is one operation of a vendor's contract.
type Call struct {
	// Operation is the contract's operationId, for errors and logs.
	Operation string
	Class     Class
	Method    string
	// Path begins with a slash and is already escaped.
	Path  string
	Query url.Values
	// Body is sent as JSON; nil sends none.
	Body any
	// Final reports whether a 5xx answer is the vendor's last word, for vendors
	// that say "not found" with a 500: it is then Refused and not repeated. Only
	// a Read is asked. Whatever a 5xx says to a call that changes something, the
	// change may have happened.
	Final func(status int, body ErrorBody) bool
	// Confidential keeps the bodies out of the log, at TRACE too, for answers
	// that hold a secret of the vendor's: Config.Secrets cannot know those.
	Confidential bool
}

// Checker is implemented by answers that can tell whether they hold what the
// caller cannot do without, such as the id of what was just bought. An answer
// that fails its check is treated like one that could not be read.
type Checker interface {
	CheckAnswer() error
}

// Do sends the call and decodes the answer into out; with out nil the body is
// ignored. Every error is an *Error. A 2xx answer that is not the expected
// JSON is an error with the status and certainty Ambiguous: the vendor did
// process the call.
func (c *Client) Do(ctx context.Context, call Call, out any) error {
	x := newExchange(ctx, c, call, out != nil)
	if err := ctx.Err(); err != nil {
		return x.notSent("the context ended before the call was sent", err)
	}
	req, err := c.request(x.ctx, call)
	if err != nil {
		return x.notSent("the request could not be built", err)
	}
	if err := x.run(req); err != nil {
		return err
	}
	if out == nil {
		return nil
	}
	return x.decode(out)
}

// CloseIdleConnections drops the connections that no call is using.
func (c *Client) CloseIdleConnections() {
	c.pooled.CloseIdleConnections()
	c.oneShot.CloseIdleConnections()
}

// attemptTimeout bounds one attempt from sending to the last byte of the
// answer, so that a stalled body cannot hold an apply for ever.
const attemptTimeout = 2 * time.Minute
