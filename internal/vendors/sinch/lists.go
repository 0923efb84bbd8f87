package sinch

import (
	"context"
	"iter"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/list/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// Lists implements tfkit.Vendor.
func (Vendor) Lists() []func() list.ListResource {
	return []func() list.ListResource{newBrandList, newCampaignList, newNumberAssignmentList}
}

func newBrandList() list.ListResource {
	return tfkit.NewListing(tfkit.Listing[*account]{
		VendorName: vendorBlock, Noun: "brands", Resource: newBrandResource, Phases: true, Failure: failure,
		Description: "Lists the brands of the project; Sinch documents no filter. Free of charge.",
		Rows: func(ctx context.Context, a *account, _ tfkit.Asked) iter.Seq2[tfkit.Row, error] {
			return tfkit.Listed(ctx, a.api.BrandPages(), a.seen.brands.Take, func(brand api.Brand) (tfkit.Row, bool, error) {
				phase, _ := brandPhase(brand.BrandRegistrationStatus, brand.BrandID)
				return tfkit.Row{
					Identity: map[string]string{tfkit.AttrID: brand.BrandRegistrationID},
					Label:    tfkit.Label(brand.DisplayName, brand.BrandID, brand.BrandRegistrationStatus), Phase: phase,
				}, true, nil
			})
		},
	})
}

func newCampaignList() list.ListResource {
	return tfkit.NewListing(tfkit.Listing[*account]{
		VendorName: vendorBlock, Noun: "campaigns", Resource: newCampaignResource, Phases: true, Failure: failure,
		Description: "Lists the campaigns of the project. Free of charge. What Sinch never returns (the two links, `attachments`, whether a number pool was asked for) is null in a generated configuration; " +
			"fill it in before the first apply, which then records it without a call.",
		Filters: map[string]schema.Attribute{
			"brand_id": schema.StringAttribute{Optional: true, Validators: []validator.String{tcrBrandID},
				MarkdownDescription: "Only campaigns of this brand, by the registry's id. Sinch does not say what its own brand filter means, so this one is applied here."},
			"use_case": schema.StringAttribute{Optional: true, Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf(useCases...))},
				MarkdownDescription: "Only campaigns of this use case."},
			"mock": schema.BoolAttribute{Optional: true, MarkdownDescription: "Only mock campaigns, or only real ones."},
		},
		Rows: func(ctx context.Context, a *account, asked tfkit.Asked) iter.Seq2[tfkit.Row, error] {
			pages := a.api.CampaignPages(api.CampaignFilter{UseCase: asked.Text("use_case"), Mock: asked.Bool("mock")})
			return tfkit.Listed(ctx, pages, a.seen.campaigns.Take, func(campaign api.Campaign) (tfkit.Row, bool, error) {
				brand := asked.Text("brand_id")
				phase, _ := campaignStatuses.Phase(campaign.Status)
				return tfkit.Row{
					Identity: map[string]string{tfkit.AttrID: campaign.CampaignRegistrationID},
					Label:    tfkit.Label(campaign.CampaignName, campaign.CampaignID, campaign.Status), Phase: phase,
				}, brand == "" || brand == campaign.BrandID, nil
			})
		},
	})
}

func newNumberAssignmentList() list.ListResource {
	return tfkit.NewListing(tfkit.Listing[*account]{
		VendorName: vendorBlock, Noun: "numbers of the project", Resource: newNumberAssignmentResource, Failure: failure,
		Description: "Lists the campaigns that have numbers, as one assignment each, of all the numbers on it; one for each service plan where they have several. Free of charge.",
		Filters: map[string]schema.Attribute{
			"campaign_id": schema.StringAttribute{Optional: true, MarkdownDescription: "Only the numbers of this campaign, by the registry's id.", Validators: []validator.String{tcrCampaignID}},
		},
		Rows: func(ctx context.Context, a *account, asked tfkit.Asked) iter.Seq2[tfkit.Row, error] {
			return func(yield func(tfkit.Row, error) bool) {
				attached, err := newLine(a, assignTimeout).byCampaign(ctx)
				if err != nil {
					yield(tfkit.Row{}, err)
					return
				}
				for _, campaign := range slices.Sorted(maps.Keys(attached)) {
					if only := asked.Text("campaign_id"); only != "" && only != campaign {
						continue
					}
					for _, row := range tfkit.AssignmentRows(campaign, attached[campaign]) {
						if !yield(row, nil) {
							return
						}
					}
				}
			}
		},
	})
}
