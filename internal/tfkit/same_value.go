package tfkit

import (
	"math/big"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// sameValue says of two values of one type that they are surely the same: without
// the paths that a Diff makes, and without a comparison of the types. Sets count
// as the same only in the same order.
func sameValue(a, b tftypes.Value) bool {
	switch {
	case a.Type() == nil || b.Type() == nil:
		return a.Type() == nil && b.Type() == nil
	case !a.IsKnown() || !b.IsKnown():
		return a.IsKnown() == b.IsKnown()
	case a.IsNull() || b.IsNull():
		return a.IsNull() == b.IsNull()
	}
	switch a.Type().(type) {
	case tftypes.Object, tftypes.Map:
		return sameMembers(a, b)
	case tftypes.List, tftypes.Set, tftypes.Tuple:
		return sameElements(a, b)
	}
	return sameScalar(a, b)
}

func sameMembers(a, b tftypes.Value) bool {
	var one, other map[string]tftypes.Value // the values' own, not copies
	if a.As(&one) != nil || b.As(&other) != nil || len(one) != len(other) {
		return false
	}
	for name, value := range one {
		if second, ok := other[name]; !ok || !sameValue(value, second) {
			return false
		}
	}
	return true
}

func sameElements(a, b tftypes.Value) bool {
	var one, other []tftypes.Value
	if a.As(&one) != nil || b.As(&other) != nil || len(one) != len(other) {
		return false
	}
	for i, value := range one {
		if !sameValue(value, other[i]) {
			return false
		}
	}
	return true
}

func sameScalar(a, b tftypes.Value) bool {
	switch {
	case a.Type().Is(tftypes.String):
		var one, other string
		return a.As(&one) == nil && b.As(&other) == nil && one == other
	case a.Type().Is(tftypes.Bool):
		var one, other bool
		return a.As(&one) == nil && b.As(&other) == nil && one == other
	case a.Type().Is(tftypes.Number):
		var one, other big.Float
		return a.As(&one) == nil && b.As(&other) == nil && one.Cmp(&other) == 0
	}
	return false
}
