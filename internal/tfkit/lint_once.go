package tfkit

import (
	"fmt"
	"slices"
)

// advised is the account for a plan that is stopped for another reason: findings
// are advice then.
func (a Account) advised() Account {
	a.Lint.FailOn = nil
	if a.Lint.Level == LintError {
		a.Lint.Level = LintWarning
	}
	return a
}

// otherReasons are the reasons of a refusal for the warning about the object as a
// whole: those that stand on a text, in warnings of their own, are not said
// twice.
func (o Object) otherReasons(facts Facts, onTexts int) string {
	if onTexts == 0 {
		return facts.Reasons
	}
	others := slices.DeleteFunc(slices.Clone(facts.Why), o.Explains)
	say, them := "says", "another warning"
	if onTexts > 1 {
		say, them = "say", fmt.Sprintf("%d more warnings", onTexts)
	}
	if len(others) == 0 {
		return fmt.Sprintf(" Why, %s %s.", them, say)
	}
	return fmt.Sprintf("%s The rest %s %s.", ReasonWords(others), them, say)
}
