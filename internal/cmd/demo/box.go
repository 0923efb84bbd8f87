package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

const (
	boxStartTimeout = 10 * time.Second
	gentleTimeout   = 8 * time.Second // the sandbox lets calls in flight finish for five
)

// box is the sandbox as a process of its own, and a client of its control
// interface.
type box struct {
	control  string            // "http://127.0.0.1:PORT/_sandbox"
	settings map[string]string // the environment that points a client at it
	stop     context.CancelFunc
	ended    chan error
	log      string
}

// startBox runs the sandbox on a free loopback port and waits until it answers.
func startBox(ctx context.Context, path, log string, reviewDelay time.Duration) (*box, error) {
	out, err := os.Create(log)
	if err != nil {
		return nil, err
	}
	defer func() { _ = out.Close() }() // the sandbox writes to a copy of its own
	// Not the caller's context: after an interrupt Terraform still finishes its
	// calls, and needs somebody to answer them.
	running, stop := context.WithCancel(context.WithoutCancel(ctx))
	command := exec.CommandContext(running, path, "-listen", "127.0.0.1:0", "-review-delay", reviewDelay.String())
	command.Stdout, command.Stderr = out, out
	endGently(command)
	if err := command.Start(); err != nil {
		stop()
		return nil, fmt.Errorf("start the sandbox: %w", err)
	}
	b := &box{stop: stop, ended: make(chan error, 1), log: log}
	go func() { b.ended <- command.Wait() }()
	if err := b.waitUntilUp(ctx); err != nil {
		b.Stop()
		return nil, err
	}
	return b, nil
}

// endGently lets the end of its context interrupt a program, so that it can
// clean up, before it is killed.
func endGently(command *exec.Cmd) {
	command.WaitDelay = gentleTimeout
	if runtime.GOOS != "windows" { // which has no interrupt to send
		command.Cancel = func() error { return command.Process.Signal(os.Interrupt) }
	}
}

// waitUntilUp waits for an answer. What the sandbox prints it prints before it
// serves, so after the first answer all of it is in the log.
func (b *box) waitUntilUp(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, boxStartTimeout)
	defer cancel()
	for {
		if err := b.readLog(); err != nil {
			return err
		}
		if b.control != "" && b.get(ctx, "", new(json.RawMessage)) == nil {
			return b.readLog()
		}
		select {
		case err := <-b.ended:
			b.ended <- err // for Stop
			text, _ := os.ReadFile(b.log)
			return fmt.Errorf("the sandbox ended at once: %w\n%s", err, text)
		case <-ctx.Done():
			return fmt.Errorf("the sandbox does not answer: %w", ctx.Err())
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// readLog takes the control address ("# control URL") and the settings
// ("export NAME=VALUE") from complete lines of the sandbox's output.
func (b *box) readLog() error {
	text, err := os.ReadFile(b.log)
	if err != nil {
		return err
	}
	b.settings = map[string]string{}
	for line := range bytes.Lines(text) {
		line, complete := strings.CutSuffix(string(line), "\n")
		if control, ok := strings.CutPrefix(line, "# control "); ok && complete {
			b.control = control
		}
		if setting, ok := strings.CutPrefix(line, "export "); ok && complete {
			name, value, _ := strings.Cut(setting, "=")
			b.settings[name] = value
		}
	}
	return nil
}

// Stop ends the process and waits for its end.
func (b *box) Stop() {
	b.stop()
	<-b.ended
}

func (b *box) address() string {
	parsed, err := url.Parse(b.control)
	if err != nil {
		return b.control
	}
	return parsed.Host
}

func (b *box) get(ctx context.Context, view string, into any) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, b.control+view, http.NoBody)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("sandbox: GET %s%s: %s", b.control, view, response.Status)
	}
	return json.NewDecoder(response.Body).Decode(into)
}
