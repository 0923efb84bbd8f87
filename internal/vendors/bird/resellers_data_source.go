package bird

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

type resellersData struct {
	Resellers []resellerData `tfsdk:"resellers"`
}

type resellerData struct {
	ID          types.String `tfsdk:"id"`
	Status      types.String `tfsdk:"status"`
	CompanyName types.String `tfsdk:"company_name"`
	Email       types.String `tfsdk:"email"`
	Phone       types.String `tfsdk:"phone"`
	CreatedAt   types.String `tfsdk:"created_at"`
	UpdatedAt   types.String `tfsdk:"updated_at"`
}

func newResellersDataSource() datasource.DataSource {
	text := func(description string) data.StringAttribute {
		return data.StringAttribute{Computed: true, MarkdownDescription: description}
	}
	return tfkit.NewDataSource(tfkit.DataSource[*account, resellersData]{
		VendorName: vendorBlock, Name: "resellers", Read: readResellers,
		Schema: data.Schema{
			MarkdownDescription: "Lists the resellers of the organization, on whose behalf campaigns can be registered. They are made in Bird's web application. Free of charge.",
			Attributes: map[string]data.Attribute{"resellers": data.ListNestedAttribute{
				MarkdownDescription: "The resellers, in Bird's order. Bird documents `id` and `status`; the others are null where it says nothing.", Computed: true,
				NestedObject: data.NestedAttributeObject{Attributes: map[string]data.Attribute{
					"id":           text("Id for `reseller_id` of a campaign, a UUID."),
					"status":       text("Where the reseller stands; campaigns need `ACTIVE`."),
					"company_name": text("Name of the company."), "email": text("E-mail address."), "phone": text("Phone number."),
					"created_at": text("When it was made."), "updated_at": text("When it last changed."),
				}},
			}},
		},
	})
}

func readResellers(ctx context.Context, a *account, config resellersData) (resellersData, diag.Diagnostics) {
	resellers, err := a.api.ListResellers(ctx)
	config.Resellers = []resellerData{}
	for _, reseller := range resellers {
		config.Resellers = append(config.Resellers, resellerData{
			ID: types.StringValue(reseller.ID), Status: textOrNull(reseller.Status), CompanyName: textOrNull(reseller.CompanyName),
			Email: textOrNull(reseller.Email), Phone: textOrNull(reseller.Phone),
			CreatedAt: textOrNull(reseller.CreatedAt), UpdatedAt: textOrNull(reseller.UpdatedAt),
		})
	}
	return config, failure("list the resellers").Diagnostics(err)
}
