package bird

import (
	"context"
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// ValidateConfig checks what depends on two arguments.
func (r *campaignResource) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	var config campaignModel
	resp.Diagnostics.Append(tfkit.Get(ctx, req.Config, &config)...)
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(config.checkSubUsecases()...)
	resp.Diagnostics.Append(config.checkOptin()...)
}

// checkSubUsecases: two to five where use cases are mixed.
func (m *campaignModel) checkSubUsecases() diag.Diagnostics {
	given := len(m.SubUsecases.Elements())
	if !slices.Contains(mixedUseCases, m.Usecase.ValueString()) || m.SubUsecases.IsUnknown() || given >= minSubUseCases {
		return nil
	}
	return diag.Diagnostics{tfkit.CodeInvalidValue.Error(m.Usecase.ValueString()+" needs sub use cases",
		fmt.Sprintf("usecase %s takes %d to %d sub_usecases, not %d. %s", m.Usecase.ValueString(), minSubUseCases, maxSubUseCases, given, tfkit.NothingSent),
		path.Root("sub_usecases"))}
}

// checkOptin: Bird's table wants both while opt-ins are collected, which is the
// default.
func (m *campaignModel) checkOptin() diag.Diagnostics {
	if m.SubscriberOptin.IsUnknown() || !m.SubscriberOptin.IsNull() && !m.SubscriberOptin.ValueBool() {
		return nil
	}
	noKeywords := m.OptinKeywords.IsNull() || !m.OptinKeywords.IsUnknown() && len(m.OptinKeywords.Elements()) == 0
	var diags diag.Diagnostics
	for _, needed := range []struct {
		name    string
		missing bool
	}{{"optin_message", m.OptinMessage.IsNull()}, {"optin_keywords", noKeywords}} {
		if needed.missing {
			diags.Append(tfkit.CodeInvalidValue.Error(needed.name+" is missing",
				fmt.Sprintf("While subscriber_optin is true, which is the default, Bird wants %s. %s", needed.name, tfkit.NothingSent), path.Root(needed.name)))
		}
	}
	return diags
}
