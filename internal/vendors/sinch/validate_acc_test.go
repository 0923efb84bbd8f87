package sinch_test

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// channelFor makes a channel of the type that an option wants, without naming
// the type: it belongs to a library that only this option would import.
func channelFor[T any](func(context.Context, chan T, chan struct{}) tf6server.ServeOpt) chan T {
	return make(chan T)
}

// reattached serves the provider in this process and returns the environment
// variable that makes a Terraform use it.
func reattached(t *testing.T) string {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	configs, closed := channelFor(tf6server.WithDebug), make(chan struct{})
	failed := make(chan error, 1)
	go func() {
		failed <- tf6server.Serve(provider.Address, func() tfprotov6.ProviderServer {
			return providerserver.NewProtocol6(provider.New("test", clock.Real())())()
		}, tf6server.WithDebug(ctx, configs, closed), tf6server.WithLoggingSink(t), tf6server.WithoutLogStderrOverride())
	}()
	t.Cleanup(func() {
		cancel()
		<-closed
	})
	select {
	case config := <-configs:
		raw, err := json.Marshal(map[string]any{provider.Address: map[string]any{
			"Protocol": config.Protocol, "ProtocolVersion": config.ProtocolVersion, "Pid": config.Pid, "Test": true,
			"Addr": map[string]string{"Network": config.Addr.Network(), "String": config.Addr.String()},
		}})
		if err != nil {
			t.Fatal(err)
		}
		return "TF_REATTACH_PROVIDERS=" + string(raw)
	case err := <-failed:
		t.Fatal(err)
		return ""
	}
}

// terraform runs one command in a folder that holds the configuration.
func terraform(t *testing.T, folder, reattach string, arguments ...string) string {
	t.Helper()
	command := exec.Command("terraform", arguments...)
	command.Dir = folder
	for _, pair := range os.Environ() {
		if !strings.HasPrefix(pair, "SINCH_") && !strings.HasPrefix(pair, "TF_") {
			command.Env = append(command.Env, pair)
		}
	}
	command.Env = append(command.Env, reattach, "CHECKPOINT_DISABLE=1")
	said, err := command.CombinedOutput()
	if err != nil {
		t.Logf("terraform %v: %v", arguments, err)
	}
	return string(said)
}

const requires = `
terraform {
  required_providers {
    tendlc = { source = "tendlc/tendlc" }
  }
}
`

func TestValidateNeedsNoCredentials(t *testing.T) {
	t.Parallel()
	folder, reattach := t.TempDir(), reattached(t)
	for _, r := range []struct {
		name, config string
		valid        bool
	}{
		{"a full configuration", acctest.SinchFlow(), true},
		{"with an empty provider block", "provider \"tendlc\" {}\n" + acctest.SinchFlow(), true},
		{"a wrong value", onlyCampaign(someBrandID, `use_case = "NONSENSE"`), false},
	} {
		if err := os.WriteFile(filepath.Join(folder, "main.tf"), []byte(requires+r.config), 0o600); err != nil {
			t.Fatal(err)
		}
		if said := terraform(t, folder, reattach, "init", "-no-color"); !strings.Contains(said, "successfully initialized") {
			t.Fatal(said)
		}
		said := terraform(t, folder, reattach, "validate", "-no-color")
		if valid := strings.Contains(said, "Success!"); valid != r.valid {
			t.Errorf("%s: %s", r.name, said)
		}
		if !r.valid && !strings.Contains(said, "TENDLC1011") {
			t.Errorf("%s: no code in %s", r.name, said)
		}
	}
}
