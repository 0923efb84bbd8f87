package quicklane

import (
	"math/big"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// mostUnordered bounds the work on sets whose elements come in another order.
const mostUnordered = 64

// same says whether two values of one type are equal. It is Value.Equal without
// the paths of differences, which cost more than all else. In doubt, as of large
// sets in another order, it says no.
func same(a, b tftypes.Value) bool {
	if a.IsNull() || b.IsNull() || !a.IsKnown() || !b.IsKnown() {
		return a.IsNull() == b.IsNull() && a.IsKnown() == b.IsKnown()
	}
	switch of := a.Type(); {
	case of.Is(tftypes.String):
		return sameAs[string](a, b, func(a, b string) bool { return a == b })
	case of.Is(tftypes.Bool):
		return sameAs[bool](a, b, func(a, b bool) bool { return a == b })
	case of.Is(tftypes.Number):
		return sameAs[*big.Float](a, b, func(a, b *big.Float) bool { return a.Cmp(b) == 0 })
	case of.Is(tftypes.Object{}), of.Is(tftypes.Map{}):
		return sameAs[map[string]tftypes.Value](a, b, sameMembers)
	case of.Is(tftypes.List{}):
		return sameAs[[]tftypes.Value](a, b, sameOrdered)
	case of.Is(tftypes.Set{}):
		return sameAs[[]tftypes.Value](a, b, func(a, b []tftypes.Value) bool { return sameOrdered(a, b) || sameUnordered(a, b) })
	}
	return a.Equal(b)
}

func sameAs[T any](a, b tftypes.Value, equal func(a, b T) bool) bool {
	var one, other T
	return a.As(&one) == nil && b.As(&other) == nil && equal(one, other)
}

func sameMembers(a, b map[string]tftypes.Value) bool {
	if len(a) != len(b) {
		return false
	}
	for name, one := range a {
		if other, ok := b[name]; !ok || !same(one, other) {
			return false
		}
	}
	return true
}

func sameOrdered(a, b []tftypes.Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !same(a[i], b[i]) {
			return false
		}
	}
	return true
}

// sameUnordered needs no count of equal elements: a set has none.
func sameUnordered(a, b []tftypes.Value) bool {
	if len(a) != len(b) || len(a) > mostUnordered {
		return false
	}
	for _, one := range a {
		found := false
		for _, other := range b {
			found = found || same(one, other)
		}
		if !found {
			return false
		}
	}
	return true
}
