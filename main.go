// Command terraform-provider-tendlc is the provider's plugin server; Terraform
// and OpenTofu start it.
package main

import (
	"context"
	"flag"
	"log"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// version is set at release by the linker.
var version = "dev"

func main() {
	debug := flag.Bool("debug", false, "serve for a debugger: print TF_REATTACH_PROVIDERS and stay")
	flag.Parse()
	if !*debug {
		provider.PrepareProcess(context.Background())
	}
	if err := provider.Serve(version, clock.Real(), *debug, provider.Watch{}); err != nil {
		log.Fatal(err)
	}
}
