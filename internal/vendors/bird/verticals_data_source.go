package bird

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

type verticalsData struct {
	Verticals []verticalData `tfsdk:"verticals"`
}

type verticalData struct {
	Name        types.String `tfsdk:"name"`
	IndustryID  types.String `tfsdk:"industry_id"`
	DisplayName types.String `tfsdk:"display_name"`
	Description types.String `tfsdk:"description"`
}

func newVerticalsDataSource() datasource.DataSource {
	return tfkit.NewDataSource(tfkit.DataSource[*account, verticalsData]{
		VendorName: vendorBlock, Name: "verticals", Read: readVerticals,
		Schema: data.Schema{
			MarkdownDescription: "Lists the lines of business that a brand may have. Free of charge.",
			Attributes: map[string]data.Attribute{"verticals": data.ListNestedAttribute{
				MarkdownDescription: "The lines of business, in Bird's order.", Computed: true,
				NestedObject: data.NestedAttributeObject{Attributes: map[string]data.Attribute{
					"name":         data.StringAttribute{Computed: true, MarkdownDescription: "What `vertical` of a brand says, such as `RETAIL`."},
					"industry_id":  data.StringAttribute{Computed: true, MarkdownDescription: "Bird's id of the industry."},
					"display_name": data.StringAttribute{Computed: true, MarkdownDescription: "Name for people."},
					"description":  data.StringAttribute{Computed: true, MarkdownDescription: "What belongs to it."},
				}},
			}},
		},
	})
}

func readVerticals(ctx context.Context, a *account, config verticalsData) (verticalsData, diag.Diagnostics) {
	verticals, err := a.api.Verticals(ctx)
	config.Verticals = []verticalData{}
	for _, vertical := range verticals {
		config.Verticals = append(config.Verticals, verticalData{
			Name: types.StringValue(vertical.Name), IndustryID: textOrNull(vertical.IndustryID),
			DisplayName: textOrNull(vertical.DisplayName), Description: textOrNull(vertical.Description),
		})
	}
	return config, failure("list the verticals").Diagnostics(err)
}
