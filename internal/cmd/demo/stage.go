package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-exec/tfexec"
)

const (
	providerVersion = "0.0.1"
	variablesFile   = "sandbox.tfvars"
)

// stage is all that the story plays on: a temporary directory with the
// programs, a copy of the configuration, Terraform in it, and a running
// sandbox.
type stage struct {
	dir       string
	terraform *tfexec.Terraform
	cli       string // path of the Terraform program
	box       *box
	env       map[string]string // what the story adds to the environment
}

// newStage builds and starts everything; on an error nothing is left.
func newStage(ctx context.Context, cli string, what show, opts options) (_ *stage, err error) {
	root, err := checkout(ctx)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(opts.parent, "tendlc-demo-")
	if err != nil {
		return nil, err
	}
	s := &stage{dir: dir, cli: cli}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.Clear(false))
		}
	}()
	if err := s.build(ctx, root); err != nil {
		return nil, err
	}
	if err := s.copyScenario(filepath.Join(root, what.scenario)); err != nil {
		return nil, err
	}
	if err := s.writeCLIConfig(); err != nil {
		return nil, err
	}
	if s.box, err = startBox(ctx, s.sandboxPath(), filepath.Join(dir, "sandbox.log"), opts.reviewDelay); err != nil {
		return nil, err
	}
	return s, s.prepareTerraform(ctx)
}

// checkout is the root of the module that the demo is run in.
func checkout(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "go", "env", "GOMOD").Output()
	gomod := strings.TrimSpace(string(out))
	if err != nil || gomod == "" || gomod == os.DevNull {
		return "", errors.Join(errors.New("the demo builds the provider: run it inside a checkout, with Go on PATH"), err)
	}
	return filepath.Dir(gomod), nil
}

func (s *stage) work() string        { return filepath.Join(s.dir, "work") }
func (s *stage) mirror() string      { return filepath.Join(s.dir, "mirror") }
func (s *stage) cliConfig() string   { return filepath.Join(s.dir, "terraform.rc") }
func (s *stage) sandboxPath() string { return filepath.Join(s.dir, "bin", program("tendlc-sandbox")) }

// providerPath is where Terraform looks for this provider in a mirror; OpenTofu
// looks under the host of another registry, which the tests name.
func (s *stage) providerPath() string {
	return filepath.Join(s.mirror(), cmp.Or(os.Getenv("TF_ACC_PROVIDER_HOST"), "registry.terraform.io"), "tendlc", "tendlc", providerVersion,
		runtime.GOOS+"_"+runtime.GOARCH, program("terraform-provider-tendlc_v"+providerVersion))
}

func program(name string) string {
	if runtime.GOOS == "windows" {
		return name + ".exe"
	}
	return name
}

func (s *stage) build(ctx context.Context, root string) error {
	for path, pkg := range map[string]string{s.providerPath(): ".", s.sandboxPath(): "./internal/cmd/tendlc-sandbox"} {
		build := exec.CommandContext(ctx, "go", "build", "-ldflags", "-X main.version="+providerVersion, "-o", path, pkg)
		build.Dir = root
		endGently(build) // a killed compiler leaves its temporary files
		if out, err := build.CombinedOutput(); err != nil {
			return fmt.Errorf("build %s: %w\n%s", pkg, err, out)
		}
	}
	return nil
}

// copyScenario takes the configuration only, not a state that somebody's own
// run may have left beside it.
func (s *stage) copyScenario(from string) error {
	if err := os.MkdirAll(s.work(), 0o755); err != nil {
		return err
	}
	for _, pattern := range []string{"*.tf", variablesFile} {
		files, err := filepath.Glob(filepath.Join(from, pattern))
		if err != nil || len(files) == 0 {
			return errors.Join(fmt.Errorf("the configuration %s has no %s", from, pattern), err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			if err := os.WriteFile(filepath.Join(s.work(), filepath.Base(file)), text, 0o600); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeCLIConfig makes Terraform take the provider from the mirror and from
// nowhere else, so that nothing is looked up in a registry.
func (s *stage) writeCLIConfig() error {
	text := fmt.Sprintf("disable_checkpoint = true\n\nprovider_installation {\n  filesystem_mirror {\n    path = %q\n  }\n}\n",
		filepath.ToSlash(s.mirror()))
	return os.WriteFile(s.cliConfig(), []byte(text), 0o600)
}

func (s *stage) prepareTerraform(ctx context.Context) error {
	s.env = map[string]string{"TF_CLI_CONFIG_FILE": s.cliConfig(), "CHECKPOINT_DISABLE": "1"}
	for name, value := range s.box.settings {
		s.env[name] = value
	}
	var err error
	if s.terraform, err = tfexec.NewTerraform(s.work(), s.cli); err != nil {
		return err
	}
	if err := s.terraform.SetEnv(s.environment()); err != nil {
		return err
	}
	if err := s.terraform.SetWaitDelay(gentleTimeout); err != nil {
		return err
	}
	if err := s.terraform.Init(ctx); err != nil {
		return fmt.Errorf("terraform init: %w", err)
	}
	return nil
}

// environment is this process's, less what would steer Terraform or point the
// provider at a real account, and with what the stage needs.
func (s *stage) environment() map[string]string {
	env := map[string]string{}
	for _, entry := range os.Environ() {
		name, value, _ := strings.Cut(entry, "=")
		if !strings.HasPrefix(name, "TF_") && !slices.ContainsFunc(shows, func(s show) bool { return strings.HasPrefix(name, s.env) }) {
			env[name] = value
		}
	}
	for name, value := range s.env {
		env[name] = value
	}
	return env
}

// Clear stops the sandbox and removes the directory unless it is to be kept.
func (s *stage) Clear(keep bool) error {
	if s.box != nil {
		s.box.Stop()
	}
	if keep {
		return s.writeEnvironment()
	}
	return os.RemoveAll(s.dir)
}
