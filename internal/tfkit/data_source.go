package tfkit

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// DataSource describes a data source: a schema, and a function that fills in
// the model. A is the vendor's account type, M the model of the schema.
type DataSource[A, M any] struct {
	VendorName string // "sinch", as in type names
	Name       string // "campaign_status"
	Schema     schema.Schema
	Read       func(ctx context.Context, account A, config M) (M, diag.Diagnostics)
	// Seen, if set, is told what was read.
	Seen func(account A, state tftypes.Value)
}

// NewDataSource makes the data source.
func NewDataSource[A, M any](spec DataSource[A, M]) datasource.DataSource {
	return &dataSource[A, M]{spec: spec}
}

type dataSource[A, M any] struct {
	spec    DataSource[A, M]
	account A
}

var _ datasource.DataSourceWithConfigure = (*dataSource[any, any])(nil)

func (d *dataSource[A, M]) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = fmt.Sprintf("%s_%s_%s", req.ProviderTypeName, d.spec.VendorName, d.spec.Name)
}

func (d *dataSource[A, M]) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	resp.Schema = d.spec.Schema
}

func (d *dataSource[A, M]) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	d.account, _ = Connect[A](req.ProviderData, d.spec.VendorName, &resp.Diagnostics)
}

func (d *dataSource[A, M]) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var model M
	resp.Diagnostics.Append(req.Config.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	model, diags := d.spec.Read(ctx, d.account, model)
	resp.Diagnostics.Append(diags...)
	if !resp.Diagnostics.HasError() {
		resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
	}
	if d.spec.Seen != nil && !resp.Diagnostics.HasError() {
		d.spec.Seen(d.account, resp.State.Raw)
	}
}
