// Package provider wires the vendors into one Terraform provider: schema,
// Configure, and what is registered. It must hold no resource logic and make
// no HTTP call.
package provider

import (
	"context"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

// Address is where the provider is published.
const Address = "registry.terraform.io/tendlc/tendlc"

type tendlc struct {
	version string
	clock   clock.Clock
}

// New makes the provider. The clock is the real one outside tests.
func New(version string, clk clock.Clock) func() provider.Provider {
	return func() provider.Provider { return &tendlc{version: version, clock: clk} }
}

var _ provider.ProviderWithValidateConfig = (*tendlc)(nil)

const attrDeletionProtection = "deletion_protection"

// Metadata implements provider.Provider.
func (p *tendlc) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "tendlc"
	resp.Version = p.version
}

// Schema implements provider.Provider.
func (p *tendlc) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	attributes := map[string]schema.Attribute{
		attrDeletionProtection: schema.BoolAttribute{
			MarkdownDescription: "Default of `deletion_protection` for brands and campaigns that do not say. Default true.",
			Optional:            true,
		},
	}
	attributes[tfkit.AttrFees] = fees().Attribute()
	attributes[tfkit.AttrLint] = tfkit.LintAttribute()
	attributes[tfkit.AttrRequestShare] = tfkit.RequestShareAttribute()
	for _, vendor := range vendors.All() {
		attributes[vendor.Name()] = vendor.ProviderAttribute()
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "Registers US 10DLC brands, campaigns and numbers through messaging vendors.",
		Attributes:          attributes,
	}
}

// ValidateConfig refuses words and amounts that cannot be meant.
func (p *tendlc) ValidateConfig(ctx context.Context, req provider.ValidateConfigRequest, resp *provider.ValidateConfigResponse) {
	resp.Diagnostics.Append(fees().Check(ctx, req.Config)...)
	resp.Diagnostics.Append(tfkit.CheckLint(ctx, req.Config)...)
	resp.Diagnostics.Append(tfkit.CheckRequestShare(ctx, req.Config)...)
}

// fees are the limits and prices, over what all vendors charge.
func fees() tfkit.FeeSettings { return vendors.All() }

// Configure hands every resource one lazily made account per vendor: missing
// credentials are an error only where they are used.
func (p *tendlc) Configure(ctx context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	var protection types.Bool
	resp.Diagnostics.Append(req.Config.GetAttribute(ctx, path.Root(attrDeletionProtection), &protection)...)
	rules, diags := fees().Read(ctx, req.Config)
	resp.Diagnostics.Append(diags...)
	texts, diags := tfkit.ReadLint(ctx, req.Config)
	resp.Diagnostics.Append(diags...)
	share, diags := tfkit.ReadRequestShare(ctx, req.Config)
	resp.Diagnostics.Append(diags...)
	runtime := tfkit.Runtime{
		Clock:              p.clock,
		UserAgent:          transport.UserAgent(p.version, req.TerraformVersion),
		DeletionProtection: protection.IsNull() || protection.IsUnknown() || protection.ValueBool(),
		Fees:               rules,
		Lint:               texts,
		RequestShare:       share,
	}
	data := tfkit.ProviderData{}
	for _, vendor := range vendors.All() {
		var block types.Object
		resp.Diagnostics.Append(req.Config.GetAttribute(ctx, path.Root(vendor.Name()), &block)...)
		data[vendor.Name()] = sync.OnceValues(func() (any, diag.Diagnostics) { return vendor.Connect(block, runtime) })
	}
	resp.ResourceData = data
	resp.DataSourceData = data
	resp.ActionData = data
	resp.ListResourceData = data
}

// Resources implements provider.Provider.
func (p *tendlc) Resources(context.Context) []func() resource.Resource {
	var all []func() resource.Resource
	for _, vendor := range vendors.All() {
		for _, made := range vendor.Resources() {
			all = append(all, func() resource.Resource { return tfkit.Identified(made()) })
		}
	}
	return all
}

// DataSources implements provider.Provider.
func (p *tendlc) DataSources(context.Context) []func() datasource.DataSource {
	var all []func() datasource.DataSource
	for _, vendor := range vendors.All() {
		all = append(all, vendor.DataSources()...)
	}
	return all
}
