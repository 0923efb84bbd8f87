package contracttest

import (
	"encoding/json"
	"testing"
)

// FullPage is the answer of an example of a list with its first row as often as
// a page has rows. The example is the first of this name or operationId that
// has rows in the field that is named; that there is none ends the test.
func FullPage(t testing.TB, examples []byte, example, rows string, size int) []byte {
	t.Helper()
	var all []struct {
		Name, OperationID string
		Response          struct {
			Status int
			Body   json.RawMessage
		}
	}
	if err := json.Unmarshal(examples, &all); err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		if e.Name != example && e.OperationID != example || e.Response.Status != 200 {
			continue
		}
		var answer map[string]json.RawMessage
		var row []json.RawMessage
		if json.Unmarshal(e.Response.Body, &answer) != nil || json.Unmarshal(answer[rows], &row) != nil || len(row) == 0 {
			continue
		}
		page := make([]json.RawMessage, size)
		for i := range page {
			page[i] = row[0]
		}
		body, err := json.Marshal(map[string]any{rows: page})
		if err != nil {
			t.Fatal(err)
		}
		return body
	}
	t.Fatalf("the contract has no example %q with rows", example)
	return nil
}
