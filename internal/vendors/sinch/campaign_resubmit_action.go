package sinch

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/action/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// newCampaignResubmitAction has a campaign judged again, by the calls of
// tendlc_sinch_campaign_resubmission.
func newCampaignResubmitAction() action.Action {
	return tfkit.NewAction(tfkit.Action[*account, campaignResubmitAction]{
		VendorName: vendorBlock, Name: "campaign_resubmit", Schema: campaignResubmitSchema(),
		Foresee: func(ctx context.Context, account *account, config campaignResubmitAction) diag.Diagnostics {
			return diag.Diagnostics{account.warnOfTerms(ctx, config.CampaignRegistrationID)}
		},
		Invoke: func(ctx context.Context, account *account, config campaignResubmitAction, say tfkit.Progress) diag.Diagnostics {
			return config.invoke(ctx, account, say)
		},
	})
}

func campaignResubmitSchema() schema.Schema {
	return schema.Schema{
		MarkdownDescription: "Has a campaign judged again by the operators: fills in operator records that are missing or refreshes the message class. " +
			"It sends no content, so it does not mend a refused campaign. **Terms may get worse.** It is sent once, and not while Sinch reports `RESUBMIT_IN_PROGRESS`: " +
			"then it waits for that one. No fee is documented. On every version of Terraform, `tendlc_sinch_campaign_resubmission` does the same and keeps the message classes of before.",
		Attributes: map[string]schema.Attribute{
			"campaign_registration_id": schema.StringAttribute{
				MarkdownDescription: "`id` of the `tendlc_sinch_campaign`. Sinch takes campaigns that are with the registry, `APPROVED` or `ACTIVE`.",
				Required:            true, Validators: []validator.String{campaignRegistrationID},
			},
			"mnos": schema.SetAttribute{
				MarkdownDescription: "Operators to resubmit to: `ATT`, `TMO`, `USC`, `VZW`. All when left out.",
				Optional:            true, ElementType: types.StringType,
				Validators: []validator.Set{tfkit.CodedSet(setvalidator.SizeAtLeast(1)), tfkit.CodedSet(setvalidator.NoNullValues()),
					tfkit.CodedSet(setvalidator.ValueStringsAre(stringvalidator.OneOf(resubmittable...)))},
			},
			tfkit.AttrTimeouts: tfkit.ActionTimeouts(context.Background(),
				"How long it waits for the end; default 10m. Then it warns with TENDLC2001, and the resubmission goes on at Sinch."),
		},
	}
}

type campaignResubmitAction struct {
	CampaignRegistrationID types.String   `tfsdk:"campaign_registration_id"`
	MNOs                   types.Set      `tfsdk:"mnos"`
	Timeouts               timeouts.Value `tfsdk:"timeouts"`
}

func (c campaignResubmitAction) invocation() tfkit.Invocation {
	id := c.CampaignRegistrationID.ValueString()
	return tfkit.Invocation{
		Vendor: vendorName, Type: "tendlc_sinch_campaign_resubmit", Access: access, Fields: resubmissionFields, At: path.Root("campaign_registration_id"),
		Do:      "resubmit the campaign " + id,
		Unknown: fmt.Sprintf("whether the campaign %s was resubmitted", id),
		AfterLoss: fmt.Sprintf("Sinch documents no fee for it. Its effect did not show in the time given. Look at last_action_status of the campaign before you invoke the action again: "+
			"unless it is %s then, that resubmits.", resubmitInProgress),
	}
}

func (c campaignResubmitAction) invoke(ctx context.Context, account *account, say tfkit.Progress) diag.Diagnostics {
	id := c.CampaignRegistrationID.ValueString()
	timeout, diags := c.Timeouts.Invoke(ctx, resubmitTimeout)
	if diags.HasError() {
		return diags
	}
	before, err := account.api.GetCampaign(ctx, id)
	if err != nil {
		return c.unreadable(id, err)
	}
	sent := &before
	if before.LastActionStatus == resubmitInProgress {
		sent = nil
		say.Say("The campaign %s is being resubmitted already: nothing is sent, and this one is waited for.", id)
	} else {
		say.Say("Resubmitting the campaign %s; the operators' terms are now: %s.", id, classWords(messageClasses(before.MNOMetadata)))
		if err := account.resubmit(ctx, id, texts(c.MNOs.Elements()), before); err != nil {
			return c.invocation().Diagnostics(err)
		}
	}
	began := account.clock.Now()
	last, err := account.awaitResubmission(ctx, id, sent, timeout, func(now api.Campaign) {
		say.Say("%s after %s.", now.LastActionStatus, tfkit.Span(account.clock.Now().Sub(began)))
	})
	if err != nil {
		return c.goesOn(id, err)
	}
	say.Say("%s; the operators' terms are now: %s.", last.LastActionStatus, classWords(messageClasses(last.MNOMetadata)))
	return c.outcome(ctx, account, before, last)
}

func (c campaignResubmitAction) unreadable(id string, err error) diag.Diagnostics {
	if transport.IsNotFound(err) {
		return notFound("campaign", id, path.Root("campaign_registration_id"), err)
	}
	return c.invocation().Failed(fmt.Sprintf("read the campaign %s before resubmitting it", id)).Diagnostics(err)
}

// outcome is what came of it. One that failed is tried again only by somebody
// who has read why.
func (c campaignResubmitAction) outcome(ctx context.Context, account *account, before, last api.Campaign) diag.Diagnostics {
	id := c.CampaignRegistrationID.ValueString()
	if last.LastActionStatus == resubmitFailed {
		return diag.Diagnostics{account.resubmissionFailed(ctx, id, "To try again, "+c.invocation().Again()+".")}
	}
	return classesChanged(id, messageClasses(before.MNOMetadata), messageClasses(last.MNOMetadata))
}

// goesOn words a wait that ended early. Whoever invokes the action again when
// the resubmission is over resubmits once more, so nothing here advises it.
func (c campaignResubmitAction) goesOn(id string, err error) diag.Diagnostics {
	const rest = "It goes on at Sinch. Look at last_action_status of the campaign, and do not invoke the action again for it: when it is over, that resubmits once more. " + tfkit.NotCharged
	at := path.Root("campaign_registration_id")
	switch {
	case errors.Is(err, tfkit.ErrTimeUp):
		return diag.Diagnostics{tfkit.CodePending.Warning(fmt.Sprintf("The resubmission of the campaign %s is still in progress", id), "Nothing is wrong. "+rest, at)}
	case errors.Is(err, context.Canceled):
		return diag.Diagnostics{tfkit.CodePending.Error(fmt.Sprintf("Interrupted while the campaign %s is being resubmitted", id), rest, at)}
	}
	return diag.Diagnostics{tfkit.CodeUnavailable.Warning(fmt.Sprintf("Could not wait for the resubmission of the campaign %s", id), fmt.Sprintf("%s. %s", err, rest), at)}
}
