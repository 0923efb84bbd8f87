package sinch

import (
	"context"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// operator is one operator's word on a campaign: an entry of mnoMetadata as a
// campaign returns it. qualifiedOperator is the longer form of the qualify
// call.
type operator struct {
	MNO           types.String `tfsdk:"mno"`
	Status        types.String `tfsdk:"status"`
	MsgClass      types.String `tfsdk:"msg_class"`
	TPM           types.Int64  `tfsdk:"tpm"`
	TPMScope      types.String `tfsdk:"tpm_scope"`
	BrandTier     types.String `tfsdk:"brand_tier"`
	BrandDailyCap types.Int64  `tfsdk:"brand_daily_cap"`
}

var operatorType = types.ObjectType{AttrTypes: map[string]attr.Type{
	"mno": types.StringType, "status": types.StringType, "msg_class": types.StringType, "tpm": types.Int64Type,
	"tpm_scope": types.StringType, "brand_tier": types.StringType, "brand_daily_cap": types.Int64Type,
}}

// operatorAttributes describe the 7 fields; all are read only.
func operatorAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"mno":             schema.StringAttribute{Computed: true, MarkdownDescription: "Operator's name."},
		"status":          schema.StringAttribute{Computed: true, MarkdownDescription: "How far the operator is; Sinch does not list the words."},
		"msg_class":       schema.StringAttribute{Computed: true, MarkdownDescription: "AT&T message class."},
		"tpm":             schema.Int64Attribute{Computed: true, MarkdownDescription: "Throughput, messages a minute."},
		"tpm_scope":       schema.StringAttribute{Computed: true, MarkdownDescription: "What `tpm` counts: `CAMPAIGN` or `PHONE_NUMBER`."},
		"brand_tier":      schema.StringAttribute{Computed: true, MarkdownDescription: "T-Mobile tier of the brand."},
		"brand_daily_cap": schema.Int64Attribute{Computed: true, MarkdownDescription: "T-Mobile messages a day for the whole brand; null when uncapped."},
	}
}

func operatorMap(ctx context.Context, metadata map[string]api.CampaignOperator) (types.Map, diag.Diagnostics) {
	operators := map[string]operator{}
	for network, o := range metadata {
		operators[network] = operator{
			MNO: types.StringValue(o.MNO), Status: types.StringValue(o.Status), MsgClass: types.StringValue(o.MsgClass),
			TPM: types.Int64PointerValue(o.TPM), TPMScope: types.StringValue(o.TPMScope),
			BrandTier: types.StringValue(o.BrandTier), BrandDailyCap: types.Int64PointerValue(o.BrandDailyCap),
		}
	}
	return types.MapValueFrom(ctx, operatorType, operators)
}

// messageClasses are the message classes by operator name, for people.
func messageClasses(metadata map[string]api.CampaignOperator) map[string]string {
	classes := map[string]string{}
	for network, o := range metadata {
		if o.MsgClass != "" {
			classes[operatorName(network, o.MNO)] = o.MsgClass
		}
	}
	return classes
}

// operatorName prefers the name that came with the answer.
func operatorName(network, name string) string {
	if name != "" {
		return name
	}
	return "network " + network
}

// sortedNetworks makes messages read the same every time.
func sortedNetworks[O any](metadata map[string]O) []string {
	return slices.Sorted(maps.Keys(metadata))
}
