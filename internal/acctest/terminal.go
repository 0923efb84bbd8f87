package acctest

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"

	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// Terminal runs single Terraform commands in a folder, for what the testing
// library does not show: warnings, "terraform validate", and plans that are
// saved before something changes at the vendor.
type Terminal struct {
	t        *testing.T
	folder   string
	reattach string
	world    *World
	ready    bool
	stop     func() // ends the provider that is served
}

// NewTerminal serves the world's provider in this process for the commands.
func NewTerminal(t *testing.T, w *World) *Terminal {
	t.Helper()
	c := &Terminal{t: t, folder: t.TempDir(), world: w}
	c.Restart()
	return c
}

// Restart serves the provider anew. A command of Terraform has provider
// processes of its own, none of which is configured when resources are
// validated; here the commands share one, so that a resource without instances
// would meet the configuration of the command before.
func (c *Terminal) Restart() {
	c.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	configs, closed := channelFor(tf6server.WithDebug), make(chan struct{})
	failed := make(chan error, 1)
	go func() {
		failed <- tf6server.Serve(provider.Address, func() tfprotov6.ProviderServer {
			server, err := c.world.Factories()["tendlc"]()
			if err != nil {
				panic(err)
			}
			return server
		}, tf6server.WithDebug(ctx, configs, closed), tf6server.WithLoggingSink(c.t), tf6server.WithoutLogStderrOverride())
	}()
	if c.stop != nil {
		c.stop()
	} else {
		c.t.Cleanup(func() { c.stop() })
	}
	c.stop = func() {
		cancel()
		<-closed
	}
	select {
	case config := <-configs:
		raw, err := json.Marshal(map[string]any{ProviderHost() + "/tendlc/tendlc": map[string]any{
			"Protocol": config.Protocol, "ProtocolVersion": config.ProtocolVersion, "Pid": config.Pid, "Test": true,
			"Addr": map[string]string{"Network": config.Addr.Network(), "String": config.Addr.String()},
		}})
		if err != nil {
			c.t.Fatal(err)
		}
		c.reattach = "TF_REATTACH_PROVIDERS=" + string(raw)
	case err := <-failed:
		c.t.Fatal(err)
	}
}

// channelFor makes a channel of the type that an option wants, without naming
// the type: it belongs to a library that nothing else here imports.
func channelFor[T any](func(context.Context, chan T, chan struct{}) tf6server.ServeOpt) chan T {
	return make(chan T)
}

const requires = `
terraform {
  required_providers {
    tendlc = { source = "tendlc/tendlc" }
  }
}
`

// Configure writes the configuration, and initialises the folder where
// Terraform needs that: without modules and a backend, and with a provider that
// is attached to, it does not.
func (c *Terminal) Configure(config string) {
	c.t.Helper()
	if err := os.WriteFile(filepath.Join(c.folder, "main.tf"), []byte(requires+config), 0o600); err != nil {
		c.t.Fatal(err)
	}
	if !strings.Contains(config, "module \"") && !strings.Contains(config, "backend \"") {
		return
	}
	if said, ok := c.Run("init"); !ok {
		c.t.Fatal(said)
	}
}

// Run runs a command and returns what it said as one line, and whether it
// succeeded.
func (c *Terminal) Run(arguments ...string) (said string, ok bool) {
	c.t.Helper()
	output, err := c.command(append(arguments, "-no-color")...).CombinedOutput()
	// A warning is set in a box, an error may be.
	plain := strings.NewReplacer("│", " ", "╷", " ", "╵", " ").Replace(string(output))
	said = strings.Join(strings.Fields(plain), " ")
	c.expectNoFindings(said)
	return said, err == nil
}

// expectNoFindings fails the test of a World whose texts must be good.
func (c *Terminal) expectNoFindings(said string) {
	c.t.Helper()
	if at := strings.Index(said, "("+string(tfkit.CodeLint)+")"); c.world.NoFindings && at >= 0 {
		c.t.Errorf("a text would be refused: %s", said[max(0, at-200):min(len(said), at+600)])
	}
}

// command is Terraform in the folder, with the provider of this process and
// nothing of the test's own environment that would change what it does.
func (c *Terminal) command(arguments ...string) *exec.Cmd {
	command := exec.CommandContext(c.t.Context(), CLI(), arguments...)
	command.Dir = c.folder
	for _, pair := range os.Environ() {
		if !strings.HasPrefix(pair, "TF_") {
			command.Env = append(command.Env, pair)
		}
	}
	command.Env = append(command.Env, c.reattach, "CHECKPOINT_DISABLE=1")
	return command
}

// Expect runs a command that must succeed and say all of this.
func (c *Terminal) Expect(phrases []string, arguments ...string) string {
	c.t.Helper()
	said, ok := c.Run(arguments...)
	if !ok {
		c.t.Fatalf("terraform %v: %s", arguments, said)
	}
	for _, phrase := range phrases {
		if !strings.Contains(said, phrase) {
			c.t.Errorf("terraform %v does not say %q: %s", arguments, phrase, said)
		}
	}
	return said
}

// Write puts a configuration into the folder; without a provider block it gets
// the world's, unprotected.
func (c *Terminal) Write(config string) {
	c.t.Helper()
	if !strings.Contains(config, "provider \"tendlc\"") {
		config = Unprotected(c.world, config)
	}
	if !c.ready {
		c.ready = true
		c.Configure(config)
	} else if err := os.WriteFile(filepath.Join(c.folder, "main.tf"), []byte(requires+config), 0o600); err != nil {
		c.t.Fatal(err)
	}
}

// Does runs a command that must succeed.
func (c *Terminal) Does(arguments ...string) string {
	c.t.Helper()
	said, ok := c.Run(arguments...)
	if !ok {
		c.t.Fatalf("terraform %v: %s", arguments, said)
	}
	return said
}

// Fails runs a command that must fail.
func (c *Terminal) Fails(arguments ...string) string {
	c.t.Helper()
	said, ok := c.Run(arguments...)
	if ok {
		c.t.Fatalf("terraform %v succeeded: %s", arguments, said)
	}
	return said
}

// Apply writes a configuration and applies it.
func (c *Terminal) Apply(config string) string {
	c.t.Helper()
	c.Write(config)
	return c.Does("apply", "-auto-approve")
}

// SavedPlan is the plan file of the tests.
const SavedPlan = "saved.tfplan"

// Plan writes a configuration and saves its plan.
func (c *Terminal) Plan(config string) string {
	c.t.Helper()
	c.Write(config)
	return c.Does("plan", "-out="+SavedPlan)
}

// Empty fails the test unless there is nothing to do.
func (c *Terminal) Empty() {
	c.t.Helper()
	if said := c.Does("plan"); !strings.Contains(said, "No changes.") {
		c.t.Errorf("the plan is not empty: %s", said)
	}
}

// Values are the attributes of a resource, or data source, in the state.
func (c *Terminal) Values(address string) map[string]any {
	c.t.Helper()
	return c.State()[address]
}

// State are the attributes of all resources and data sources in the state, by
// address.
func (c *Terminal) State() map[string]map[string]any {
	c.t.Helper()
	return c.StateIn()
}

// StateIn is State of another state file, if one is given.
func (c *Terminal) StateIn(file ...string) map[string]map[string]any {
	c.t.Helper()
	raw, err := c.command(append([]string{"show", "-json"}, file...)...).Output() // what goes to stderr is not JSON
	var state struct {
		Values struct {
			RootModule struct {
				Resources []struct {
					Address string
					Values  map[string]any
				}
			} `json:"root_module"`
		}
	}
	if err == nil {
		err = json.Unmarshal(raw, &state)
	}
	if err != nil {
		c.t.Fatal(err)
	}
	all := map[string]map[string]any{}
	for _, r := range state.Values.RootModule.Resources {
		all[r.Address] = r.Values
	}
	return all
}

// Tells fails the test unless all phrases were said.
func Tells(t *testing.T, said string, phrases ...string) {
	t.Helper()
	for _, phrase := range phrases {
		if !strings.Contains(said, phrase) {
			t.Errorf("%q is not said: %s", phrase, said)
		}
	}
}

// Hides fails the test when one of the phrases was said.
func Hides(t *testing.T, said string, phrases ...string) {
	t.Helper()
	for _, phrase := range phrases {
		if strings.Contains(said, phrase) {
			t.Errorf("%q is said: %s", phrase, said)
		}
	}
}
