package tfkit

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
)

// What an assignment says where the vendor cannot take a number off a campaign
// (Assignment.Remains): which numbers stay, before and after it lets them go.

// foreseeDestroy names in the plan of a destroy what it leaves behind.
func (r *assignment[A]) foreseeDestroy(ctx context.Context, req resource.ModifyPlanRequest) diag.Diagnostics {
	if r.spec.Remains == "" {
		return nil
	}
	var diags diag.Diagnostics
	state := r.get(ctx, reading(req.State), &diags)
	members, problems := state.held(ctx, req.Private)
	diags.Append(problems...)
	if diags.HasError() {
		return diags
	}
	return r.willStay(state.place(), members, members)
}

// willStay says in a plan which numbers the assignment lets go of and the
// vendor keeps on the campaign. One that another assignment of the run wants is
// not let go of.
func (r *assignment[A]) willStay(at Place, before, leaving Members) diag.Diagnostics {
	if r.spec.Remains == "" {
		return nil
	}
	if r.configured {
		leaving = r.spec.Held(r.account).unwanted(at, before, leaving)
	}
	return r.stay(at, leaving.List)
}

// left says in an apply which numbers the assignment has let go of, as far as
// they are on the campaign still; all of them where that cannot be read, because
// nobody looks after them from now on.
func (r *assignment[A]) left(ctx context.Context, at Place, before, leaving Members) diag.Diagnostics {
	leaving = r.spec.Held(r.account).unwanted(at, before, leaving)
	if present, diags := r.present(ctx, leaving, at); !diags.HasError() {
		leaving = present
	}
	return r.stay(at, leaving.List)
}

func (r *assignment[A]) stay(at Place, numbers []string) diag.Diagnostics {
	if len(numbers) == 0 {
		return nil
	}
	what := "1 number stays"
	if len(numbers) > 1 {
		what = fmt.Sprintf("%d numbers stay", len(numbers))
	}
	return diag.Diagnostics{CodeForgotten.Warning(fmt.Sprintf("%s on the campaign %s at %s", what, at.Campaign, r.spec.Vendor),
		fmt.Sprintf("The assignment only lets go of: %s. %s Nothing is sent and nothing is charged.", namesUpTo(MaxNumbers, numbers), r.spec.Remains))}
}

// unwanted are those of the leaving numbers that no other assignment of this
// run wants, at the place or elsewhere; before is the list of the one that lets
// them go.
func (h *HeldNumbers) unwanted(at Place, before, leaving Members) Members {
	h.mu.Lock()
	defer h.mu.Unlock()
	mine, kept := before.hash(), Members{Kind: leaving.Kind}
	for _, number := range leaving.List {
		wanted := false
		for campaign, plans := range h.planned {
			other, named := plans[number]
			wanted = wanted || named && (campaign != at.Campaign || other != mine)
		}
		for _, numbers := range h.held {
			wanted = wanted || numbers[number]
		}
		if !wanted {
			kept.List = append(kept.List, number)
		}
	}
	return kept
}

// Wanted counts the numbers that assignments of this run plan to have, or have,
// on the campaign: what a limit of the campaign is compared with.
func (h *HeldNumbers) Wanted(campaign string) int {
	h.mu.Lock()
	defer h.mu.Unlock()
	count := len(h.planned[campaign])
	for number := range h.held[campaign] {
		if _, counted := h.planned[campaign][number]; !counted {
			count++
		}
	}
	return count
}
