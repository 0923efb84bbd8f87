package sinch

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// listed is a row of Sinch's list of numbers, with all that a row carries.
const listed = `{"phoneNumber":%q,"projectId":"0fc52975-636a-4700-8943-68759df5c9e1","displayName":"","regionCode":"US","type":"LOCAL",` +
	`"capability":["SMS","VOICE"],"money":{"currencyCode":"EUR","amount":"1.00"},"paymentIntervalMonths":1,"nextChargeDate":"2026-12-21T09:00:00Z",` +
	`"expireAt":null,"smsConfiguration":{"servicePlanId":"S","campaignId":"CTF4STM","scheduledProvisioning":null},` +
	`"voiceConfiguration":{"type":"RTC","appId":"","trunkId":"","serviceId":"","lastUpdatedTime":null,"scheduledVoiceProvisioning":null},"callbackUrl":""}`

// pagesOf are the pages of that list, of a hundred rows each.
func pagesOf(numbers []string) [][]byte {
	var pages [][]byte
	for rows := range slices.Chunk(numbers, 100) {
		page := struct {
			ActiveNumbers []json.RawMessage `json:"activeNumbers"`
			NextPageToken string            `json:"nextPageToken"`
			TotalSize     int               `json:"totalSize"`
		}{TotalSize: len(numbers)}
		for _, number := range rows {
			page.ActiveNumbers = append(page.ActiveNumbers, fmt.Appendf(nil, listed, number))
		}
		if (len(pages)+1)*100 < len(numbers) {
			page.NextPageToken = strconv.Itoa(len(pages) + 1)
		}
		body, err := json.Marshal(page)
		if err != nil {
			panic(err)
		}
		pages = append(pages, body)
	}
	return pages
}

// BenchmarkNumberRefresh is what a plan with nothing to do costs the provider
// itself: the pages of the account's list, and a look at each number. What a
// number costs (ns/number) must not grow with how many there are.
func BenchmarkNumberRefresh(b *testing.B) {
	for _, count := range []int{350, 3500, fileLimit} {
		b.Run(fmt.Sprintf("numbers=%d", count), func(b *testing.B) {
			numbers := manyNumbers(count)
			pages := pagesOf(numbers)
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				at, _ := strconv.Atoi(r.URL.Query().Get("pageToken")) // none is the first
				w.Header().Set("Content-Type", "application/json")
				_, _ = w.Write(pages[at]) // the client notices
			}))
			defer server.Close()
			clk := clock.NewVirtual(time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))
			client, err := api.New(api.Config{ProjectID: "p", KeyID: "k", KeySecret: "s", Auth: api.AuthBasic,
				NumbersURL: server.URL, RegistrationURL: server.URL, Clock: clk})
			if err != nil {
				b.Fatal(err)
			}
			defer client.CloseIdleConnections()
			a := &account{api: client, clock: clk}
			members, at := tfkit.NewMembers(tfkit.KindFile, numbers), tfkit.Place{Campaign: "CTF4STM", Link: "S"}
			b.ReportAllocs()
			for b.Loop() {
				present, diags := presentNumbers(b.Context(), a, members, at)
				if diags.HasError() || len(present) != len(numbers) {
					b.Fatal(len(present), diags)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(count), "ns/number")
		})
	}
}
