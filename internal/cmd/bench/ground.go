package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// gentleTimeout is how long a program may take to end after an interrupt.
const gentleTimeout = 8 * time.Second

// ground is what everything is measured on: a temporary directory with the
// programs, a Terraform, and a sandbox in this process.
type ground struct {
	dir       string
	keep      bool
	profiles  string // where the provider's CPU profiles go; empty means there are none
	terraform string // path of the Terraform program
	box       *box
	progress  io.Writer
}

// newGround builds and starts everything; on an error nothing is left.
func newGround(ctx context.Context, opts options, progress io.Writer) (_ *ground, err error) {
	root, err := checkout(ctx)
	if err != nil {
		return nil, err
	}
	g := &ground{keep: opts.keep, profiles: opts.profiles, progress: progress}
	provider := "."
	if opts.profiles != "" {
		provider = "./internal/cmd/bench/profiled"
	}
	if g.terraform, err = findTerraform(ctx, root); err != nil {
		return nil, err
	}
	if g.dir, err = os.MkdirTemp("", "tendlc-bench-"); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, g.Clear())
		}
	}()
	g.Say("Building the provider, the floor and the launcher ...")
	for program, from := range map[string]string{
		g.Program(real): provider, g.Program(floor): "./internal/cmd/bench/floor", g.launcher(): "./internal/cmd/bench/launcher",
	} {
		if err := build(ctx, root, program, from); err != nil {
			return nil, err
		}
	}
	if err := g.writeSettings(); err != nil {
		return nil, err
	}
	g.box, err = newBox()
	return g, err
}

// checkout is the root of the module that the bench is run in.
func checkout(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "go", "env", "GOMOD").Output()
	gomod := strings.TrimSpace(string(out))
	if err != nil || gomod == "" || gomod == os.DevNull {
		return "", errors.Join(errors.New("the bench builds the provider: run it inside a checkout, with Go on PATH"), err)
	}
	return filepath.Dir(gomod), nil
}

// findTerraform is the Terraform that tests and demo use: the demo finds it, or
// installs one.
func findTerraform(ctx context.Context, root string) (string, error) {
	find := exec.CommandContext(ctx, "go", "run", "./internal/cmd/demo", "-print-terraform")
	find.Dir, find.Stderr = root, os.Stderr
	out, err := find.Output()
	if err != nil {
		return "", fmt.Errorf("find Terraform: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}

func build(ctx context.Context, root, program, from string) error {
	command := exec.CommandContext(ctx, "go", "build", "-o", program, from)
	command.Dir = root
	endGently(command) // a killed compiler leaves its temporary files
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("build %s: %w\n%s", from, err, out)
	}
	return nil
}

// endGently lets the end of its context interrupt a program, so that it can
// clean up, before it is killed.
func endGently(command *exec.Cmd) {
	command.WaitDelay = gentleTimeout
	if runtime.GOOS != "windows" { // which has no interrupt to send
		command.Cancel = func() error { return command.Process.Signal(os.Interrupt) }
	}
}

// The providers that a plan is made with.
const (
	real  = "provider"
	floor = "floor"
)

// Program is the path of a provider.
func (g *ground) Program(provider string) string {
	return filepath.Join(g.dir, "bin", executable(provider))
}

func (g *ground) launcher() string {
	return filepath.Join(g.dir, "launch", executable("terraform-provider-tendlc"))
}

func (g *ground) settings() string { return filepath.Join(g.dir, "terraform.rc") }

func executable(name string) string {
	if runtime.GOOS == "windows" {
		return name + ".exe"
	}
	return name
}

// writeSettings makes Terraform start the launcher for the provider, without an
// installation, and look nowhere else.
func (g *ground) writeSettings() error {
	text := fmt.Sprintf("disable_checkpoint = true\n\nprovider_installation {\n  dev_overrides {\n    \"tendlc/tendlc\" = %q\n  }\n}\n",
		filepath.ToSlash(filepath.Dir(g.launcher())))
	return os.WriteFile(g.settings(), []byte(text), 0o600)
}

// Say tells what is going on.
func (g *ground) Say(format string, arguments ...any) {
	fmt.Fprintf(g.progress, format+"\n", arguments...)
}

// Clear stops the sandbox and removes the directory unless it is to be kept.
func (g *ground) Clear() error {
	if g.box != nil {
		g.box.Stop()
	}
	if g.keep {
		g.Say("kept: %s", g.dir)
		return nil
	}
	return os.RemoveAll(g.dir)
}
