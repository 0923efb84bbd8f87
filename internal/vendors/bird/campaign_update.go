package bird

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

// campaignSettles bounds the wait for a campaign to leave its refusal after a
// correction that was taken: who waits for the approval next would read it as
// refused for good.
const campaignSettles = time.Minute

// Update changes what Bird takes in place. Of a refused campaign that is a new
// submission.
func (r *campaignResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var prior, model campaignModel
	timeout, ok := tfkit.PlannedChange(ctx, req, resp, &prior, &model, campaignTimeout)
	if !ok {
		return
	}
	var before api.Campaign
	r.object().Change(ctx, tfkit.Changing{
		ID: prior.ID.ValueString(), Status: prior.Status.ValueString(), Timeout: timeout,
		Now: func(ctx context.Context) (string, error) {
			var err error
			before, err = r.account.campaignByID(ctx, prior.BrandID.ValueString(), prior.ID.ValueString())
			return before.Status, err
		},
		Send: func(ctx context.Context, change tfkit.Change) {
			arguments := slices.Concat(change.InPlace, change.Charged)
			if resp.Diagnostics.Append(r.patch(ctx, &model, arguments, before)...); resp.Diagnostics.HasError() {
				return
			}
			if len(change.Charged) > 0 {
				r.afterCorrection(ctx, before)
			}
			r.saveChanged(ctx, &model, resp)
			if before.Status == statusApproved {
				resp.Diagnostics.Append(tookBack(model)...)
			}
		},
	}, req, resp)
}

// tookBack warns when the change of an approved campaign has stopped it: the
// plan could not know.
func tookBack(model campaignModel) diag.Diagnostics {
	status := model.Status.ValueString()
	if phase, _ := campaignStatuses.Phase(status); status == "" || phase.Ready() {
		return nil
	}
	return diag.Diagnostics{tfkit.CodeReviewUnknown.Warning(
		fmt.Sprintf("Bird has taken the campaign %q (%s) back: it is %s", model.Name.ValueString(), model.ID.ValueString(), status),
		"The change was made, and the campaign is not approved any more: its numbers may send nothing until it is. tendlc_bird_campaign_approval waits for that in the next apply.")}
}

// patch sends the changed arguments. It may be charged: sent once, and after a
// lost answer only looked for.
func (r *campaignResource) patch(ctx context.Context, model *campaignModel, arguments []string, before api.Campaign) diag.Diagnostics {
	brandID, id := model.BrandID.ValueString(), model.ID.ValueString()
	wanted := only(model.request(), arguments)
	arrival := campaignArrival{wanted: wanted, arguments: arguments, before: before}
	_, err := r.account.plan.Registrar.Update(ctx, registration.Update{
		Kind: campaignObject.Kind(), Name: id,
		Done: func(ctx context.Context) (bool, error) {
			campaign, err := r.account.campaignByID(ctx, brandID, id)
			return err == nil && arrival.seenIn(campaign), err
		},
		Send: func(ctx context.Context) error {
			_, err := r.account.api.UpdateCampaign(ctx, brandID, id, wanted)
			return err
		},
	})
	action := fmt.Sprintf("change the campaign %q (%s)", model.Name.ValueString(), id)
	var failed *registration.Error
	switch {
	case err == nil:
		return nil
	case before.Status == statusRejected && errors.As(err, &failed) && failed.Reason == registration.Refused && isAboutCampaign(failed.Err):
		refused := failure(action)
		refused.Money += " " + newAfterRejection
		refused.Fields = campaignFields
		return refused.Diagnostics(failed.Err)
	}
	return campaignObject.UpdateDiagnostics(action, err)
}

// isAboutCampaign says whether a refusal may be one of the change: a key
// without access and a campaign that is not there say nothing of it, and no new
// registration helps against them.
func isAboutCampaign(refusal error) bool {
	return !tfkit.IsGeneral(refusal) && !transport.IsNotFound(refusal)
}

// newAfterRejection: Bird's operation takes changes of a REJECTED campaign, its
// guide does not.
const newAfterRejection = "Bird's guide says that a REJECTED campaign is not corrected but replaced: terraform apply -replace=ADDRESS registers a new one, for a new fee."

// object is campaignObject with what Bird can be asked for.
func (r *campaignResource) object() tfkit.Object {
	object := campaignObject
	object.Holds = func(ctx context.Context, plan tfsdk.Plan, arguments []string) (bool, error) {
		var planned campaignModel
		if diags := plan.Get(ctx, &planned); diags.HasError() {
			return false, nil
		}
		campaign, err := r.account.campaignByID(ctx, planned.BrandID.ValueString(), planned.ID.ValueString())
		wanted := only(planned.request(), arguments)
		now, shown := (&campaignArrival{wanted: wanted, arguments: arguments}).readFrom(campaign)
		return err == nil && shown && sameRequest(wanted, now, true), err
	}
	return object
}

// campaignArrival tells whether a campaign is as a change wants it.
type campaignArrival struct {
	wanted    api.CampaignFields
	arguments []string
	before    api.Campaign // as it was read before the change
	looked    bool         // at the campaign once more, right before the call
	alike     bool         // that one meant the same, be it in another writing
}

// seenIn is called first for the campaign before the call, then for what became
// of it. Bird may trim a text and promises no order of samples, so after a lost
// answer a difference in writing does not count; where writing is all that
// changes, it does. A change of what the answer leaves out shows in nothing but
// that the campaign has moved.
func (a *campaignArrival) seenIn(campaign api.Campaign) bool {
	now, shown := a.readFrom(campaign)
	exact, alike := sameRequest(a.wanted, now, true), sameRequest(a.wanted, now, false)
	first := !a.looked
	if first {
		a.looked, a.alike = true, alike
	}
	if !shown {
		return !first && alike && a.moved(campaign)
	}
	return exact || alike && !a.alike
}

// readFrom are the changed arguments as the campaign has them; shown is false
// where it leaves one out, which then stands as it is wanted: the URLs of files,
// which never come back, and a yes or no that this answer lacks.
func (a *campaignArrival) readFrom(campaign api.Campaign) (now api.CampaignFields, shown bool) {
	now, shown = only(requestOf(campaign), a.arguments), true
	answers := campaignAnswers(campaign)
	for _, argument := range a.arguments {
		answer, isFlag := answers[argument]
		if argument == "attachment_urls" || isFlag && answer == nil {
			campaignArguments[argument](&now, &a.wanted)
			shown = false
		}
	}
	return now, shown
}

// moved says whether the campaign shows that something was done to it.
func (a *campaignArrival) moved(campaign api.Campaign) bool {
	return campaign.Status != a.before.Status || campaign.UpdatedAt != a.before.UpdatedAt || len(campaign.Attachments) != len(a.before.Attachments)
}

// afterCorrection waits until a refused campaign has left the refusal that was
// corrected. A read that fails, or an effect that takes longer, is left to the
// next refresh.
func (r *campaignResource) afterCorrection(ctx context.Context, before api.Campaign) {
	brandID, _ := r.account.homes.brand(before.ID)
	_ = tfkit.ProvisioningWait(r.account.clock, campaignSettles).Until(ctx, func(ctx context.Context) (bool, error) {
		campaign, err := r.account.campaignByID(ctx, brandID, before.ID)
		return campaign.Status != before.Status, err
	})
}

// saveChanged reads the campaign back; from here on nothing may be an error.
func (r *campaignResource) saveChanged(ctx context.Context, model *campaignModel, resp *resource.UpdateResponse) {
	id := model.ID.ValueString()
	err := campaignObject.ReadBack(ctx, id, tfkit.TakeOver(
		func(ctx context.Context, id string) (api.Campaign, error) {
			return r.account.campaignByID(ctx, model.BrandID.ValueString(), id)
		}, model.observe))
	if err != nil {
		resp.Diagnostics.Append(campaignObject.NotReadBack(id, err))
		model.unread(ctx, id)
	}
	model.FeePreview = tfkit.KnownFee(model.FeePreview)
	resp.Diagnostics.Append(resp.State.Set(ctx, model)...)
	resp.Diagnostics.Append(tfkit.ClearImported(ctx, resp.Private)...)
}
