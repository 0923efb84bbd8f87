package infobipsandbox_test

import (
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Each operation by itself, as the contract has it: ten lists of brands a
// second, two searches for numbers at once and one a second after.
func TestPublishedLimits(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.Box.SetTraffic(sandbox.Traffic{RateLimits: true})
	const brands, numbers = "/number-registration/1/brands", "/numbers/1/numbers"
	for range 10 {
		a.Call("GET", brands, nil).Want(200)
	}
	refused := a.Call("GET", brands, nil).Want(429)
	if refused.Text("requestError", "serviceException", "messageId") != "TOO_MANY_REQUESTS" || refused.Header.Get("Retry-After") != "" {
		t.Errorf("%s %v", refused.Raw, refused.Header)
	}
	for range 2 {
		a.Call("GET", numbers, nil).Want(200)
	}
	a.Call("GET", numbers, nil).Want(429)
	a.Clock.Advance(100 * time.Millisecond)
	a.Call("GET", brands, nil).Want(200)
	a.Call("GET", numbers, nil).Want(429)
	a.Clock.Advance(900 * time.Millisecond)
	a.Call("GET", numbers, nil).Want(200)
}
