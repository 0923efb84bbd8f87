package birdsandbox

import (
	"fmt"
	"net/http"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// The account. All of it is published and protects nothing.
const (
	// WorkspaceID is the workspace that campaigns and numbers belong to.
	WorkspaceID = "6f1d2c3b-4a59-4e68-8b77-9c0d1e2f3a4b"
	// OtherWorkspaceID is a workspace of the same organization that the key may
	// not use; organization brands can be shared with it.
	OtherWorkspaceID = "6f1d2c3b-4a59-4e68-8b77-9c0d1e2f3a4c"
	// OrganizationID is the organization of both.
	OrganizationID = "0b9c8d7e-6f5a-4b3c-9d2e-1f0a9b8c7d6e"
	// AccessKey is the only key that works.
	AccessKey = "sandbox-access-key-not-a-real-one"
	// UnscopedAccessKey is known but its role has no policies: every call is a
	// 403.
	UnscopedAccessKey = "sandbox-access-key-without-policies"
)

// Authenticate returns the refusal of a request without the account's key, or
// to a workspace or organization that the key may not use, or nil.
func (b *Bird) Authenticate(r *sandbox.Request) *sandbox.Response {
	refusal := failed(http.StatusUnauthorized, "the access key is not valid", nil)
	switch r.Header.Get("Authorization") {
	case "AccessKey " + AccessKey:
		return withinAccount(r)
	case "AccessKey " + UnscopedAccessKey:
		refusal = failed(http.StatusForbidden, "the role of the access key lacks a policy for this resource", nil)
	}
	return &refusal
}

// withinAccount is the 403 of a path to somebody else's workspace or
// organization. That Bird does not say 404 there is assumed.
func withinAccount(r *sandbox.Request) *sandbox.Response {
	for parameter, own := range map[string]string{"workspaceId": WorkspaceID, "organizationId": OrganizationID} {
		if id, given := r.Path[parameter]; given && id != own {
			refusal := failed(http.StatusForbidden, fmt.Sprintf("the access key may not use this %s", parameter), nil)
			return &refusal
		}
	}
	return nil
}
