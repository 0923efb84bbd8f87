package infobip

import (
	"context"
	"regexp"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// An import takes whichever id people have in hand, as far as Infobip looks it
// up: its own, the own id of the customer, and of a campaign the registry's,
// which no filter takes, so that the list is looked through. All are free.

// referencePrefix goes before an own id, whose form says nothing of it.
const referencePrefix = "reference_id/"

// tcrCampaignID is the form of the registry's ids of campaigns, such as CTF4STM.
var tcrCampaignID = regexp.MustCompile(`^C[A-Z0-9]{1,6}$`)

// brandImportID turns whichever id an import was given into Infobip's.
func (a *account) brandImportID(ctx context.Context, id string) (string, diag.Diagnostics) {
	if own, ok := strings.CutPrefix(id, referencePrefix); ok {
		brand, diags := a.lookUpBrand(ctx, types.StringNull(), types.StringValue(own))
		return brand.ID, diags
	}
	return id, brandID.checkImport(id, "or reference_id/ and your own id of the brand; the registry's id it does not show")
}

// campaignImportID is brandImportID for campaigns.
func (a *account) campaignImportID(ctx context.Context, id string) (string, diag.Diagnostics) {
	if own, ok := strings.CutPrefix(id, referencePrefix); ok {
		campaign, diags := a.lookUpCampaign(ctx, types.StringNull(), types.StringValue(own))
		return campaign.ID, diags
	}
	return a.assignedCampaignID(ctx, id, "the registry's such as CTF4STM, or reference_id/ and your own id of the campaign")
}

// assignedCampaignID is campaignImportID where a slash goes before numbers.
func (a *account) assignedCampaignID(ctx context.Context, id, others string) (string, diag.Diagnostics) {
	if tcrCampaignID.MatchString(id) {
		return a.campaignByRegistry(ctx, id)
	}
	return id, campaignID.checkImport(id, others)
}

// campaignByRegistry looks for the campaign in the list, up to the page that
// has it.
func (a *account) campaignByRegistry(ctx context.Context, id string) (string, diag.Diagnostics) {
	for pages := a.api.CampaignPages(api.CampaignFilter{}); !pages.Done(); {
		campaigns, err := pages.Next(ctx)
		if err != nil {
			return "", failure("look for the campaign " + id).Diagnostics(err)
		}
		for _, campaign := range campaigns {
			if campaign.ExternalCampaignID == id {
				return campaign.ID, nil
			}
		}
	}
	return "", diag.Diagnostics{tfkit.CodeGone.Error("There is no campaign "+id,
		"No campaign of this account has this id of the registry, which Infobip shows once a campaign is registered. Import it by Infobip's own id. "+tfkit.NothingSent)}
}
