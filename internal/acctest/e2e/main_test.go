//go:build unix

package e2e

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// patience is how long a test waits for what a real process must do. It is
// generous: a shared machine may be slow, and only a process that hangs takes
// so long.
const patience = 3 * time.Minute

func TestMain(m *testing.M) {
	code := m.Run()
	if built.dir != "" {
		_ = os.RemoveAll(built.dir)
	}
	os.Exit(code)
}

// built is the provider's binary, made once for all tests.
var built struct {
	once sync.Once
	dir  string
	path string
	err  error
}

// providerBinary builds the provider when it is first needed.
func providerBinary(t *testing.T) string {
	t.Helper()
	built.once.Do(func() { built.err = buildProvider(context.WithoutCancel(t.Context())) })
	if built.err != nil {
		t.Fatal(built.err)
	}
	return built.path
}

func buildProvider(ctx context.Context) (err error) {
	if built.dir, err = os.MkdirTemp("", "tendlc-e2e-"); err != nil {
		return err
	}
	built.path = filepath.Join(built.dir, "terraform-provider-tendlc")
	build := exec.CommandContext(ctx, "go", "build", "-o", built.path, "github.com/tendlc/terraform-provider-tendlc")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("build the provider: %w\n%s", err, out)
	}
	return nil
}

// newWorld is a world at the present time, which the provider's process sees
// too.
func newWorld(t *testing.T) *acctest.World {
	t.Helper()
	return acctest.NewWorldAt(t, time.Now().UTC().Truncate(time.Second))
}

// environment is this process's, less what would steer Terraform or point the
// provider at a real account.
func environment() []string {
	var kept []string
	for _, pair := range os.Environ() {
		foreign := false
		for _, prefix := range []string{"TF_", "SINCH_", "INFOBIP_", "BIRD_"} {
			foreign = foreign || strings.HasPrefix(pair, prefix)
		}
		if !foreign {
			kept = append(kept, pair)
		}
	}
	return kept
}

// await waits until something is so.
func await(t *testing.T, what string, so func() bool) {
	t.Helper()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(patience); !so(); <-tick.C {
		if time.Now().After(deadline) {
			t.Fatalf("after %s still not: %s", patience, what)
		}
	}
}
