package quicklane

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// keys is private state by key, as the framework keeps it.
type keys map[string][]byte

// keysOf reads private state off the wire. ok is false where the framework would
// not give it back as it is, and where it has keys of its own in it: after an
// import it behaves in another way.
func keysOf(raw []byte) (all keys, ok bool) {
	if len(raw) == 0 {
		return nil, true
	}
	if json.Unmarshal(raw, &all) != nil || len(all) == 0 {
		return nil, false
	}
	for key, value := range all {
		if len(value) == 0 || strings.HasPrefix(key, ".") {
			return nil, false
		}
	}
	return all, true
}

// privateState is the framework's own type of it, which has no name outside of
// the framework.
type privateState[T any] interface {
	*T
	SetKey(ctx context.Context, key string, value []byte) diag.Diagnostics
	Equal(other *T) bool
}

// fill makes private state of the type that a field has.
func fill[T any, P privateState[T]](ctx context.Context, field *P, all keys) bool {
	filled := P(new(T))
	filled.SetKey(ctx, "none", []byte(`true`)) // without any key, the framework has an empty map and no nil
	filled.SetKey(ctx, "none", nil)
	for key, value := range all {
		if filled.SetKey(ctx, key, value).HasError() {
			return false
		}
	}
	*field = filled
	return true
}
