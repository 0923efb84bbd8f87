package tfkit

import (
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// Words of the provider's lint.level.
const (
	LintOff     = "off"
	LintWarning = "warning"
	LintError   = "error"
	LintInfo    = "info"
)

// LintRules are the provider's lint as the resources need it: what becomes of a
// finding. The zero value shows errors and warnings of the rules as warnings.
type LintRules struct {
	Level  string   // "off", "warning", "error" or "info"; empty: "warning"
	Ignore []string // ids of rules that are left out
	FailOn []string // ids of rules whose findings are errors, whatever their severity
}

// off says that no plan is judged.
func (r LintRules) off() bool { return r.Level == LintOff }

// mayStop says whether any finding may stop a plan.
func (r LintRules) mayStop() bool { return r.Level == LintError || len(r.FailOn) > 0 }

// choice is what the rules are asked for. The resource's own lint_ignore goes
// before the provider's fail_on: it stands beside the text, where reviewers of a
// change see it.
func (r LintRules) choice(ignored []string) lint.Choice {
	return lint.Choice{Ignore: slices.Concat(r.Ignore, ignored), Keep: r.FailOn}
}

// judge says whether a finding is shown, and whether it stops the plan, by its
// faults in the object, the gravest first.
func (r LintRules) judge(rule string, faults []lint.Fault) (shown, stops bool) {
	switch {
	case r.off() || len(faults) == 0:
		return false, false
	case slices.Contains(r.FailOn, rule):
		return true, true
	case faults[0].Severity == lint.Info:
		return r.Level == LintInfo, false
	}
	return true, r.Level == LintError && faults[0].Severity == lint.Error
}

// stops says whether a rule is among the findings and stops the plan.
func (r LintRules) stops(rule string, findings []lint.Finding, places map[lint.Field]lintPlace) bool {
	return slices.ContainsFunc(findings, func(f lint.Finding) bool {
		_, stops := r.judge(f.Rule, faultsAt(f.Faults, places))
		return f.Rule == rule && stops
	})
}
