package birdsandbox

import (
	"fmt"
	"maps"
	"slices"
)

// Rule is something that Bird does not document, decided one way at the start
// and the other way by [Bird.SetRule].
type Rule string

// startRules are all rules and which are on at the start.
func startRules() map[Rule]bool {
	all := map[Rule]bool{}
	maps.Copy(all, brandRules)
	maps.Copy(all, campaignRules)
	return all
}

// Rules are all rules, sorted.
func Rules() []Rule { return slices.Sorted(maps.Keys(startRules())) }

// SetRule decides a rule from now on. It panics on one that does not exist.
func (b *Bird) SetRule(rule Rule, on bool) { must(b.setRule(rule, on)) }

func (b *Bird) setRule(rule Rule, on bool) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if _, known := b.rules[rule]; !known {
		return fmt.Errorf("bird sandbox: unknown rule %q, known are %q", rule, Rules())
	}
	b.rescript(func() { b.rules[rule] = on })
	return nil
}
