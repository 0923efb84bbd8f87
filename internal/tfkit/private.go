package tfkit

import (
	"context"
	"crypto/rand"
	"encoding/json"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// Private state keys. The object key tells two state objects apart that hold
// one vendor id; the import mark says that arguments which the vendor never
// returns are still to be recorded from the configuration.
const (
	privateObjectKey  = "object"
	privateImportMark = "imported"
)

// privateReader and privateWriter are what every request and response of the
// framework offers for private state.
type privateReader interface {
	GetKey(ctx context.Context, key string) ([]byte, diag.Diagnostics)
}

type privateWriter interface {
	SetKey(ctx context.Context, key string, value []byte) diag.Diagnostics
}

// MarkNew gives a state object its key. Call it in Create and ImportState. It
// takes an import mark away: a new object has nothing left to be recorded,
// whatever private state its plan was given.
func MarkNew(ctx context.Context, private privateWriter) diag.Diagnostics {
	diags := private.SetKey(ctx, privateObjectKey, jsonText(rand.Text()))
	diags.Append(ClearImported(ctx, private)...)
	return diags
}

// ObjectKey returns the state object's key; an object from before there were
// keys has none and gets an empty text, which is never compared.
func ObjectKey(ctx context.Context, private privateReader) string {
	raw, _ := private.GetKey(ctx, privateObjectKey)
	var key string
	if json.Unmarshal(raw, &key) != nil {
		return ""
	}
	return key
}

// MarkImported notes that the object was imported.
func MarkImported(ctx context.Context, private privateWriter) diag.Diagnostics {
	return private.SetKey(ctx, privateImportMark, jsonText("unreturned arguments not recorded yet"))
}

// Imported says whether the import mark stands.
func Imported(ctx context.Context, private privateReader) bool {
	raw, _ := private.GetKey(ctx, privateImportMark)
	return len(raw) > 0
}

// ClearImported removes the mark: from now on a change is a change. Call it in
// Update.
func ClearImported(ctx context.Context, private privateWriter) diag.Diagnostics {
	return private.SetKey(ctx, privateImportMark, nil)
}

func jsonText(s string) []byte {
	raw, err := json.Marshal(s)
	if err != nil { // a Go string always marshals
		panic(err)
	}
	return raw
}
