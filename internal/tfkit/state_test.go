package tfkit

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// notes is private state as the framework keeps it: an empty value removes.
type notes map[string][]byte

func (n notes) GetKey(_ context.Context, key string) ([]byte, diag.Diagnostics) { return n[key], nil }

func (n notes) SetKey(_ context.Context, key string, value []byte) diag.Diagnostics {
	if len(value) == 0 {
		delete(n, key)
		return nil
	}
	if !json.Valid(value) {
		return diag.Diagnostics{diag.NewErrorDiagnostic("not JSON", key)}
	}
	n[key] = value
	return nil
}

func TestPrivateState(t *testing.T) {
	t.Parallel()
	ctx, private := t.Context(), notes{}
	if ObjectKey(ctx, private) != "" || Imported(ctx, private) {
		t.Error("an object from before there were keys has one")
	}
	if diags := MarkNew(ctx, private); diags.HasError() {
		t.Fatal(diags)
	}
	first := ObjectKey(ctx, private)
	if diags := MarkImported(ctx, private); diags.HasError() || !Imported(ctx, private) || ObjectKey(ctx, private) != first {
		t.Error("the import mark does not stand")
	}
	if diags := ClearImported(ctx, private); diags.HasError() || Imported(ctx, private) || first == "" {
		t.Error("the import mark stands")
	}
	// Nor does a new object inherit it.
	_ = MarkImported(ctx, private)
	if diags := MarkNew(ctx, private); diags.HasError() || Imported(ctx, private) || ObjectKey(ctx, private) == first {
		t.Error("a new object has the mark or the key of the old one")
	}
	private[privateObjectKey] = []byte("{")
	if ObjectKey(ctx, private) != "" {
		t.Error("a key that cannot be read was read")
	}
}

// What the plan does not know is what the state held; nothing stays unknown.
func TestSettle(t *testing.T) {
	t.Parallel()
	unknownPlace := tftypes.NewValue(group, tftypes.UnknownValue)
	half := tftypes.NewValue(group, map[string]tftypes.Value{"city": str(tftypes.UnknownValue), "street": str("Lake Street")})
	type values = map[string]tftypes.Value
	for name, r := range map[string]struct{ plan, state, want values }{
		"known":              {plan: values{"timeout": str("5m")}, want: values{"timeout": str("5m")}},
		"late id":            {plan: values{"id": str(tftypes.UnknownValue)}, state: values{"id": str(nil)}, want: values{"id": str(nil)}},
		"id":                 {plan: values{"id": str(tftypes.UnknownValue)}},
		"group":              {plan: values{"place": unknownPlace}},
		"part of a group":    {plan: values{"place": half}, want: values{"place": place("Madison", "Lake Street")}},
		"where none is held": {plan: values{"place": half}, state: values{"place": tftypes.NewValue(group, nil)}, want: values{"place": place(nil, "Lake Street")}},
	} {
		if got := settle(with(r.plan), with(r.state)); !got.Equal(with(r.want)) || !got.IsFullyKnown() {
			t.Errorf("%s: %s", name, got)
		}
	}
}
