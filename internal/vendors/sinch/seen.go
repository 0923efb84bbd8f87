package sinch

import (
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// seen is what this run has read of the project for refreshes and look-ups.
type seen struct {
	brands    *refresh.Kind[api.Brand]
	campaigns *refresh.Kind[api.Campaign]
}

func newSeen(reads *refresh.Account, client *api.Client) seen {
	return seen{
		brands: refresh.NewKind(reads, refresh.Source[api.Brand]{
			ID:    func(brand api.Brand) string { return brand.BrandRegistrationID },
			Open:  func() refresh.Pages[api.Brand] { return client.BrandPages() },
			Lacks: api.RowsOf["listBrandRegistrations"].Lacks,
			Get:   client.GetBrand,
		}),
		campaigns: refresh.NewKind(reads, refresh.Source[api.Campaign]{
			ID:    func(campaign api.Campaign) string { return campaign.CampaignRegistrationID },
			Open:  func() refresh.Pages[api.Campaign] { return client.CampaignPages(api.CampaignFilter{}) },
			Lacks: api.RowsOf["listCampaignRegistrations"].Lacks,
			Get:   client.GetCampaign,
		}),
	}
}
