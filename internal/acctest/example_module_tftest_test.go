package acctest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestModuleTestPasses runs the module's own `terraform test` against the
// sandbox. It destroys what it has made, and each purchase was made once.
func TestModuleTestPasses(t *testing.T) {
	t.Parallel()
	w := exampleWorld(t)
	terminal := NewTerminal(t, w)
	for _, suffix := range []string{".tf", ".tftest.hcl"} {
		for _, file := range projectFiles(t, strings.TrimSuffix(moduleFolder, "/"), suffix) {
			at := filepath.Join(terminal.folder, strings.TrimPrefix(file, moduleFolder))
			if err := os.MkdirAll(filepath.Dir(at), 0o700); err != nil {
				t.Fatal(err)
			}
			writeFile(t, at, strings.Replace(projectFile(t, file), `provider "tendlc" {}`, w.Provider(""), 1))
		}
	}
	said := terminal.Does("test")
	Tells(t, said, `run "registers"... pass`, "Success! 3 passed, 0 failed.")
	ExpectCharges(t, w, "brand", 1)
	ExpectCharges(t, w, "campaign", 1)
	birdExamples().assertNothingLeft(t, w)
}
