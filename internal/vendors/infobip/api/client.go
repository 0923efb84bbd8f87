// Package api is Infobip's number registration API (10DLC) and My Numbers as
// typed Go: one method an operation of the contract, one file an object.
//
// It owns the wire: paths, field names, paging, error bodies, published rate
// limits, which call is sent once. It must not know Terraform, decide what a
// stage means, wait for a review, or look for twins: those belong to its
// callers.
package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Config is one Infobip account and the key that opens it. BaseURL and APIKey
// are required.
type Config struct {
	// BaseURL is the account's own host, "xxxxx.api.infobip.com", with or
	// without https:// (http is for loopback only).
	BaseURL string
	// APIKey needs the scope numbers:manage.
	APIKey    string
	UserAgent string
	// Clock waits between calls and attempts; nil is the wall clock.
	Clock clock.Clock
	// RequestShare is the part of the published rates that may be used, above 0
	// and at most 1; 0 stands for 1.
	RequestShare float64
	// Changing, if set, is called before and after every call that changes
	// something.
	Changing func()
}

// Client calls Infobip for one account, no faster than the published rates. It
// is safe for concurrent use. All its errors are *transport.Error, whose
// Certainty says whether the call may have been processed.
type Client struct {
	transport *transport.Client
}

// New checks the configuration; it sends nothing.
func New(cfg Config) (*Client, error) {
	switch {
	case strings.TrimSpace(cfg.BaseURL) == "":
		return nil, errors.New("infobip: the base URL is empty")
	case cfg.APIKey == "":
		return nil, errors.New("infobip: the API key is empty")
	case !transport.FitsHeader(cfg.APIKey):
		return nil, errors.New("infobip: the API key holds a blank or a character that a header cannot carry; give the key alone, without the word App")
	}
	t, err := transport.New(transport.Config{
		BaseURL:   withScheme(strings.TrimSpace(cfg.BaseURL)),
		UserAgent: cfg.UserAgent,
		Clock:     cfg.Clock,
		Authorize: func(_ context.Context, req *http.Request) error {
			req.Header.Set("Authorization", "App "+cfg.APIKey)
			return nil
		},
		DecodeError: decodeError,
		Changing:    cfg.Changing,
		Secrets:     []string{cfg.APIKey},

		Limits:       limits,
		RequestShare: cfg.RequestShare,
	})
	if err != nil {
		return nil, fmt.Errorf("infobip: %w", err)
	}
	return &Client{transport: t}, nil
}

// withScheme makes a URL of the host as the vendor's web interface shows it.
func withScheme(host string) string {
	if strings.Contains(host, "://") {
		return host
	}
	return "https://" + host
}

// CloseIdleConnections drops the connections that no call is using.
func (c *Client) CloseIdleConnections() { c.transport.CloseIdleConnections() }

// do sends a call to the path that the segments make.
func (c *Client) do(ctx context.Context, call transport.Call, segments []string, out any) error {
	if err := locate(&call, segments); err != nil {
		return err
	}
	return c.transport.Do(ctx, call, out)
}

// raw is do for bodies that are not JSON and for answers whose status counts.
func (c *Client) raw(ctx context.Context, call transport.Call, segments []string, content *transport.Content, out any) (transport.Answer, error) {
	if err := locate(&call, segments); err != nil {
		return transport.Answer{}, err
	}
	return c.transport.DoRaw(ctx, call, content, out)
}

// locate fills in the path.
func locate(call *transport.Call, segments []string) error {
	path, err := transport.Path(segments...)
	if err != nil {
		return badArgument(call.Operation, err)
	}
	call.Path = path
	return nil
}

// get reads one answer.
func (c *Client) get(ctx context.Context, operation string, segments []string, out any) error {
	return c.do(ctx, transport.Call{Operation: operation, Class: transport.Read, Method: http.MethodGet}, segments, out)
}

// registration is a path below the number registration API.
func registration(segments ...string) []string {
	return append([]string{"number-registration", "1"}, segments...)
}

// badArgument is the error for a call that is not worth sending.
func badArgument(operation string, err error) error {
	return &transport.Error{Operation: operation, Message: err.Error(), Certainty: transport.NotSent}
}
