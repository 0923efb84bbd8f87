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

// lintPage explains every rule, an anchor each.
const lintPage = "https://registry.terraform.io/providers/tendlc/tendlc/latest/docs/guides/lint-rules"

// notePlanned records a brand whose plan is made; the key is that of its object
// of the state, empty for one that is new.
func (o Object) notePlanned(account Account, key string, plan tftypes.Value) {
	var values map[string]tftypes.Value
	if o.Lint == nil || !o.Lint.Brand || plan.IsNull() || plan.As(&values) != nil {
		return
	}
	if key == "" {
		id, _ := knownText(values[AttrID])
		name, _ := knownText(values[o.NameAttr])
		key = "new " + name
		if id != "" {
			key = "id " + id
		}
	}
	facts, _ := o.Lint.read(values)
	account.Brands.planned(key, o.Lint.ids(values), facts)
}

// noteRead records a brand that was read or made.
func (o Object) noteRead(account Account, state tftypes.Value) {
	if o.Lint != nil && o.Lint.Brand {
		account.NoteBrand(o.Lint, state)
	}
}

// planLint says why reviewers would refuse what the plan is about to send: each
// rule at most once, on the attribute to change. Facts of the brand are judged
// in the plan of the brand alone. Rules that were said already are said again
// only if they stop the plan.
func (o Object) planLint(account Account, plan tftypes.Value, said []string) diag.Diagnostics {
	var values map[string]tftypes.Value
	if o.Lint == nil || account.Lint.off() || plan.As(&values) != nil || o.Lint.Skip != nil && o.Lint.Skip(values) {
		return nil
	}
	ignored, known := ignoredRules(values)
	if !known { // the apply judges it, before anything is sent
		return nil
	}
	own, places := o.Lint.read(values)
	brand, guessed := o.brandOf(account, values)
	choice := account.Lint.choice(ignored)
	findings, err := o.Lint.judge(choice, own, brand)
	sure := findings
	if guessed && account.Lint.mayStop() && err == nil {
		sure, err = o.Lint.judge(choice, own, nil)
	}
	if err != nil {
		return diag.Diagnostics{diag.NewErrorDiagnostic("Could not read the plan for its rules", err.Error()+". Please report this. "+NothingSent)}
	}
	name, _ := knownText(values[o.NameAttr])
	var diags diag.Diagnostics
	for _, finding := range findings {
		faults := faultsAt(finding.Faults, places)
		shown, stops := account.Lint.judge(finding.Rule, faults)
		late := stops && !account.Lint.stops(finding.Rule, sure, places)
		if shown && (stops && !late || !slices.Contains(said, finding.Rule)) {
			diags.Append(o.finding(finding, faults, places, name, outcome{stops: stops && !late, late: late}))
		}
	}
	return diags
}

// outcome is what becomes of a finding: it stops the plan, or only the apply
// because the plan does not know the brand yet.
type outcome struct{ stops, late bool }

// judge holds an object with the facts of its brand against the rules; nil brand
// facts are not known.
func (l *Lint) judge(choice lint.Choice, own, brand lintFacts) ([]lint.Finding, error) {
	campaign, err := l.campaign(own, brand)
	if err != nil {
		return nil, err
	}
	return choice.Run(campaign), nil
}

// brandOf are the facts of the brand that a campaign names; nil: not known.
// guessed: it does not say which, and these are those of the run's only one.
func (o Object) brandOf(account Account, values map[string]tftypes.Value) (facts lintFacts, guessed bool) {
	if o.Lint.Brand || len(o.Lint.BrandIDs) == 0 {
		return nil, false
	}
	id, known := knownText(values[o.Lint.BrandIDs[0]])
	facts = account.Brands.of(id, known)
	return facts, !known && facts != nil
}

// faultsAt are the faults that stand in attributes of the object, the gravest
// first.
func faultsAt(faults []lint.Fault, places map[lint.Field]lintPlace) []lint.Fault {
	var own []lint.Fault
	for _, fault := range faults {
		if _, found := places[fault.Field]; found {
			own = append(own, fault)
		}
	}
	slices.SortStableFunc(own, func(a, b lint.Fault) int { return cmp.Compare(a.Severity, b.Severity) })
	return own
}

// at is the path of a fault: the element of a list, the argument that holds what
// the message quotes, else the attribute.
func (p lintPlace) at(fault lint.Fault) path.Path {
	if p.inList && fault.Index >= 0 {
		return p.path.AtListIndex(fault.Index)
	}
	if p.quoted != nil {
		if deeper := p.quoted(fault.Message); len(deeper.Steps()) > 0 {
			return deeper
		}
	}
	return p.path
}

// codeWords says with which codes the fault is refused. Most of them are not this
// vendor's, which has to be plain to who looks for them in its documentation.
func (o Object) codeWords(codes []string) []string {
	var words, own, others []string
	for _, code := range codes {
		if strings.HasPrefix(code, o.Vendor+" ") {
			own = append(own, code)
		} else {
			others = append(others, code)
		}
	}
	if len(own) > 0 {
		words = append(words, fmt.Sprintf("%s's own words for such a refusal: %s.", o.Vendor, strings.Join(own, ", ")))
	}
	if len(others) > 0 {
		words = append(words, fmt.Sprintf("Other vendors and reviewers refuse the same with codes of theirs: %s.", strings.Join(others, ", ")))
	}
	return words
}

// finding is the diagnostic of a broken rule, on the first place. Terraform
// shows warnings of the same summary as one, so the summary names the object and
// its vendor. A fault that is certainly refused is never right as it is.
func (o Object) finding(finding lint.Finding, faults []lint.Fault, places map[lint.Field]lintPlace, name string, becomes outcome) diag.Diagnostic {
	rule, _ := lint.RuleByID(finding.Rule)
	at := places[faults[0].Field].at(faults[0])
	text := []string{within(at) + faults[0].Message, alsoAt(faults, places, at), faults[0].Advice}
	certain := faults[0].Severity == lint.Error
	if certain {
		text = append(text, fmt.Sprintf("%s or the registry certainly refuses this.", o.Vendor), o.Lint.Money)
	}
	text = append(text, o.codeWords(finding.Codes)...)
	if !certain {
		text = append(text, fmt.Sprintf("If it is right as it is: %s = [%q] on this resource, or the provider's lint.ignore.", AttrLintIgnore, rule.ID))
	}
	if becomes.stops {
		text = append(text, NothingForIt, DestroyAnyway)
	}
	if becomes.late {
		text = append(text, fmt.Sprintf("The brand is not known yet, so only the apply stops for this: before the %s is sent, but after a new brand was registered and charged.", o.Noun))
	}
	summary := fmt.Sprintf("%s: %s %s (%s) (%s)", rule.Title, o.Vendor, o.called(name), rule.ID, CodeLint)
	return onAttribute(becomes.stops, summary, sentences(text)+"\n\n"+lintPage+"#"+rule.ID, shownAt(at))
}

// shownAt is the path that Terraform can show the line of: of what is inside a
// group, it shows the resource's first line, of the group its own.
func shownAt(at path.Path) path.Path {
	if inGroup(at) {
		return path.Root(rootOf(at.String()))
	}
	return at
}

// inGroup says whether the second step goes into a group.
func inGroup(at path.Path) bool {
	steps := at.Steps()
	if len(steps) < 2 {
		return false
	}
	_, named := steps[1].(path.PathStepAttributeName)
	return named
}

// within names what is inside a group, see shownAt.
func within(at path.Path) string {
	if inGroup(at) {
		return at.String() + ": "
	}
	return ""
}

// alsoAt says where else a rule is broken, by the names of the attributes.
func alsoAt(faults []lint.Fault, places map[lint.Field]lintPlace, first path.Path) string {
	said := map[string]bool{first.String(): true}
	var others []string
	for _, fault := range faults[1:] {
		place := places[fault.Field].at(fault).String()
		if !said[place] {
			said[place] = true
			others = append(others, place)
		}
	}
	if len(others) == 0 {
		return ""
	}
	return "The same goes for " + strings.Join(others, ", ") + "."
}

// called names the object in a summary.
func (o Object) called(name string) string {
	if name == "" {
		return o.Noun
	}
	return fmt.Sprintf("%s %q", o.Noun, name)
}

// onAttribute is a diagnostic whose link is not that of its code.
func onAttribute(isError bool, summary, detail string, at path.Path) diag.Diagnostic {
	if isError {
		return diag.NewAttributeErrorDiagnostic(at, summary, detail)
	}
	return diag.NewAttributeWarningDiagnostic(at, summary, detail)
}

// sentences joins those that say something.
func sentences(all []string) string {
	var said []string
	for _, one := range all {
		if one = strings.TrimSpace(one); one != "" {
			said = append(said, one)
		}
	}
	return strings.Join(said, " ")
}
