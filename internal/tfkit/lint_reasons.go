package tfkit

import (
	"cmp"
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
	cause  lint.Cause
	rule   *lint.Rule   // the broken one, else the likeliest; nil: no rule anticipates it, or all are ignored
	at     []string     // attributes of the texts that it may be about, with points into groups
	where  path.Path    // the one to change; empty: none of the object
	faults []lint.Fault // where the object breaks the rule; none: it does not, as far as is known
	inside bool         // the first of them stands in the attribute that the vendor names, if any
}

// Explains says whether plans show the reason on the text to change, because the
// rules know its code.
func (o Object) Explains(reason Reason) bool {
	_, found := o.causeOf(reason)
	return found
}

// causeOf is the cause behind a reason: by its code, else by a code in its text.
// What the vendor says is about an attribute that the rules do not read is left
// to the vendor's own words, and so is what is about another kind of object.
func (o Object) causeOf(reason Reason) (lint.Cause, bool) {
	if o.Lint == nil {
		return lint.Cause{}, false
	}
	if attribute := namedBy(reason); attribute != "" && !o.Lint.has(attribute) {
		return lint.Cause{}, false
	}
	causes := lint.CausesIn(o.Lint.Vendor, reason.Reason.ValueString())
	if cause, found := lint.CauseOf(o.Lint.Vendor, reason.Code.ValueString()); found {
		causes = slices.Insert(causes, 0, cause)
	}
	at := slices.IndexFunc(causes, o.Lint.concerns)
	if at < 0 {
		return lint.Cause{}, false
	}
	return causes[at], true
}

// has says whether an attribute, or one inside it, is read by the rules.
func (l *Lint) has(attribute string) bool {
	return slices.ContainsFunc(l.Fields, func(f LintField) bool {
		return slices.ContainsFunc(f.At, func(at string) bool { return isIn(at, attribute) || isIn(attribute, at) })
	})
}

// concerns says whether a cause is about a field of the object or, if it names
// none, about a rule that reads one.
func (l *Lint) concerns(cause lint.Cause) bool {
	if len(cause.Fields) > 0 {
		return slices.ContainsFunc(cause.Fields, l.reads)
	}
	return slices.ContainsFunc(cause.Rules, func(id string) bool {
		rule, found := lint.RuleByID(id)
		return found && slices.ContainsFunc(rule.Fields, l.reads)
	})
}

// reads says whether the field stands in the object.
func (l *Lint) reads(field lint.Field) bool {
	return slices.ContainsFunc(l.Fields, func(f LintField) bool { return f.Field == field })
}

func rootOf(at string) string {
	root, _, _ := strings.Cut(at, ".")
	root, _, _ = strings.Cut(root, "[")
	return root
}

// refusedTexts shows each reason of a refusal that the rules know on the text to
// change, once for each cause and attribute. Of a plan that changes the object,
// those are left that it does not touch; the texts that it changes are judged as
// they will be. said are the rules whose faults were shown.
func (o Object) refusedTexts(account Account, facts Facts, plan tftypes.Value, changed changedTexts) (diags diag.Diagnostics, said []string) {
	var values map[string]tftypes.Value
	if o.Lint == nil || !facts.Phase.Lost() || facts.Gone() || plan.As(&values) != nil {
		return nil, nil
	}
	ignored, _ := ignoredRules(values)
	choice := account.Lint.choice(ignored)
	brand, _ := o.brandOf(account, values)
	own, places := o.Lint.read(values)
	findings, _ := o.Lint.judge(choice, own, brand) // without them, the code alone is explained
	type place struct{ code, attribute string }
	shown, codes := map[place]bool{}, map[string]bool{}
	for _, reason := range facts.Why {
		cause, found := o.causeOf(reason)
		here := place{cause.Code, namedBy(reason)}
		if !found || shown[here] {
			continue
		}
		why := explain(cause, here.attribute, findings, places, choice.Ignore)
		again := codes[cause.Code]
		shown[here], codes[cause.Code] = true, true
		if slices.ContainsFunc(why.at, changed.touches) {
			continue
		}
		if why.inside {
			said = append(said, why.rule.ID)
		}
		diags.Append(o.explained(facts, reason, why, places, explainedWhen{changing: len(changed.roots) > 0, again: again}))
	}
	return diags, said
}

// explain finds the text behind a cause: the attribute that the vendor names,
// else that in which one of its rules is broken, else the likeliest that the
// object has.
func explain(cause lint.Cause, named string, findings []lint.Finding, places map[lint.Field]lintPlace, ignored []string) explanation {
	why := explanation{cause: cause}
	for _, field := range cause.Fields {
		if place, own := places[field]; own {
			why.at = append(why.at, nameOf(place.path))
		}
	}
	if named != "" {
		why.at = []string{named}
	}
	if len(why.at) > 0 {
		why.where = lintPath(why.at[0])
	}
	if at := slices.IndexFunc(cause.Rules, func(id string) bool { return !slices.Contains(ignored, id) }); at >= 0 {
		why.rule, _ = lint.RuleByID(cause.Rules[at])
	}
	why.findFaults(named, findings, places)
	if why.inside {
		first := places[why.faults[0].Field].at(why.faults[0])
		why.where = first
		if named == "" {
			why.at = append(why.at, nameOf(first))
		}
	}
	return why
}

// findFaults takes the first broken rule behind the cause, if there is one that
// is broken where the vendor says.
func (e *explanation) findFaults(named string, findings []lint.Finding, places map[lint.Field]lintPlace) {
	for _, finding := range findings {
		faults := faultsAt(finding.Faults, places)
		if !slices.Contains(e.cause.Rules, finding.Rule) || len(faults) == 0 {
			continue
		}
		inside := slices.IndexFunc(faults, func(f lint.Fault) bool { return named == "" || isIn(nameOf(places[f.Field].path), named) })
		if inside < 0 && len(e.faults) > 0 {
			continue
		}
		e.rule, _ = lint.RuleByID(finding.Rule)
		e.faults, e.inside = faults, inside >= 0
		if e.inside {
			first := faults[inside]
			e.faults = slices.Insert(slices.Delete(faults, inside, inside+1), 0, first)
			return
		}
	}
}

// explainedWhen is how a reason comes to be shown: by a plan that changes the
// object elsewhere, or after another reason of the same code.
type explainedWhen struct{ changing, again bool }

// explained is the warning about one cause.
func (o Object) explained(facts Facts, reason Reason, why explanation, places map[lint.Field]lintPlace, when explainedWhen) diag.Diagnostic {
	title, page := cmp.Or(why.cause.Means, "code "+why.cause.Code), ""
	detail := []string{strings.TrimSpace(ReasonWords([]Reason{reason}))}
	if why.cause.Means != "" {
		detail = append(detail, fmt.Sprintf("The code %s stands for: %s.", why.cause.Code, why.cause.Means))
	}
	if rule := why.rule; rule != nil {
		page = "\n\n" + lintPage + "#" + rule.ID
		if len(why.faults) > 0 || why.cause.Means == "" {
			title = rule.Title
		}
		title += " (" + rule.ID + ")"
		detail = append(detail, why.advice(places)...)
	}
	if why.cause.Final {
		detail = append(detail, "What is refused for this is refused again, however it is worded.")
	}
	if when.changing {
		detail = append(detail, "This plan leaves it as it was refused.")
	}
	if when.again { // Terraform shows warnings of the same summary as one
		title += " in " + reason.Attribute.ValueString()
	}
	summary := fmt.Sprintf("The %s %s was refused: %s (%s)", o.Noun, facts, title, CodeLost)
	if len(why.where.Steps()) == 0 {
		return diag.NewWarningDiagnostic(summary, sentences(detail)+page)
	}
	return diag.NewAttributeWarningDiagnostic(shownAt(why.where), summary, within(why.where)+sentences(detail)+page)
}

// advice is what the rule says: of the text that breaks it, else in general.
func (e explanation) advice(places map[lint.Field]lintPlace) []string {
	if len(e.faults) == 0 { // it may be another of the rules behind the code
		return []string{e.rule.Title + "?", e.rule.Advice}
	}
	fault := e.faults[0]
	at := places[fault.Field].at(fault)
	message := fault.Message
	if !e.inside { // the vendor names another attribute
		message = at.String() + ": " + message
	}
	return []string{message, alsoAt(e.faults, places, at), fault.Advice}
}
