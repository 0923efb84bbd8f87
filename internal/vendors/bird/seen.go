package bird

import (
	"context"
	"sync"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// seen is what this run has read of the workspace for refreshes. Bird lists
// brands by level and campaigns by brand, so each of these is a list of its
// own.
type seen struct {
	reads *refresh.Account

	mu        sync.Mutex
	brands    map[api.Level]*refresh.Kind[api.Brand]
	campaigns map[string]*refresh.Kind[api.Campaign] // by brand
}

// brandLists are the operations that list the brands of a level.
var brandLists = map[api.Level]string{api.Workspace: "listWorkspaceTCRBrands", api.Organization: "listOrganizationTCRBrands"}

// seenBrands are the brands of a level.
func (a *account) seenBrands(level api.Level) *refresh.Kind[api.Brand] {
	return kindOf(&a.seen.mu, &a.seen.brands, level, func() *refresh.Kind[api.Brand] {
		return refresh.NewKind(a.seen.reads, refresh.Source[api.Brand]{
			ID:    func(brand api.Brand) string { return brand.ID },
			Open:  func() refresh.Pages[api.Brand] { return a.api.BrandPages(level) },
			Lacks: api.RowsOf[brandLists[level]].Lacks,
			Get:   func(ctx context.Context, id string) (api.Brand, error) { return a.api.GetBrand(ctx, level, id) },
		})
	})
}

// seenCampaigns are the campaigns of a brand.
func (a *account) seenCampaigns(brandID string) *refresh.Kind[api.Campaign] {
	return kindOf(&a.seen.mu, &a.seen.campaigns, brandID, func() *refresh.Kind[api.Campaign] {
		return refresh.NewKind(a.seen.reads, refresh.Source[api.Campaign]{
			ID:    func(campaign api.Campaign) string { return campaign.ID },
			Open:  func() refresh.Pages[api.Campaign] { return a.api.CampaignPages(brandID) },
			Lacks: api.RowsOf["listTCRCampaigns"].Lacks,
			Get:   func(ctx context.Context, id string) (api.Campaign, error) { return a.api.GetCampaign(ctx, brandID, id) },
		})
	})
}

// kindOf is the kind of a key, made when it is first asked for.
func kindOf[K comparable, T any](mu *sync.Mutex, kinds *map[K]*refresh.Kind[T], key K, made func() *refresh.Kind[T]) *refresh.Kind[T] {
	mu.Lock()
	defer mu.Unlock()
	if *kinds == nil {
		*kinds = map[K]*refresh.Kind[T]{}
	}
	if (*kinds)[key] == nil {
		(*kinds)[key] = made()
	}
	return (*kinds)[key]
}

// seenBrand is a brand as this run has seen it, under the id that was asked for,
// see brandByID. Whether one that is DELETED is gone is for the read by id to
// say.
func (a *account) seenBrand(ctx context.Context, level api.Level, id string) (api.Brand, refresh.How) {
	brand, how := a.seenBrands(level).Seen(ctx, id)
	if brand.Status == statusDeleted {
		how = refresh.Unseen
	}
	brand.ID = id
	return brand, how
}

// seenCampaign is seenBrand for a campaign; it remembers its brand.
func (a *account) seenCampaign(ctx context.Context, brandID, id string) (api.Campaign, refresh.How) {
	campaign, how := a.seenCampaigns(brandID).Seen(ctx, id)
	if isDeleted(campaign) {
		how = refresh.Unseen
	}
	if how != refresh.Unseen {
		a.homes.note(id, brandID)
	}
	campaign.ID = id
	return campaign, how
}

// refreshedBrand is findBrand for a refresh.
func (a *account) refreshedBrand(ctx context.Context, level api.Level, id string) (api.Brand, bool, error) {
	return a.brandBy(ctx, level, id, a.seenBrands(level).Get)
}

// refreshedCampaign is campaignOrGone for a refresh.
func (a *account) refreshedCampaign(ctx context.Context, brandID, id string) (api.Campaign, bool, error) {
	return a.campaignBy(ctx, brandID, id, func(ctx context.Context, id string) (api.Campaign, error) {
		campaign, err := a.seenCampaigns(brandID).Get(ctx, id)
		return a.homed(campaign, brandID, id, err)
	})
}

// brandBy reads a brand, see findBrand.
func (a *account) brandBy(ctx context.Context, level api.Level, id string, get func(context.Context, string) (api.Brand, error)) (api.Brand, bool, error) {
	brand, found, err := tfkit.Find(
		func() (api.Brand, error) { return get(ctx, id) },
		func() ([]api.Brand, error) { return a.api.ListBrands(ctx, level) },
		func(brand api.Brand) bool { return sameUUID(brand.ID, id) },
	)
	brand.ID = id
	return brand, found && brand.Status != statusDeleted, err
}

// campaignBy reads a campaign, see campaignOrGone.
func (a *account) campaignBy(ctx context.Context, brandID, campaignID string, get func(context.Context, string) (api.Campaign, error)) (api.Campaign, bool, error) {
	campaign, found, err := tfkit.Find(
		func() (api.Campaign, error) { return get(ctx, campaignID) },
		func() ([]api.Campaign, error) { return a.campaignsOf(ctx, brandID) },
		func(campaign api.Campaign) bool { return sameUUID(campaign.ID, campaignID) },
	)
	campaign.ID = campaignID
	return campaign, found && !isDeleted(campaign), err
}
