package infobip

import (
	"context"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// seen is what this run has read of the account for refreshes and look-ups. How
// the registration of a brand goes is in no list: it is asked for by brand.
type seen struct {
	brands    *refresh.Kind[api.Brand]
	campaigns *refresh.Kind[api.Campaign]
}

func newSeen(reads *refresh.Account, client *api.Client) seen {
	return seen{
		brands: refresh.NewKind(reads, refresh.Source[api.Brand]{
			ID:    func(brand api.Brand) string { return brand.ID },
			Open:  func() refresh.Pages[api.Brand] { return client.BrandPages(api.BrandFilter{}) },
			Lacks: api.RowsOf["get-brands"].Lacks,
			Get:   client.GetBrand,
		}),
		campaigns: refresh.NewKind(reads, refresh.Source[api.Campaign]{
			ID:    func(campaign api.Campaign) string { return campaign.ID },
			Open:  func() refresh.Pages[api.Campaign] { return client.CampaignPages(api.CampaignFilter{}) },
			Lacks: api.RowsOf["get-campaigns"].Lacks,
			Get:   client.GetCampaign,
		}),
	}
}

// refreshedCampaign is findCampaign for a refresh.
func (a *account) refreshedCampaign(ctx context.Context, id string) (campaign api.Campaign, found bool, err error) {
	return a.campaignBy(ctx, id, a.seen.campaigns.Get)
}

// seenBrand is a brand as this run has seen it, with how its registration goes
// now.
func (a *account) seenBrand(ctx context.Context, id string) (registeredBrand, refresh.How) {
	brand, how := a.seen.brands.Seen(ctx, id)
	if how == refresh.Unseen {
		return registeredBrand{}, how
	}
	brand.ID = id // as readBrand has it
	full, err := a.withRegistrar(ctx, brand)
	if err != nil { // the read by id meets it as well, and says so
		return registeredBrand{}, refresh.Unseen
	}
	return full, how
}

// refreshedBrand is findBrand for a refresh.
func (a *account) refreshedBrand(ctx context.Context, id string) (registeredBrand, bool, error) {
	return a.brandBy(ctx, id, a.seen.brands.Get)
}

// campaignBy reads a campaign; found is false only when neither that nor a
// fresh list knows it.
func (a *account) campaignBy(ctx context.Context, id string, get func(context.Context, string) (api.Campaign, error)) (campaign api.Campaign, found bool, err error) {
	return tfkit.Find(
		func() (api.Campaign, error) { return get(ctx, id) },
		func() ([]api.Campaign, error) {
			return a.api.ListCampaigns(ctx, api.CampaignFilter{IDs: []string{id}})
		},
		func(campaign api.Campaign) bool { return campaign.ID == id },
	)
}

// brandBy is campaignBy for brands, with how the registration goes.
func (a *account) brandBy(ctx context.Context, id string, get func(context.Context, string) (api.Brand, error)) (registeredBrand, bool, error) {
	brand, found, err := tfkit.Find(
		func() (api.Brand, error) { return get(ctx, id) },
		func() ([]api.Brand, error) { return a.api.ListBrands(ctx, api.BrandFilter{IDs: []string{id}}) },
		func(brand api.Brand) bool { return brand.ID == id },
	)
	if err != nil || !found {
		return registeredBrand{}, found, err
	}
	brand.ID = id // as readBrand has it
	full, err := a.withRegistrar(ctx, brand)
	return full, true, err
}
