package api

import (
	"encoding/json"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/contract"
)

// BenchmarkPageOfCampaigns is what reading the answer of a full page costs; its
// rows are those of the contract's example.
func BenchmarkPageOfCampaigns(b *testing.B) {
	body := fullPage(b, "listTCRCampaigns", "results", 99)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		var answer page[Campaign]
		if err := json.Unmarshal(body, &answer); err != nil {
			b.Fatal(err)
		}
		if got := len(answer.Results.all); got != 99 {
			b.Fatalf("read %d rows", got)
		}
	}
}

// fullPage is the answer of an example with its first row as often as a page has
// rows.
func fullPage(b *testing.B, example, rows string, size int) []byte {
	b.Helper()
	var examples []struct {
		OperationID string
		Response    struct {
			Status int
			Body   json.RawMessage
		}
	}
	if err := json.Unmarshal(contract.Examples, &examples); err != nil {
		b.Fatal(err)
	}
	for _, e := range examples {
		if e.OperationID != example || e.Response.Status != 200 {
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
			b.Fatal(err)
		}
		return body
	}
	b.Fatalf("the contract has no example %q with rows", example)
	return nil
}
