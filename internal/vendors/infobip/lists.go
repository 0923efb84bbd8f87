package infobip

import (
	"context"
	"iter"

	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/list/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// Lists implements tfkit.Vendor. A registration is a resource of its own, so it
// is listed too: without it, the configuration of a registered brand or campaign
// would not be whole.
func (Vendor) Lists() []func() list.ListResource {
	return []func() list.ListResource{
		newBrandList, newBrandRegistrationList, newCampaignList, newCampaignRegistrationList, newNumberAssignmentList,
	}
}

func newBrandList() list.ListResource {
	return brandList(newBrandResource, tfkit.AttrID, "Lists the 10DLC brands of the account, drafts too. Free of charge.", func(api.Brand) bool { return true })
}

func newBrandRegistrationList() list.ListResource {
	return brandList(newBrandRegistrationResource, "brand_id", "Lists the registrations of the account's 10DLC brands. Free of charge.",
		func(brand api.Brand) bool { return brand.Stage != brandDraft })
}

// brandList lists brands under the identity's name of their id.
func brandList(made func() resource.Resource, id, description string, listed func(api.Brand) bool) list.ListResource {
	return tfkit.NewListing(tfkit.Listing[*account]{
		VendorName: vendorBlock, Noun: "brands", Resource: made, Phases: true, Failure: failure,
		Description: description + " With `phases` or with all attributes, one read more for each brand: how its registration goes is in no list.",
		Filters: map[string]schema.Attribute{
			"name_like": nameFilter("brands"),
		},
		Rows: func(ctx context.Context, a *account, asked tfkit.Asked) iter.Seq2[tfkit.Row, error] {
			pages := a.api.BrandPages(api.BrandFilter{Types: brandTypes, NameLike: asked.Text("name_like")})
			return tfkit.Listed(ctx, pages, a.seen.brands.Take, func(brand api.Brand) (tfkit.Row, bool, error) {
				row := tfkit.Row{Identity: map[string]string{id: brand.ID}, Label: tfkit.Label(brand.Name, brand.Stage)}
				if !asked.ByPhase() || !listed(brand) {
					return row, listed(brand), nil
				}
				full, err := a.withRegistrar(ctx, brand, a.seen.registrars.LookUp)
				row.Label = tfkit.Label(brand.Name, full.status())
				row.Phase, _ = full.phase()
				return row, true, err
			})
		},
	})
}

func newCampaignList() list.ListResource {
	return campaignList(newCampaignResource, tfkit.AttrID, "Lists the 10DLC campaigns of the account, drafts too. Free of charge.", func(api.Campaign) bool { return true })
}

func newCampaignRegistrationList() list.ListResource {
	return campaignList(newCampaignRegistrationResource, "campaign_id", "Lists the registrations of the account's 10DLC campaigns. Free of charge.",
		func(campaign api.Campaign) bool { return campaign.Stage != stageDraft })
}

// campaignList is brandList for campaigns.
func campaignList(made func() resource.Resource, id, description string, listed func(api.Campaign) bool) list.ListResource {
	return tfkit.NewListing(tfkit.Listing[*account]{
		VendorName: vendorBlock, Noun: "campaigns", Resource: made, Phases: true, Failure: failure, Description: description,
		Filters: map[string]schema.Attribute{
			"brand_id":  schema.StringAttribute{Optional: true, MarkdownDescription: "Only campaigns of this brand, by Infobip's id.", Validators: []validator.String{brandID}},
			"name_like": nameFilter("campaigns"),
		},
		Rows: func(ctx context.Context, a *account, asked tfkit.Asked) iter.Seq2[tfkit.Row, error] {
			filter := api.CampaignFilter{Types: campaignTypes, NameLike: asked.Text("name_like")}
			if brand := asked.Text("brand_id"); brand != "" {
				filter.BrandIDs = []string{brand}
			}
			return tfkit.Listed(ctx, a.api.CampaignPages(filter), a.seen.campaigns.Take, func(campaign api.Campaign) (tfkit.Row, bool, error) {
				phase, _ := campaignStatuses.Phase(campaign.Stage)
				return tfkit.Row{
					Identity: map[string]string{id: campaign.ID},
					Label:    tfkit.Label(campaign.Name, campaign.ExternalCampaignID, campaign.Stage), Phase: phase,
				}, listed(campaign), nil
			})
		},
	})
}

func newNumberAssignmentList() list.ListResource {
	return tfkit.NewListing(tfkit.Listing[*account]{
		VendorName: vendorBlock, Noun: "campaigns with numbers", Resource: newNumberAssignmentResource, Failure: failure,
		Description: "Lists the 10DLC campaigns that have numbers, as one assignment each, of all the numbers on it. Free of charge.",
		Filters: map[string]schema.Attribute{
			"campaign_id": schema.StringAttribute{Optional: true, MarkdownDescription: "Only the numbers of this campaign, by Infobip's id.", Validators: []validator.String{campaignID}},
		},
		Rows: func(ctx context.Context, a *account, asked tfkit.Asked) iter.Seq2[tfkit.Row, error] {
			filter := api.CampaignFilter{Types: campaignTypes}
			if only := asked.Text("campaign_id"); only != "" {
				filter.IDs = []string{only}
			}
			return tfkit.Listed(ctx, a.api.CampaignPages(filter), a.seen.campaigns.Take, func(campaign api.Campaign) (tfkit.Row, bool, error) {
				previews, err := a.allPreviews(ctx, campaign)
				return tfkit.AssignmentRow(campaign.ID, attachedOf(previews)), len(previews) > 0, err
			})
		},
	})
}

func nameFilter(noun string) schema.Attribute {
	return schema.StringAttribute{Optional: true, MarkdownDescription: "Only " + noun + " whose name contains this.", Validators: []validator.String{tfkit.NotBlank{}}}
}
