// Command terraform-provider-tendlc is the provider's plugin server; Terraform
// and OpenTofu start it.
package main

import (
	"context"
	"flag"
	"log"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// version is set at release by the linker.
var version = "dev"

func main() {
	ctx := context.Background()
	debug := flag.Bool("debug", false, "serve for a debugger: print TF_REATTACH_PROVIDERS and stay")
	flag.Parse()
	if !*debug {
		provider.PrepareProcess(ctx)
	}
	err := providerserver.Serve(ctx, provider.New(version, clock.Real()), providerserver.ServeOpts{
		Address: provider.Address,
		Debug:   *debug,
	})
	if err != nil {
		log.Fatal(err)
	}
}
