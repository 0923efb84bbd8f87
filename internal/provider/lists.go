package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/provider"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

var _ provider.ProviderWithListResources = (*tendlc)(nil)

// ListResources implements provider.ProviderWithListResources.
func (p *tendlc) ListResources(context.Context) []func() list.ListResource {
	var all []func() list.ListResource
	for _, vendor := range vendors.All() {
		all = append(all, vendor.Lists()...)
	}
	return all
}
