// Package tfvalue compares values as Terraform's protocol has them, without the
// paths of differences that the library's own comparisons make, which cost more
// than all else in plans of many objects.
//
// It must not know schemas, resources or a vendor.
package tfvalue

import (
	"math/big"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// mostUnordered bounds the work on sets whose elements come in another order.
const mostUnordered = 64

// Same says whether two values of one type are equal, as Value.Equal does. In
// doubt, as of large sets in another order, it says no.
func Same(a, b tftypes.Value) bool { return comparison{anyOrder: true}.same(a, b) }

// SameInOrder is Same for values whose sets have their elements in the same
// order too: of others it says no.
func SameInOrder(a, b tftypes.Value) bool { return comparison{}.same(a, b) }

// comparison is how two values are compared.
type comparison struct {
	anyOrder bool // of the elements of sets
}

func (c comparison) same(a, b tftypes.Value) bool {
	if a.IsNull() || b.IsNull() || !a.IsKnown() || !b.IsKnown() {
		return a.IsNull() == b.IsNull() && a.IsKnown() == b.IsKnown()
	}
	switch of := a.Type(); {
	case of.Is(tftypes.String):
		return sameAs(a, b, func(a, b string) bool { return a == b })
	case of.Is(tftypes.Bool):
		return sameAs(a, b, func(a, b bool) bool { return a == b })
	case of.Is(tftypes.Number):
		return sameAs(a, b, func(a, b *big.Float) bool { return a.Cmp(b) == 0 })
	case of.Is(tftypes.Object{}), of.Is(tftypes.Map{}):
		return sameAs(a, b, c.members)
	case of.Is(tftypes.List{}), of.Is(tftypes.Tuple{}):
		return sameAs(a, b, c.ordered)
	case of.Is(tftypes.Set{}):
		return sameAs(a, b, func(a, b []tftypes.Value) bool { return c.ordered(a, b) || c.anyOrder && c.unordered(a, b) })
	}
	return a.Equal(b)
}

// sameAs compares two values as what they hold, which is their own and no copy.
func sameAs[T any](a, b tftypes.Value, equal func(a, b T) bool) bool {
	var one, other T
	return a.As(&one) == nil && b.As(&other) == nil && equal(one, other)
}

func (c comparison) members(a, b map[string]tftypes.Value) bool {
	if len(a) != len(b) {
		return false
	}
	for name, one := range a {
		if other, ok := b[name]; !ok || !c.same(one, other) {
			return false
		}
	}
	return true
}

func (c comparison) ordered(a, b []tftypes.Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !c.same(a[i], b[i]) {
			return false
		}
	}
	return true
}

// unordered needs no count of equal elements: a set has none.
func (c comparison) unordered(a, b []tftypes.Value) bool {
	if len(a) != len(b) || len(a) > mostUnordered {
		return false
	}
	for _, one := range a {
		found := false
		for _, other := range b {
			found = found || c.same(one, other)
		}
		if !found {
			return false
		}
	}
	return true
}
