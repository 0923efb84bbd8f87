package bird

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// brandVettingModel is tendlc_bird_brand_vetting in Terraform's terms.
type brandVettingModel struct {
	vettingReport
	ID                 types.String   `tfsdk:"id"`
	BrandID            types.String   `tfsdk:"brand_id"`
	Phase              types.String   `tfsdk:"phase"`
	StatusReasons      types.List     `tfsdk:"status_reasons"`
	Token              types.String   `tfsdk:"token"`
	FeePreview         types.Object   `tfsdk:"fee_preview"`
	DeletionProtection types.Bool     `tfsdk:"deletion_protection"`
	AdoptExisting      types.Bool     `tfsdk:"adopt_existing"`
	Timeouts           timeouts.Value `tfsdk:"timeouts"`
}

// vettingReport is a vetting as people read it.
type vettingReport struct {
	VettingID         types.String `tfsdk:"vetting_id"`
	Class             types.String `tfsdk:"class"`
	VettingProviderID types.String `tfsdk:"vetting_provider_id"`
	Status            types.String `tfsdk:"status"`
	Score             types.String `tfsdk:"score"`
	Reasons           types.List   `tfsdk:"reasons"`
	CreatedAt         types.String `tfsdk:"created_at"`
	UpdatedAt         types.String `tfsdk:"updated_at"`
}

func reportOf(ctx context.Context, vetting api.Vetting) (vettingReport, diag.Diagnostics) {
	reasons, diags := types.ListValueFrom(ctx, types.StringType, append([]string{}, vetting.Reasons...))
	return vettingReport{
		VettingID: types.StringValue(vetting.ID), Class: textOrNull(vetting.Class), VettingProviderID: textOrNull(vetting.VettingProviderID),
		Status: textOrNull(vetting.Status), Score: textOrNull(vetting.Score), Reasons: reasons,
		CreatedAt: textOrNull(vetting.CreatedAt), UpdatedAt: textOrNull(vetting.UpdatedAt),
	}, diags
}

// refresh takes over what Bird says.
func (m *brandVettingModel) refresh(ctx context.Context, vetting api.Vetting) diag.Diagnostics {
	report, diags := reportOf(ctx, vetting)
	report.Class, report.VettingProviderID = keep(m.Class, vetting.Class), keep(m.VettingProviderID, vetting.VettingProviderID)
	m.vettingReport = report
	phase, _ := vettingStatuses.Phase(vetting.Status)
	m.Phase, m.Token = types.StringValue(string(phase)), textOrNull(vetting.Token)
	var more diag.Diagnostics
	m.StatusReasons, more = tfkit.ReasonList(ctx, vettingReasons(vetting))
	return append(diags, more...)
}

// observe is refresh but for what the configuration says: after a create that
// must stay to the letter.
func (m *brandVettingModel) observe(ctx context.Context, vetting api.Vetting) diag.Diagnostics {
	class, provider := m.Class, m.VettingProviderID
	diags := m.refresh(ctx, vetting)
	m.Class, m.VettingProviderID = class, provider
	return diags
}

// vettingReasons says why a vetting failed, if it did.
func vettingReasons(vetting api.Vetting) []tfkit.Reason {
	if vetting.Status != statusFailed {
		return nil
	}
	var reasons []tfkit.Reason
	for _, reason := range vetting.Reasons {
		reasons = append(reasons, tfkit.Reason{Reason: types.StringValue(reason)})
	}
	if reasons == nil {
		return []tfkit.Reason{{Reason: types.StringValue("Bird says that the vetting failed, and not why")}}
	}
	return reasons
}

// newlyOrdered is the state right after the charge: what is not known yet is
// null, never unknown.
func (m *brandVettingModel) newlyOrdered(ctx context.Context, id string) {
	_, vettingID, _ := pairOfIDs(id, "vetting")
	class, provider := m.Class, m.VettingProviderID
	m.vettingReport, _ = reportOf(ctx, api.Vetting{ID: vettingID})
	m.Class, m.VettingProviderID = class, provider
	m.ID = types.StringValue(id)
	m.Phase, m.Token = types.StringNull(), types.StringNull()
	m.StatusReasons, _ = tfkit.ReasonList(ctx, nil)
	m.FeePreview = tfkit.KnownFee(m.FeePreview)
}

// joinVetting is the id of a vetting in the state; empty for none, so that an
// answer without an id is never taken for a vetting.
func joinVetting(brand string, vetting api.Vetting) string {
	if vetting.ID == "" {
		return ""
	}
	return brand + "/" + vetting.ID
}
