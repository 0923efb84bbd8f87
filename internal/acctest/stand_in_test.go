package acctest

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// standIn is a script of the project's pipeline, to be run where another script
// stands in for terraform.
func standIn(t *testing.T, script, terraform string) *exec.Cmd {
	t.Helper()
	folder := t.TempDir()
	if err := writeProgram(filepath.Join(folder, "terraform"), terraform); err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), "bash", filepath.Join(projectRoot(t), "examples", "pipeline", script))
	command.Dir = folder
	command.Env = append(os.Environ(), "PATH="+folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	return command
}

// writeProgram writes a file that can be run. A process that another test starts
// at that moment would hold it open for writing until it becomes a program of
// its own, and what is open for writing is not run ("text file busy").
func writeProgram(file, text string) error {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	return os.WriteFile(file, []byte(text), 0o700) //nolint:gosec // it is run
}
