package infobipsandbox

import (
	"fmt"
	"maps"
	"slices"
)

// Rule is something that Infobip does not document, decided one way at the
// start and the other way by [Infobip.SetRule].
type Rule string

// The rules. Those marked on are on at the start.
const (
	// NumbersRequired (on): a campaign without a number cannot be registered.
	NumbersRequired Rule = "numbers-required"
	// SerialUpdates (on): a change of numbers, and a deregistration, is refused
	// until the change before is done.
	SerialUpdates Rule = "serial-updates"
	// NumberKeys (on): answers hold numberKeys; numberPreviews are always there.
	NumberKeys Rule = "number-keys"
	// AllPreviews (on): answers preview every number of a campaign; otherwise no
	// more than a campaign without a pool has, and only the call for its numbers
	// lists all.
	AllPreviews Rule = "all-previews"
	// KeepLastNumber: the last number of a campaign cannot be taken away.
	KeepLastNumber Rule = "keep-last-number"
	// SharedNumbers: a number may be on several campaigns.
	SharedNumbers Rule = "shared-numbers"
	// KeepReferenceIDs: the referenceId of a deleted campaign stays used.
	KeepReferenceIDs Rule = "keep-reference-ids"
	// RegisterRejected: a REJECTED campaign can be registered again, for a fee.
	RegisterRejected Rule = "register-rejected"
	// AppealExternally: a REJECTED_EXTERNALLY campaign can be appealed.
	AppealExternally Rule = "appeal-externally"
	// DeregisterUnderReview: a campaign under review can be deregistered.
	DeregisterUnderReview Rule = "deregister-under-review"
	// UpperMessageTypes: answers write SMS and MMS as the schema does, not as
	// the vendor's samples do.
	UpperMessageTypes Rule = "upper-message-types"
	// ApplicationDefaults: every campaign that names none has applicationId
	// "default" and entityId "" in answers; otherwise external ones only.
	ApplicationDefaults Rule = "application-defaults"
)

// startRules are all rules and which are on at the start.
func startRules() map[Rule]bool {
	return map[Rule]bool{
		NumbersRequired: true, SerialUpdates: true, NumberKeys: true, AllPreviews: true,
		KeepLastNumber: false, SharedNumbers: false, KeepReferenceIDs: false, RegisterRejected: false,
		AppealExternally: false, DeregisterUnderReview: false, UpperMessageTypes: false, ApplicationDefaults: false,
	}
}

// Rules are all rules, sorted.
func Rules() []Rule { return slices.Sorted(maps.Keys(startRules())) }

// SetRule decides a rule from now on. It panics on one that does not exist.
func (i *Infobip) SetRule(rule Rule, on bool) { must(i.setRule(rule, on)) }

func (i *Infobip) setRule(rule Rule, on bool) error {
	i.mu.Lock()
	defer i.mu.Unlock()
	if _, known := i.rules[rule]; !known {
		return fmt.Errorf("infobip sandbox: unknown rule %q, known are %q", rule, Rules())
	}
	i.rescript(func() { i.rules[rule] = on })
	return nil
}
