package infobip

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

type campaignRegistrationModel struct {
	ID                 types.String   `tfsdk:"id"`
	CampaignID         types.String   `tfsdk:"campaign_id"`
	PriorityID         types.String   `tfsdk:"priority_id"`
	Appeal             types.Object   `tfsdk:"appeal"`
	AppealFiled        types.Object   `tfsdk:"appeal_filed"`
	AppealsUsed        types.Int64    `tfsdk:"appeals_used"`
	TCRCampaignID      types.String   `tfsdk:"tcr_campaign_id"`
	Status             types.String   `tfsdk:"status"`
	Phase              types.String   `tfsdk:"phase"`
	StatusReasons      types.List     `tfsdk:"status_reasons"`
	FeePreview         types.Object   `tfsdk:"fee_preview"`
	DeletionProtection types.Bool     `tfsdk:"deletion_protection"`
	AdoptExisting      types.Bool     `tfsdk:"adopt_existing"`
	Timeouts           timeouts.Value `tfsdk:"timeouts"`
}

var appealFiledTypes = map[string]attr.Type{"reason": types.StringType, "date": types.StringType}

// filedAppeal is what is known of the last appeal; the zero value is none.
type filedAppeal struct {
	reason string
	date   string // RFC 3339
}

func (f filedAppeal) object() types.Object {
	if f.reason == "" {
		return types.ObjectNull(appealFiledTypes)
	}
	return types.ObjectValueMust(appealFiledTypes, map[string]attr.Value{
		"reason": types.StringValue(f.reason), "date": textOrNull(f.date),
	})
}

// filed reads the last appeal from the model.
func (m *campaignRegistrationModel) filed() filedAppeal {
	return filedAppeal{reason: member(m.AppealFiled, "reason").ValueString(), date: member(m.AppealFiled, "date").ValueString()}
}

// reason is what the configuration says in appeal: null without it, and
// unknown while any of it is.
func (m *campaignRegistrationModel) reason() types.String {
	if m.Appeal.IsUnknown() {
		return types.StringUnknown()
	}
	return member(m.Appeal, "reason")
}

// member is a text of an object, null where the object is null.
func member(object types.Object, name string) types.String {
	if text, ok := object.Attributes()[name].(types.String); ok {
		return text
	}
	return types.StringNull()
}

// newlyRegistered is the state right after the charge: what is not known yet is
// null, never unknown.
func (m *campaignRegistrationModel) newlyRegistered(ctx context.Context, id string) {
	m.ID, m.TCRCampaignID = types.StringValue(id), types.StringNull()
	if m.PriorityID.IsUnknown() {
		m.PriorityID = types.StringNull()
	}
	m.AppealFiled, m.AppealsUsed = filedAppeal{}.object(), types.Int64Value(0)
	m.Status, m.Phase = types.StringNull(), types.StringNull()
	m.StatusReasons, _ = tfkit.ReasonList(ctx, nil)
	m.FeePreview = tfkit.KnownFee(m.FeePreview)
}

// observe takes over what only Infobip says. A priority that the configuration
// gives stays as it is, because a later change of it is only recorded.
func (m *campaignRegistrationModel) observe(ctx context.Context, campaign api.Campaign) diag.Diagnostics {
	phase, _ := campaignStatuses.Phase(campaign.Stage)
	m.Status, m.Phase = types.StringValue(campaign.Stage), types.StringValue(string(phase))
	if campaign.ExternalCampaignID != "" { // once there, never given up for an empty answer
		m.TCRCampaignID = types.StringValue(campaign.ExternalCampaignID)
	}
	if m.PriorityID.IsNull() && campaign.Priority != nil {
		m.PriorityID = textOrNull(campaign.Priority.PriorityID)
	}
	m.observeAppeal(campaign.AppealData)
	reasons, diags := tfkit.ReasonList(ctx, campaignReasons(campaign))
	m.StatusReasons = reasons
	return diags
}

// observeAppeal takes over the last appeal. One with a reason that was not
// filed from here was filed by somebody else, and used up one more.
func (m *campaignRegistrationModel) observeAppeal(data *api.AppealData) {
	known, used := m.filed(), m.AppealsUsed.ValueInt64()
	if data != nil && data.AppealReason != "" {
		if !tfkit.SameText(known.reason, data.AppealReason) {
			known, used = filedAppeal{reason: data.AppealReason}, used+1
		}
		if filed, ok := vendorTime(data.AppealDate); ok {
			known.date = filed.Format(time.RFC3339)
		}
	}
	m.AppealFiled, m.AppealsUsed = known.object(), types.Int64Value(used)
}

// timeForms: the contract says date-time; older pages of Infobip write the
// offset without a colon.
var timeForms = []string{time.RFC3339, "2006-01-02T15:04:05.999-0700", "2006-01-02T15:04:05"}

// vendorTime reads a date of Infobip's, in UTC.
func vendorTime(text string) (time.Time, bool) {
	for _, form := range timeForms {
		if at, err := time.Parse(form, text); err == nil {
			return at.UTC(), true
		}
	}
	return time.Time{}, false
}
