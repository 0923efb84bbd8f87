package acctest

import (
	"archive/zip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// tracedTerraform runs Terraform with TF_LOG=TRACE and a provider process of
// its own, and keeps all that the two leave behind. The account comes from the
// environment: what is written into a configuration is in the plan's JSON,
// whatever a provider does.
type tracedTerraform struct {
	t      *testing.T
	folder string
	env    []string
	said   strings.Builder // on the terminal, by all commands
	last   string          // by the last of them
}

const (
	tracedState = "terraform.tfstate"
	tracedLog   = "trace.log"
)

func newTracedTerraform(t *testing.T, base string, settings []sandbox.Setting) *tracedTerraform {
	t.Helper()
	c := &tracedTerraform{t: t, folder: t.TempDir()}
	executable, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	plugins := t.TempDir()
	if err := os.Symlink(executable, filepath.Join(plugins, "terraform-provider-tendlc")); err != nil {
		t.Fatal(err)
	}
	c.write("cli.tfrc", fmt.Sprintf("provider_installation {\n  dev_overrides {\n    \"tendlc/tendlc\" = %q\n  }\n  direct {}\n}\n", plugins))
	for _, pair := range os.Environ() {
		if !strings.HasPrefix(pair, "TF_") {
			c.env = append(c.env, pair)
		}
	}
	c.env = append(c.env, "CHECKPOINT_DISABLE=1", "TF_CLI_CONFIG_FILE="+filepath.Join(c.folder, "cli.tfrc"),
		"TF_LOG=TRACE", "TF_LOG_PATH="+filepath.Join(c.folder, tracedLog), sandboxClockEnv+"="+base)
	for _, setting := range settings {
		c.env = append(c.env, setting.Name+"="+setting.Value)
	}
	return c
}

func (c *tracedTerraform) write(name, text string) {
	c.t.Helper()
	if err := os.WriteFile(filepath.Join(c.folder, name), []byte(text), 0o600); err != nil {
		c.t.Fatal(err)
	}
}

// run runs a command with more in the environment and returns whether it
// succeeded.
func (c *tracedTerraform) run(environment []string, arguments ...string) bool {
	c.t.Helper()
	command := exec.CommandContext(c.t.Context(), CLI(), append(arguments, "-no-color")...)
	command.Dir, command.Env = c.folder, append(slices.Clone(c.env), environment...)
	output, err := command.CombinedOutput()
	c.last = string(output)
	c.said.WriteString(c.last)
	return err == nil
}

// json is what "terraform show -json" says of a saved plan.
func (c *tracedTerraform) json(plan string) string {
	c.t.Helper()
	command := exec.CommandContext(c.t.Context(), CLI(), "show", "-json", plan)
	command.Dir, command.Env = c.folder, c.env
	output, err := command.Output()
	if err != nil {
		c.t.Fatal(err)
	}
	return string(output)
}

func (c *tracedTerraform) read(name string) string {
	c.t.Helper()
	text, err := os.ReadFile(filepath.Join(c.folder, name))
	if err != nil {
		c.t.Fatal(err)
	}
	return string(text)
}

// unpacked is what a saved plan, an archive, holds in its files.
func (c *tracedTerraform) unpacked(plan string) string {
	c.t.Helper()
	archive, err := zip.OpenReader(filepath.Join(c.folder, plan))
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = archive.Close() }()
	var all strings.Builder
	for _, file := range archive.File {
		content, err := file.Open()
		if err != nil {
			c.t.Fatal(err)
		}
		if _, err := io.Copy(&all, content); err != nil {
			c.t.Fatal(err)
		}
		_ = content.Close()
	}
	return all.String()
}

// reimport forgets an object and has the next apply import it.
func (c *tracedTerraform) reimport(address string) {
	c.t.Helper()
	var state struct {
		Resources []struct {
			Type, Name string
			Instances  []struct{ Attributes struct{ ID string } }
		}
	}
	if err := json.Unmarshal([]byte(c.read(tracedState)), &state); err != nil {
		c.t.Fatal(err)
	}
	for _, r := range state.Resources {
		if r.Type+"."+r.Name == address && len(r.Instances) == 1 {
			c.write("import.tf", fmt.Sprintf("import {\n  to = %s\n  id = %q\n}\n", address, r.Instances[0].Attributes.ID))
			if !c.run(nil, "state", "rm", address) {
				c.t.Fatal(c.said.String())
			}
			return
		}
	}
	c.t.Fatalf("%s is not in the state", address)
}
