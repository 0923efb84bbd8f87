package bird

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

type brandData struct {
	brandFacts
	Vettings []vettingReport `tfsdk:"vettings"`
}

// brandDataAttributes are what the resource and the data sources share.
func brandDataAttributes() map[string]data.Attribute {
	return tfkit.ReadOnly(tfkit.Without(brandSchema(context.Background()).Attributes,
		tfkit.AttrFeePreview, tfkit.AttrDeletionProtection, tfkit.AttrAdoptExisting, tfkit.AttrLintIgnore, tfkit.AttrTimeouts))
}

// vettingsAttribute are the vettings of a brand, without their tokens.
func vettingsAttribute() data.ListNestedAttribute {
	return data.ListNestedAttribute{
		MarkdownDescription: "Vettings of the brand, in Bird's order; empty where the workspace does not see the brand. Their tokens are secrets and are left out.", Computed: true,
		NestedObject: data.NestedAttributeObject{Attributes: tfkit.ReadOnly(tfkit.Without(brandVettingSchema(context.Background()).Attributes,
			tfkit.AttrID, "brand_id", "token", tfkit.AttrPhase, tfkit.AttrStatusReasons,
			tfkit.AttrFeePreview, tfkit.AttrDeletionProtection, tfkit.AttrAdoptExisting, tfkit.AttrLintIgnore, tfkit.AttrTimeouts))},
	}
}

// scopeArgument chooses the level that a data source reads at.
func scopeArgument(description string) data.StringAttribute {
	return data.StringAttribute{
		MarkdownDescription: description, Optional: true, Computed: true,
		Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf(scopeWorkspace, scopeOrganization))},
	}
}

func newBrandDataSource() datasource.DataSource {
	attributes := brandDataAttributes()
	maps.Copy(attributes, map[string]data.Attribute{
		tfkit.AttrID: data.StringAttribute{MarkdownDescription: "Bird's id of the brand, a UUID.", Required: true, Validators: []validator.String{brandID}},
		"scope": scopeArgument("Where to look: `workspace` or `organization`. Left out, the workspace first and then, with `organization_id` in the provider's block, the " +
			"organization; it then says where the brand was found. Who shares a brand is shown by the organization only."),
		"vettings": vettingsAttribute(),
	})
	return tfkit.NewDataSource(tfkit.DataSource[*account, brandData]{
		VendorName: vendorBlock, Name: "brand", Read: readBrandData,
		Seen:   func(a *account, state tftypes.Value) { a.plan.NoteBrand(brandLint, state) },
		Schema: data.Schema{MarkdownDescription: "Reads one brand with its vettings. Free of charge.", Attributes: attributes},
	})
}

func readBrandData(ctx context.Context, a *account, config brandData) (brandData, diag.Diagnostics) {
	brand, level, diags := a.lookUpBrand(ctx, path.Root(tfkit.AttrID), config.ID.ValueString(), config.Scope)
	if diags.HasError() {
		return config, diags
	}
	var found brandData
	found.brandFacts, diags = brandFactsOf(ctx, brand, level)
	var more diag.Diagnostics
	found.Vettings, more = a.vettingReports(ctx, brand.ID)
	return found, append(diags, more...)
}

// lookUpBrand reads a brand at the level that is asked for, or wherever it is;
// at is the argument that names it.
func (a *account) lookUpBrand(ctx context.Context, at path.Path, id string, scope types.String) (api.Brand, api.Level, diag.Diagnostics) {
	levels := []api.Level{api.Level(scope.ValueString())}
	if scope.IsNull() {
		levels = []api.Level{api.Workspace}
		if a.organization {
			levels = append(levels, api.Organization)
		}
	}
	var err error
	for _, level := range levels {
		if diags := a.reaches(level); diags.HasError() {
			return api.Brand{}, level, diags
		}
		var brand api.Brand
		brand, err = a.seenBrands(level).LookUp(ctx, id)
		brand.ID = id // as it was asked for
		if !transport.IsNotFound(err) {
			return brand, level, failure("look up the brand " + id).Diagnostics(err)
		}
	}
	where := "in this workspace or organization."
	if !a.organization {
		where = "in this workspace. One that only the organization sees needs organization_id in the provider's bird block, or BIRD_ORGANIZATION_ID."
	}
	return api.Brand{}, "", diag.Diagnostics{tfkit.CodeGone.Error("There is no brand "+id, "Bird does not know it "+where+" "+tfkit.NotCharged, at)}
}

// brandFactsOf is a brand that nobody has configured.
func brandFactsOf(ctx context.Context, brand api.Brand, level api.Level) (brandFacts, diag.Diagnostics) {
	found := brandFacts{Scope: types.StringValue(string(level))}
	diags := unknownBrandStatus(brand)
	diags.Append(found.refresh(ctx, brand)...)
	return found, diags
}

// vettingReports are the vettings of a brand as data sources show them.
func (a *account) vettingReports(ctx context.Context, brandID string) ([]vettingReport, diag.Diagnostics) {
	vettings, err := a.seenVettings().LookUp(ctx, brandID)
	if transport.IsNotFound(err) { // the workspace does not see the brand
		vettings, err = nil, nil
	}
	diags := failure("read the vettings of the brand " + brandID).Diagnostics(err)
	reports := []vettingReport{}
	for _, vetting := range vettings {
		report, more := reportOf(ctx, vetting)
		diags.Append(more...)
		reports = append(reports, report)
	}
	return reports, diags
}

type brandsData struct {
	Scope  types.String `tfsdk:"scope"`
	Brands []brandFacts `tfsdk:"brands"`
}

func newBrandsDataSource() datasource.DataSource {
	return tfkit.NewDataSource(tfkit.DataSource[*account, brandsData]{
		VendorName: vendorBlock, Name: "brands", Read: readBrandsData,
		Schema: data.Schema{
			MarkdownDescription: "Lists all brands that the workspace sees or the organization holds; Bird documents no filter. Free of charge.",
			Attributes: map[string]data.Attribute{
				"scope": scopeArgument("Whose brands: `workspace`, also for those that the organization shares with it, or `organization`. Left out, `workspace`."),
				"brands": data.ListNestedAttribute{
					MarkdownDescription: "The brands, in Bird's order.", Computed: true,
					NestedObject: data.NestedAttributeObject{Attributes: brandDataAttributes()},
				},
			},
		},
	})
}

func readBrandsData(ctx context.Context, a *account, config brandsData) (brandsData, diag.Diagnostics) {
	if config.Scope.IsNull() {
		config.Scope = types.StringValue(scopeWorkspace)
	}
	level := api.Level(config.Scope.ValueString())
	if diags := a.reaches(level); diags.HasError() {
		return config, diags
	}
	brands, seen := a.seenBrands(level).All(ctx)
	var err error
	if !seen {
		brands, err = a.api.ListBrands(ctx, level)
	}
	diags := failure("list the brands").Diagnostics(err)
	config.Brands = []brandFacts{}
	for _, brand := range brands {
		found, more := brandFactsOf(ctx, brand, level)
		diags.Append(more...)
		config.Brands = append(config.Brands, found)
	}
	return config, diags
}
