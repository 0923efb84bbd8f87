package sinch

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

type brandData struct {
	brandFacts
	Vettings []vettingData `tfsdk:"vettings"`
}

type vettingData struct {
	VettingID     types.String `tfsdk:"vetting_id"`
	Provider      types.String `tfsdk:"provider"`
	VettingStatus types.String `tfsdk:"vetting_status"`
	VettingClass  types.String `tfsdk:"vetting_class"`
	VettingScore  types.Int64  `tfsdk:"vetting_score"`
	Reasons       []string     `tfsdk:"reasons"`
	VettedDate    types.String `tfsdk:"vetted_date"`
	CreateDate    types.String `tfsdk:"create_date"`
}

// vettingStatuses: Sinch lists vettings by status only, so all are asked for.
var vettingStatuses = []string{"PENDING", "UNSCORE", "ACTIVE", "FAILED", "EXPIRED"}

// brandFactAttributes are what the resource and the data sources share.
func brandFactAttributes() map[string]data.Attribute {
	return tfkit.ReadOnly(tfkit.Without(brandSchema(context.Background()).Attributes,
		tfkit.AttrFeePreview, tfkit.AttrDeletionProtection, tfkit.AttrAdoptExisting, tfkit.AttrLintIgnore, tfkit.AttrTimeouts))
}

func newBrandDataSource() datasource.DataSource {
	attributes := brandFactAttributes()
	maps.Copy(attributes, eitherID(brandRegistrationID, "Sinch's id of the brand.", "tcr_brand_id", tcrBrandID, "The registry's id of the brand."))
	attributes["vettings"] = data.ListNestedAttribute{
		MarkdownDescription: "Vettings of the brand, in every status. Sinch's vetting token is a secret and is not read.",
		Computed:            true,
		NestedObject: data.NestedAttributeObject{Attributes: map[string]data.Attribute{
			"vetting_id":     data.StringAttribute{Computed: true, MarkdownDescription: "Id of the vetting."},
			"provider":       data.StringAttribute{Computed: true, MarkdownDescription: "Who vetted, such as `AEGIS`."},
			"vetting_status": data.StringAttribute{Computed: true, MarkdownDescription: "`PENDING`, `UNSCORE`, `ACTIVE`, `FAILED` or `EXPIRED`."},
			"vetting_class":  data.StringAttribute{Computed: true, MarkdownDescription: "Class of the vetting, such as `STANDARD`."},
			"vetting_score":  data.Int64Attribute{Computed: true, MarkdownDescription: "Score; operators weigh it for throughput."},
			"reasons":        data.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: "Why it failed or got no better score."},
			"vetted_date":    data.StringAttribute{Computed: true, MarkdownDescription: "When it was decided."},
			"create_date":    data.StringAttribute{Computed: true, MarkdownDescription: "When it was asked for."},
		}},
	}
	return tfkit.NewDataSource(tfkit.DataSource[*account, brandData]{
		VendorName: vendorBlock, Name: "brand", Read: readBrandData,
		Seen:   func(a *account, state tftypes.Value) { a.plan.NoteBrand(brandLint, state) },
		Schema: data.Schema{MarkdownDescription: "Reads one brand by either id, with its vettings. Free of charge.", Attributes: attributes},
	})
}

func readBrandData(ctx context.Context, a *account, config brandData) (brandData, diag.Diagnostics) {
	brand, diags := a.brand(ctx, config.ID, config.TCRBrandID)
	if diags.HasError() {
		return config, diags
	}
	var found brandData
	reasons, more := a.brandRefusal(ctx, brand)
	diags.Append(more...)
	diags.Append(found.refresh(ctx, brand, reasons)...)
	found.TCRBrandID = types.StringValue(brand.BrandID)
	found.Vettings = []vettingData{}
	for _, status := range vettingStatuses {
		vettings, err := a.api.BrandVettings(ctx, brand.BrandRegistrationID, status)
		if err != nil {
			diags.Append(failure("read the vettings of the brand " + brand.BrandRegistrationID).Diagnostics(err)...)
			return found, diags
		}
		for _, vetting := range vettings {
			found.Vettings = append(found.Vettings, vettingOf(vetting))
		}
	}
	return found, diags
}

func vettingOf(v api.Vetting) vettingData {
	return vettingData{
		VettingID: types.StringValue(v.VettingID), Provider: types.StringValue(v.Provider),
		VettingStatus: types.StringValue(v.VettingStatus), VettingClass: types.StringValue(v.VettingClass),
		VettingScore: types.Int64PointerValue(v.VettingScore), Reasons: append([]string{}, v.Reasons...),
		VettedDate: types.StringValue(v.VettedDate), CreateDate: types.StringValue(v.CreateDate),
	}
}

type brandsData struct {
	Brands []brandFacts `tfsdk:"brands"`
}

func newBrandsDataSource() datasource.DataSource {
	return tfkit.NewDataSource(tfkit.DataSource[*account, brandsData]{
		VendorName: vendorBlock, Name: "brands", Read: readBrandsData,
		Schema: data.Schema{
			MarkdownDescription: "Lists all brands of the project; Sinch documents no filter. Free of charge. Reasons of rejections are read by the data source `tendlc_sinch_brand` only.",
			Attributes: map[string]data.Attribute{"brands": data.ListNestedAttribute{
				MarkdownDescription: "The brands, in Sinch's order.", Computed: true,
				NestedObject: data.NestedAttributeObject{Attributes: brandFactAttributes()},
			}},
		},
	})
}

func readBrandsData(ctx context.Context, a *account, config brandsData) (brandsData, diag.Diagnostics) {
	brands, seen := a.seen.brands.All(ctx)
	var err error
	if !seen {
		brands, err = a.api.ListBrands(ctx)
	}
	diags := failure("list the brands").Diagnostics(err)
	config.Brands = []brandFacts{}
	for _, brand := range brands {
		var facts brandFacts
		diags.Append(facts.refresh(ctx, brand, nil)...)
		config.Brands = append(config.Brands, facts)
	}
	return config, diags
}
