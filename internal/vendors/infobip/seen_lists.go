package infobip

import (
	"context"
	"reflect"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// listedBrands are the brands that a filter finds. Without more than types they
// are those that this run has read, as far as it has.
func (a *account) listedBrands(ctx context.Context, filter api.BrandFilter) ([]api.Brand, error) {
	if reflect.DeepEqual(filter, api.BrandFilter{Types: filter.Types}) {
		if brands, seen := ofTypes(ctx, a.seen.brands, filter.Types, func(brand api.Brand) string { return brand.Type }); seen {
			return brands, nil
		}
	}
	return a.api.ListBrands(ctx, filter)
}

// listedCampaigns is listedBrands for campaigns.
func (a *account) listedCampaigns(ctx context.Context, filter api.CampaignFilter) ([]api.Campaign, error) {
	if reflect.DeepEqual(filter, api.CampaignFilter{Types: filter.Types}) {
		if campaigns, seen := ofTypes(ctx, a.seen.campaigns, filter.Types, func(campaign api.Campaign) string { return campaign.Type }); seen {
			return campaigns, nil
		}
	}
	return a.api.ListCampaigns(ctx, filter)
}

// ofTypes are the objects of some types in the list of all.
func ofTypes[T any](ctx context.Context, kind *refresh.Kind[T], types []string, typeOf func(T) string) ([]T, bool) {
	all, seen := kind.All(ctx)
	return slices.DeleteFunc(all, func(object T) bool { return !slices.Contains(types, typeOf(object)) }), seen
}
