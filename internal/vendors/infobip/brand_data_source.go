package infobip

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// brandData adds to the resource's facts what only people look at.
type brandData struct {
	brandFacts
	CreatedDate      types.String `tfsdk:"created_date"`
	LastModifiedDate types.String `tfsdk:"last_modified_date"`
}

func brandDataAttributes() map[string]data.Attribute {
	attributes := tfkit.ReadOnly(tfkit.Without(brandSchema(context.Background()).Attributes,
		tfkit.AttrFeePreview, tfkit.AttrDeletionProtection, tfkit.AttrAdoptExisting, tfkit.AttrLintIgnore, tfkit.AttrTimeouts))
	attributes["created_date"] = data.StringAttribute{Computed: true, MarkdownDescription: "When the brand was created."}
	attributes["last_modified_date"] = data.StringAttribute{Computed: true, MarkdownDescription: "When the brand last changed."}
	return attributes
}

func newBrandDataSource() datasource.DataSource {
	attributes := brandDataAttributes()
	attributes[tfkit.AttrID] = data.StringAttribute{
		MarkdownDescription: "Infobip's id of the brand. Exactly one of it and `reference_id` is given.", Optional: true, Computed: true,
		Validators: []validator.String{brandID},
	}
	attributes["reference_id"] = data.StringAttribute{
		MarkdownDescription: "Your own id of the brand.", Optional: true, Computed: true, Validators: []validator.String{tfkit.NotBlank{}},
	}
	return tfkit.NewDataSource(tfkit.DataSource[*account, brandData]{
		VendorName: vendorBlock, Name: "brand", Read: readBrandData,
		Seen:   func(a *account, state tftypes.Value) { a.plan.NoteBrand(brandLint, state) },
		Schema: data.Schema{MarkdownDescription: "Reads one brand by its id or your reference id, and how its registration goes. Free of charge.", Attributes: attributes},
	})
}

func readBrandData(ctx context.Context, a *account, config brandData) (brandData, diag.Diagnostics) {
	brand, diags := a.lookUpBrand(ctx, config.ID, config.ReferenceID)
	if diags.HasError() {
		return config, diags
	}
	found, more := brandDataOf(ctx, brand)
	return found, append(diags, more...)
}

// lookUpBrand reads a brand by whichever id is given.
func (a *account) lookUpBrand(ctx context.Context, id, reference types.String) (registeredBrand, diag.Diagnostics) {
	if id.IsNull() == reference.IsNull() {
		return registeredBrand{}, diag.Diagnostics{tfkit.CodeInvalidValue.Error("One id is needed",
			"The look-up takes exactly one of id and reference_id. "+tfkit.NothingSent, path.Root(tfkit.AttrID))}
	}
	named, at, find := id.ValueString(), path.Root(tfkit.AttrID), a.lookedUpBrand
	if id.IsNull() {
		named, at, find = reference.ValueString(), path.Root("reference_id"), a.brandByReference
	}
	brand, found, err := find(ctx, named)
	if err == nil && !found {
		return brand, diag.Diagnostics{tfkit.CodeGone.Error(fmt.Sprintf("There is no brand %s", named),
			"Infobip does not know it in this account. "+tfkit.NotCharged, at)}
	}
	return brand, failure("look up the brand " + named).Diagnostics(err)
}

// brandByReference finds the brand that holds the reference id.
func (a *account) brandByReference(ctx context.Context, reference string) (registeredBrand, bool, error) {
	brands, err := a.api.ListBrands(ctx, api.BrandFilter{ReferenceIDs: []string{reference}})
	for _, brand := range brands {
		if brand.ReferenceID == reference {
			full, err := a.withRegistrar(ctx, brand, a.seen.registrars.LookUp)
			return full, true, err
		}
	}
	return registeredBrand{}, false, err
}

func brandDataOf(ctx context.Context, brand registeredBrand) (brandData, diag.Diagnostics) {
	var found brandData
	diags := unknownBrandStatus(brandObject, brand)
	diags.Append(found.refresh(ctx, brand)...)
	found.CreatedDate, found.LastModifiedDate = textOrNull(brand.CreatedDate), textOrNull(brand.LastModifiedDate)
	return found, diags
}

type brandsData struct {
	IDs           []types.String `tfsdk:"ids"`
	Types         []types.String `tfsdk:"types"`
	NameLike      types.String   `tfsdk:"name_like"`
	ReferenceID   types.String   `tfsdk:"reference_id"`
	ApplicationID types.String   `tfsdk:"application_id"`
	EntityID      types.String   `tfsdk:"entity_id"`
	Sort          []types.String `tfsdk:"sort"`
	Brands        []brandData    `tfsdk:"brands"`
}

func newBrandsDataSource() datasource.DataSource {
	return tfkit.NewDataSource(tfkit.DataSource[*account, brandsData]{
		VendorName: vendorBlock, Name: "brands", Read: readBrandsData,
		Schema: data.Schema{
			MarkdownDescription: "Lists 10DLC brands with Infobip's filters; a filter that matches nothing gives an empty list. How the registration goes takes one more read " +
				"for each brand. Toll-free brands are left out. Free of charge.",
			Attributes: map[string]data.Attribute{
				"ids":            brandFilterList("Only brands with one of these ids.", brandID),
				"types":          brandFilterList("Only brands of these types: "+words(brandTypes)+".", brandKind{}),
				"name_like":      brandFilter("Only brands whose name contains this."),
				"reference_id":   brandFilter("Only the brand with your own id."),
				"application_id": brandFilter("Only brands whose CPaaS X application contains this."),
				"entity_id":      brandFilter("Only brands whose CPaaS X entity contains this."),
				"sort":           brandFilterList("Order: `property`, `property,asc` or `property,desc`; by `id` when left out.", tfkit.NotBlank{}),
				"brands": data.ListNestedAttribute{Computed: true, MarkdownDescription: "The brands, in the order of `sort`.",
					NestedObject: data.NestedAttributeObject{Attributes: brandDataAttributes()}},
			},
		},
	})
}

func brandFilter(description string) data.StringAttribute {
	return data.StringAttribute{Optional: true, MarkdownDescription: description, Validators: []validator.String{tfkit.NotBlank{}}}
}

func brandFilterList(description string, each validator.String) data.ListAttribute {
	return data.ListAttribute{Optional: true, ElementType: types.StringType, MarkdownDescription: description,
		Validators: []validator.List{listvalidator.ValueStringsAre(each), tfkit.CodedList(listvalidator.NoNullValues())}}
}

func readBrandsData(ctx context.Context, a *account, config brandsData) (brandsData, diag.Diagnostics) {
	filter := api.BrandFilter{
		IDs: plain(config.IDs...), Types: plain(config.Types...), ReferenceIDs: plain(config.ReferenceID), Sort: plain(config.Sort...),
		NameLike: config.NameLike.ValueString(), ApplicationID: config.ApplicationID.ValueString(), EntityID: config.EntityID.ValueString(),
	}
	if len(filter.Types) == 0 {
		filter.Types = brandTypes
	}
	brands, err := a.listedBrands(ctx, filter)
	diags := failure("list the brands").Diagnostics(err)
	config.Brands = []brandData{}
	for _, brand := range brands {
		full, err := a.withRegistrar(ctx, brand, a.seen.registrars.LookUp)
		if err != nil {
			return config, append(diags, failure("read how the registration of the brand "+brand.ID+" goes").Diagnostics(err)...)
		}
		found, more := brandDataOf(ctx, full)
		diags.Append(more...)
		config.Brands = append(config.Brands, found)
	}
	return config, diags
}
