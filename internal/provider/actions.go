package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/provider"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

var _ provider.ProviderWithActions = (*tendlc)(nil)

// Actions implements provider.ProviderWithActions. Terraform below 1.14 and
// OpenTofu pass over them.
func (p *tendlc) Actions(context.Context) []func() action.Action {
	var all []func() action.Action
	for _, vendor := range vendors.All() {
		all = append(all, vendor.Actions()...)
	}
	return all
}
