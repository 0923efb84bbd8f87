package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/provider"

	"github.com/tendlc/terraform-provider-tendlc/internal/functions"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

var _ provider.ProviderWithFunctions = (*tendlc)(nil)

// Functions implements provider.ProviderWithFunctions.
func (p *tendlc) Functions(context.Context) []func() function.Function {
	return functions.All(vendors.All())
}
