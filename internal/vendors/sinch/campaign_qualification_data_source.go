package sinch

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

type qualificationData struct {
	BrandID        types.String                 `tfsdk:"brand_id"`
	UseCase        types.String                 `tfsdk:"use_case"`
	Source         types.String                 `tfsdk:"source"`
	Qualified      types.Bool                   `tfsdk:"qualified"`
	SetupFee       types.Float64                `tfsdk:"setup_fee"`
	MonthlyFee     types.Float64                `tfsdk:"monthly_fee"`
	MinSubUseCases types.Int64                  `tfsdk:"min_sub_use_cases"`
	MaxSubUseCases types.Int64                  `tfsdk:"max_sub_use_cases"`
	MNOMetadata    map[string]qualifiedOperator `tfsdk:"mno_metadata"`
}

// qualifiedOperator is one operator's answer to the qualify call.
type qualifiedOperator struct {
	MNO                 types.String  `tfsdk:"mno"`
	MNOSupport          types.Bool    `tfsdk:"mno_support"`
	MNOReview           types.Bool    `tfsdk:"mno_review"`
	Qualify             types.Bool    `tfsdk:"qualify"`
	MinMsgSamples       types.Int64   `tfsdk:"min_msg_samples"`
	ReqSubscriberOptIn  types.Bool    `tfsdk:"req_subscriber_opt_in"`
	ReqSubscriberOptOut types.Bool    `tfsdk:"req_subscriber_opt_out"`
	ReqSubscriberHelp   types.Bool    `tfsdk:"req_subscriber_help"`
	NoEmbeddedLink      types.Bool    `tfsdk:"no_embedded_link"`
	NoEmbeddedPhone     types.Bool    `tfsdk:"no_embedded_phone"`
	Surcharge           types.Float64 `tfsdk:"surcharge"`
	MsgClass            types.String  `tfsdk:"msg_class"`
	TPM                 types.Int64   `tfsdk:"tpm"`
	TPMScope            types.String  `tfsdk:"tpm_scope"`
	BrandTier           types.String  `tfsdk:"brand_tier"`
	BrandDailyCap       types.Int64   `tfsdk:"brand_daily_cap"`
}

func newCampaignQualificationDataSource() datasource.DataSource {
	return tfkit.NewDataSource(tfkit.DataSource[*account, qualificationData]{
		VendorName: vendorBlock, Name: "campaign_qualification", Read: readQualification,
		Schema: data.Schema{
			MarkdownDescription: "Asks Sinch what a campaign of a brand and use case would cost and which operators would take it. Free of charge.",
			Attributes: map[string]data.Attribute{
				"brand_id":          data.StringAttribute{Required: true, MarkdownDescription: "The registry's id of the brand.", Validators: []validator.String{tcrBrandID}},
				"use_case":          data.StringAttribute{Required: true, MarkdownDescription: "The registry's use case.", Validators: []validator.String{tfkit.Coded(stringvalidator.OneOf(useCases...))}},
				"source":            data.StringAttribute{Computed: true, MarkdownDescription: "`vendor`: Sinch was asked; nothing is derived."},
				"qualified":         data.BoolAttribute{Computed: true, MarkdownDescription: "Whether at least one operator takes such a campaign."},
				"setup_fee":         data.Float64Attribute{Computed: true, MarkdownDescription: "USD, once; covers three months."},
				"monthly_fee":       data.Float64Attribute{Computed: true, MarkdownDescription: "USD a month from month four, with auto renewal."},
				"min_sub_use_cases": data.Int64Attribute{Computed: true, MarkdownDescription: "Fewest sub use cases."},
				"max_sub_use_cases": data.Int64Attribute{Computed: true, MarkdownDescription: "Most sub use cases."},
				"mno_metadata": data.MapNestedAttribute{Computed: true, MarkdownDescription: "Each operator's answer, by network id.",
					NestedObject: data.NestedAttributeObject{Attributes: qualifiedOperatorAttributes()}},
			},
		},
	})
}

func qualifiedOperatorAttributes() map[string]data.Attribute {
	attributes := tfkit.ReadOnly(tfkit.Without(operatorAttributes(), "status"))
	for name, description := range map[string]string{
		"mno_support":            "Whether the operator carries the use case at all.",
		"mno_review":             "Whether people at the operator review it.",
		"qualify":                "Whether the brand qualifies.",
		"req_subscriber_opt_in":  "Whether opt-in is required.",
		"req_subscriber_opt_out": "Whether opt-out is required.",
		"req_subscriber_help":    "Whether help is required.",
		"no_embedded_link":       "Whether links in messages are forbidden.",
		"no_embedded_phone":      "Whether phone numbers in messages are forbidden.",
	} {
		attributes[name] = data.BoolAttribute{Computed: true, MarkdownDescription: description}
	}
	attributes["min_msg_samples"] = data.Int64Attribute{Computed: true, MarkdownDescription: "Fewest samples."}
	attributes["surcharge"] = data.Float64Attribute{Computed: true, MarkdownDescription: "USD a message, charged by the operator."}
	return attributes
}

func readQualification(ctx context.Context, a *account, config qualificationData) (qualificationData, diag.Diagnostics) {
	q, err := a.qualify(ctx, config.BrandID.ValueString(), config.UseCase.ValueString())
	switch {
	case api.IsBrandNotFound(err):
		return config, diag.Diagnostics{tfkit.CodeGone.Error("There is no brand "+config.BrandID.ValueString(),
			"Sinch does not know it in this project (it answers 500 \"Brand not found\"). "+tfkit.NotCharged, path.Root("brand_id"))}
	case err != nil:
		return config, failure(fmt.Sprintf("qualify %s campaigns of the brand %s", config.UseCase.ValueString(), config.BrandID.ValueString())).Diagnostics(err)
	}
	config.Source = types.StringValue("vendor")
	config.SetupFee, config.MonthlyFee = types.Float64PointerValue(q.SetupFee), types.Float64PointerValue(q.MonthlyFee)
	config.MinSubUseCases, config.MaxSubUseCases = types.Int64PointerValue(q.MinSubUseCases), types.Int64PointerValue(q.MaxSubUseCases)
	config.MNOMetadata = map[string]qualifiedOperator{}
	qualified := len(q.MNOMetadata) == 0
	for network, o := range q.MNOMetadata {
		qualified = qualified || supports(o)
		config.MNOMetadata[network] = qualifiedOperator{
			MNO: types.StringValue(o.MNO), MNOSupport: types.BoolPointerValue(o.MNOSupport), MNOReview: types.BoolPointerValue(o.MNOReview),
			Qualify: types.BoolPointerValue(o.Qualify), MinMsgSamples: types.Int64PointerValue(o.MinMsgSamples),
			ReqSubscriberOptIn: types.BoolPointerValue(o.ReqSubscriberOptIn), ReqSubscriberOptOut: types.BoolPointerValue(o.ReqSubscriberOptOut),
			ReqSubscriberHelp: types.BoolPointerValue(o.ReqSubscriberHelp), NoEmbeddedLink: types.BoolPointerValue(o.NoEmbeddedLink),
			NoEmbeddedPhone: types.BoolPointerValue(o.NoEmbeddedPhone), Surcharge: types.Float64PointerValue(o.Surcharge),
			MsgClass: types.StringValue(o.MsgClass), TPM: types.Int64PointerValue(o.TPM), TPMScope: types.StringValue(o.TPMScope),
			BrandTier: types.StringValue(o.BrandTier), BrandDailyCap: types.Int64PointerValue(o.BrandDailyCap),
		}
	}
	config.Qualified = types.BoolValue(qualified)
	return config, nil
}
