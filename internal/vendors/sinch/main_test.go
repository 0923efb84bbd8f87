package sinch_test

import (
	"os"
	"strings"
	"testing"
)

// TestMain takes the account of whoever runs the tests out of the environment:
// no test may reach Sinch, and those of missing credentials need them missing.
func TestMain(m *testing.M) {
	for _, pair := range os.Environ() {
		if name, _, _ := strings.Cut(pair, "="); strings.HasPrefix(name, "SINCH_") {
			_ = os.Unsetenv(name)
		}
	}
	os.Exit(m.Run())
}
