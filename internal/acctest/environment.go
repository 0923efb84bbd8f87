package acctest

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// Main runs a vendor's tests without the account of whoever runs them: no test
// may reach a vendor, and those of missing credentials need them missing. The
// prefix is that of the vendor's environment variables, such as "SINCH_". It
// also lets the process trust the sandbox's https addresses, and returns the
// exit code.
func Main(m *testing.M, prefix string) int {
	for _, pair := range os.Environ() {
		if name, _, _ := strings.Cut(pair, "="); strings.HasPrefix(name, prefix) {
			_ = os.Unsetenv(name)
		}
	}
	folder, err := trustDoors()
	defer func() { _ = os.RemoveAll(folder) }()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return m.Run()
}
