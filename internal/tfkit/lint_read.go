package tfkit

import (
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// Lint says how an object of Terraform is read as a campaign of the rules. A
// brand is read as a campaign of which nothing but the brand is known, so that
// only rules about brands look at it.
type Lint struct {
	Vendor lint.Vendor
	Fields []LintField
	// Brand: the object is a brand, and BrandIDs are the attributes that a
	// campaign's may hold. Of a campaign BrandIDs is the one that names its brand.
	Brand    bool
	BrandIDs []string
	// Skip, if set, says of the root attributes that the object has no content to
	// judge.
	Skip func(values map[string]tftypes.Value) bool
	// Money is what an object that reviewers refuse has cost, a sentence; empty
	// where the vendor does not say.
	Money string
}

// LintField says where a field of the rules stands in an object.
type LintField struct {
	Field lint.Field
	// At is the attribute, with points into groups: "company_details.country". Of
	// several, the first that is given counts.
	At []string
	// Word translates a text into what the rules read; "" is none. nil: as it is.
	Word func(string) string
	// Read, if set, makes the value of the attribute at At, and says which
	// attribute people would change; an empty path is that at At.
	Read func(value tftypes.Value) (lint.Value, path.Path)
	// Quoted, if set, finds the argument inside the attribute at At that holds what
	// a message quotes, where Read puts several together; empty: it is not known.
	Quoted func(value tftypes.Value, message string) path.Path
}

// LintAt is a field that stands in one attribute as the rules read it.
func LintAt(field lint.Field, at ...string) LintField { return LintField{Field: field, At: at} }

// LintKeywords is a set of keywords. They travel in capitals, whatever the
// configuration writes.
func LintKeywords(field lint.Field, at string) LintField {
	return LintField{Field: field, At: []string{at}, Word: strings.ToUpper}
}

// lintBrandFields are those that belong to the brand of a campaign.
var lintBrandFields = map[lint.Field]bool{
	lint.BrandName: true, lint.DBA: true, lint.EntityType: true, lint.IRSSection: true, lint.EIN: true, lint.Country: true, lint.Vertical: true,
	lint.BrandEmail: true, lint.Website: true, lint.Support: true, lint.SupportCall: true, lint.Symbol: true, lint.Exchange: true,
}

// lintFacts are fields of the rules with what they hold.
type lintFacts map[lint.Field]lint.Value

// lintPlace is the attribute of a field; inList: its elements have paths.
type lintPlace struct {
	path   path.Path
	inList bool
	quoted func(message string) path.Path // see LintField; nil: all is at path
}

// read takes the object's own fields out of its root attributes.
func (l *Lint) read(values map[string]tftypes.Value) (lintFacts, map[lint.Field]lintPlace) {
	facts, places := make(lintFacts, len(l.Fields)), make(map[lint.Field]lintPlace, len(l.Fields))
	for _, field := range l.Fields {
		at, value := field.find(values)
		place := lintPlace{path: lintPath(at), inList: value.Type() != nil && value.Type().Is(tftypes.List{})}
		if field.Quoted != nil {
			place.quoted = func(message string) path.Path { return field.Quoted(value, message) }
		}
		if field.Read != nil {
			read, deeper := field.Read(value)
			facts[field.Field] = read
			if len(deeper.Steps()) > 0 {
				place.path = deeper
			}
		} else {
			facts[field.Field] = lintValue(value, field.Word)
		}
		places[field.Field] = place
	}
	return facts, places
}

// find is the first attribute that is given, or the first one.
func (f LintField) find(values map[string]tftypes.Value) (string, tftypes.Value) {
	for _, at := range f.At {
		if value := lintAttribute(values, at); !value.IsNull() {
			return at, value
		}
	}
	return f.At[0], lintAttribute(values, f.At[0])
}

// lintAttribute goes down into groups; below a group that is null or not known,
// all is the same.
func lintAttribute(values map[string]tftypes.Value, at string) tftypes.Value {
	name, rest, deeper := strings.Cut(at, ".")
	value := values[name]
	if !deeper || value.IsNull() || !value.IsKnown() {
		return value
	}
	var members map[string]tftypes.Value
	if value.As(&members) != nil {
		return tftypes.Value{}
	}
	return lintAttribute(members, rest)
}

func lintPath(at string) path.Path {
	names := strings.Split(at, ".")
	result := path.Root(names[0])
	for _, name := range names[1:] {
		result = result.AtName(name)
	}
	return result
}

// LintValue is any value of Terraform as the rules have it: null is absent.
func LintValue(value tftypes.Value) lint.Value { return lintValue(value, nil) }

// lintValue is LintValue with a translation of texts.
func lintValue(value tftypes.Value, word func(string) string) lint.Value {
	switch {
	case value.IsNull():
		return lint.Value{}
	case !value.IsKnown():
		return lint.Unknown()
	case value.Type().Is(tftypes.String):
		var text string
		if value.As(&text) != nil {
			return lint.Value{}
		}
		return lintWord(text, word)
	case value.Type().Is(tftypes.Bool):
		var flag bool
		if value.As(&flag) != nil {
			return lint.Value{}
		}
		return lint.FlagValue(flag)
	}
	var elements []tftypes.Value
	if value.As(&elements) != nil {
		return lint.Value{}
	}
	list := make([]lint.Value, len(elements))
	for i, element := range elements {
		list[i] = lintValue(element, word)
	}
	return lint.ListValue(list...)
}

func lintWord(text string, word func(string) string) lint.Value {
	if word == nil {
		return lint.TextValue(text)
	}
	if text = word(text); text == "" {
		return lint.Value{}
	}
	return lint.TextValue(text)
}

// campaign puts an object's own facts beside those of its brand; nil brand facts
// are not known. What a brand cannot know of a campaign is not known either.
func (l *Lint) campaign(own, brand lintFacts) (*lint.Campaign, error) {
	campaign := lint.New(l.Vendor)
	campaign.InPlan()
	for _, spec := range lint.Fields() {
		value, mapped := own[spec.Name]
		ofBrand := lintBrandFields[spec.Name]
		switch {
		case mapped, l.Brand && (spec.Name == lint.UseCase || spec.Name == lint.UseCases): // a brand has none
		case l.Brand && !ofBrand, ofBrand && !l.Brand && brand == nil:
			value = lint.Unknown()
		case ofBrand:
			value = brand[spec.Name]
		}
		if err := campaign.Set(spec.Name, value); err != nil {
			return nil, err
		}
	}
	return campaign, nil
}
