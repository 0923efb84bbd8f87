package bird

import (
	"context"
	"errors"
	"iter"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/list/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// Lists implements tfkit.Vendor.
func (Vendor) Lists() []func() list.ListResource {
	return []func() list.ListResource{newBrandList, newCampaignList, newNumberAssignmentList}
}

func newBrandList() list.ListResource {
	return tfkit.NewListing(tfkit.Listing[*account]{
		VendorName: vendorBlock, Noun: "brands", Resource: newBrandResource, Phases: true, Failure: failure,
		Description: "Lists the brands that the workspace sees or the organization holds, without those that are `DELETED`. Free of charge.",
		Filters: map[string]schema.Attribute{
			"scope": schema.StringAttribute{Optional: true, Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf(scopeWorkspace, scopeOrganization))},
				MarkdownDescription: "Whose brands: `workspace`, also for those that the organization shares with it, or `organization`. Left out, `workspace`."},
		},
		Rows: func(ctx context.Context, a *account, asked tfkit.Asked) iter.Seq2[tfkit.Row, error] {
			level := api.Workspace
			if scope := asked.Text("scope"); scope != "" {
				level = api.Level(scope)
			}
			return tfkit.Listed(ctx, a.api.BrandPages(level), a.seenBrands(level).Take, func(brand api.Brand) (tfkit.Row, bool, error) {
				return tfkit.Row{
					Identity: map[string]string{"scope": string(level), tfkit.AttrID: brand.ID},
					Label:    tfkit.Label(brand.DisplayName, brand.TCRBrandID, brand.Status), Phase: brandPhase(brand),
				}, brand.Status != statusDeleted, nil
			})
		},
	})
}

func newCampaignList() list.ListResource {
	return tfkit.NewListing(tfkit.Listing[*account]{
		VendorName: vendorBlock, Noun: "campaigns", Resource: newCampaignResource, Phases: true, Failure: failure,
		Description: "Lists the campaigns of one brand, or of all that the workspace sees, one list for each brand; without those that are `DELETED`. Free of charge.",
		Filters: map[string]schema.Attribute{
			"brand_id": schema.StringAttribute{Optional: true, MarkdownDescription: "Only campaigns of this brand, by Bird's id.", Validators: []validator.String{brandID}},
		},
		Rows: func(ctx context.Context, a *account, asked tfkit.Asked) iter.Seq2[tfkit.Row, error] {
			return func(yield func(tfkit.Row, error) bool) {
				for brand, err := range a.brandsToList(ctx, asked.Text("brand_id")) {
					if err != nil {
						yield(tfkit.Row{}, err)
						return
					}
					for row, err := range a.campaignRows(ctx, brand) {
						if !yield(row, err) || err != nil {
							return
						}
					}
				}
			}
		},
	})
}

// brandsToList are the ids of the brands whose campaigns are listed.
func (a *account) brandsToList(ctx context.Context, only string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		if only != "" {
			yield(only, nil)
			return
		}
		for pages := a.api.BrandPages(api.Workspace); !pages.Done(); {
			brands, err := pages.Next(ctx)
			if err != nil {
				yield("", err)
				return
			}
			for _, brand := range brands {
				if brand.Status != statusDeleted && !yield(brand.ID, nil) {
					return
				}
			}
		}
	}
}

func (a *account) campaignRows(ctx context.Context, brand string) iter.Seq2[tfkit.Row, error] {
	return tfkit.Listed(ctx, a.api.CampaignPages(brand), a.seenCampaigns(brand).Take, func(campaign api.Campaign) (tfkit.Row, bool, error) {
		a.homes.note(campaign.ID, brand)
		phase, _ := campaignStatuses.Phase(campaign.Status)
		return tfkit.Row{
			Identity: map[string]string{"brand_id": brand, "campaign_id": campaign.ID},
			Label:    tfkit.Label(campaign.Name, campaign.Status), Phase: phase,
		}, !isDeleted(campaign), nil
	})
}

func newNumberAssignmentList() list.ListResource {
	return tfkit.NewListing(tfkit.Listing[*account]{
		VendorName: vendorBlock, Noun: "numbers of the workspace", Resource: newNumberAssignmentResource, Failure: failure,
		Description: "Lists the campaigns that have numbers, as one assignment each, of all the numbers on it. Free of charge. Bird lists no numbers of a campaign, so every number of the workspace is asked about.",
		Filters: map[string]schema.Attribute{
			"campaign_id": schema.StringAttribute{Optional: true, MarkdownDescription: "Only the numbers of this campaign, by Bird's id.", Validators: []validator.String{campaignID}},
		},
		Rows: func(ctx context.Context, a *account, asked tfkit.Asked) iter.Seq2[tfkit.Row, error] {
			return func(yield func(tfkit.Row, error) bool) {
				tied, failed, err := a.tiedNumbers(ctx)
				if err = errors.Join(append(failed, err)...); err != nil {
					yield(tfkit.Row{}, err)
					return
				}
				for _, campaign := range slices.Sorted(maps.Keys(tied)) {
					if only := asked.Text("campaign_id"); only != "" && !sameUUID(only, campaign) {
						continue
					}
					if !yield(tfkit.AssignmentRow(campaign, tied[campaign]), nil) {
						return
					}
				}
			}
		},
	})
}
