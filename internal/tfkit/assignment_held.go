package tfkit

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// HeldNumbers is an account's memory, within one provider process, of which
// assignment wants which numbers on which campaign, and the turns that
// assignments of one campaign take. Without it the old half of a replacement,
// or an assignment from which a number went over to another one, would take
// numbers off that another assignment has just put into the state. The zero
// value is ready and safe for concurrent use.
type HeldNumbers struct {
	mu      sync.Mutex
	held    map[string]map[string]bool   // by campaign: a link is nothing to silence
	planned map[string]map[string]string // by campaign and number: which plan wants it
	turns   map[string]*sync.Mutex
}

// Enter waits for the campaigns' turns and takes them, always in one order, so
// that two that move in opposite directions do not wait for each other. Within
// a turn nobody else brings numbers to the campaigns or takes them off; whoever
// does that without an assignment takes a turn too.
func (h *HeldNumbers) Enter(places ...Place) (leave func()) {
	var campaigns []string
	for _, place := range places {
		campaigns = append(campaigns, place.Campaign)
	}
	slices.Sort(campaigns)
	campaigns = slices.Compact(campaigns)
	for _, campaign := range campaigns {
		h.turn(campaign).Lock()
	}
	return func() {
		for _, campaign := range campaigns {
			h.turn(campaign).Unlock()
		}
	}
}

func (h *HeldNumbers) turn(campaign string) *sync.Mutex {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.turns == nil {
		h.turns = map[string]*sync.Mutex{}
	}
	if h.turns[campaign] == nil {
		h.turns[campaign] = &sync.Mutex{}
	}
	return h.turns[campaign]
}

// hold notes that an assignment of this run wants the members at the place.
func (h *HeldNumbers) hold(at Place, members Members) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.held == nil {
		h.held = map[string]map[string]bool{}
	}
	if h.held[at.Campaign] == nil {
		h.held[at.Campaign] = make(map[string]bool, len(members.List))
	}
	for _, number := range members.List {
		h.held[at.Campaign][number] = true
	}
}

// free are those of the members that no other assignment of this run wants at
// the place.
func (h *HeldNumbers) free(at Place, members Members) Members {
	h.mu.Lock()
	defer h.mu.Unlock()
	free := Members{Kind: members.Kind}
	for _, number := range members.List {
		if !h.held[at.Campaign][number] {
			free.List = append(free.List, number)
		}
	}
	return free
}

// plan notes what an assignment plans to have at the place, and returns those
// of the numbers that another plan wants there too, with all that the others
// want. The same list twice is one assignment that is planned twice, as a
// replacement is.
func (h *HeldNumbers) plan(at Place, members Members) (twice, theirs []string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.planned == nil {
		h.planned = map[string]map[string]string{}
	}
	if h.planned[at.Campaign] == nil {
		h.planned[at.Campaign] = make(map[string]string, len(members.List))
	}
	wants, mine, rivals := h.planned[at.Campaign], members.hash(), map[string]bool{}
	for _, number := range members.List {
		if other, wanted := wants[number]; wanted && other != mine {
			twice, rivals[other] = append(twice, number), true
		} else {
			wants[number] = mine
		}
	}
	if len(twice) == 0 {
		return nil, nil // a look at all numbers of the campaign for every assignment would be one too many
	}
	for number, other := range wants {
		if rivals[other] {
			theirs = append(theirs, number)
		}
	}
	slices.Sort(theirs)
	return twice, theirs
}

// planOnce refuses a number that two assignments of a campaign name: whichever
// lets go of it first would take it off for both.
func (r *assignment[A]) planOnce(at Place, members Members) diag.Diagnostics {
	twice, theirs := r.spec.Held(r.account).plan(at, members)
	if len(twice) == 0 {
		return nil
	}
	trouble := "Whichever assignment lets go of a number first would take it off for both."
	if r.spec.Remains != "" {
		trouble = "A change of one assignment would move a number that the other still wants here."
	}
	return diag.Diagnostics{CodeSharedID.Error(fmt.Sprintf("Two assignments name the same numbers of the campaign %s", at.Campaign),
		fmt.Sprintf("They are %s. A provider cannot see the address of the other one: look for what names %s. %s Name each number in one assignment only. %s %s",
			Names(twice), Names(theirs), trouble, NothingSent, DestroyAnyway), members.At(twice[0]))}
}

// claim notes what the assignment has at the place, by number where it names
// keys, so that an assignment which uses the other name knows it too.
func (r *assignment[A]) claim(ctx context.Context, at Place, members Members) {
	memory := r.spec.Held(r.account)
	memory.hold(at, members)
	if members.Keys() {
		if numbers, diags := r.renamed(ctx, members, at, KindNumbers); !diags.HasError() { // else only keys are known
			memory.hold(at, numbers)
		}
	}
}

// letGo are those of the members that may be taken off the place, with a
// warning about the others: none where the vendor cannot take them off. before
// is the whole list of the assignment.
func (r *assignment[A]) letGo(ctx context.Context, at Place, before, members Members) (Members, diag.Diagnostics) {
	if r.spec.Remains != "" {
		return Members{Kind: members.Kind}, r.left(ctx, at, before, members)
	}
	memory := r.spec.Held(r.account)
	free := memory.free(at, members)
	if free.Keys() && len(free.List) > 0 {
		numbers, diags := r.renamed(ctx, free, at, KindNumbers)
		if diags.HasError() {
			return free, diags
		}
		if unheld := memory.free(at, numbers); len(unheld.List) < len(numbers.List) {
			if free, diags = r.renamed(ctx, unheld, at, KindKeys); diags.HasError() {
				return free, diags
			}
		}
	}
	stay := members.Without(free)
	if len(stay.List) == 0 {
		return members, nil
	}
	return free, diag.Diagnostics{CodeForgottenClaimed.Warning(fmt.Sprintf("Numbers stay on the campaign %s", at.Campaign),
		fmt.Sprintf("Another assignment of this run has them there, so taking them off would silence what was just put into the state: %s.", Names(stay.List)))}
}
