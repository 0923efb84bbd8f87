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

// judge says whether a finding is shown, and whether it stops the plan. The
// resource's own lint_ignore goes before the provider's fail_on: it stands
// beside the text, where reviewers of a change see it.
func (r LintRules) judge(rule string, severity lint.Severity, ignored []string) (shown, stops bool) {
	switch {
	case r.off() || slices.Contains(ignored, rule) || slices.Contains(r.Ignore, rule):
		return false, false
	case slices.Contains(r.FailOn, rule):
		return true, true
	case severity == lint.Info:
		return r.Level == LintInfo, false
	}
	return true, r.Level == LintError && severity == lint.Error
}
