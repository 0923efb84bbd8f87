package bird

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

type qualificationData struct {
	BrandID   types.String    `tfsdk:"brand_id"`
	Usecase   types.String    `tfsdk:"usecase"`
	Source    types.String    `tfsdk:"source"`
	Qualified types.Bool      `tfsdk:"qualified"`
	Status    types.String    `tfsdk:"status"`
	Reasons   []string        `tfsdk:"reasons"`
	Vettings  []vettingReport `tfsdk:"vettings"`
}

func newCampaignQualificationDataSource() datasource.DataSource {
	return tfkit.NewDataSource(tfkit.DataSource[*account, qualificationData]{
		VendorName: vendorBlock, Name: "campaign_qualification", Read: readQualification,
		Schema: data.Schema{
			MarkdownDescription: "Says whether campaigns of a brand can be registered. Bird has no call for that, so it is derived from the status of the brand. " +
				"Reviewers and operators may still refuse a campaign. Free of charge.",
			Attributes: map[string]data.Attribute{
				"brand_id": data.StringAttribute{Required: true, MarkdownDescription: "Bird's id of the brand.", Validators: []validator.String{brandID}},
				"usecase": data.StringAttribute{Optional: true, MarkdownDescription: "Use case to ask about. Bird lets no use case be looked up, so only one that no brand of Bird's can have makes a difference.",
					Validators: []validator.String{tfkit.NotBlank{}, tfkit.Coded(stringvalidator.UTF8LengthAtMost(maxUseCase)), documentedUseCase}},
				"source":    data.StringAttribute{Computed: true, MarkdownDescription: "`derived`: Bird has no call that answers the question."},
				"qualified": data.BoolAttribute{Computed: true, MarkdownDescription: "Whether nothing speaks against it: the brand is `APPROVED`."},
				"status":    data.StringAttribute{Computed: true, MarkdownDescription: "Bird's status of the brand."},
				"reasons":   data.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: "What speaks against it; empty when nothing does."},
				"vettings":  vettingsAttribute(),
			},
		},
	})
}

func readQualification(ctx context.Context, a *account, config qualificationData) (qualificationData, diag.Diagnostics) {
	brand, level, diags := a.lookUpBrand(ctx, atBrandID, config.BrandID.ValueString(), types.StringNull())
	if diags.HasError() {
		return config, diags
	}
	config.Source, config.Status = types.StringValue("derived"), textOrNull(brand.Status)
	config.Reasons = obstacles(brand, level, config.Usecase.ValueString())
	config.Qualified = types.BoolValue(len(config.Reasons) == 0)
	var more diag.Diagnostics
	config.Vettings, more = a.vettingReports(ctx, brand.ID)
	return config, append(diags, more...)
}

// soleProprietor is the registry's use case of brands that Bird's entity types
// do not offer.
const soleProprietor = "SOLE_PROPRIETOR"

// obstacles are why campaigns of the brand cannot be registered; level is where
// it was found, the organization's only if the workspace does not see it.
func obstacles(brand api.Brand, level api.Level, useCase string) []string {
	reasons := []string{}
	if level == api.Organization {
		reasons = append(reasons, "The workspace does not see the brand. "+shareIt)
	}
	if phase := brandPhase(brand); phase != tcr.Approved {
		reasons = append(reasons, fmt.Sprintf("The brand is %s (%s).%s", phase, brand.Status, tfkit.ReasonWords(brandReasons(brand))))
	}
	if useCase == soleProprietor {
		reasons = append(reasons, "The use case "+soleProprietor+" is for sole proprietors, and Bird registers none: entity_type has no such word.")
	}
	return reasons
}
