package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// written is what run writes, by keys.
func written(t *testing.T) map[string]any {
	t.Helper()
	file := filepath.Join(t.TempDir(), "schema.json")
	if err := run(t.Context(), []string{file}); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var whole map[string]any
	if err := json.Unmarshal(raw, &whole); err != nil {
		t.Fatal(err)
	}
	return whole
}

// at follows keys and indexes.
func at(t *testing.T, value any, keys ...any) any {
	t.Helper()
	for _, key := range keys {
		switch key := key.(type) {
		case string:
			object, _ := value.(map[string]any)
			if value = object[key]; value == nil {
				t.Fatalf("there is no %s of %v", key, keys)
			}
		case int:
			list, _ := value.([]any)
			if key >= len(list) {
				t.Fatalf("there is no %d of %v", key, keys)
			}
			value = list[key]
		}
	}
	return value
}

// The forms are Terraform's: the generator reads them by Terraform's library.
func TestSchemasHaveTerraformsForm(t *testing.T) {
	t.Parallel()
	whole := written(t)
	if got := at(t, whole, "format_version"); got != "1.0" {
		t.Errorf("the format is %v", got)
	}
	all := at(t, whole, "provider_schemas", name)
	appeal := []any{"action_schemas", "tendlc_infobip_brand_appeal", "block", "attributes", "documents"}
	for _, one := range []struct {
		at   []any
		want any
	}{
		{[]any{"provider", "block", "attributes", "deletion_protection", "type"}, "bool"},
		{[]any{"provider", "block", "attributes", "sinch", "nested_type", "nesting_mode"}, "single"},
		{[]any{"provider", "block", "attributes", "sinch", "nested_type", "attributes", "key_secret", "sensitive"}, true},
		{[]any{"resource_schemas", "tendlc_sinch_campaign", "block", "attributes", "samples", "type"}, []any{"list", "string"}},
		{[]any{"resource_schemas", "tendlc_sinch_campaign", "block", "attributes", "id", "computed"}, true},
		{[]any{"data_source_schemas", "tendlc_sinch_campaign", "block", "description_kind"}, "markdown"},
		{append(appeal, "nested_type", "nesting_mode"), "list"},
		{append(appeal, "required"), true},
		{append(appeal, "nested_type", "attributes", "document_id", "optional"), true},
		{[]any{"functions", "estimate_fees", "parameters", 2, "type"}, "dynamic"},
		{[]any{"functions", "estimate_fees", "parameters", 2, "is_nullable"}, true},
		{[]any{"functions", "estimate_fees", "return_type", 0}, "object"},
	} {
		if got := at(t, all, one.at...); !reflect.DeepEqual(got, one.want) {
			t.Errorf("%v is %v, not %v", one.at, got, one.want)
		}
	}
}

func TestOneFileIsNamed(t *testing.T) {
	t.Parallel()
	for _, arguments := range [][]string{nil, {"a", "b"}} {
		if err := run(t.Context(), arguments); err == nil {
			t.Errorf("%q is taken", arguments)
		}
	}
}
