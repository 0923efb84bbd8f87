package sinch

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// start sends, unless a resubmission is under way already. From then on the
// model says what is known: the classes of before, and none of after. It
// returns the campaign as it stood before the send, nil where none was needed.
func (r *resubmissionResource) start(ctx context.Context, model *resubmissionModel, diags *diag.Diagnostics) (stood *api.Campaign, ok bool) {
	id := model.CampaignRegistrationID.ValueString()
	before, err := r.account.api.GetCampaign(ctx, id)
	if err != nil {
		diags.Append(notFound("campaign", id, path.Root("campaign_registration_id"), err)...)
		return nil, false
	}
	if before.LastActionStatus != resubmitInProgress {
		if err := r.account.resubmit(ctx, id, texts(model.MNOs.Elements()), before); err != nil {
			diags.Append(resubmissionDiagnostics(id, err)...)
			return nil, false
		}
		stood = &before
	}
	model.ID, model.LastActionStatus = model.CampaignRegistrationID, types.StringValue(resubmitInProgress)
	classes, found := types.MapValueFrom(ctx, types.StringType, messageClasses(before.MNOMetadata))
	diags.Append(found...)
	model.MessageClassBefore, model.MessageClassAfter = classes, types.MapNull(types.StringType)
	return stood, true
}

// finish waits for the end and returns how it stands then. A read that fails
// leaves it undecided, which the next apply asks about again.
// What stood there before this run's send, if it sent, is not taken for its end.
func (r *resubmissionResource) finish(ctx context.Context, model *resubmissionModel, before *api.Campaign, timeout time.Duration, diags *diag.Diagnostics) string {
	id := model.CampaignRegistrationID.ValueString()
	model.LastActionStatus, model.MessageClassAfter = types.StringValue(resubmitInProgress), types.MapNull(types.StringType)
	last, err := r.account.awaitResubmission(ctx, id, before, timeout, func(api.Campaign) {})
	switch {
	case errors.Is(err, tfkit.ErrTimeUp):
		return resubmitInProgress
	case err != nil:
		diags.Append(tfkit.CodeUnavailable.Warning(fmt.Sprintf("Could not wait for the resubmission of the campaign %s", id),
			fmt.Sprintf("%s. It was sent, and the next apply goes on waiting.", err)))
		return resubmitInProgress
	}
	model.LastActionStatus = types.StringValue(last.LastActionStatus)
	classes, found := types.MapValueFrom(ctx, types.StringType, messageClasses(last.MNOMetadata))
	diags.Append(found...)
	model.MessageClassAfter = classes
	diags.Append(model.compare(ctx)...)
	return last.LastActionStatus
}

// awaitResubmission looks at the campaign until what was sent has come to its
// end; see finish. Each look that finds none is shown.
func (a *account) awaitResubmission(ctx context.Context, id string, before *api.Campaign, timeout time.Duration, show func(api.Campaign)) (api.Campaign, error) {
	var last api.Campaign
	moved := before == nil
	err := tfkit.ReviewWait(a.clock, timeout).Until(ctx, func(ctx context.Context) (bool, error) {
		var err error
		last, err = a.api.GetCampaign(ctx, id)
		moved = moved || last.LastActionStatus != before.LastActionStatus || last.ModifiedDate != before.ModifiedDate
		done := moved && last.LastActionStatus != resubmitInProgress
		if !done && err == nil {
			show(last)
		}
		return done, err
	})
	return last, err
}

func stillInProgress(id string) (summary, detail string) {
	return fmt.Sprintf("The resubmission of the campaign %s is still in progress: apply again later", id),
		fmt.Sprintf("Nothing is wrong. The next apply goes on waiting and does not resubmit again. %s", tfkit.NotCharged)
}

// resubmissionFailed words a resubmission that the operators did not take.
func (a *account) resubmissionFailed(ctx context.Context, id, again string) diag.Diagnostic {
	feedback, _ := a.api.CampaignFeedback(ctx, id) // the error is true without it
	return tfkit.CodeRejected.Error(fmt.Sprintf("The resubmission of the campaign %s failed", id),
		fmt.Sprintf("The campaign itself is as it was.%s %s %s", tfkit.ReasonWords(campaignReasons(feedback)), tfkit.NotCharged, again),
		path.Root("campaign_registration_id"))
}

// resubmit is treated like a billable call, because sending it twice may worsen
// the terms twice. After a lost answer it is recognised by its effect.
func (a *account) resubmit(ctx context.Context, id string, mnos []string, before api.Campaign) error {
	slices.Sort(mnos)
	sent := false
	_, err := a.plan.Registrar.Update(ctx, registration.Update{
		Kind: "Sinch campaign resubmission", Name: id,
		Done: func(ctx context.Context) (bool, error) {
			if !sent {
				return false, nil
			}
			now, err := a.api.GetCampaign(ctx, id)
			moved := now.LastActionStatus != before.LastActionStatus || now.ModifiedDate != before.ModifiedDate
			return moved && strings.HasPrefix(now.LastActionStatus, resubmitPrefix), err
		},
		Send: func(ctx context.Context) error {
			sent = true
			return a.api.ResubmitCampaign(ctx, id, mnos)
		},
	})
	return err
}

// compare warns when the classes changed.
func (m resubmissionModel) compare(ctx context.Context) diag.Diagnostics {
	var before, after map[string]string
	diags := m.MessageClassBefore.ElementsAs(ctx, &before, false)
	diags.Append(m.MessageClassAfter.ElementsAs(ctx, &after, false)...)
	diags.Append(classesChanged(m.CampaignRegistrationID.ValueString(), before, after)...)
	return diags
}

func classesChanged(id string, before, after map[string]string) diag.Diagnostics {
	if maps.Equal(before, after) {
		return nil
	}
	return diag.Diagnostics{tfkit.CodeTermsMayWorsen.Warning(fmt.Sprintf("The message classes of the campaign %s changed", id),
		fmt.Sprintf("Before the resubmission: %s. After it: %s.", classWords(before), classWords(after)))}
}

// classWords says message classes by operator: "AT&T E".
func classWords(classes map[string]string) string {
	var parts []string
	for _, operator := range slices.Sorted(maps.Keys(classes)) {
		parts = append(parts, operator+" "+classes[operator])
	}
	if len(parts) == 0 {
		return "no message class"
	}
	return strings.Join(parts, ", ")
}

// resubmissionFields maps the field names of the resubmit call.
var resubmissionFields = tfkit.FieldPaths{
	"campaignregistrationid": path.Root("campaign_registration_id"), "mnos": path.Root("mnos"),
}

// resubmissionDiagnostics words the error of the resubmit call, which speaks
// of terms where a billable one speaks of fees.
func resubmissionDiagnostics(id string, err error) diag.Diagnostics {
	var failed *registration.Error
	if errors.As(err, &failed) && failed.Reason == registration.OutcomeUnknown {
		return diag.Diagnostics{tfkit.CodeOutcomeUnknown.Error(fmt.Sprintf("It is unknown whether the campaign %s was resubmitted", id),
			fmt.Sprintf("The request was sent once, and the answer was lost: %s. It was not sent again, and its effect did not show in the time given. "+
				"Look at last_action_status of the campaign before you apply again: unless it is %s then, the next apply resubmits. Sinch documents no fee for it.",
				failed.Err, resubmitInProgress), path.Root("campaign_registration_id"))}
	}
	object := campaignObject
	object.Fields = resubmissionFields
	return object.UpdateDiagnostics("resubmit the campaign "+id, err)
}
