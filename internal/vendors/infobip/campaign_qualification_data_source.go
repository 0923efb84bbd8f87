package infobip

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

type qualificationData struct {
	BrandID              types.String `tfsdk:"brand_id"`
	Source               types.String `tfsdk:"source"`
	Qualified            types.Bool   `tfsdk:"qualified"`
	Status               types.String `tfsdk:"status"`
	IdentityStatus       types.String `tfsdk:"identity_status"`
	AuthenticationStatus types.String `tfsdk:"authentication_status"`
	Reasons              []string     `tfsdk:"reasons"`
	Vets                 []vetReport  `tfsdk:"vets"`
}

// vetReport is a vet as people read it.
type vetReport struct {
	VetID               types.String `tfsdk:"vet_id"`
	Type                types.String `tfsdk:"type"`
	Status              types.String `tfsdk:"status"`
	Score               types.Int64  `tfsdk:"score"`
	VettedDate          types.String `tfsdk:"vetted_date"`
	EnhancedVettedDate  types.String `tfsdk:"enhanced_vetted_date"`
	Imported            types.Bool   `tfsdk:"imported"`
	ImportedVetProvider types.String `tfsdk:"imported_vet_provider"`
}

func newCampaignQualificationDataSource() datasource.DataSource {
	observed := tfkit.ReadOnly(brandObserved())
	return tfkit.NewDataSource(tfkit.DataSource[*account, qualificationData]{
		VendorName: vendorBlock, Name: "campaign_qualification", Read: readQualification,
		Schema: data.Schema{
			MarkdownDescription: "Says whether campaigns of a brand can be registered. Infobip has no call for that, so it is derived from the registration, " +
				"the authentication and the vets of the brand. Reviewers and networks may still refuse a campaign. Free of charge.",
			Attributes: map[string]data.Attribute{
				"brand_id": data.StringAttribute{Required: true, MarkdownDescription: "Infobip's id of the brand.", Validators: []validator.String{brandID}},
				"source":   data.StringAttribute{Computed: true, MarkdownDescription: "`derived`: Infobip has no call that answers the question."},
				"qualified": data.BoolAttribute{Computed: true, MarkdownDescription: "Whether nothing speaks against it: the registrar has verified the brand, and the authentication of a " +
					"public company has not failed."},
				"status":                data.StringAttribute{Computed: true, MarkdownDescription: "The registrar's state of the brand, or the stage of a draft."},
				"identity_status":       observed["identity_status"],
				"authentication_status": observed["authentication_status"],
				"reasons":               data.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: "What speaks against it, and what to look at; empty when nothing does."},
				"vets": data.ListNestedAttribute{Computed: true, MarkdownDescription: "The vets of the brand; networks weigh the score for throughput.",
					NestedObject: data.NestedAttributeObject{Attributes: tfkit.ReadOnly(vetObserved())}},
			},
		},
	})
}

func readQualification(ctx context.Context, a *account, config qualificationData) (qualificationData, diag.Diagnostics) {
	id := config.BrandID.ValueString()
	brand, diags := a.lookUpBrand(ctx, config.BrandID, types.StringNull())
	if diags.HasError() {
		return config, diags
	}
	vets, err := a.api.ListVets(ctx, id)
	if err != nil {
		return config, append(diags, failure("read the vets of the brand "+id).Diagnostics(err)...)
	}
	config.Source, config.Status = types.StringValue("derived"), textOrNull(brand.status())
	config.IdentityStatus = textOrNull(brand.registrar.BrandIdentityStatus)
	config.AuthenticationStatus = textOrNull(brand.registrar.BrandAuthenticationStatus)
	config.Reasons = obstacles(brand)
	config.Qualified = types.BoolValue(len(config.Reasons) == 0)
	config.Vets = []vetReport{}
	for _, vet := range vets {
		config.Vets = append(config.Vets, reportOf(vet))
	}
	return config, diags
}

// obstacles are why campaigns of the brand cannot be registered.
func obstacles(brand registeredBrand) []string {
	reasons := []string{}
	phase, _ := brand.phase()
	switch {
	case phase.Ready():
	case !brand.registered():
		reasons = append(reasons, "The brand is a draft and not registered.")
	case len(brand.reasons()) > 0:
		reasons = append(reasons, fmt.Sprintf("The registrar refused the brand (%s, %s): %s.",
			brand.status(), brand.registrar.BrandIdentityStatus, strings.TrimSuffix(brand.reasons()[0].Reason.ValueString(), ".")))
	default:
		reasons = append(reasons, fmt.Sprintf("The registrar has not verified the brand: its state is %s.", brand.status()))
	}
	if word := brand.registrar.BrandAuthenticationStatus; word == "FAILED" || word == "EXPIRED" {
		reasons = append(reasons, fmt.Sprintf("The authentication of the company is %s; start it again in Infobip's web interface.", word))
	}
	return reasons
}

func reportOf(vet api.Vet) vetReport {
	return vetReport{
		VetID: textOrNull(vet.VetID), Type: textOrNull(vet.Type), Status: textOrNull(vet.Status), Score: types.Int64PointerValue(vet.Score),
		VettedDate: textOrNull(vet.VettedDate), EnhancedVettedDate: textOrNull(vet.EnhancedVettedDate),
		Imported: types.BoolValue(vet.Imported), ImportedVetProvider: textOrNull(vet.ImportedVetProvider),
	}
}
