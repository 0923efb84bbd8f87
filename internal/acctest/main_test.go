package acctest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// sandboxClockEnv makes this test binary a provider that Terraform starts, as
// it starts the released one. Its value is the address of the sandbox whose
// clock the provider keeps.
const sandboxClockEnv = "TENDLC_TEST_SANDBOX_CLOCK"

// TestMain runs the tests, or serves the provider for one of them.
func TestMain(m *testing.M) {
	base := os.Getenv(sandboxClockEnv)
	if base == "" {
		os.Exit(m.Run())
	}
	if err := provider.Serve("test", sandboxClock{base}, false, strict); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// strict ends the process where the provider answers otherwise than the framework
// would, and with it the test that has started the process.
var strict = provider.Watch{Differs: func(problem string) { panic(problem) }}

// sandboxClock is a sandbox's virtual clock in another process.
type sandboxClock struct{ base string }

// Now implements clock.Clock.
func (c sandboxClock) Now() time.Time { return c.advance(0) }

// Sleep implements clock.Clock.
func (c sandboxClock) Sleep(ctx context.Context, d time.Duration) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	c.advance(d)
	return nil
}

// patience is how long a call may take before its time is up, on the wall
// clock: the sandbox answers within milliseconds, or never.
const patience = 2 * time.Second

// WithTimeout implements clock.Limiter.
func (sandboxClock) WithTimeout(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, min(d, patience))
}

func (c sandboxClock) advance(d time.Duration) time.Time {
	body := fmt.Appendf(nil, `{"by":%q}`, d)
	resp, err := http.Post(c.base+"/_sandbox/clock/advance", "application/json", bytes.NewReader(body))
	if err != nil {
		panic(err) // the test is over, and nobody waits for an answer
	}
	defer func() { _ = resp.Body.Close() }()
	var answer struct{ Now time.Time }
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		panic(err)
	}
	return answer.Now
}
