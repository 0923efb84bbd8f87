package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// What the launcher reads from its environment; the same names stand there.
const (
	programVariable = "TENDLC_BENCH_PROGRAM"
	usageVariable   = "TENDLC_BENCH_USAGE"
	profileVariable = "TENDLC_BENCH_PROFILE" // read by the program itself
)

// Sample is one run of Terraform.
type Sample struct {
	Seconds      float64 `json:"seconds"`       // wall time of the command
	TerraformCPU float64 `json:"terraform_cpu"` // seconds, user and system
	ProviderCPU  float64 `json:"provider_cpu"`  // of all its processes
	SandboxCPU   float64 `json:"sandbox_cpu"`   // of this process, which plays the vendors on the same machine
	PeakBytes    int64   `json:"peak_bytes"`    // largest resident set of a provider process; 0 is not known
	Processes    int     `json:"processes"`     // of the provider
	Calls        Calls   `json:"calls"`
}

// CPU is what Terraform and the provider took together.
func (s Sample) CPU() float64 { return s.TerraformCPU + s.ProviderCPU }

// desk is a directory with a configuration and its state.
type desk struct {
	*ground
	dir string
}

func (g *ground) newDesk(name string) (*desk, error) {
	d := &desk{ground: g, dir: filepath.Join(g.dir, name)}
	return d, os.MkdirAll(d.dir, 0o755)
}

// Write puts a file into the directory.
func (d *desk) Write(name, text string) error {
	return os.WriteFile(filepath.Join(d.dir, name), []byte(text), 0o600)
}

// Clean forgets the state.
func (d *desk) Clean() error {
	for _, name := range []string{"terraform.tfstate", "terraform.tfstate.backup"} {
		if err := os.Remove(filepath.Join(d.dir, name)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

// changes is what a plan has to say.
type changes bool

const (
	none changes = false
	some changes = true
)

// Plan makes a plan, and fails when it does not change what it should.
func (d *desk) Plan(ctx context.Context, provider string, want changes) (Sample, error) {
	sample, status, out, err := d.run(ctx, provider, "plan", "-input=false", "-no-color", "-detailed-exitcode")
	if err != nil {
		return sample, err
	}
	if wanted := map[changes]int{none: 0, some: 2}[want]; status != wanted {
		return sample, fmt.Errorf("terraform plan with the %s ended with status %d, not %d:\n%s", provider, status, wanted, excerpt(out))
	}
	return sample, nil
}

// Apply applies, with what is to be given to Terraform besides.
func (d *desk) Apply(ctx context.Context, more ...string) (Sample, error) {
	sample, status, out, err := d.run(ctx, real, append([]string{"apply", "-input=false", "-no-color", "-auto-approve"}, more...)...)
	if err == nil && status != 0 {
		err = fmt.Errorf("terraform apply ended with status %d:\n%s", status, excerpt(out))
	}
	return sample, err
}

// run runs Terraform with a provider.
func (d *desk) run(ctx context.Context, provider string, args ...string) (sample Sample, status int, out string, err error) {
	usage, err := os.MkdirTemp(d.ground.dir, "usage-")
	if err != nil {
		return Sample{}, 0, "", err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(usage)) }()
	d.box.Count() // what came before is not of this run
	command := exec.CommandContext(ctx, d.terraform, args...)
	command.Dir = d.dir
	command.Env = d.environment(map[string]string{programVariable: d.Program(provider), usageVariable: usage, profileVariable: d.profiles})
	endGently(command)
	own, began := ownCPU(), time.Now()
	output, err := command.CombinedOutput()
	sample = Sample{Seconds: time.Since(began).Seconds(), SandboxCPU: ownCPU() - own, Calls: d.box.Count()}
	if ended := new(exec.ExitError); err != nil && !errors.As(err, &ended) {
		return sample, 0, "", err
	}
	if ctx.Err() != nil {
		return sample, 0, "", ctx.Err()
	}
	sample.TerraformCPU = (command.ProcessState.UserTime() + command.ProcessState.SystemTime()).Seconds()
	err = sample.addUsage(usage)
	return sample, command.ProcessState.ExitCode(), string(output), err
}

// addUsage reads what the launchers wrote. Their processes are children of
// Terraform, so it takes their CPU time out of Terraform's.
func (s *Sample) addUsage(folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return err
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		var used struct {
			PeakBytes  int64   `json:"peak_bytes"`
			CPUSeconds float64 `json:"cpu_seconds"`
		}
		if err := json.Unmarshal(text, &used); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		s.ProviderCPU += used.CPUSeconds
		s.PeakBytes = max(s.PeakBytes, used.PeakBytes)
		s.Processes++
	}
	if s.Processes == 0 {
		return errors.New("the launcher wrote nothing of the provider's usage: did Terraform start another provider?")
	}
	s.TerraformCPU -= s.ProviderCPU
	return nil
}

// environment is this process's, less what would steer Terraform or point the
// provider at a real account, and with what the bench needs.
func (d *desk) environment(more map[string]string) []string {
	own := d.box.Environment()
	own["TF_CLI_CONFIG_FILE"], own["CHECKPOINT_DISABLE"] = d.settings(), "1"
	for name, value := range more {
		own[name] = value
	}
	var env []string
	for _, entry := range os.Environ() {
		name, _, _ := strings.Cut(entry, "=")
		foreign := false
		for _, prefix := range []string{"TF_", "SINCH_", "INFOBIP_", "BIRD_", "GOGC", "GOMEMLIMIT", "TENDLC_"} {
			foreign = foreign || strings.HasPrefix(name, prefix)
		}
		if !foreign {
			env = append(env, entry)
		}
	}
	for name, value := range own {
		env = append(env, name+"="+value)
	}
	return env
}

// excerpt is the end of a long text, where Terraform says what is wrong.
func excerpt(text string) string {
	const most = 4000
	if len(text) <= most {
		return text
	}
	return "...\n" + text[len(text)-most:]
}
