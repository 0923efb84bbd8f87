package lint

import (
	"cmp"
	"slices"
	"strings"
)

// Finding is what is said about a campaign: at most one for each rule.
type Finding struct {
	Rule     string
	Severity Severity
	Field    Field
	Index    int // element of a list; -1 for the whole field
	Message  string
	Advice   string
	Codes    []string
	// Faults are all places where the rule is broken, the first as above.
	Faults []Fault

	order int
}

// Fault is one place where a rule is broken, for those who show findings by
// other names than those of the fields.
type Fault struct {
	Field    Field
	Index    int // element of a list; -1 for the whole field
	Severity Severity
	Message  string // about this place alone
	Advice   string
}

// Run judges a campaign by all rules of its vendor. The findings are sorted by
// severity, then as the catalogue has the rules.
func Run(campaign *Campaign) []Finding {
	arena := arenas.Get().(*arena)
	defer arena.free()
	return judge(arena.reading(campaign), catalogue)
}

func judge(reading *Reading, rules []*Rule) []Finding {
	var verdicts []verdict
	for order, rule := range rules {
		if rule.Applies(reading.Vendor) && (rule.Partial || reading.settled(rule.Fields)) {
			if found := rule.Check(reading); len(found) > 0 {
				verdicts = append(verdicts, verdict{rule, order, found})
			}
		}
	}
	var findings []Finding
	for _, one := range verdicts {
		if left := one.said(verdicts); len(left) > 0 {
			findings = append(findings, finding(one.rule, one.order, left, reading.Vendor))
		}
	}
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Severity, b.Severity), cmp.Compare(a.order, b.order))
	})
	return findings
}

// verdict is what a rule has found.
type verdict struct {
	rule  *Rule
	order int
	hits  []Hit
}

// said are the hits without those that a more specific rule says better. All
// rules have been asked by then, so the order of the catalogue does not matter.
func (v verdict) said(all []verdict) []Hit {
	return slices.DeleteFunc(slices.Clone(v.hits), func(h Hit) bool {
		return slices.ContainsFunc(all, func(other verdict) bool { return other.silences(v.rule.ID, h) })
	})
}

func (v verdict) silences(id string, hit Hit) bool {
	return slices.Contains(v.rule.Replaces, id) ||
		slices.Contains(v.rule.Silences, id) && slices.ContainsFunc(v.hits, func(h Hit) bool { return samePlace(h, hit) })
}

// samePlace: the same field and, where both name one, the same element.
func samePlace(a, b Hit) bool {
	return a.Field == b.Field && (!a.inList || !b.inList || a.Index == b.Index)
}

// finding makes one of a rule's hits: the gravest and first, with a word about
// the others.
func finding(rule *Rule, order int, hits []Hit, vendor Vendor) Finding {
	severity := func(h Hit) Severity { return cmp.Or(h.Severity, rule.SeverityFor(vendor)) }
	first := slices.MinFunc(hits, func(a, b Hit) int { return cmp.Compare(severity(a), severity(b)) })
	result := Finding{Rule: rule.ID, Severity: severity(first), Field: first.Field, Index: -1,
		Message: first.Message, Advice: cmp.Or(first.Advice, rule.Advice), Codes: slices.Clone(rule.Codes), order: order}
	if first.inList {
		result.Index = first.Index
	}
	result.Faults = faults(rule, hits, first, severity)
	var others []string
	for _, hit := range hits {
		if place := hit.place(); place != first.place() && !slices.Contains(others, place) {
			others = append(others, place)
		}
	}
	if len(others) > 0 {
		result.Message += " The same goes for " + strings.Join(others, ", ") + "."
	}
	return result
}

// faults lists the hits, that of the finding first.
func faults(rule *Rule, hits []Hit, first Hit, severity func(Hit) Severity) []Fault {
	list := make([]Fault, 0, len(hits))
	for _, hit := range hits {
		index := -1
		if hit.inList {
			index = hit.Index
		}
		fault := Fault{Field: hit.Field, Index: index, Severity: severity(hit), Message: hit.Message, Advice: cmp.Or(hit.Advice, rule.Advice)}
		if hit == first {
			list = slices.Insert(list, 0, fault)
			continue
		}
		list = append(list, fault)
	}
	return list
}
