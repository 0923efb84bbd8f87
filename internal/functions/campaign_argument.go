package functions

import (
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// campaignOf reads a campaign from an argument that is fully known. wrong are
// sentences without a full stop about everything in it that cannot be meant,
// sorted by field.
func campaignOf(vendor lint.Vendor, argument tftypes.Value) (campaign *lint.Campaign, wrong []string) {
	fields, ok := members(argument)
	if !ok {
		return nil, []string{`campaign must be an object, such as { use_case = "MARKETING", samples = ["..."] }, not ` + called(argument)}
	}
	campaign = lint.New(vendor)
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if err := set(campaign, lint.Field(name), fields[name]); err != nil {
			wrong = append(wrong, err.Error())
		}
	}
	return campaign, wrong
}

// set gives a campaign one field. A name that does not exist is an error also
// where the value is null.
func set(campaign *lint.Campaign, field lint.Field, value tftypes.Value) error {
	spec, found := lint.Lookup(string(field))
	if !found {
		return campaign.Set(field, lint.Value{}) // it names the nearest
	}
	converted, err := valueFor(spec, value)
	if err != nil {
		return err
	}
	if err := campaign.Set(field, converted); err != nil {
		return fmt.Errorf("%w, not %s", err, called(value))
	}
	return nil
}

// valueFor is a value for a field, and null is absent. Whether a text, a list, a
// flag or a number fits the field is for Set to say.
func valueFor(spec lint.FieldSpec, value tftypes.Value) (lint.Value, error) {
	if value.IsNull() {
		return lint.Value{}, nil
	}
	var (
		text   string
		flag   bool
		number big.Float
	)
	switch kind := value.Type(); {
	case kind.Is(tftypes.String):
		err := value.As(&text)
		return lint.TextValue(text), err
	case kind.Is(tftypes.Bool):
		err := value.As(&flag)
		return lint.FlagValue(flag), err
	case kind.Is(tftypes.Number):
		if err := value.As(&number); err != nil {
			return lint.Value{}, err
		}
		whole, accuracy := number.Int64()
		if accuracy != big.Exact {
			return lint.Value{}, fmt.Errorf("%s must be %s, not %s", spec.Name, lint.Number, number.String())
		}
		return lint.NumberValue(whole), nil
	case isList(kind):
		return textsFor(spec, value)
	}
	return lint.Value{}, fmt.Errorf("%s must be %s, not %s", spec.Name, spec.Kind, called(value))
}

// textsFor is a list of texts. An element that is null is absent, which counts
// as an empty one and keeps the indexes of the others.
func textsFor(spec lint.FieldSpec, value tftypes.Value) (lint.Value, error) {
	var elements []tftypes.Value
	if err := value.As(&elements); err != nil {
		return lint.Value{}, err
	}
	texts := make([]lint.Value, len(elements))
	for i, element := range elements {
		var text string
		switch {
		case element.IsNull():
			continue
		case !element.Type().Is(tftypes.String):
			return lint.Value{}, fmt.Errorf("%s[%d] must be %s, not %s", spec.Name, i, lint.Text, called(element))
		}
		if err := element.As(&text); err != nil {
			return lint.Value{}, err
		}
		texts[i] = lint.TextValue(text)
	}
	return lint.ListValue(texts...), nil
}

// members are the members of an object or a map, by name.
func members(value tftypes.Value) (map[string]tftypes.Value, bool) {
	if value.IsNull() || !value.Type().Is(tftypes.Object{}) && !value.Type().Is(tftypes.Map{}) {
		return nil, false
	}
	var found map[string]tftypes.Value
	err := value.As(&found)
	return found, err == nil
}

// isList: Terraform writes [...] as a tuple and converts it to a list or a set
// where it must.
func isList(kind tftypes.Type) bool {
	return kind.Is(tftypes.Tuple{}) || kind.Is(tftypes.List{}) || kind.Is(tftypes.Set{})
}

// called is how an error calls a value.
func called(value tftypes.Value) string {
	switch kind := value.Type(); {
	case value.IsNull():
		return "null"
	case kind.Is(tftypes.String):
		return "a text"
	case kind.Is(tftypes.Bool):
		return "a boolean"
	case kind.Is(tftypes.Number):
		return "a number"
	case isList(kind):
		return "a list"
	}
	return "an object"
}
