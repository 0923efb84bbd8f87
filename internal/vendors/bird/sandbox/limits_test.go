package birdsandbox_test

import (
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// One write a second; the contract's 429 has a Retry-After.
func TestAssumedLimits(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.Box.SetTraffic(sandbox.Traffic{RateLimits: true})
	path := "/workspaces/" + birdsandbox.WorkspaceID + "/tcr-brands"
	a.Call("POST", path, birdsandbox.SampleBrand()).Want(201)
	refused := a.Call("POST", path, birdsandbox.SampleBrand()).Want(429)
	if refused.Text("message") != "too many requests" || refused.Header.Get("Retry-After") != "1" {
		t.Errorf("%s %v", refused.Raw, refused.Header)
	}
	for range 10 {
		a.Call("GET", path, nil).Want(200)
	}
	a.Call("GET", path, nil).Want(429)
	a.Clock.Advance(time.Second)
	a.Call("POST", path, birdsandbox.SampleBrand()).Want(201)
	a.wantCharged(birdsandbox.BrandFee, birdsandbox.BrandFee)
}
