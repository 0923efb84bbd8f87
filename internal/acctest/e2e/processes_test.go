//go:build unix

package e2e

import (
	"context"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// running is a process of this machine.
type running struct {
	id, parent int
	command    string
}

// processes are all that run. One that has ended and that nobody has asked for
// its end yet runs no more.
func processes(t *testing.T) []running {
	t.Helper()
	listed, err := exec.CommandContext(context.WithoutCancel(t.Context()), "ps", "-A", "-o", "pid=", "-o", "ppid=", "-o", "stat=", "-o", "args=").Output()
	if err != nil {
		t.Fatalf("list the processes: %v", err)
	}
	var all []running
	for line := range strings.Lines(string(listed)) {
		fields := strings.Fields(line)
		if len(fields) < 4 || strings.HasPrefix(fields[2], "Z") {
			continue
		}
		id, idErr := strconv.Atoi(fields[0])
		parent, parentErr := strconv.Atoi(fields[1])
		if idErr == nil && parentErr == nil {
			all = append(all, running{id, parent, fields[3]})
		}
	}
	return all
}

// runs reports whether a process runs.
func runs(t *testing.T, id int) bool {
	t.Helper()
	for _, one := range processes(t) {
		if one.id == id {
			return true
		}
	}
	return false
}
