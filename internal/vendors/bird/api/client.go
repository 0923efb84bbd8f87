// Package api is Bird's 10DLC, long code number, compliance requirement,
// connector and use case API as typed Go: one method an operation of the
// contract, one file an object.
//
// It owns the wire: paths, field names, paging, error bodies, which call is
// sent once. It must not know Terraform, decide what a status means, wait for
// a review, or look for twins: those belong to its callers.
package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"regexp"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// DefaultURL is where Bird's API is for everybody.
const DefaultURL = "https://api.bird.com"

// Config is one Bird workspace and the key that opens it. WorkspaceID and
// AccessKey are required.
type Config struct {
	// WorkspaceID is the UUID of the workspace; OrganizationID that of its
	// organization, needed only for what is on the level Organization.
	WorkspaceID, OrganizationID string
	// AccessKey is the key alone, without the word that goes before it on the
	// wire.
	AccessKey string
	// BaseURL is DefaultURL when empty (http is for loopback only).
	BaseURL   string
	UserAgent string
	// Clock waits between calls and attempts; nil is the wall clock.
	Clock clock.Clock
	// RequestShare is the part of what the vendor allows that may be used, above
	// 0 and at most 1; 0 stands for 1. No rates are published, see governor.
	RequestShare float64
	// Changing, if set, is called before and after every call that changes
	// something.
	Changing func()
}

// Client calls Bird for one workspace. It is safe for concurrent use. All its
// errors are *transport.Error, whose Certainty says whether the call may have
// been processed.
type Client struct {
	transport                   *transport.Client
	workspaceID, organizationID string
}

// New checks the configuration; it sends nothing.
func New(cfg Config) (*Client, error) {
	if err := cfg.check(); err != nil {
		return nil, err
	}
	if cfg.BaseURL == "" {
		cfg.BaseURL = DefaultURL
	}
	t, err := transport.New(transport.Config{
		BaseURL:   cfg.BaseURL,
		UserAgent: cfg.UserAgent,
		Clock:     cfg.Clock,
		Authorize: func(_ context.Context, req *http.Request) error {
			req.Header.Set("Authorization", "AccessKey "+cfg.AccessKey)
			return nil
		},
		DecodeError: decodeError,
		Changing:    cfg.Changing,
		Secrets:     []string{cfg.AccessKey},

		RequestShare: cfg.RequestShare,
	})
	if err != nil {
		return nil, fmt.Errorf("bird: %w", err)
	}
	return &Client{transport: t, workspaceID: cfg.WorkspaceID, organizationID: cfg.OrganizationID}, nil
}

// uuid is the form of Bird's ids of workspaces and organizations.
var uuid = regexp.MustCompile(`^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$`)

// check never quotes a value: a key that was put in the wrong place would be
// shown.
func (cfg Config) check() error {
	switch {
	case cfg.WorkspaceID == "":
		return errors.New("bird: workspace_id is empty")
	case !uuid.MatchString(cfg.WorkspaceID):
		return errors.New("bird: workspace_id (BIRD_WORKSPACE_ID) is not a UUID, such as 6f1d2c3b-4a59-4e68-8b77-9c0d1e2f3a4b")
	case cfg.OrganizationID != "" && !uuid.MatchString(cfg.OrganizationID):
		return errors.New("bird: organization_id (BIRD_ORGANIZATION_ID) is not a UUID, such as 0b9c8d7e-6f5a-4b3c-9d2e-1f0a9b8c7d6e")
	case cfg.AccessKey == "":
		return errors.New("bird: access_key is empty")
	case !transport.FitsHeader(cfg.AccessKey):
		return errors.New("bird: access_key holds a blank or a character that a header cannot carry; give the key alone, without the word AccessKey")
	}
	return nil
}

// CloseIdleConnections drops the connections that no call is using.
func (c *Client) CloseIdleConnections() { c.transport.CloseIdleConnections() }

// do sends a call to the path that the segments make.
func (c *Client) do(ctx context.Context, call transport.Call, segments []string, out any) error {
	path, err := transport.Path(segments...)
	if err != nil {
		return badArgument(call.Operation, err)
	}
	call.Path = path
	return c.transport.Do(ctx, call, out)
}

// get reads one answer.
func (c *Client) get(ctx context.Context, operation string, segments []string, out any) error {
	return c.do(ctx, transport.Call{Operation: operation, Class: transport.Read, Method: http.MethodGet}, segments, out)
}

// inWorkspace is a path below the workspace.
func (c *Client) inWorkspace(segments ...string) []string {
	return append([]string{"workspaces", c.workspaceID}, segments...)
}

// badArgument is the error for a call that is not worth sending.
func badArgument(operation string, err error) error {
	return &transport.Error{Operation: operation, Message: err.Error(), Certainty: transport.NotSent}
}

// mustHave refuses an answer without a field that the caller cannot do
// without.
func mustHave(field, value string) error {
	if value == "" {
		return errors.New("it holds no " + field)
	}
	return nil
}
