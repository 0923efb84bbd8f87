package tfkit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// explanation is what a reason of a refusal means by the rules.
type explanation struct {
	cause lint.Cause
	rule  *lint.Rule    // the broken one, else the likeliest; nil: no rule anticipates it
	at    []string      // root attributes of the texts that it may be about
	where path.Path     // the one to change; empty: none of the object
	fault *lint.Finding // where the object breaks the rule; nil: it does not, as far as is known
}

// Explains says whether plans show the reason on the text to change, because the
// rules know its code.
func (o Object) Explains(reason Reason) bool {
	_, found := o.causeOf(reason)
	return found
}

// causeOf is the cause behind a reason: by its code, else by a code in its text.
// What the vendor says is about an attribute that the rules do not read is left
// to the vendor's own words.
func (o Object) causeOf(reason Reason) (lint.Cause, bool) {
	if o.Lint == nil {
		return lint.Cause{}, false
	}
	if attribute := rootOf(reason.Attribute.ValueString()); attribute != "" && !o.Lint.has(attribute) {
		return lint.Cause{}, false
	}
	cause, found := lint.CauseOf(o.Lint.Vendor, reason.Code.ValueString())
	if !found {
		causes := lint.CausesIn(o.Lint.Vendor, reason.Reason.ValueString())
		if len(causes) == 0 {
			return lint.Cause{}, false
		}
		cause = causes[0]
	}
	return cause, len(cause.Rules)+len(cause.Fields) > 0
}

// has says whether a root attribute is read by the rules.
func (l *Lint) has(attribute string) bool {
	return slices.ContainsFunc(l.Fields, func(f LintField) bool {
		return slices.ContainsFunc(f.At, func(at string) bool { return rootOf(at) == attribute })
	})
}

func rootOf(at string) string {
	root, _, _ := strings.Cut(at, ".")
	root, _, _ = strings.Cut(root, "[")
	return root
}

// refusedTexts shows each reason of a refusal that the rules know on the text to
// change, once for each cause. Of a plan that changes the object, those are left
// that it does not touch; the texts that it changes are judged as they will be.
func (o Object) refusedTexts(account Account, facts Facts, plan tftypes.Value, changed []string) diag.Diagnostics {
	var values map[string]tftypes.Value
	if o.Lint == nil || !facts.Phase.Lost() || facts.Gone() || plan.As(&values) != nil {
		return nil
	}
	own, places := o.Lint.read(values)
	var findings []lint.Finding
	if campaign, err := o.Lint.campaign(own, o.brandOf(account, values)); err == nil {
		findings = lint.Run(campaign)
	}
	var diags diag.Diagnostics
	said := map[string]bool{}
	for _, reason := range facts.Why {
		cause, found := o.causeOf(reason)
		if !found || said[cause.Code] {
			continue
		}
		said[cause.Code] = true
		why := explain(cause, findings, places)
		if attribute := reason.Attribute.ValueString(); attribute != "" && len(why.where.Steps()) == 0 {
			why.where = path.Root(rootOf(attribute))
		}
		if slices.ContainsFunc(why.at, func(at string) bool { return slices.Contains(changed, at) }) {
			continue
		}
		diags.Append(o.explained(facts, reason, why, len(changed) > 0))
	}
	return diags
}

// explain finds the text behind a cause: that in which one of its rules is
// broken, else the likeliest that the object has.
func explain(cause lint.Cause, findings []lint.Finding, places map[lint.Field]lintPlace) explanation {
	why := explanation{cause: cause}
	for _, field := range cause.Fields {
		place, own := places[field]
		if !own {
			continue
		}
		if len(why.at) == 0 {
			why.where = place.path
		}
		why.at = append(why.at, rootOf(place.path.String()))
	}
	if len(cause.Rules) > 0 {
		why.rule, _ = lint.RuleByID(cause.Rules[0])
	}
	for _, finding := range findings {
		faults := faultsAt(finding.Faults, places)
		if !slices.Contains(cause.Rules, finding.Rule) || len(faults) == 0 {
			continue
		}
		finding.Message, finding.Advice = faults[0].Message, faults[0].Advice
		why.rule, _ = lint.RuleByID(finding.Rule)
		why.where, why.fault = places[faults[0].Field].at(faults[0]), &finding
		why.at = append(why.at, rootOf(why.where.String()))
		break
	}
	return why
}

// explained is the warning about one cause.
func (o Object) explained(facts Facts, reason Reason, why explanation, changing bool) diag.Diagnostic {
	title, page := why.cause.Means, ""
	detail := []string{strings.TrimSpace(ReasonWords([]Reason{reason}))}
	if why.cause.Means != "" {
		detail = append(detail, fmt.Sprintf("The code %s stands for: %s.", why.cause.Code, why.cause.Means))
	}
	if rule := why.rule; rule != nil {
		page = "\n\n" + lintPage + "#" + rule.ID
		if why.fault != nil || title == "" {
			title = rule.Title
		}
		title += " (" + rule.ID + ")"
		if why.fault == nil { // it may be another of the rules behind the code
			detail = append(detail, rule.Title+"?", rule.Advice)
		} else {
			detail = append(detail, why.fault.Message, why.fault.Advice)
		}
	}
	if why.cause.Final {
		detail = append(detail, "What is refused for this is refused again, however it is worded.")
	}
	if changing {
		detail = append(detail, "This plan leaves it as it was refused.")
	}
	summary := fmt.Sprintf("The %s %s was refused: %s (%s)", o.Noun, facts, title, CodeLost)
	if len(why.where.Steps()) == 0 {
		return diag.NewWarningDiagnostic(summary, sentences(detail)+page)
	}
	return diag.NewAttributeWarningDiagnostic(shownAt(why.where), summary, within(why.where)+sentences(detail)+page)
}
