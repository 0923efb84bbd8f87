//go:build unix

package e2e

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// place is a folder with a configuration and a state of its own, in which a
// real Terraform runs the real provider.
type place struct {
	t     *testing.T
	world *acctest.World
	dir   string
	head  string // what stands before every configuration
	env   []string
}

// newPlace takes the provider straight from its binary, without an init.
func newPlace(t *testing.T, w *acctest.World) *place {
	t.Helper()
	p := &place{t: t, world: w, dir: t.TempDir(), head: requirement("")}
	p.installation(fmt.Sprintf("dev_overrides {\n    \"tendlc/tendlc\" = %q\n  }\n  direct {}", filepath.Dir(providerBinary(t))))
	return p
}

func requirement(more string) string {
	return "terraform {\n  required_providers {\n    tendlc = { source = \"tendlc/tendlc\" }\n  }\n" + more + "}\n"
}

// installation says where Terraform gets the provider from.
func (p *place) installation(text string) {
	p.t.Helper()
	settings := filepath.Join(p.dir, "terraform.rc")
	p.save("terraform.rc", "disable_checkpoint = true\n\nprovider_installation {\n  "+text+"\n}\n")
	p.env = append(environment(), "TF_CLI_CONFIG_FILE="+settings, "CHECKPOINT_DISABLE=1", "TF_IN_AUTOMATION=1")
}

func (p *place) save(name, text string) {
	p.t.Helper()
	if err := os.WriteFile(filepath.Join(p.dir, name), []byte(text), 0o600); err != nil {
		p.t.Fatal(err)
	}
}

// write puts a configuration into the folder, with the world's provider block
// and nothing protected.
func (p *place) write(config string) {
	p.t.Helper()
	p.save("main.tf", p.head+acctest.Unprotected(p.world, config))
}

// does runs a command that must succeed.
func (p *place) does(arguments ...string) string {
	p.t.Helper()
	said, ok := p.start(arguments...).end()
	if !ok {
		p.t.Fatalf("terraform %v: %s", arguments, said)
	}
	return said
}

// fails runs a command that must fail.
func (p *place) fails(arguments ...string) string {
	p.t.Helper()
	said, ok := p.start(arguments...).end()
	if ok {
		p.t.Fatalf("terraform %v succeeded: %s", arguments, said)
	}
	return said
}

func (p *place) apply(config string) string {
	p.t.Helper()
	p.write(config)
	return p.does("apply", "-auto-approve")
}

// empty fails the test unless there is nothing to do.
func (p *place) empty() {
	p.t.Helper()
	acctest.Tells(p.t, p.does("plan"), "No changes.")
}

// process is a Terraform that runs beside the test, in a process group of its
// own, as a shell would start it.
type process struct {
	t       *testing.T
	command *exec.Cmd
	output  *output
	ended   chan struct{}
	err     error
}

// start runs a command; at the end of the test nothing of it is left.
func (p *place) start(arguments ...string) *process {
	p.t.Helper()
	// The flag goes before a plan file, which must be last.
	command := exec.Command(acctest.CLI(), append([]string{arguments[0], "-no-color"}, arguments[1:]...)...)
	command.Dir, command.Env = p.dir, p.env
	run := &process{t: p.t, command: command, output: &output{}, ended: make(chan struct{})}
	command.Stdout, command.Stderr = run.output, run.output
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.WaitDelay = 5 * time.Second
	if err := command.Start(); err != nil {
		p.t.Fatal(err)
	}
	go func() {
		run.err = command.Wait()
		close(run.ended)
	}()
	p.t.Cleanup(func() {
		run.signal(-command.Process.Pid, syscall.SIGKILL) // the group: a provider outlives a Terraform that is killed
		<-run.ended
	})
	return run
}

// end waits for the process, and says what it has said and whether it
// succeeded.
func (r *process) end() (said string, ok bool) {
	r.t.Helper()
	select {
	case <-r.ended:
	case <-time.After(patience):
		r.t.Fatalf("terraform does not end; it said: %s", r.output.plain())
	}
	return r.output.plain(), r.err == nil
}

// succeeds waits for the end of a process that must succeed.
func (r *process) succeeds() string {
	r.t.Helper()
	said, ok := r.end()
	if !ok {
		r.t.Fatalf("terraform failed: %s", said)
	}
	return said
}

// says waits until the process has said something.
func (r *process) says(phrase string) {
	r.t.Helper()
	await(r.t, fmt.Sprintf("terraform says %q", phrase), func() bool {
		select {
		case <-r.ended:
			if !strings.Contains(r.output.plain(), phrase) {
				r.t.Fatalf("terraform ended without saying %q: %s", phrase, r.output.plain())
			}
		default:
		}
		return strings.Contains(r.output.plain(), phrase)
	})
}

// terraform is the process id.
func (r *process) terraform() int { return r.command.Process.Pid }

// provider is the process id of the provider that this Terraform has started.
func (r *process) provider() int {
	r.t.Helper()
	var found []int
	for _, one := range processes(r.t) {
		if one.parent == r.terraform() && strings.HasPrefix(filepath.Base(one.command), "terraform-provider-tendlc") {
			found = append(found, one.id)
		}
	}
	if len(found) != 1 {
		r.t.Fatalf("terraform runs the providers %v, not one", found)
	}
	return found[0]
}

// signal sends a signal to a process, or to a group when the id is negative.
// One that is gone already is no failure.
func (r *process) signal(pid int, signal syscall.Signal) {
	r.t.Helper()
	if err := syscall.Kill(pid, signal); err != nil && err != syscall.ESRCH {
		r.t.Errorf("%s to %d: %v", signal, pid, err)
	}
}

// interrupt is Ctrl-C in a terminal, which reaches the whole group, and waits
// for the end. It says how long that took.
func (r *process) interrupt() (said string, ok bool, took time.Duration) {
	r.t.Helper()
	start := time.Now()
	r.signal(-r.terraform(), syscall.SIGINT)
	said, ok = r.end()
	return said, ok, time.Since(start)
}

// output collects what a process says while the test reads it.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

// Write implements io.Writer.
func (o *output) Write(text []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(text)
}

// planned are the lines in which a plan shows resources: they hide what a
// failed test has to show.
var planned = regexp.MustCompile(`(?m)^ +([-+~#/<=]+ .*|[\])}].*)$`)

// plain is what was said as one line without boxes, and without the resources
// of the plan.
func (o *output) plain() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	said := planned.ReplaceAllString(o.text.String(), "")
	return strings.Join(strings.Fields(strings.NewReplacer("│", " ", "╷", " ", "╵", " ").Replace(said)), " ")
}
