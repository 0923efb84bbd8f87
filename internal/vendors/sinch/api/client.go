// Package api is Sinch's 10DLC registration and number API as typed Go: one
// method an operation of the contract, one file an object.
//
// It owns the wire: paths, field names, paging, error bodies, which call is
// billable. It must not know Terraform, decide what a status means, wait for
// a review, or look for twins: those belong to its callers.
package api

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Sinch's own hosts, used where Config leaves a URL empty.
const (
	RegistrationURL = "https://us10dlc.numbers.api.sinch.com"
	NumbersURL      = "https://numbers.api.sinch.com"
	AuthURL         = "https://auth.sinch.com"
)

// Config is one Sinch project and the key that opens it. ProjectID, KeyID and
// KeySecret are required.
type Config struct {
	ProjectID, KeyID, KeySecret string
	// Auth is how the key is shown: AuthOAuth2 when empty, or AuthBasic.
	Auth string
	// RegistrationURL, NumbersURL and AuthURL replace Sinch's hosts (https, or
	// http on loopback). The token is issued at AuthURL + "/oauth2/token";
	// AuthBasic does not use it.
	RegistrationURL, NumbersURL, AuthURL string
	UserAgent                            string
	// Clock waits between calls and attempts; nil is the wall clock.
	Clock clock.Clock
	// RequestShare is the part of what the vendor allows that may be used, above
	// 0 and at most 1; 0 stands for 1. No rates are published, see governor.
	RequestShare float64
	// Changing, if set, is called before and after every call that changes
	// something.
	Changing func()
}

// Client calls Sinch for one project. It is safe for concurrent use. All its
// errors are *transport.Error, whose Certainty says whether the call may have
// been processed.
type Client struct {
	registration, numbers *transport.Client
	credentials           credentials
	project               string // path prefix
}

// New checks the configuration; it sends nothing.
func New(cfg Config) (*Client, error) {
	if cfg.ProjectID == "" {
		return nil, errors.New("sinch: the project id is empty")
	}
	project, err := transport.Path(cfg.ProjectID)
	if err != nil {
		return nil, errors.New("sinch: the project id is not usable in a URL")
	}
	c := &Client{project: "/v1/projects" + project}
	if c.credentials, err = newCredentials(cfg); err != nil {
		return nil, fmt.Errorf("sinch: %w", err)
	}
	if c.registration, err = host(cfg, c.credentials, orDefault(cfg.RegistrationURL, RegistrationURL)); err != nil {
		return nil, err
	}
	if c.numbers, err = host(cfg, c.credentials, orDefault(cfg.NumbersURL, NumbersURL)); err != nil {
		return nil, err
	}
	return c, nil
}

func host(cfg Config, key credentials, baseURL string) (*transport.Client, error) {
	c, err := transport.New(transport.Config{
		BaseURL:     baseURL,
		UserAgent:   cfg.UserAgent,
		Clock:       cfg.Clock,
		Authorize:   key.authorize,
		Renew:       key.renew,
		DecodeError: decodeError,
		Changing:    cfg.Changing,
		Secrets:     []string{cfg.KeySecret, base64.StdEncoding.EncodeToString([]byte(cfg.KeyID + ":" + cfg.KeySecret))},

		RequestShare: cfg.RequestShare, // each host has limits of its own
	})
	if err != nil {
		return nil, fmt.Errorf("sinch: %w", err)
	}
	return c, nil
}

func orDefault(value, fallback string) string {
	if value == "" {
		return fallback
	}
	return value
}

// CloseIdleConnections drops the connections that no call is using.
func (c *Client) CloseIdleConnections() {
	c.registration.CloseIdleConnections()
	c.numbers.CloseIdleConnections()
	if c.credentials.closeIdle != nil {
		c.credentials.closeIdle()
	}
}

// get reads one object by its id, with an optional sub-path.
func get(ctx context.Context, t *transport.Client, operation, prefix, id, suffix string, out any) error {
	return about(ctx, t, transport.Call{Operation: operation, Class: transport.Read, Method: http.MethodGet}, prefix, id, suffix, out)
}

// about sends a call on one object, whose path is prefix, the escaped id and
// suffix.
func about(ctx context.Context, t *transport.Client, call transport.Call, prefix, id, suffix string, out any) error {
	object, err := transport.Path(id)
	if err != nil {
		return badArgument(call.Operation, err)
	}
	call.Path = strings.TrimSuffix(prefix, "/") + object + suffix
	return t.Do(ctx, call, out)
}
