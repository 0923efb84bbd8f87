package infobip

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// appealSettles bounds the wait for a campaign to leave REJECTED after an
// appeal that was taken: who waits for the approval next would read it as
// refused for good.
const appealSettles = time.Minute

// Update files an appeal if one is due. All else is the provider's own
// business, and nothing is sent.
func (r *campaignRegistrationResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var prior, model campaignRegistrationModel
	timeout, ok := tfkit.PlannedChange(ctx, req, resp, &prior, &model, registerTimeout)
	if !ok {
		return
	}
	earlier := readFiledReasons(ctx, req.Private)
	if model.nextAppeal(prior, earlier) != appealFile {
		tfkit.UpdateLocal(ctx, req, resp)
		resp.Diagnostics.Append(earlier.learn(ctx, resp.Private, prior.filed())...)
		return
	}
	bounded, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	campaign, failed := r.appeal(bounded, &model, prior)
	if failed.HasError() {
		resp.Diagnostics.Append(failed...)
		return // the prior state stays: an update that fails taints nothing
	}
	model.appealed(prior, r.account.clock.Now())
	if !filedAs(campaign, model.reason().ValueString()) { // as it stood before, or no answer since
		campaign.AppealData = nil
	}
	priority := model.PriorityID
	resp.Diagnostics.Append(model.observe(ctx, campaign)...)
	model.PriorityID = priority // as it was planned; one that came with the appeal is the next refresh's
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
	resp.Diagnostics.Append(earlier.with(prior.filed().reason).with(model.reason().ValueString()).save(ctx, resp.Private)...)
	resp.Diagnostics.Append(tfkit.ClearImported(ctx, resp.Private)...)
}

// appealed is the state right after an appeal: what the plan did not know is
// what the state held.
func (m *campaignRegistrationModel) appealed(prior campaignRegistrationModel, now time.Time) {
	m.ID, m.TCRCampaignID = prior.ID, prior.TCRCampaignID
	if m.PriorityID.IsUnknown() {
		m.PriorityID = prior.PriorityID
	}
	m.AppealFiled = filedAppeal{reason: m.reason().ValueString(), date: now.UTC().Format(time.RFC3339)}.object()
	m.AppealsUsed = types.Int64Value(prior.AppealsUsed.ValueInt64() + 1)
}

// appeal files one: read afresh, sent once, and after a lost answer only looked
// for. It returns the campaign as it stands then.
func (r *campaignRegistrationResource) appeal(ctx context.Context, model *campaignRegistrationModel, prior campaignRegistrationModel) (api.Campaign, diag.Diagnostics) {
	id, reason := prior.ID.ValueString(), model.reason().ValueString()
	defer r.account.locks.lock(id)()
	before, err := r.account.api.GetCampaign(ctx, id)
	if err != nil {
		return before, failure(fmt.Sprintf("read the campaign %s before appealing its rejection", id)).Diagnostics(err)
	}
	if filedAs(before, reason) {
		return before, nil // by an apply that was cut short
	}
	if before.Stage != stageRejected {
		return before, diag.Diagnostics{campaignRegistrationObject.PlanAgain(id, prior.Status.ValueString(), before.Stage)}
	}
	if closed := roomToAppeal(prior.AppealsUsed, before).closed(r.account.clock.Now()); closed != "" {
		return before, diag.Diagnostics{appealClosed(id, closed)}
	}
	if err := r.account.sendAppeal(ctx, before, reason); err != nil {
		return before, appealDiagnostics(id, err)
	}
	return r.account.afterAppeal(ctx, before), nil
}

// filedAs says whether the campaign's last appeal has this reason.
func filedAs(campaign api.Campaign, reason string) bool {
	return campaign.AppealData != nil && tfkit.SameText(campaign.AppealData.AppealReason, reason)
}

// leftRejection says whether the campaign is out of the rejection that it was
// in, be it for another one.
func leftRejection(before, now api.Campaign) bool {
	return now.Stage != stageRejected || rejectionDate(now) != rejectionDate(before)
}

func rejectionDate(campaign api.Campaign) string {
	if campaign.CampaignFeedback == nil {
		return ""
	}
	return campaign.CampaignFeedback.RejectionDate
}

// sendAppeal is treated like a billable call, because each one sent may use up
// one of five.
func (a *account) sendAppeal(ctx context.Context, before api.Campaign, reason string) error {
	_, err := a.plan.Registrar.Update(ctx, registration.Update{
		Kind: "Infobip campaign appeal", Name: before.ID,
		Done: func(ctx context.Context) (bool, error) {
			now, err := a.api.GetCampaign(ctx, before.ID)
			return filedAs(now, reason) || leftRejection(before, now), err
		},
		Send: func(ctx context.Context) error { return a.api.AppealCampaign(ctx, before.ID, reason) },
	})
	return err
}

// afterAppeal reads the campaign until it has left the rejection. A read that
// fails, or an effect that takes longer, is left to the next refresh.
func (a *account) afterAppeal(ctx context.Context, before api.Campaign) api.Campaign {
	last := before
	_ = tfkit.ProvisioningWait(a.clock, appealSettles).Until(ctx, func(ctx context.Context) (bool, error) {
		now, err := a.api.GetCampaign(ctx, before.ID)
		if err != nil {
			return false, err
		}
		last = now
		return leftRejection(before, now), nil
	})
	return last
}

// appealDiagnostics words the error of an appeal, which uses up one of five
// where a billable call costs a fee.
func appealDiagnostics(id string, err error) diag.Diagnostics {
	var failed *registration.Error
	if errors.As(err, &failed) && failed.Reason == registration.OutcomeUnknown {
		return diag.Diagnostics{tfkit.CodeOutcomeUnknown.Error(fmt.Sprintf("It is unknown whether the rejection of the campaign %s was appealed", id),
			fmt.Sprintf("The request was sent once, and the answer was lost: %s. It was not sent again, and its effect did not show in the time given. "+
				"Apply again: the campaign is read first, and nothing is sent if the appeal was filed. Infobip documents no fee for it.", failed.Err), path.Root("appeal"))}
	}
	return campaignRegistrationObject.UpdateDiagnostics("appeal the rejection of the campaign "+id, err)
}
