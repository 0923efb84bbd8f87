package sinch_test

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

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// cli runs single Terraform commands in a folder, for what the testing library
// does not show: warnings, and "terraform validate".
type cli struct {
	t        *testing.T
	folder   string
	reattach string
	world    *acctest.World
}

// newCLI serves the world's provider in this process for the commands.
func newCLI(t *testing.T, w *acctest.World) *cli {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	configs, closed := channelFor(tf6server.WithDebug), make(chan struct{})
	failed := make(chan error, 1)
	go func() {
		failed <- tf6server.Serve(provider.Address, func() tfprotov6.ProviderServer {
			server, err := w.Factories()["tendlc"]()
			if err != nil {
				panic(err)
			}
			return server
		}, tf6server.WithDebug(ctx, configs, closed), tf6server.WithLoggingSink(t), tf6server.WithoutLogStderrOverride())
	}()
	t.Cleanup(func() {
		cancel()
		<-closed
	})
	c := &cli{t: t, folder: t.TempDir(), world: w}
	select {
	case config := <-configs:
		raw, err := json.Marshal(map[string]any{provider.Address: map[string]any{
			"Protocol": config.Protocol, "ProtocolVersion": config.ProtocolVersion, "Pid": config.Pid, "Test": true,
			"Addr": map[string]string{"Network": config.Addr.Network(), "String": config.Addr.String()},
		}})
		if err != nil {
			t.Fatal(err)
		}
		c.reattach = "TF_REATTACH_PROVIDERS=" + string(raw)
	case err := <-failed:
		t.Fatal(err)
	}
	return c
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

// configure writes the configuration and initialises the folder.
func (c *cli) configure(config string) {
	c.t.Helper()
	if err := os.WriteFile(filepath.Join(c.folder, "main.tf"), []byte(requires+config), 0o600); err != nil {
		c.t.Fatal(err)
	}
	if said, ok := c.run("init"); !ok {
		c.t.Fatal(said)
	}
}

// run runs a command and returns what it said as one line, and whether it
// succeeded.
func (c *cli) run(arguments ...string) (said string, ok bool) {
	c.t.Helper()
	command := exec.CommandContext(c.t.Context(), "terraform", append(arguments, "-no-color")...)
	command.Dir = c.folder
	for _, pair := range os.Environ() {
		if !strings.HasPrefix(pair, "TF_") {
			command.Env = append(command.Env, pair)
		}
	}
	command.Env = append(command.Env, c.reattach, "CHECKPOINT_DISABLE=1")
	output, err := command.CombinedOutput()
	// A warning is set in a box, an error may be.
	plain := strings.NewReplacer("│", " ", "╷", " ", "╵", " ").Replace(string(output))
	return strings.Join(strings.Fields(plain), " "), err == nil
}

// expect runs a command that must succeed and say all of this.
func (c *cli) expect(phrases []string, arguments ...string) string {
	c.t.Helper()
	said, ok := c.run(arguments...)
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
