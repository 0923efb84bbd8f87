package infobipsandbox

import (
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// How many numbers a campaign may have: without a number pool, and with one
// that is VALID. How many a call may name is in the contract.
const (
	plainNumberLimit = 49
	poolNumberLimit  = 35_000
)

// numberSet are numbers in the order in which they came. Nothing in it takes
// longer than one pass: pools hold tens of thousands.
type numberSet struct {
	list []*ownedNumber
	has  map[*ownedNumber]bool
}

func (s *numberSet) add(numbers []*ownedNumber) {
	if s.has == nil {
		s.has = make(map[*ownedNumber]bool, len(numbers))
	}
	for _, n := range numbers {
		if !s.has[n] {
			s.has[n] = true
			s.list = append(s.list, n)
		}
	}
}

func (s *numberSet) remove(numbers []*ownedNumber) {
	for _, n := range numbers {
		delete(s.has, n)
	}
	s.list = slices.DeleteFunc(s.list, func(n *ownedNumber) bool { return !s.has[n] })
}

func (s *numberSet) keys() []string {
	keys := make([]string, len(s.list))
	for at, n := range s.list {
		keys[at] = n.key
	}
	return keys
}

func previews(numbers []*ownedNumber) []numberPreview {
	all := make([]numberPreview, len(numbers))
	for at, n := range numbers {
		all[at] = numberPreview{NumberKey: n.key, Number: n.number, CountryCode: numberCountry}
	}
	return all
}

func (c *campaign) setNumbers(numbers []*ownedNumber) {
	c.numbers = numberSet{}
	c.numbers.add(numbers)
}

// numberChange is a change that was accepted. The numbers of the campaign
// change when it is done, all at once.
type numberChange struct {
	operation string
	numbers   []*ownedNumber
	began     time.Time
}

func (n numberChange) apply(to *numberSet) {
	switch n.operation {
	case opAddNumbers:
		to.add(n.numbers)
	case opRemoveNumbers:
		to.remove(n.numbers)
	default: // update-registration is taken to set the list
		*to = numberSet{}
		to.add(n.numbers)
	}
}

// planned are the numbers after all changes that were accepted.
func (c *campaign) planned() *numberSet {
	after := &numberSet{}
	after.add(c.numbers.list)
	for _, change := range c.changes {
		change.apply(after)
	}
	return after
}

// endChange does the oldest change. What was scripted as lost does not arrive,
// of which Infobip tells nobody.
func (c *campaign) endChange(i *Infobip, at time.Time) {
	change := c.changes[0]
	change.numbers = slices.DeleteFunc(slices.Clone(change.numbers), func(n *ownedNumber) bool {
		return i.lostNumbers[n] && change.operation != opRemoveNumbers
	})
	change.apply(&c.numbers)
	c.changes, c.modified = c.changes[1:], at
	if len(c.changes) == 0 && c.stage == stagePendingUpdate {
		c.enter(i, stageRegistered, at)
	}
}

// resolve finds the numbers of a request. Keys win over numbers when both are
// sent, also when they are empty. The refusal names all that the account does
// not hold.
func (i *Infobip) resolve(keys, numbers []string) ([]*ownedNumber, *sandbox.Response) {
	named, field := numbers, "numbers"
	if keys != nil {
		named, field = keys, "numberKeys"
	}
	errors := fieldErrors{}
	found := make([]*ownedNumber, 0, len(named))
	for _, name := range named {
		n := i.numberBy(name)
		if n == nil || (keys != nil && n.key != name) || (keys == nil && n.number != name) {
			errors.add(field, "%s does not belong to the account", name)
			continue
		}
		found = append(found, n)
	}
	return found, errors.refusal()
}

// checkFree refuses numbers that another campaign has, or is about to have.
// Nothing is documented about them.
func (i *Infobip) checkFree(c *campaign, numbers []*ownedNumber, byKey bool) *sandbox.Response {
	if i.rules[SharedNumbers] || len(numbers) == 0 {
		return nil
	}
	wanted := numberSet{}
	wanted.add(numbers)
	errors := fieldErrors{}
	for _, other := range i.campaigns {
		if other == c || stages[other.stage].numberless {
			continue
		}
		for _, n := range other.holds(wanted) {
			field, name := "numbers", n.number
			if byKey {
				field, name = "numberKeys", n.key
			}
			errors.add(field, "%s is used by campaign %s", name, other.id)
		}
	}
	return errors.refusal()
}

// holds are the wanted numbers that the campaign has, or is about to have. It
// walks the smaller of the two sets.
func (c *campaign) holds(wanted numberSet) []*ownedNumber {
	held := &c.numbers
	if len(c.changes) > 0 {
		held = c.planned()
		held.add(c.numbers.list) // what is to leave has not left
	}
	walk, in := held, wanted.has
	if len(wanted.list) < len(held.list) {
		walk, in = &wanted, held.has
	}
	var both []*ownedNumber
	for _, n := range walk.list {
		if in[n] {
			both = append(both, n)
		}
	}
	return both
}
