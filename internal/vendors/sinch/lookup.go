package sinch

import (
	"context"
	"fmt"
	"net/http"

	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// People have either of two ids in hand: Sinch's and the registry's. A look-up
// takes exactly one of them.

// eitherID are the two arguments of a look-up.
func eitherID(own idKind, ownDoc, registry string, registryKind idKind, registryDoc string) map[string]data.Attribute {
	return map[string]data.Attribute{
		tfkit.AttrID: data.StringAttribute{
			MarkdownDescription: ownDoc + " Exactly one of it and `" + registry + "` is given.", Optional: true, Computed: true,
			Validators: []validator.String{own, oneID{registry: registry}},
		},
		registry: data.StringAttribute{
			MarkdownDescription: registryDoc, Optional: true, Computed: true, Validators: []validator.String{registryKind},
		},
	}
}

// oneID stands on the argument id and wants it or the other, and not both.
type oneID struct{ registry string }

// Description implements validator.Describer.
func (o oneID) Description(context.Context) string {
	return fmt.Sprintf("exactly one of %s and %s is given", tfkit.AttrID, o.registry)
}

// MarkdownDescription implements validator.Describer.
func (o oneID) MarkdownDescription(ctx context.Context) string { return o.Description(ctx) }

// ValidateString implements validator.String.
func (o oneID) ValidateString(ctx context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	var other types.String
	resp.Diagnostics.Append(tfkit.Attribute(ctx, req.Config, path.Root(o.registry), &other)...)
	if req.ConfigValue.IsUnknown() || other.IsUnknown() || req.ConfigValue.IsNull() != other.IsNull() {
		return
	}
	given := "both are given"
	if other.IsNull() {
		given = "none is given"
	}
	resp.Diagnostics.Append(tfkit.CodeInvalidValue.Error("One id is needed",
		fmt.Sprintf("The look-up takes exactly one of %s and %s; %s. %s", tfkit.AttrID, o.registry, given, tfkit.NothingSent), req.Path))
}

func (a *account) brand(ctx context.Context, id, tcrID types.String) (api.Brand, diag.Diagnostics) {
	if id.ValueString() != "" {
		brand, err := a.seen.brands.LookUp(ctx, id.ValueString())
		return brand, notFound("brand", id.ValueString(), path.Root(tfkit.AttrID), err)
	}
	brand, err := a.api.BrandByTCRID(ctx, tcrID.ValueString())
	return brand, notFound("brand", tcrID.ValueString(), path.Root("tcr_brand_id"), err)
}

func (a *account) campaign(ctx context.Context, id, tcrID types.String) (api.Campaign, diag.Diagnostics) {
	if id.ValueString() != "" {
		campaign, err := a.seen.campaigns.LookUp(ctx, id.ValueString())
		return campaign, notFound("campaign", id.ValueString(), path.Root(tfkit.AttrID), err)
	}
	at := path.Root("tcr_campaign_id")
	campaign, found, err := a.campaignByTCRID(ctx, tcrID.ValueString())
	if err == nil && !found {
		return campaign, diag.Diagnostics{tfkit.CodeGone.Error(fmt.Sprintf("There is no campaign %s", tcrID.ValueString()),
			"Sinch does not know it in this project. "+tfkit.NotCharged, at)}
	}
	return campaign, notFound("campaign", tcrID.ValueString(), at, err)
}

// campaignByTCRID finds a campaign by the registry's id. Sinch publishes a
// doubtful parameter name for the call that fetches one, so a refusal is not
// believed before the list has been looked through.
func (a *account) campaignByTCRID(ctx context.Context, id string) (campaign api.Campaign, found bool, err error) {
	campaign, err = a.api.CampaignByTCRID(ctx, id)
	if status := transport.StatusOf(err); status != http.StatusNotFound && status != http.StatusBadRequest {
		return campaign, err == nil, err
	}
	campaigns, err := a.api.ListCampaigns(ctx, api.CampaignFilter{})
	for _, listed := range campaigns {
		if listed.CampaignID == id {
			return listed, true, nil
		}
	}
	return api.Campaign{}, false, err
}

// notFound words the error of a look-up. Sinch answers 400 to some ids that it
// does not know.
func notFound(noun, id string, at path.Path, err error) diag.Diagnostics {
	switch status := transport.StatusOf(err); {
	case err == nil:
		return nil
	case status == http.StatusNotFound || status == http.StatusBadRequest:
		return diag.Diagnostics{tfkit.CodeGone.Error(fmt.Sprintf("There is no %s %s", noun, id),
			fmt.Sprintf("Sinch does not know it in this project: %s. %s", err, tfkit.NotCharged), at)}
	default:
		return failure(fmt.Sprintf("look up the %s %s", noun, id)).Diagnostics(err)
	}
}

// brandImportID turns whichever id an import was given into Sinch's.
func (a *account) brandImportID(ctx context.Context, id string) (string, diag.Diagnostics) {
	if !tcrBrandID.pattern.MatchString(id) {
		return id, brandRegistrationID.check(id)
	}
	brand, diags := a.brand(ctx, types.StringNull(), types.StringValue(id))
	return brand.BrandRegistrationID, diags
}

// campaignImportID turns whichever id an import was given into Sinch's.
func (a *account) campaignImportID(ctx context.Context, id string) (string, diag.Diagnostics) {
	if !tcrCampaignID.pattern.MatchString(id) {
		return id, campaignRegistrationID.check(id)
	}
	campaign, diags := a.campaign(ctx, types.StringNull(), types.StringValue(id))
	return campaign.CampaignRegistrationID, diags
}

// tcrCampaign turns whichever campaign id an import was given into the
// registry's.
func (a *account) tcrCampaign(ctx context.Context, id string) (string, diag.Diagnostics) {
	if !ulid.MatchString(id) {
		return id, tcrCampaignID.check(id)
	}
	campaign, diags := a.campaign(ctx, types.StringValue(id), types.StringNull())
	if !diags.HasError() && campaign.CampaignID == "" {
		diags.Append(tfkit.CodeGone.Error(fmt.Sprintf("The campaign %s has no number to import", id),
			fmt.Sprintf("It is %s and not at the registry yet. %s", campaign.Status, tfkit.NothingSent)))
	}
	return campaign.CampaignID, diags
}
