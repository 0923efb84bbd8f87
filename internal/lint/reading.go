package lint

import (
	"slices"
	"strings"
)

// Reading is a campaign made ready for the rules: what several of them need is
// worked out once. It is used by one Run only.
type Reading struct {
	Vendor Vendor
	// Brand is how the brand may be called; nil when no name is known.
	Brand *Brand

	campaign *Campaign
	known    bool // nothing in it is unknown
	arena    *arena
	texts    []fieldText // those asked for
	samples  []Sample
	read     bool
	useCases []string // see UseCases; nil until asked for
	sold     *sale    // see ageGoods
	soldRead bool
	flowRead *flow
}

// fieldText is the text of a field; nil when it is blank or not known.
type fieldText struct {
	field Field
	*Prose
}

// Sample is a sample message whose text is known.
type Sample struct {
	*Prose
	Index      int
	NamesBrand bool // false also when no brand is known
}

// NewReading makes a campaign ready.
func NewReading(campaign *Campaign) *Reading { return new(arena).reading(campaign) }

// reading is NewReading for one Run; nothing of it may outlive that.
func (a *arena) reading(campaign *Campaign) *Reading {
	c := &Reading{Vendor: campaign.vendor, campaign: campaign, arena: a, texts: make([]fieldText, 0, 16)}
	c.known = campaign.settled()
	c.Brand = a.brand(c.Raw(BrandName), c.Raw(DBA))
	return c
}

func (c *Reading) value(field Field) Value { return c.campaign.values[field] }

// settled says that nothing in the fields is unknown.
func (c *Reading) settled(fields []Field) bool {
	return c.known || !slices.ContainsFunc(fields, func(f Field) bool { return !c.value(f).settled() })
}

// Missing says that the vendor has the field and the campaign does not: it is
// absent, or it is given and holds nothing but blanks.
func (c *Reading) Missing(field Field) bool {
	spec, value := fieldByName[field], c.value(field)
	return spec.On(c.Vendor) && (value.state == absent || value.state == given && value.empty())
}

// Absent says that the vendor has the field and the campaign leaves it out.
func (c *Reading) Absent(field Field) bool {
	return c.value(field).state == absent && fieldByName[field].On(c.Vendor)
}

// Given says that the field is set and known, be it to nothing.
func (c *Reading) Given(field Field) bool { return c.value(field).state == given }

// empty: a text of blanks, a list of nothing else. A number or flag never is.
func (v Value) empty() bool {
	switch v.kind {
	case Text:
		return blank(v.text)
	case List:
		return !slices.ContainsFunc(v.list, func(e Value) bool { return e.state == unknown || !blank(e.text) })
	}
	return false
}

// Raw is a text as given; "" when it is not known.
func (c *Reading) Raw(field Field) string { return c.value(field).text }

// Text is a text ready for the rules; nil when it is blank or not known.
func (c *Reading) Text(field Field) *Prose {
	for _, known := range c.texts {
		if known.field == field {
			return known.Prose
		}
	}
	text := fieldText{field: field}
	if value := c.value(field); value.state == given && !blank(value.text) {
		text.Prose = c.arena.read(value.text)
	}
	c.texts = append(c.texts, text)
	return text.Prose
}

// Samples are the sample messages that are known and not blank.
func (c *Reading) Samples() []Sample {
	if c.read {
		return c.samples
	}
	c.read = true
	for i, element := range c.value(Samples).list {
		if element.state != given || blank(element.text) {
			continue
		}
		sample := Sample{Prose: c.arena.read(element.text), Index: i}
		sample.NamesBrand = c.Brand != nil && c.Brand.Signs(sample.Prose)
		c.samples = append(c.samples, sample)
	}
	return c.samples
}

// Place is a text of the campaign and where it stands.
type Place struct {
	*Prose
	field Field
	index int // element of a list; -1 for a field that is none
}

// Hit is a hit at the place.
func (p Place) Hit(message string) Hit {
	if p.index < 0 {
		return In(p.field, message)
	}
	return At(p.field, p.index, message)
}

// Field is where the text stands.
func (p Place) Field() Field { return p.field }

// Places are the known texts of the fields, sample by sample.
func (c *Reading) Places(fields ...Field) []Place {
	places := c.arena.places.cut(len(fields) + len(c.Samples()))[:0]
	for _, field := range fields {
		if field == Samples {
			for _, sample := range c.Samples() {
				places = append(places, Place{sample.Prose, Samples, sample.Index})
			}
			continue
		}
		if text := c.Text(field); text != nil {
			places = append(places, Place{text, field, -1})
		}
	}
	return places
}

// Flag is a boolean: set says that it is true; known that it is true or false.
// One that the campaign leaves out is known to be false.
func (c *Reading) Flag(field Field) (set, known bool) {
	value := c.value(field)
	return value.flag, value.state != unknown
}

// Number is a whole number, and whether it is given.
func (c *Reading) Number(field Field) (int64, bool) {
	value := c.value(field)
	return value.number, value.state == given
}

// Elements are the known texts of a list; of keywords, those of either writing.
func (c *Reading) Elements(field Field) []string {
	value := c.value(field)
	if value.kind == Text {
		var list []string
		for word := range strings.SplitSeq(value.text, ",") {
			if !blank(word) {
				list = append(list, strings.TrimSpace(word))
			}
		}
		return list
	}
	var list []string
	for _, element := range value.list {
		if element.state == given {
			list = append(list, element.text)
		}
	}
	return list
}

// Keywords are the keywords of a field in capitals.
func (c *Reading) Keywords(field Field) []string {
	list := c.Elements(field)
	for i, word := range list {
		list[i] = strings.ToUpper(strings.TrimSpace(word))
	}
	return list
}

// UseCases are the use case or cases, of either field, in capitals.
func (c *Reading) UseCases() []string {
	if c.useCases == nil {
		c.useCases = c.findUseCases()
	}
	return slices.Clone(c.useCases)
}

func (c *Reading) findUseCases() []string {
	list := []string{}
	if one := c.Raw(UseCase); !blank(one) {
		list = append(list, strings.ToUpper(strings.TrimSpace(one)))
	}
	for _, one := range c.Elements(UseCases) {
		list = append(list, strings.ToUpper(strings.TrimSpace(one)))
	}
	return list
}

// Is says whether the campaign has one of the use cases.
func (c *Reading) Is(useCases ...string) bool {
	if c.useCases == nil {
		c.useCases = c.findUseCases()
	}
	return slices.ContainsFunc(c.useCases, func(u string) bool { return slices.Contains(useCases, u) })
}

var underlined = strings.NewReplacer("-", "_", " ", "_")

// Entity is the kind of organization in one word for all vendors: "private",
// "public", "nonprofit", "government", "sole", or "" when it is not known.
func (c *Reading) Entity() string {
	word := strings.ToUpper(underlined.Replace(c.Raw(EntityType)))
	for _, kind := range []struct{ part, word string }{
		{"SOLE", "sole"}, {"NON_PROFIT", "nonprofit"}, {"NONPROFIT", "nonprofit"}, {"CHARITY", "nonprofit"},
		{"GOVERNMENT", "government"}, {"PRIVATE", "private"}, {"PUBLIC", "public"},
	} {
		if strings.Contains(word, kind.part) {
			return kind.word
		}
	}
	return ""
}
