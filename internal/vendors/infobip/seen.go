package infobip

import (
	"context"
	"errors"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// seen is what this run has read of the account for refreshes and look-ups. How
// the registration of a brand goes, and which numbers a campaign has beyond
// those that it shows itself, are in no list: they are asked for by brand and by
// campaign, once for all who want to know.
type seen struct {
	brands     *refresh.Kind[api.Brand]
	registrars *refresh.Kind[[]api.RegistrarStatus] // by brand
	campaigns  *refresh.Kind[api.Campaign]
	numbers    *refresh.Kind[[]api.NumberPreview] // by campaign
	owned      *refresh.Kind[api.OwnedNumber]     // by digits
}

// errNotOwned: the account does not hold the number.
var errNotOwned = errors.New("the account does not hold the number")

// newSeen keeps what is read of registrations in reads, which every write makes
// doubtful, and which numbers the account holds in rented: no call of this
// provider rents a number or gives one back.
func newSeen(reads, rented *refresh.Account, client *api.Client) seen {
	return seen{
		brands: refresh.NewKind(reads, refresh.Source[api.Brand]{
			Name:  "brands",
			ID:    func(brand api.Brand) string { return brand.ID },
			Open:  func() refresh.Pages[api.Brand] { return client.BrandPages(api.BrandFilter{}) },
			Lacks: api.RowsOf["get-brands"].Lacks,
			Get:   client.GetBrand,
		}),
		registrars: refresh.NewKind(reads, refresh.Source[[]api.RegistrarStatus]{Name: "registrar statuses of brands", Get: client.RegistrarStatuses}),
		campaigns: refresh.NewKind(reads, refresh.Source[api.Campaign]{
			Name:  "campaigns",
			ID:    func(campaign api.Campaign) string { return campaign.ID },
			Open:  func() refresh.Pages[api.Campaign] { return client.CampaignPages(api.CampaignFilter{}) },
			Lacks: api.RowsOf["get-campaigns"].Lacks,
			Get:   client.GetCampaign,
		}),
		numbers: refresh.NewKind(reads, refresh.Source[[]api.NumberPreview]{Name: "numbers of campaigns", Get: client.CampaignNumbers}),
		owned: refresh.NewKind(rented, refresh.Source[api.OwnedNumber]{
			Name: "numbers of the account",
			ID:   func(number api.OwnedNumber) string { return api.Digits(number.Number) },
			Open: func() refresh.Pages[api.OwnedNumber] { return client.OwnedNumberPages() },
			Get: func(ctx context.Context, digits string) (api.OwnedNumber, error) {
				number, found, err := client.FindNumber(ctx, digits)
				if err == nil && !found {
					err = errNotOwned
				}
				return number, err
			},
		}),
	}
}

// owns says whether the account holds the number, as this run has seen it
// within the last minute. Infobip answers one such question a second, so that
// asking for each of a thousand numbers takes a quarter of an hour, and reading
// the list of fifty a page some seconds.
func (a *account) owns(ctx context.Context, number string) (bool, error) {
	digits := api.Digits(number)
	if _, how := a.seen.owned.Seen(ctx, digits); how != refresh.Unseen {
		return true, nil
	}
	_, err := a.seen.owned.Get(ctx, digits)
	if errors.Is(err, errNotOwned) {
		return false, nil
	}
	return err == nil, err
}

// refreshedCampaign is findCampaign for a refresh.
func (a *account) refreshedCampaign(ctx context.Context, id string) (campaign api.Campaign, found bool, err error) {
	return a.campaignBy(ctx, id, a.seen.campaigns.Get)
}

// seenBrand is a brand as this run has seen it, with how its registration goes
// now. The registrar is not asked about a draft: it was never sent there, and
// where the state says otherwise the brand is read by its id.
func (a *account) seenBrand(ctx context.Context, id string) (registeredBrand, refresh.How) {
	brand, how := a.seen.brands.Seen(ctx, id)
	brand.ID = id // as readBrand has it
	if how == refresh.Unseen || how == refresh.Listed && brand.Stage == brandDraft {
		return registeredBrand{Brand: brand}, how
	}
	full, err := a.withRegistrar(ctx, brand, a.seen.registrars.LookUp)
	if err != nil { // the read by id meets it as well, and says so
		return registeredBrand{}, refresh.Unseen
	}
	return full, how
}

// refreshedBrand is findBrand for a refresh.
func (a *account) refreshedBrand(ctx context.Context, id string) (registeredBrand, bool, error) {
	return a.brandBy(ctx, id, a.seen.brands.Get, a.seen.registrars.LookUp)
}

// lookedUpBrand is findBrand for a data source.
func (a *account) lookedUpBrand(ctx context.Context, id string) (registeredBrand, bool, error) {
	return a.brandBy(ctx, id, a.seen.brands.LookUp, a.seen.registrars.LookUp)
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
func (a *account) brandBy(ctx context.Context, id string, get func(context.Context, string) (api.Brand, error), ask registrarCall) (registeredBrand, bool, error) {
	brand, found, err := tfkit.Find(
		func() (api.Brand, error) { return get(ctx, id) },
		func() ([]api.Brand, error) { return a.api.ListBrands(ctx, api.BrandFilter{IDs: []string{id}}) },
		func(brand api.Brand) bool { return brand.ID == id },
	)
	if err != nil || !found {
		return registeredBrand{}, found, err
	}
	brand.ID = id // as readBrand has it
	full, err := a.withRegistrar(ctx, brand, ask)
	return full, true, err
}
