package sinch

import (
	"context"
	"fmt"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/attr"
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
	for _, element := range model.Numbers.Elements() {
		if number, ok := element.(types.String); ok && !number.IsUnknown() && !holds(prior.Numbers, number) {
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

func holds(set types.Set, number attr.Value) bool {
	for _, element := range set.Elements() {
		if element.Equal(number) {
			return true
		}
	}
	return false
}

// where reads where numbers are, several at once. An error names the number.
func (r *assignmentResource) where(ctx context.Context, numbers []string) (map[string]place, error) {
	var mu sync.Mutex
	at := map[string]place{}
	_, failed := newLine(r.account, assignTimeout).each(ctx, numbers, func(ctx context.Context, number string) error {
		found, err := r.account.api.GetNumber(ctx, number)
		if err != nil {
			return &lineError{number: number, aim: "read", err: err}
		}
		mu.Lock()
		defer mu.Unlock()
		at[number] = place{found.SMS.ServicePlanID, found.SMS.CampaignID}
		return nil
	})
	if len(failed) > 0 {
		return nil, failed[0]
	}
	return at, nil
}

// inPlace returns those of the numbers that are where they should be. A number
// that left the account is in no place.
func (r *assignmentResource) inPlace(ctx context.Context, numbers []string, should place) ([]string, error) {
	var mu sync.Mutex
	var present []string
	_, failed := newLine(r.account, assignTimeout).each(ctx, numbers, func(ctx context.Context, number string) error {
		found, err := r.account.api.GetNumber(ctx, number)
		if transport.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return &lineError{number: number, aim: "read", err: err}
		}
		if (place{found.SMS.ServicePlanID, found.SMS.CampaignID}) == should {
			mu.Lock()
			defer mu.Unlock()
			present = append(present, number)
		}
		return nil
	})
	if len(failed) > 0 {
		return nil, failed[0]
	}
	return present, nil
}

// checkNumbers finds numbers that the account does not hold, and numbers on a
// campaign that is neither the wanted one nor the one that this assignment
// had before.
func (r *assignmentResource) checkNumbers(ctx context.Context, model assignmentModel, numbers []string, before string) diag.Diagnostics {
	line := newLine(r.account, assignTimeout)
	var mu sync.Mutex
	problems := map[string]diag.Diagnostic{}
	_, failed := line.each(ctx, numbers, func(ctx context.Context, number string) error {
		found, err := r.account.api.GetNumber(ctx, number)
		at := path.Root("numbers").AtSetValue(types.StringValue(number))
		var problem diag.Diagnostic
		switch {
		case transport.IsNotFound(err):
			problem = tfkit.CodeNumberNotOwned.Error(fmt.Sprintf("The number %s is not in the account", number),
				"Sinch knows no active number like it in this project. Rent it first, or correct it. "+tfkit.NothingSent, at)
		case err != nil:
			return &lineError{number: number, aim: "checked", err: err}
		default:
			problem = elsewhere(model, number, found.SMS.CampaignID, before, at)
		}
		if problem != nil {
			mu.Lock()
			defer mu.Unlock()
			problems[number] = problem
		}
		return nil
	})
	diags := lineDiagnostics(failed, "", nil)
	for _, number := range numbers {
		if problem, ok := problems[number]; ok {
			diags.Append(problem)
		}
	}
	return diags
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
