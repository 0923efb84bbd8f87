package lint

import (
	"cmp"
	"slices"
)

// Rule is one reason why a campaign is refused.
type Rule struct {
	ID       string
	Theme    string
	Severity Severity
	// PerVendor are the severities that differ from Severity.
	PerVendor map[Vendor]Severity
	// Differs says, for the docs, which findings have yet another severity.
	Differs string
	// Vendors whose campaigns the rule judges; empty: all.
	Vendors []Vendor
	// Fields that the rule looks at. While one of them is unknown, the rule is
	// skipped, unless Partial is set.
	Fields []Field
	// Partial: what the rule finds in one field, no other one excuses, so it
	// looks at the fields that are known.
	Partial bool

	Title  string // what is wrong, without a point
	Why    string // why that is refused
	Advice string // what to change
	// Codes of vendors and registries that the rule anticipates.
	Codes   []string
	Sources []string

	// Fails is an example that the rule finds, and Passes one like it about
	// which nothing is said; both on top of Sound.
	Fails, Passes Example

	// Silences are the rules whose findings on the same field are the same
	// fault, said less well; Replaces those wherever they are found. Neither
	// holds for a finding that is graver than the rule's own.
	Silences, Replaces []string

	// Check gives the hits. It must not keep the Reading.
	Check func(c *Reading) []Hit
}

// Hit is a place where a rule is broken.
type Hit struct {
	Field    Field
	Index    int      // element of a list, from 0; see At and In
	Severity Severity // 0: the rule's
	Message  string   // what is wrong, a sentence that stands alone; it names no attribute
	Advice   string   // instead of the rule's, where there is something better to say

	inList bool
}

// In is a hit on a whole field.
func In(field Field, message string) Hit { return Hit{Field: field, Message: message} }

// At is a hit on an element of a list.
func At(field Field, index int, message string) Hit {
	return Hit{Field: field, Index: index, Message: message, inList: true}
}

// As is the hit with another severity than the rule's.
func (h Hit) As(severity Severity) Hit {
	h.Severity = severity
	return h
}

// Example is a few fields on top of the sound campaign of a vendor; nil takes a
// field away.
type Example struct {
	Vendor Vendor // Generic, if empty
	Fields map[Field]any
}

// Campaign is the example's campaign.
func (e Example) Campaign() *Campaign {
	campaign := Sound(cmp.Or(e.Vendor, Generic))
	for field, plain := range e.Fields {
		value, err := valueOf(plain)
		if err == nil {
			err = campaign.Set(field, value)
		}
		if err != nil {
			panic(err) // an example is part of this package
		}
	}
	return campaign
}

// Applies says whether the rule judges campaigns of the vendor.
func (r *Rule) Applies(vendor Vendor) bool {
	return len(r.Vendors) == 0 || slices.Contains(r.Vendors, vendor)
}

// SeverityFor is the rule's severity for a vendor.
func (r *Rule) SeverityFor(vendor Vendor) Severity {
	if severity, differs := r.PerVendor[vendor]; differs {
		return severity
	}
	return r.Severity
}

// catalogue is all rules in their order, a slice for each theme.
var catalogue = slices.Concat(
	schemaRules,
	schemaBrandRules,
	attributeRules,
	linkRules,
	sampleRules,
	allTextRules,
	descriptionRules,
	ctaRules,
	replyRules,
	contentRules,
	brandRules,
)

// Rules lists all rules in the order of the catalogue. What it gives is shared
// and must not be changed.
func Rules() []*Rule { return slices.Clone(catalogue) }

// RuleByID finds a rule.
func RuleByID(id string) (*Rule, bool) {
	at := slices.IndexFunc(catalogue, func(r *Rule) bool { return r.ID == id })
	if at < 0 {
		return nil, false
	}
	return catalogue[at], true
}
