package provider

import (
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
)

// Watch is how a test looks at what is answered without the framework's passes
// over each attribute. The zero value, outside of tests, does not look.
type Watch = quicklane.Watch

// NewServer makes the provider's server as Terraform talks to it: the
// framework's, with the quick way for what does not change before it, and with a
// memory for each run.
func NewServer(version string, clk clock.Clock, watch Watch) tfprotov6.ProviderServer {
	p := &tendlc{version: version, clock: clk}
	p.lane = quicklane.New(typeName, p.made(), watch)
	return inRuns(p.lane.Before(providerserver.NewProtocol6(p)()))
}

// Serve serves the provider to the Terraform that has started this process, and
// ends with it. With debug it waits for one that is told of it.
func Serve(version string, clk clock.Clock, debug bool, watch Watch) error {
	var options []tf6server.ServeOpt
	if debug {
		options = append(options, tf6server.WithManagedDebug())
	}
	return tf6server.Serve(Address, func() tfprotov6.ProviderServer { return NewServer(version, clk, watch) }, options...)
}
