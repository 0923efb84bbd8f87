package acctest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// served is a provider in this process, configured and spoken to over the
// protocol as Terraform does, without a Terraform.
type served struct {
	server  tfprotov6.ProviderServer
	schemas *tfprotov6.GetProviderSchemaResponse
}

// served starts the world's provider; more goes into its block as it is. Each
// has seen nothing, as a process of its own.
func (w *World) served(t testing.TB, more string) served {
	t.Helper()
	return serve(t, w.Factories()["tendlc"], w.Provider(more))
}

// serve configures what made makes with a provider block, which must go without
// a word.
func serve(t testing.TB, made func() (tfprotov6.ProviderServer, error), block string) served {
	t.Helper()
	server, err := made()
	if err != nil {
		t.Fatal(err)
	}
	schemas, err := server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil || len(schemas.Diagnostics) > 0 {
		t.Fatal(err, words(schemas.Diagnostics))
	}
	config, problems := protocolValue(t, schemas.Provider, parsedHCL(t, "provider.tf", block).Blocks[0].Body)
	if len(problems) > 0 {
		t.Fatalf("the provider block: %q", problems)
	}
	configured, err := server.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{TerraformVersion: "1.14.0", Config: config})
	if err != nil || len(configured.Diagnostics) > 0 {
		t.Fatal(err, words(configured.Diagnostics))
	}
	return served{server, schemas}
}

// ProtocolError is what the errors among the diagnostics say; nil: there are
// none.
func ProtocolError(diagnostics []*tfprotov6.Diagnostic) error {
	failed := slices.DeleteFunc(slices.Clone(diagnostics), func(d *tfprotov6.Diagnostic) bool { return d.Severity != tfprotov6.DiagnosticSeverityError })
	if len(failed) == 0 {
		return nil
	}
	return errors.New(words(failed))
}

// place is the argument that a diagnostic is on: "documents[0].file".
func place(d *tfprotov6.Diagnostic) string {
	if d.Attribute == nil {
		return ""
	}
	var at strings.Builder
	for n, step := range d.Attribute.Steps() {
		switch step := step.(type) {
		case tftypes.AttributeName:
			if n > 0 {
				at.WriteString(".")
			}
			at.WriteString(string(step))
		case tftypes.ElementKeyInt:
			fmt.Fprintf(&at, "[%d]", int64(step))
		default:
			at.WriteString("[...]")
		}
	}
	return at.String()
}

// words are all diagnostics, for messages.
func words(diagnostics []*tfprotov6.Diagnostic) string {
	var all strings.Builder
	for _, d := range diagnostics {
		fmt.Fprintf(&all, "%s on %q: %s: %s\n", d.Severity, place(d), d.Summary, d.Detail)
	}
	return all.String()
}
