package infobip

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// poolNumbers are as many numbers as a pool takes, in E.164.
func poolNumbers() []string {
	names := make([]string, maxPoolNumbers)
	for i := range names {
		names[i] = fmt.Sprintf("+1%010d", 2025550000+i)
	}
	return names
}

// What is done with thousands of numbers takes linear time.
func BenchmarkRosterOf35000(b *testing.B) {
	names := poolNumbers()
	on := make(roster, len(names))
	for i, name := range names {
		on[name] = i%2 == 0
	}
	for b.Loop() {
		if len(on.among(names))+len(on.missing(names)) != len(names) {
			b.Fatal("some are lost")
		}
	}
}

// BenchmarkRefreshOf35000 is what a plan with nothing to do costs the provider
// itself: one call, its answer, and a look at each number.
func BenchmarkRefreshOf35000(b *testing.B) {
	names := poolNumbers()
	var answer struct {
		NumberPreviews []api.NumberPreview `json:"numberPreviews"`
	}
	for i, name := range names {
		answer.NumberPreviews = append(answer.NumberPreviews, api.NumberPreview{Number: api.Digits(name), NumberKey: fmt.Sprintf("%032X", i), CountryCode: "US"})
	}
	body, err := json.Marshal(answer)
	if err != nil {
		b.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, _ *http.Request) {
		rw.Header().Set("Content-Type", "application/json")
		_, _ = rw.Write(body) // the client notices
	}))
	defer server.Close()
	clk := clock.NewVirtual(time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC))
	client, err := api.New(api.Config{BaseURL: server.URL, APIKey: "key", Clock: clk})
	if err != nil {
		b.Fatal(err)
	}
	a := &account{api: client, clock: clk, seen: newSeen(refresh.NewAccount(clk), refresh.NewAccount(clk), client)}
	members, at := tfkit.NewMembers(tfkit.KindFile, names), tfkit.Place{Campaign: uuidExample}
	for b.Loop() {
		present, diags := presentNumbers(b.Context(), a, members, at)
		if diags.HasError() || len(present) != len(names) {
			b.Fatal(len(present), diags)
		}
	}
}
