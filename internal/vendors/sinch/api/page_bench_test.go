package api

import (
	"encoding/json"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport/contracttest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/contract"
)

// BenchmarkPageOfCampaigns is what reading the answer of a full page costs; its
// rows are those of the contract's example.
func BenchmarkPageOfCampaigns(b *testing.B) {
	body := contracttest.FullPage(b, contract.Examples, "campaign list", "campaignRegistrations", 100)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		var answer campaignPage
		if err := json.Unmarshal(body, &answer); err != nil {
			b.Fatal(err)
		}
		if got := len(answer.items()); got != 100 {
			b.Fatalf("read %d rows", got)
		}
	}
}
