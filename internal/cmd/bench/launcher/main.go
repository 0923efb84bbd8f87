// Command launcher stands where Terraform expects a provider: it runs the one
// that the environment names and writes what that process used into a file, so
// that the bench knows the peak memory of every provider process of a command.
//
// It must not change what the provider or Terraform sees: the streams, the
// environment and the exit status pass through as they are.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
)

// What the bench tells the launcher, through Terraform's environment.
const (
	programVariable = "TENDLC_BENCH_PROGRAM" // the provider to run
	usageVariable   = "TENDLC_BENCH_USAGE"   // the folder for files of usage
)

// usage is what one provider process took. Package main of the bench reads it.
type usage struct {
	PeakBytes  int64   `json:"peak_bytes"`  // largest resident set; 0 where the system does not tell
	CPUSeconds float64 `json:"cpu_seconds"` // user and system
}

func main() {
	status, err := run(os.Getenv(programVariable), os.Getenv(usageVariable), os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "launcher:", err)
	}
	os.Exit(status)
}

// run plays the program and gives its exit status.
func run(program, folder string, args []string) (int, error) {
	command := exec.Command(program, args...) //nolint:noctx // it ends when Terraform says so
	command.Stdin, command.Stdout, command.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := command.Start(); err != nil {
		return 1, err
	}
	signals := make(chan os.Signal, 8)
	signal.Notify(signals, passed...)
	go func() {
		for s := range signals {
			_ = command.Process.Signal(s) // it may have ended
		}
	}()
	err := command.Wait()
	if ended := new(exec.ExitError); err != nil && !errors.As(err, &ended) {
		return 1, err
	}
	return command.ProcessState.ExitCode(), record(folder, command.ProcessState)
}

// record writes the usage of an ended process under its id.
func record(folder string, ended *os.ProcessState) error {
	text, err := json.Marshal(usage{PeakBytes: peak(ended), CPUSeconds: (ended.UserTime() + ended.SystemTime()).Seconds()})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, fmt.Sprintf("%d.json", ended.Pid())), text, 0o600)
}
