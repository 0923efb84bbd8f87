package lint

import (
	"fmt"
	"math"
	"strings"
)

type state int

const (
	absent  state = iota // null or left out
	unknown              // not known before apply
	given                // set, empty included
)

// Value is what a campaign says in one field. The zero Value is absent.
type Value struct {
	state  state
	kind   Kind
	text   string
	list   []Value
	flag   bool
	number int64
}

// Unknown is a value that is not known before apply.
func Unknown() Value { return Value{state: unknown} }

// TextValue is a text, which may be empty.
func TextValue(text string) Value { return Value{state: given, kind: Text, text: text} }

// TextsValue is a list of known texts.
func TextsValue(texts ...string) Value {
	elements := make([]Value, len(texts))
	for i, text := range texts {
		elements[i] = TextValue(text)
	}
	return ListValue(elements...)
}

// ListValue is a list whose elements are texts, some of them maybe unknown or
// absent.
func ListValue(elements ...Value) Value { return Value{state: given, kind: List, list: elements} }

// FlagValue is a boolean.
func FlagValue(flag bool) Value { return Value{state: given, kind: Flag, flag: flag} }

// NumberValue is a whole number.
func NumberValue(number int64) Value { return Value{state: given, kind: Number, number: number} }

// settled says that nothing in the value is unknown.
func (v Value) settled() bool {
	for _, element := range v.list {
		if element.state == unknown {
			return false
		}
	}
	return v.state != unknown
}

// Campaign is what is known of a campaign and its brand. It is made with New
// and Set; Run only reads it.
type Campaign struct {
	vendor Vendor
	values map[Field]Value
	inPlan bool // see InPlan
}

// New is a campaign of the vendor in which nothing is given yet.
func New(vendor Vendor) *Campaign {
	return &Campaign{vendor: vendor, values: map[Field]Value{}}
}

// InPlan says that whoever reads the findings knows the fields by the names of
// the vendor's resource; messages then use these.
func (c *Campaign) InPlan() { c.inPlan = true }

// Vendor is whose rules apply to the campaign.
func (c *Campaign) Vendor() Vendor { return c.vendor }

// Set says what a field holds. It fails for a field that does not exist, naming
// the nearest, and for a value of another kind.
func (c *Campaign) Set(field Field, value Value) error {
	spec, found := Lookup(string(field))
	if !found {
		return noField(c.vendor, string(field))
	}
	if value.state == given && !spec.Kind.takes(value.kind) {
		return fmt.Errorf("%s must be %s", field, spec.Kind)
	}
	c.values[field] = value
	return nil
}

// noField says that there is no such field, and which may be meant.
func noField(vendor Vendor, name string) error {
	if nearest := Nearest(vendor, name); nearest != "" {
		return fmt.Errorf("there is no field %q; the nearest is %q", name, nearest)
	}
	return fmt.Errorf("there is no field %q, and none is spelt like it", name)
}

// settled says that nothing in the campaign is unknown.
func (c *Campaign) settled() bool {
	for _, value := range c.values {
		if !value.settled() {
			return false
		}
	}
	return true
}

// Of makes a campaign from plain values: string, []string, []any of strings,
// bool, int, int64, float64, or nil for absent. This is how JSON and Terraform's
// dynamic values arrive.
func Of(vendor Vendor, plain map[string]any) (*Campaign, error) {
	campaign := New(vendor)
	for name, value := range plain {
		converted, err := valueOf(value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if err := campaign.Set(Field(name), converted); err != nil {
			return nil, err
		}
	}
	return campaign, nil
}

func valueOf(plain any) (Value, error) {
	switch plain := plain.(type) {
	case nil:
		return Value{}, nil
	case Value:
		return plain, nil
	case string:
		return TextValue(plain), nil
	case bool:
		return FlagValue(plain), nil
	case int:
		return NumberValue(int64(plain)), nil
	case int64:
		return NumberValue(plain), nil
	case float64:
		if plain != math.Trunc(plain) {
			return Value{}, fmt.Errorf("%v is not a whole number", plain)
		}
		return NumberValue(int64(plain)), nil
	case []string:
		return TextsValue(plain...), nil
	case []any:
		elements := make([]Value, len(plain))
		for i, element := range plain {
			converted, err := valueOf(element)
			if err != nil {
				return Value{}, err
			}
			if converted.state == given && converted.kind != Text {
				return Value{}, fmt.Errorf("element %d is not a text", i)
			}
			elements[i] = converted
		}
		return ListValue(elements...), nil
	}
	return Value{}, fmt.Errorf("a %T cannot be a value", plain)
}

// takes says whether a value of the other kind fits the field.
func (k Kind) takes(other Kind) bool {
	return k == other || k == Keywords && (other == Text || other == List)
}

// String describes the kind in a message.
func (k Kind) String() string {
	switch k {
	case Text:
		return "a text"
	case List:
		return "a list of texts"
	case Keywords:
		return "a text of words with commas, or a list of words"
	case Flag:
		return "true or false"
	case Number:
		return "a whole number"
	}
	return "a value"
}

func blank(text string) bool { return strings.TrimSpace(text) == "" }
