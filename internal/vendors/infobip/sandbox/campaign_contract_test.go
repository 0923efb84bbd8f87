package infobipsandbox_test

import "testing"

// enum is the words of an enumeration of the contract.
func enum(t *testing.T, schema string) []string {
	t.Helper()
	var words []string
	for _, word := range contractDocument(t).Components.Schemas[schema].Value.Enum {
		words = append(words, word.(string))
	}
	if len(words) == 0 {
		t.Fatalf("%s is no enumeration", schema)
	}
	return words
}
