package tfkit

import (
	"fmt"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// HeldNumbers is an account's memory, within one provider process, of the
// numbers that an assignment has brought to a campaign or found there. Another
// one that lets go of them later in the same run must leave them alone: it is
// the old half of a replacement, or the assignment from which a number went
// over to another of the same campaign. The zero value is ready and safe for
// concurrent use.
type HeldNumbers struct {
	mu   sync.Mutex
	held map[string]map[string]bool // by campaign: a link is nothing to silence
}

// hold notes that the members are at the place because an assignment of this
// run wants them there.
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
// the place, and a warning about the others.
func (h *HeldNumbers) free(at Place, members Members) (Members, diag.Diagnostics) {
	h.mu.Lock()
	defer h.mu.Unlock()
	free, stay := Members{Kind: members.Kind}, []string{}
	for _, number := range members.List {
		if h.held[at.Campaign][number] {
			stay = append(stay, number)
		} else {
			free.List = append(free.List, number)
		}
	}
	if len(stay) == 0 {
		return members, nil
	}
	return free, diag.Diagnostics{CodeForgottenClaimed.Warning(fmt.Sprintf("Numbers stay on the campaign %s", at.Campaign),
		fmt.Sprintf("Another assignment of this run has them there, so taking them off would silence what was just put into the state: %s.", Names(stay)))}
}
