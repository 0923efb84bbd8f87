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
func Run(campaign *Campaign) []Finding { return Choice{}.Run(campaign) }

// Choice is what somebody wants to hear, by ids of rules. The zero Choice is all
// that nothing else says better.
type Choice struct {
	Ignore []string // left out, as if the rule were not there: it silences nothing either
	Keep   []string // heard even where another rule says it better
}

// Run is the function Run under a choice.
func (c Choice) Run(campaign *Campaign) []Finding {
	arena := arenas.Get().(*arena)
	defer arena.free()
	return c.judge(arena.reading(campaign), catalogue)
}

func (c Choice) judge(reading *Reading, rules []*Rule) []Finding {
	var verdicts []verdict
	for order, rule := range rules {
		if rule.Applies(reading.Vendor) && (rule.Partial || reading.settled(rule.Fields)) && !slices.Contains(c.Ignore, rule.ID) {
			if found := rule.Check(reading); len(found) > 0 {
				verdicts = append(verdicts, verdict{rule, order, found, reading.Vendor})
			}
		}
	}
	var findings []Finding
	for _, one := range verdicts {
		left := one.hits
		if !slices.Contains(c.Keep, one.rule.ID) {
			left = one.said(verdicts)
		}
		if len(left) > 0 {
			findings = append(findings, finding(one, left))
		}
	}
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Severity, b.Severity), cmp.Compare(a.order, b.order))
	})
	return findings
}

// verdict is what a rule has found.
type verdict struct {
	rule   *Rule
	order  int
	hits   []Hit
	vendor Vendor
}

// severity is that of one of the hits.
func (v verdict) severity(hit Hit) Severity {
	return cmp.Or(hit.Severity, v.rule.SeverityFor(v.vendor))
}

// said are the hits without those that a more specific rule says better. All
// rules have been asked by then, so the order of the catalogue does not matter.
func (v verdict) said(all []verdict) []Hit {
	return slices.DeleteFunc(slices.Clone(v.hits), func(h Hit) bool {
		return slices.ContainsFunc(all, func(other verdict) bool { return other.silences(v, h) })
	})
}

// silences says whether a hit of another rule is said better here: by one that
// is as grave, because who hears of an information is not stopped by it.
func (v verdict) silences(other verdict, hit Hit) bool {
	replaces, silences := slices.Contains(v.rule.Replaces, other.rule.ID), slices.Contains(v.rule.Silences, other.rule.ID)
	if !replaces && !silences {
		return false
	}
	weight := other.severity(hit)
	return slices.ContainsFunc(v.hits, func(h Hit) bool { return v.severity(h) <= weight && (replaces || samePlace(h, hit)) })
}

// samePlace: the same field and, where both name one, the same element.
func samePlace(a, b Hit) bool {
	return a.Field == b.Field && (!a.inList || !b.inList || a.Index == b.Index)
}

// finding makes one of a rule's hits: the gravest and first, with a word about
// the others.
func finding(of verdict, hits []Hit) Finding {
	rule, severity := of.rule, of.severity
	first := slices.MinFunc(hits, func(a, b Hit) int { return cmp.Compare(severity(a), severity(b)) })
	result := Finding{Rule: rule.ID, Severity: severity(first), Field: first.Field, Index: -1,
		Message: first.Message, Advice: cmp.Or(first.Advice, rule.Advice), Codes: slices.Clone(rule.Codes), order: of.order}
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
