package bird

import (
	"cmp"
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// campaignByID reads one campaign and remembers its brand. Bird does not say
// what a read gives after a delete: a 404 (transport.IsNotFound) and the status
// DELETED (isDeleted) mean the same, and callers must take both for gone.
func (a *account) campaignByID(ctx context.Context, brandID, campaignID string) (api.Campaign, error) {
	campaign, err := a.seenCampaigns(brandID).Fresh(ctx, campaignID)
	return a.homed(campaign, brandID, campaignID, err)
}

// homed remembers the brand of a campaign that was read. Its id is as it was
// asked for: an argument that refers to it must not change.
func (a *account) homed(campaign api.Campaign, brandID, campaignID string, err error) (api.Campaign, error) {
	if err == nil {
		campaign.ID = campaignID
		a.homes.note(campaignID, brandID)
	}
	return campaign, err
}

// campaignOrGone is campaignByID where gone is an answer: found is false after
// a 404 that a fresh list confirms, and for the status DELETED.
func (a *account) campaignOrGone(ctx context.Context, brandID, campaignID string) (campaign api.Campaign, found bool, err error) {
	return campaignBy(campaignID, func() (api.Campaign, error) { return a.campaignByID(ctx, brandID, campaignID) },
		func() ([]api.Campaign, error) { return a.campaignsOf(ctx, brandID) })
}

// campaignsOf lists a brand's campaigns and remembers whose they are. A brand
// that is gone has none; a 404 of one that is there says nothing, and taking it
// for an empty list would drop live campaigns from the state.
func (a *account) campaignsOf(ctx context.Context, brandID string) ([]api.Campaign, error) {
	campaigns, err := a.api.ListCampaigns(ctx, brandID)
	if transport.IsNotFound(err) {
		if _, found, unread := a.findBrand(ctx, api.Workspace, brandID); found || unread != nil {
			return nil, cmp.Or(unread, err)
		}
		return nil, nil
	}
	for _, campaign := range campaigns {
		a.homes.note(campaign.ID, brandID)
	}
	return campaigns, err
}

// findCampaign finds a campaign by its id alone: below the brand where this
// process has seen it, else below every brand of the workspace, one call each.
// A campaign that is gone is not found. A brand whose campaigns are a 404 stops
// the search only if no other brand has the campaign.
func (a *account) findCampaign(ctx context.Context, campaignID string) (campaign api.Campaign, found bool, err error) {
	if brandID, known := a.homes.brand(campaignID); known {
		return a.campaignOrGone(ctx, brandID, campaignID)
	}
	brands, err := a.api.ListBrands(ctx, api.Workspace)
	if err != nil {
		return campaign, false, err
	}
	var unread error
	for _, brand := range brands {
		campaigns, err := a.campaignsOf(ctx, brand.ID)
		if transport.IsNotFound(err) {
			unread = err
		} else if err != nil {
			return campaign, false, err
		}
		for _, candidate := range campaigns {
			if sameUUID(candidate.ID, campaignID) {
				candidate.ID = campaignID
				a.homes.note(campaignID, brand.ID)
				return candidate, !isDeleted(candidate), nil
			}
		}
	}
	return campaign, false, unread
}

func isDeleted(campaign api.Campaign) bool { return campaign.Status == statusDeleted }

// campaignImportIDs takes apart what an import was given: BRAND_ID/CAMPAIGN_ID,
// or the campaign's id alone, which every other message names.
func (a *account) campaignImportIDs(ctx context.Context, text string) (brand, id string, diags diag.Diagnostics) {
	if !uuid.MatchString(text) {
		return pairOfIDs(text, "campaign")
	}
	campaign, found, err := a.findCampaign(ctx, text)
	switch {
	case err != nil:
		return "", text, failure("look for the campaign " + text).Diagnostics(err)
	case !found:
		return "", text, diag.Diagnostics{tfkit.CodeGone.Error("There is no campaign "+text,
			"No brand of the workspace has it. Import takes BRAND_ID/CAMPAIGN_ID. "+tfkit.NothingSent)}
	}
	brand, _ = a.homes.brand(text)
	return brand, campaign.ID, nil
}

// unknownCampaignStatus warns of a status that this version does not know.
func unknownCampaignStatus(campaign api.Campaign) diag.Diagnostics {
	if _, known := campaignStatuses.Phase(campaign.Status); known {
		return nil
	}
	return diag.Diagnostics{campaignObject.UnknownStatus(campaign.ID, campaign.Status)}
}
