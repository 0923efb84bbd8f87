package sinchsandbox_test

import (
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Ten reads a second over both APIs together; tokens are not counted.
func TestAssumedLimits(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.Box.SetTraffic(sandbox.Traffic{RateLimits: true})
	for range 5 {
		a.call("GET", "/brandRegistrations", nil).want(200)
		a.call("GET", "/activeNumbers/%2B12025550100", nil).want(200)
	}
	refused := a.call("GET", "/campaignRegistrations", nil).want(429)
	if refused.Raw != `{"error":{"code":429,"message":"Over limit"}}` || refused.Header.Get("Retry-After") != "" {
		t.Errorf("%s %v", refused.Raw, refused.Header)
	}
	for range 20 {
		a.login()
	}
	a.Clock.Advance(100 * time.Millisecond)
	a.call("GET", "/campaignRegistrations", nil).want(200)
}
