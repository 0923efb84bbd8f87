package infobip

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// regularRequired are the arguments that a TEN_DIGIT_LONG_CODE campaign needs and
// an external one does not have. (Infobip requires lowVolume too; low_volume has
// a default.)
var regularRequired = []string{
	"brand_id", "program_summary", "confirmation_message", "example_messages", "help_message", "stop_message", "message_types",
	"terms_and_conditions_url", "opt_ins", "customer_care_phone", "customer_care_email", "use_cases",
}

// ValidateConfig checks what depends on the type of the campaign, and that
// there is a way to join.
func (r *campaignResource) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	var config campaignModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	if resp.Diagnostics.HasError() || config.Type.IsUnknown() {
		return
	}
	if config.Type.ValueString() == typeExternal {
		resp.Diagnostics.Append(config.checkExternal()...)
		return
	}
	resp.Diagnostics.Append(config.checkRegular()...)
}

// arguments are the values that depend on the type, by argument.
func (m *campaignModel) arguments() map[string]attr.Value {
	return map[string]attr.Value{
		"brand_id": m.BrandID, "program_summary": m.ProgramSummary, "confirmation_message": m.ConfirmationMessage,
		"example_messages": m.ExampleMessages, "help_message": m.HelpMessage, "stop_message": m.StopMessage, "message_types": m.MessageTypes,
		"terms_and_conditions_url": m.TermsAndConditionsURL, "opt_ins": m.OptIns, "customer_care_phone": m.CustomerCarePhone,
		"customer_care_email": m.CustomerCareEmail, "use_cases": m.UseCases, "low_volume": m.LowVolume, "age_gated": m.AgeGated,
		"direct_lending": m.DirectLending, "embedded_link": m.EmbeddedLink, "embedded_phone": m.EmbeddedPhone,
		"mms_sample_files": m.MMSSampleFiles, "supporting_documents": m.SupportingDocuments,
	}
}

func (m *campaignModel) checkExternal() diag.Diagnostics {
	var surplus []string
	for name, value := range m.arguments() {
		// A flag that is off says nothing, and Terraform writes it into what it
		// generates of an import.
		if !value.IsNull() && !value.Equal(types.BoolValue(false)) {
			surplus = append(surplus, name)
		}
	}
	slices.Sort(surplus)
	var diags diag.Diagnostics
	if len(surplus) > 0 {
		diags.Append(tfkit.CodeInvalidValue.Error("Not for an external campaign",
			fmt.Sprintf("A campaign of the type %s is registered at the registry already and has only name, external_campaign_id, policy, reference_id, "+
				"application_id and entity_id here. Remove %s. %s", typeExternal, strings.Join(surplus, ", "), tfkit.NothingSent), path.Root(surplus[0])))
	}
	if m.ExternalCampaignID.IsNull() {
		diags.Append(tfkit.CodeInvalidValue.Error("An external campaign needs external_campaign_id",
			"It is the registry's id of the campaign. "+tfkit.NothingSent, path.Root("external_campaign_id")))
	}
	return diags
}

func (m *campaignModel) checkRegular() diag.Diagnostics {
	values := m.arguments()
	missing := slices.DeleteFunc(slices.Clone(regularRequired), func(name string) bool { return !values[name].IsNull() })
	var diags diag.Diagnostics
	if len(missing) > 0 {
		diags.Append(tfkit.CodeInvalidValue.Error("Missing arguments",
			fmt.Sprintf("A campaign of the type %s needs %s. %s", typeTenDLC, strings.Join(missing, ", "), tfkit.NothingSent)))
	}
	isThere := func(way attr.Value) bool { return !way.IsNull() }
	ways := slices.Collect(maps.Values(m.OptIns.Attributes())) // none while the argument is not known
	if len(ways) > 0 && !slices.ContainsFunc(ways, isThere) {
		diags.Append(tfkit.CodeInvalidValue.Error("No way to join",
			"opt_ins needs at least one of web, keyword, verbal and interactive_voice_response. "+tfkit.NothingSent, path.Root("opt_ins")))
	}
	return diags
}

// externalIsComputed refuses an external_campaign_id that the configuration
// gives to a campaign which gets it from the registry. The one that it has may
// stand there: Terraform writes it into what it generates of an import.
func externalIsComputed(ctx context.Context, req resource.ModifyPlanRequest) diag.Diagnostics {
	at := path.Root("external_campaign_id")
	var kind, configured, held types.String
	diags := req.Plan.GetAttribute(ctx, path.Root("type"), &kind)
	diags.Append(req.Config.GetAttribute(ctx, at, &configured)...)
	if !req.State.Raw.IsNull() {
		diags.Append(req.State.GetAttribute(ctx, at, &held)...)
	}
	if diags.HasError() || kind.ValueString() != typeTenDLC || configured.IsNull() || configured.Equal(held) {
		return diags
	}
	return diag.Diagnostics{tfkit.CodeInvalidValue.Error("external_campaign_id is computed here",
		fmt.Sprintf("Infobip gives it to a campaign of the type %s when it submits it to the registry. Remove it, or choose the type %s. %s",
			typeTenDLC, typeExternal, tfkit.NothingSent), at)}
}
