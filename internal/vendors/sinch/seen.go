package sinch

import (
	"context"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// seen is what this run has read of the project for refreshes and look-ups. Why
// something was refused is in no list: it is asked for by id.
type seen struct {
	brands           *refresh.Kind[api.Brand]
	campaigns        *refresh.Kind[api.Campaign]
	numbers          *refresh.Kind[api.Number] // the list holds local ones only, as all of 10DLC are
	brandFeedback    *refresh.Kind[api.BrandFeedback]
	campaignFeedback *refresh.Kind[api.CampaignFeedback]
	// Second looks at what a read by id has not found.
	allBrands    *refresh.Second[api.Brand]
	allCampaigns *refresh.Second[api.Campaign]
}

func newSeen(reads *refresh.Account, client *api.Client) seen {
	return seen{
		brands: refresh.NewKind(reads, refresh.Source[api.Brand]{
			Name:  "brands",
			ID:    func(brand api.Brand) string { return brand.BrandRegistrationID },
			Open:  func() refresh.Pages[api.Brand] { return client.BrandPages() },
			Lacks: api.RowsOf["listBrandRegistrations"].Lacks,
			Get:   client.GetBrand,
		}),
		campaigns: refresh.NewKind(reads, refresh.Source[api.Campaign]{
			Name:  "campaigns",
			ID:    func(campaign api.Campaign) string { return campaign.CampaignRegistrationID },
			Open:  func() refresh.Pages[api.Campaign] { return client.CampaignPages(api.CampaignFilter{}) },
			Lacks: api.RowsOf["listCampaignRegistrations"].Lacks,
			Get:   client.GetCampaign,
		}),
		numbers: refresh.NewKind(reads, refresh.Source[api.Number]{
			Name:  "numbers",
			ID:    func(number api.Number) string { return number.PhoneNumber },
			Open:  func() refresh.Pages[api.Number] { return client.NumberPages(api.NumberFilter{Type: localNumbers}) },
			Lacks: api.RowsOf["listActiveNumbers"].Lacks,
			Get:   client.GetNumber,
		}),
		brandFeedback:    refresh.NewKind(reads, refresh.Source[api.BrandFeedback]{Name: "feedback of brands", Get: client.BrandFeedback}),
		campaignFeedback: refresh.NewKind(reads, refresh.Source[api.CampaignFeedback]{Name: "feedback of campaigns", Get: client.CampaignFeedback}),
		allBrands:        refresh.NewSecond(reads, "brands", client.ListBrands),
		allCampaigns: refresh.NewSecond(reads, "campaigns", func(ctx context.Context) ([]api.Campaign, error) {
			return client.ListCampaigns(ctx, api.CampaignFilter{})
		}),
	}
}

// refreshedBrand reads a brand for a refresh; found is false only when a fresh
// list does not hold it either.
func (a *account) refreshedBrand(ctx context.Context, id string) (brand api.Brand, found bool, err error) {
	return tfkit.Find(
		func() (api.Brand, error) { return a.seen.brands.Get(ctx, id) },
		func() ([]api.Brand, error) { return a.seen.allBrands.List(ctx) },
		func(brand api.Brand) bool { return brand.BrandRegistrationID == id },
	)
}

// refreshedCampaign is refreshedBrand for a campaign.
func (a *account) refreshedCampaign(ctx context.Context, id string) (campaign api.Campaign, found bool, err error) {
	return tfkit.Find(
		func() (api.Campaign, error) { return a.seen.campaigns.Get(ctx, id) },
		func() ([]api.Campaign, error) { return a.seen.allCampaigns.List(ctx) },
		func(campaign api.Campaign) bool { return campaign.CampaignRegistrationID == id },
	)
}

// refreshedNumbers reads numbers that should be in a place. Those that a shared
// list shows there are; of all others a read by id has the last word.
func (a *account) refreshedNumbers(ctx context.Context, numbers []string, should tfkit.Place) (map[string]reading, error) {
	readings := make(map[string]reading, len(numbers))
	seen := a.seen.numbers.Many(ctx, numbers)
	var unsure []string
	for _, number := range numbers {
		if held, ok := seen[number]; ok && placeOf(held) == should {
			readings[number] = readingOf(held, nil)
		} else {
			unsure = append(unsure, number)
		}
	}
	if len(unsure) > listAbove { // they get a list of their own, which is begun now
		return a.read(ctx, numbers, func(r reading) bool { return r.at == should })
	}
	again, err := a.readEach(ctx, unsure, a.seen.numbers.Get)
	for number, now := range again {
		readings[number] = now
	}
	return readings, err
}
