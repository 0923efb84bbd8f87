// Command floor is a provider that does nothing: it has the real one's address
// and schema, and gives back what Terraform sends it. What a plan takes with it
// is Terraform's own, below which no provider comes; `make bench` runs the same
// configuration and state with both.
//
// It calls nobody and creates nothing: an apply is an error.
package main

import (
	"context"
	"log"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

func main() {
	provider.PrepareProcess(context.Background()) // what the real one does not log, this one does not
	like := providerserver.NewProtocol6(provider.New("floor", clock.Real())())()
	if err := tf6server.Serve(provider.Address, func() tfprotov6.ProviderServer { return newFloor(like) }); err != nil {
		log.Fatal(err)
	}
}
