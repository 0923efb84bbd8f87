package bird

import (
	"context"
	"sync"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// seen is what this run has read of the workspace for refreshes and look-ups.
// Bird lists brands by level and campaigns by brand, so each of these is a list
// of its own; so is each second look at what a read by id has not found.
type seen struct {
	reads *refresh.Account

	mu           sync.Mutex
	brands       map[api.Level]*refresh.Kind[api.Brand]
	campaigns    map[string]*refresh.Kind[api.Campaign] // by brand
	allBrands    map[api.Level]*refresh.Second[api.Brand]
	allCampaigns map[string]*refresh.Second[api.Campaign] // by brand

	numbersOnce, vettingsOnce sync.Once
	numbers                   *refresh.Kind[api.Number]    // by E.164
	vettings                  *refresh.Kind[[]api.Vetting] // by brand
}

// brandLists are the operations that list the brands of a level.
var brandLists = map[api.Level]string{api.Workspace: "listWorkspaceTCRBrands", api.Organization: "listOrganizationTCRBrands"}

// seenBrands are the brands of a level.
func (a *account) seenBrands(level api.Level) *refresh.Kind[api.Brand] {
	return madeOnce(&a.seen.mu, &a.seen.brands, level, func() *refresh.Kind[api.Brand] {
		return refresh.NewKind(a.seen.reads, refresh.Source[api.Brand]{
			Name:  "brands of the " + string(level),
			ID:    func(brand api.Brand) string { return brand.ID },
			Open:  func() refresh.Pages[api.Brand] { return a.api.BrandPages(level) },
			Lacks: api.RowsOf[brandLists[level]].Lacks,
			Get:   func(ctx context.Context, id string) (api.Brand, error) { return a.api.GetBrand(ctx, level, id) },
		})
	})
}

// seenCampaigns are the campaigns of a brand.
func (a *account) seenCampaigns(brandID string) *refresh.Kind[api.Campaign] {
	return madeOnce(&a.seen.mu, &a.seen.campaigns, brandID, func() *refresh.Kind[api.Campaign] {
		return refresh.NewKind(a.seen.reads, refresh.Source[api.Campaign]{
			Name:  "campaigns of the brand " + brandID,
			ID:    func(campaign api.Campaign) string { return campaign.ID },
			Open:  func() refresh.Pages[api.Campaign] { return a.api.CampaignPages(brandID) },
			Lacks: api.RowsOf["listTCRCampaigns"].Lacks,
			Get:   func(ctx context.Context, id string) (api.Campaign, error) { return a.api.GetCampaign(ctx, brandID, id) },
		})
	})
}

// madeOnce is what a map holds under a key, made when it is first asked for.
func madeOnce[K comparable, T any](mu *sync.Mutex, held *map[K]*T, key K, made func() *T) *T {
	mu.Lock()
	defer mu.Unlock()
	if *held == nil {
		*held = map[K]*T{}
	}
	if (*held)[key] == nil {
		(*held)[key] = made()
	}
	return (*held)[key]
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
	again := madeOnce(&a.seen.mu, &a.seen.allBrands, level, func() *refresh.Second[api.Brand] {
		return refresh.NewSecond(a.seen.reads, "brands of the "+string(level), func(ctx context.Context) ([]api.Brand, error) { return a.api.ListBrands(ctx, level) })
	})
	return brandBy(id, func() (api.Brand, error) { return a.seenBrands(level).Get(ctx, id) }, func() ([]api.Brand, error) { return again.List(ctx) })
}

// refreshedCampaign is campaignOrGone for a refresh.
func (a *account) refreshedCampaign(ctx context.Context, brandID, id string) (api.Campaign, bool, error) {
	again := madeOnce(&a.seen.mu, &a.seen.allCampaigns, brandID, func() *refresh.Second[api.Campaign] {
		return refresh.NewSecond(a.seen.reads, "campaigns of the brand "+brandID, func(ctx context.Context) ([]api.Campaign, error) { return a.campaignsOf(ctx, brandID) })
	})
	return campaignBy(id, func() (api.Campaign, error) {
		campaign, err := a.seenCampaigns(brandID).Get(ctx, id)
		return a.homed(campaign, brandID, id, err)
	}, func() ([]api.Campaign, error) { return again.List(ctx) })
}

// brandBy reads a brand, see findBrand.
func brandBy(id string, get func() (api.Brand, error), list func() ([]api.Brand, error)) (api.Brand, bool, error) {
	brand, found, err := tfkit.Find(get, list, func(brand api.Brand) bool { return sameUUID(brand.ID, id) })
	brand.ID = id
	return brand, found && brand.Status != statusDeleted, err
}

// campaignBy reads a campaign, see campaignOrGone.
func campaignBy(campaignID string, get func() (api.Campaign, error), list func() ([]api.Campaign, error)) (api.Campaign, bool, error) {
	campaign, found, err := tfkit.Find(get, list, func(campaign api.Campaign) bool { return sameUUID(campaign.ID, campaignID) })
	campaign.ID = campaignID
	return campaign, found && !isDeleted(campaign), err
}
