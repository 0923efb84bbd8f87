package infobip

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// poolDesk attaches and detaches the number pool of one campaign.
type poolDesk struct {
	account         *account
	campaign        string
	pool            string // empty: whichever Infobip chooses
	reason          string
	plansToChangeIt bool // this plan edits the campaign's text
}

// claim is what the registrar knows the link by: what this run has made or taken
// over is not taken away by the old half of a replacement.
func (d poolDesk) claim() string { return "the number pool of " + d.campaign }

// isWanted says whether a campaign has the pool.
func (d poolDesk) isWanted(campaign api.Campaign) bool {
	return campaign.NumberPool != nil && (d.pool == "" || d.pool == campaign.NumberPool.NumberPoolID)
}

// judge says whether the campaign can have the pool. While its text can change
// a plan does not insist on the sentence.
func (d poolDesk) judge(campaign api.Campaign, found, planning bool) diag.Diagnostics {
	at := path.Root("campaign_id")
	way := wayOf(campaign.Stage)
	unsaid := campaign.Type != typeExternal && !hasPoolSentence(campaign.ProgramSummary)
	refused := func(code tfkit.Code, at path.Path, summary, advice string) diag.Diagnostics {
		if planning {
			advice += " " + tfkit.DestroyAnyway
		}
		return diag.Diagnostics{code.Error(summary, advice, at)}
	}
	switch {
	case !found:
		return refused(tfkit.CodeGone, at, fmt.Sprintf("There is no campaign %s", d.campaign), "Infobip does not know it in this account. "+tfkit.NothingSent)
	case way == wayOver || way == wayEnding:
		return refused(tfkit.CodeLost, at, fmt.Sprintf("The campaign %s is %s and takes no number pool", d.campaign, campaign.Stage),
			"It never will again. Replace the campaign and register the new one. "+tfkit.NothingSent)
	case campaign.NumberPool != nil && !d.isWanted(campaign):
		return refused(tfkit.CodeNotNow, path.Root("number_pool_id"), fmt.Sprintf("The campaign %s has another number pool, %s", d.campaign, campaign.NumberPool.NumberPoolID),
			"A campaign has one at most. Detach that one first (it needs fewer than 50 numbers on the campaign), or import it: terraform import tendlc_infobip_number_pool.NAME "+d.campaign+". "+tfkit.NothingSent)
	case unsaid && planning && (d.plansToChangeIt || way == wayBody):
		return nil
	case unsaid && planning: // an error would stop the very apply that lifts the campaign's protection
		return diag.Diagnostics{tfkit.CodeInvalidValue.Warning(fmt.Sprintf("The campaign %s does not say that it is for a number pool: the apply will stop here", d.campaign),
			fmt.Sprintf("Its program_summary must hold the sentence %q, word for word. A registered campaign cannot be changed any more: lift the protection of the campaign and of its "+
				"registration with an apply of its own, which this does not stop, then change the text.", poolSentence), at)}
	case unsaid:
		return refused(tfkit.CodeInvalidValue, at, fmt.Sprintf("The campaign %s does not say that it is for a number pool", d.campaign),
			fmt.Sprintf("Its program_summary must hold the sentence %q, word for word, and say how the pool is used; agree on it with Infobip's compliance team first. "+
				"A campaign that is registered cannot be changed any more: change the text, which replaces it, and register the new one. %s", poolSentence, tfkit.NothingSent))
	}
	return nil
}

// attach makes sure that the campaign has the pool. The call is sent once; after
// a lost answer the campaign is looked at.
func (d poolDesk) attach(ctx context.Context) diag.Diagnostics {
	campaign, found, err := d.account.findCampaign(ctx, d.campaign)
	if err != nil {
		return failure(fmt.Sprintf("check the campaign %s before it gets a number pool", d.campaign)).Diagnostics(err)
	}
	if diags := d.judge(campaign, found, false); diags.HasError() {
		return diags
	}
	create := draftRegistration{id: d.claim(), adopt: true, send: d.send,
		standing: func(ctx context.Context) (bool, string, error) {
			campaign, err := d.account.api.GetCampaign(ctx, d.campaign)
			return d.isWanted(campaign), "", err
		}}.create()
	create.Kind = vendorName + " number pool"
	_, err = d.account.plan.Registrar.Create(ctx, create)
	return d.attachFailed(err)
}

// send makes the call. The transport repeats it after some failures; that the
// campaign has the pool then is no refusal.
func (d poolDesk) send(ctx context.Context) error {
	defer d.account.locks.lock(d.campaign)()
	err := d.account.api.AttachNumberPool(ctx, d.campaign, d.pool, d.reason)
	if !isRefusal(err) {
		return err
	}
	if campaign, readErr := d.account.api.GetCampaign(ctx, d.campaign); readErr == nil && d.isWanted(campaign) {
		return nil
	}
	return err
}

func (d poolDesk) attachFailed(err error) diag.Diagnostics {
	attaching := failure("attach a number pool to the campaign " + d.campaign)
	attaching.Fields = poolFields
	var failed *registration.Error
	if !errors.As(err, &failed) {
		return attaching.Diagnostics(err)
	}
	switch failed.Reason {
	case registration.IdenticalInRun:
		return diag.Diagnostics{tfkit.CodeIdenticalInRun.Error(fmt.Sprintf("Two number pools of this run are for the campaign %s", d.campaign),
			"A campaign has one at most. Remove one of the two. This one was not sent.", path.Root("campaign_id"))}
	case registration.OutcomeUnknown:
		return diag.Diagnostics{tfkit.CodeOutcomeUnknown.Error(fmt.Sprintf("It is unknown whether the campaign %s has the number pool", d.campaign),
			fmt.Sprintf("The answer was lost: %s. The pool did not show in the time given. Apply again: the campaign is read first, and nothing is sent if it has the pool.", failed.Err))}
	default:
		return attaching.Diagnostics(failed.Err)
	}
}

// errDetached ends the wait for a pool that was there and is not any more.
var errDetached = errors.New("the campaign has no number pool any more")

// wait returns the pool once it is VALID. One that was just attached may not
// show yet; attached says that it has been seen, so that a campaign without one
// is not waited for.
func (d poolDesk) wait(ctx context.Context, timeout time.Duration, attached bool) (api.NumberPool, diag.Diagnostics) {
	var pool api.NumberPool
	err := tfkit.ReviewWait(d.account.clock, timeout).Until(ctx, func(ctx context.Context) (bool, error) {
		campaign, err := d.account.api.GetCampaign(ctx, d.campaign)
		switch {
		case err != nil:
			return false, err
		case campaign.NumberPool != nil:
			pool, attached = *campaign.NumberPool, true
		case attached:
			return false, errDetached
		}
		return !poolWaits(pool.NumberPoolStatus), nil
	})
	switch {
	case errors.Is(err, errDetached):
		return pool, diag.Diagnostics{tfkit.CodeGone.Error(fmt.Sprintf("The number pool of the campaign %s was detached while this apply waited for it", d.campaign),
			"Somebody has detached it, so it will not become VALID. Plan again: the plan says how to attach one. "+tfkit.NotCharged, path.Root("campaign_id"))}
	case errors.Is(err, tfkit.ErrTimeUp):
		return pool, diag.Diagnostics{tfkit.CodePending.Error(fmt.Sprintf("The number pool of the campaign %s is not VALID yet: apply again later", d.campaign),
			fmt.Sprintf("Its status is %s after %s. Nothing is wrong and nothing was lost: it stays attached, and the next apply goes on waiting. "+
				"A pipeline can treat %s as \"not yet\".", orNone(pool.NumberPoolStatus), timeout, tfkit.CodePending), path.Root("campaign_id"))}
	case err != nil:
		return pool, failure("wait for the number pool of the campaign " + d.campaign).Diagnostics(err)
	case pool.NumberPoolStatus == poolInvalid:
		return pool, diag.Diagnostics{tfkit.CodeRejected.Error(fmt.Sprintf("The number pool %s of the campaign %s is INVALID", pool.NumberPoolID, d.campaign),
			fmt.Sprintf("It will not become VALID by waiting, and Infobip gives no reason. The usual ones: the program_summary does not hold %q, or Infobip's "+
				"compliance team has not agreed to the use of a pool for this brand and campaign. Clear that with them. The pool stays attached. %s",
				poolSentence, tfkit.NotCharged), path.Root("campaign_id"))}
	}
	return pool, nil
}

func orNone(status string) string {
	if status == "" {
		return "not shown yet"
	}
	return status
}

// detach takes the pool away from a campaign that can do without one. What this
// run has attached, and a pool of a campaign that is over, is left alone.
func (d poolDesk) detach(ctx context.Context, timeout time.Duration) diag.Diagnostics {
	if d.account.plan.Registrar.Claimed(d.claim()) {
		return diag.Diagnostics{tfkit.CodeForgottenClaimed.Warning(fmt.Sprintf("The number pool of the campaign %s was not detached, only its old place in the state", d.campaign),
			"This run attached or took over the same pool, so detaching it would undo what was just put into the state.")}
	}
	campaign, found, err := d.account.findCampaign(ctx, d.campaign)
	if way := wayOf(campaign.Stage); err == nil && (!found || way == wayOver || way == wayEnding || !d.isWanted(campaign)) {
		return nil
	}
	if err == nil && wayOf(campaign.Stage) == wayBusy {
		_, err = d.account.settledCampaign(ctx, d.campaign, timeout)
	}
	if err != nil {
		return d.detachFailed(err)
	}
	numbers, err := d.account.campaignNumbers(ctx, d.campaign)
	if err == nil && len(numbers) > maxNumbers {
		return diag.Diagnostics{tfkit.CodeDeleteFailed.Error(fmt.Sprintf("The number pool of the campaign %s cannot be detached while it has %d numbers", d.campaign, len(numbers)),
			fmt.Sprintf("Without a pool a campaign has at most %d. Destroy the assignment with the many numbers first: it goes first by itself when its campaign_id "+
				"comes from tendlc_infobip_number_pool. Numbers of an apply that failed half way are in no state: apply again, or import them "+
				"(terraform import tendlc_infobip_number_assignment.NAME %s), then destroy. %s", maxNumbers, d.campaign, tfkit.NothingSent))}
	}
	if err == nil {
		err = d.sendDetach(ctx)
	}
	return d.detachFailed(err)
}

// sendDetach makes the call; a refusal counts only while the pool is there.
func (d poolDesk) sendDetach(ctx context.Context) error {
	defer d.account.locks.lock(d.campaign)()
	err := d.account.api.DetachNumberPool(ctx, d.campaign)
	if !isRefusal(err) {
		return err
	}
	if campaign, found, readErr := d.account.findCampaign(ctx, d.campaign); readErr == nil && (!found || !d.isWanted(campaign)) {
		return nil
	}
	return err
}

func (d poolDesk) detachFailed(err error) diag.Diagnostics {
	if errors.Is(err, tfkit.ErrTimeUp) {
		return diag.Diagnostics{tfkit.CodePending.Error(fmt.Sprintf("The numbers of the campaign %s are still changing: destroy again later", d.campaign),
			"The number pool is detached when the change is over. Nothing is wrong. "+tfkit.NothingSent)}
	}
	return failure("detach the number pool of the campaign " + d.campaign).Diagnostics(err)
}
