// Command providerschema writes the provider's schemas as "terraform providers
// schema -json" does, without a Terraform: an older one leaves out what it does
// not know, such as actions, and the pages in docs/ would depend on which one is
// installed. `make generate` runs it before the documentation is made.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// name is where the documentation generator looks for the provider.
const name = "registry.terraform.io/hashicorp/tendlc"

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "providerschema:", err)
		os.Exit(1)
	}
}

// run writes the schemas to the file that is named.
func run(ctx context.Context, arguments []string) error {
	if len(arguments) != 1 {
		return fmt.Errorf("usage: providerschema FILE")
	}
	written, err := schemas(ctx)
	if err != nil {
		return err
	}
	return os.WriteFile(arguments[0], written, 0o600)
}

// schemas asks the provider as Terraform does.
func schemas(ctx context.Context) ([]byte, error) {
	server, err := providerserver.NewProtocol6WithError(provider.New("dev", clock.Real())())()
	if err != nil {
		return nil, err
	}
	answer, err := server.GetProviderSchema(ctx, &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		return nil, err
	}
	for _, d := range answer.Diagnostics {
		return nil, fmt.Errorf("%s: %s", d.Summary, d.Detail)
	}
	identities, err := server.GetResourceIdentitySchemas(ctx, &tfprotov6.GetResourceIdentitySchemasRequest{})
	if err != nil {
		return nil, err
	}
	return json.MarshalIndent(document{
		FormatVersion: "1.0",
		Providers:     map[string]providerOf{name: wholeProvider(answer, identities)},
	}, "", "  ")
}
