package sinch

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// ModifyPlan plans the id from campaign_id and checks the numbers that would
// come in or move, while nothing is sent yet.
func (r *assignmentResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if !r.configured || req.Plan.Raw.IsNull() {
		return
	}
	var prior, model assignmentModel
	resp.Diagnostics.Append(req.Plan.Get(ctx, &model)...)
	if !req.State.Raw.IsNull() {
		resp.Diagnostics.Append(req.State.Get(ctx, &prior)...)
	}
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(tfkit.AttrID), model.CampaignID)...)
	if model.Numbers.IsUnknown() {
		return
	}
	var incoming []string
	before := prior.numbers()
	for _, element := range model.Numbers.Elements() {
		if number, ok := element.(types.String); ok && !number.IsUnknown() && !slices.Contains(before, number.ValueString()) {
			incoming = append(incoming, number.ValueString())
		}
	}
	if len(incoming) > 0 || !model.CampaignID.Equal(prior.CampaignID) {
		resp.Diagnostics.Append(r.judgeCampaign(ctx, model.CampaignID)...)
	}
	if !resp.Diagnostics.HasError() {
		resp.Diagnostics.Append(r.checkNumbers(ctx, model, incoming, prior.CampaignID.ValueString())...)
	}
}

// reading is a number as Sinch knows it, or the error of asking.
type reading struct {
	at  place
	err error
}

// read asks for numbers, several at once.
func (r *assignmentResource) read(ctx context.Context, numbers []string) map[string]reading {
	var mu sync.Mutex
	readings := map[string]reading{}
	_, _ = newLine(r.account, assignTimeout).each(ctx, numbers, func(ctx context.Context, number string) error {
		found, err := r.account.api.GetNumber(ctx, number)
		mu.Lock()
		defer mu.Unlock()
		readings[number] = reading{at: place{found.SMS.ServicePlanID, found.SMS.CampaignID}, err: err}
		return nil // errors are kept by number
	})
	return readings
}

// where reads where numbers are. An error names the number.
func (r *assignmentResource) where(ctx context.Context, numbers []string) (map[string]place, error) {
	at := map[string]place{}
	readings := r.read(ctx, numbers)
	for _, number := range numbers {
		if err := readings[number].err; err != nil {
			return nil, &lineError{number: number, aim: "read", err: err}
		}
		at[number] = readings[number].at
	}
	return at, nil
}

// inPlace returns those of the numbers that are where they should be. A number
// that left the account is in no place.
func (r *assignmentResource) inPlace(ctx context.Context, numbers []string, should place) ([]string, error) {
	var present []string
	readings := r.read(ctx, numbers)
	for _, number := range numbers {
		switch now := readings[number]; {
		case transport.IsNotFound(now.err):
		case now.err != nil:
			return nil, &lineError{number: number, aim: "read", err: now.err}
		case now.at == should:
			present = append(present, number)
		}
	}
	return present, nil
}

// checkNumbers finds numbers that the account does not hold, and numbers on a
// campaign that is neither the wanted one nor the one that this assignment
// had before.
func (r *assignmentResource) checkNumbers(ctx context.Context, model assignmentModel, numbers []string, before string) diag.Diagnostics {
	var failed []error
	var problems diag.Diagnostics
	readings := r.read(ctx, numbers)
	for _, number := range numbers {
		at := path.Root("numbers").AtSetValue(types.StringValue(number))
		switch now := readings[number]; {
		case transport.IsNotFound(now.err):
			problems.Append(tfkit.CodeNumberNotOwned.Error(fmt.Sprintf("The number %s is not in the account", number),
				"Sinch knows no active number like it in this project. Rent it first, or correct it. "+tfkit.NothingSent, at))
		case now.err != nil:
			failed = append(failed, &lineError{number: number, aim: "checked", err: now.err})
		default:
			if problem := elsewhere(model, number, now.at.campaignID, before, at); problem != nil {
				problems.Append(problem)
			}
		}
	}
	return append(lineDiagnostics(failed, "", nil), problems...)
}

// elsewhere judges the campaign that a number is on now.
func elsewhere(model assignmentModel, number, campaign, before string, at path.Path) diag.Diagnostic {
	switch {
	case campaign == "" || campaign == before || campaign == model.CampaignID.ValueString() || model.AllowMove.ValueBool() || model.AllowMove.IsUnknown():
		return nil
	case model.CampaignID.IsUnknown():
		return tfkit.CodeNumberElsewhere.Warning(fmt.Sprintf("The number %s is on the campaign %s", number, campaign),
			"The campaign of this assignment is not known yet. Unless it turns out to be the same, the apply will refuse to move the number: set allow_move = true if it should move.", at)
	default:
		return tfkit.CodeNumberElsewhere.Error(fmt.Sprintf("The number %s is on another campaign, %s", number, campaign),
			fmt.Sprintf("Moving it would stop its traffic for %s. Take it off there, or set allow_move = true here. %s %s", campaign, tfkit.NothingSent, tfkit.DestroyAnyway), at)
	}
}
