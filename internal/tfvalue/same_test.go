package tfvalue

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"pgregory.net/rapid"
)

// Same says of values what the library says.
func TestSameIsEqual(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		wire := someType(t, 2)
		one, other := someValue(t, wire), someValue(t, wire)
		if got, want := Same(one, other), one.Equal(other); got != want {
			t.Fatalf("%v: %s and %s", got, one, other)
		}
		if !Same(one, one.Copy()) {
			t.Fatalf("%s is not itself", one)
		}
	})
}

func TestSameInOrderWantsTheOrderOfSetsToo(t *testing.T) {
	t.Parallel()
	of := tftypes.Set{ElementType: tftypes.String}
	one, other := tftypes.NewValue(of, texts([]string{"a", "b"})), tftypes.NewValue(of, texts([]string{"b", "a"}))
	if SameInOrder(one, other) || !SameInOrder(one, one.Copy()) || !Same(one, other) {
		t.Error("the order of a set counts for SameInOrder and for nobody else")
	}
}

func someType(t *rapid.T, depth int) tftypes.Type {
	kinds := 3
	if depth > 0 {
		kinds = 7
	}
	switch rapid.IntRange(1, kinds).Draw(t, "kind") {
	case 1:
		return tftypes.String
	case 2:
		return tftypes.Bool
	case 3:
		return tftypes.Number
	case 4:
		return tftypes.List{ElementType: someType(t, depth-1)}
	case 5:
		return tftypes.Set{ElementType: tftypes.String}
	case 6:
		return tftypes.Map{ElementType: someType(t, depth-1)}
	}
	return tftypes.Object{AttributeTypes: map[string]tftypes.Type{"a": someType(t, depth-1), "b": someType(t, depth-1)}}
}

// someValue is one of few, so that equal ones are drawn.
func someValue(t *rapid.T, wire tftypes.Type) tftypes.Value {
	switch rapid.IntRange(0, 5).Draw(t, "special") {
	case 0:
		return tftypes.NewValue(wire, nil)
	case 1:
		return tftypes.NewValue(wire, tftypes.UnknownValue)
	}
	several := func(of tftypes.Type) []tftypes.Value {
		all := make([]tftypes.Value, rapid.IntRange(0, 2).Draw(t, "length"))
		for i := range all {
			all[i] = someValue(t, of)
		}
		return all
	}
	switch wire := wire.(type) {
	case tftypes.List:
		return tftypes.NewValue(wire, several(wire.ElementType))
	case tftypes.Set:
		return tftypes.NewValue(wire, texts(rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "c"}), 0, 3, rapid.ID).Draw(t, "set")))
	case tftypes.Map:
		members := map[string]tftypes.Value{}
		for i, member := range several(wire.ElementType) {
			members[string(rune('a'+i))] = member
		}
		return tftypes.NewValue(wire, members)
	case tftypes.Object:
		members := map[string]tftypes.Value{}
		for name, of := range wire.AttributeTypes {
			members[name] = someValue(t, of)
		}
		return tftypes.NewValue(wire, members)
	}
	switch {
	case wire.Is(tftypes.Bool):
		return tftypes.NewValue(wire, rapid.Bool().Draw(t, "flag"))
	case wire.Is(tftypes.Number):
		return tftypes.NewValue(wire, rapid.IntRange(0, 1).Draw(t, "number"))
	}
	return tftypes.NewValue(wire, rapid.SampledFrom([]string{"", "a"}).Draw(t, "text"))
}

func texts(all []string) []tftypes.Value {
	values := make([]tftypes.Value, len(all))
	for i, text := range all {
		values[i] = tftypes.NewValue(tftypes.String, text)
	}
	return values
}
