package infobip

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// filledAccount is an account in the sandbox that has brands with their
// campaigns in several stages.
func filledAccount(t *testing.T, brands, campaigns int) (a *account, box *sandbox.Sandbox, ids []string) {
	t.Helper()
	a, box, vendor := emptyAccount(t)
	stages := []string{stageDraft, "REGISTERED", "REJECTED", "DEREGISTERED", "SUSPENDED"} // which do not go on by themselves
	for range brands {
		brand := vendor.SeedBrand(infobipsandbox.SampleBrand(), "")
		for range campaigns {
			ids = append(ids, vendor.SeedCampaign(infobipsandbox.SampleCampaign(brand), stages[len(ids)%len(stages)]))
		}
	}
	return a, box, ids
}

// emptyAccount is an account in the sandbox without brands.
func emptyAccount(t *testing.T) (*account, *sandbox.Sandbox, *infobipsandbox.Infobip) {
	t.Helper()
	vendor, clk := infobipsandbox.New(), clock.NewVirtual(time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))
	box, err := sandbox.New(sandbox.Config{Clock: clk}, vendor)
	if err != nil {
		t.Fatal(err)
	}
	base, stop, err := box.Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	reads := refresh.NewAccount(clk)
	client, err := api.New(api.Config{BaseURL: base + "/infobip", APIKey: infobipsandbox.APIKey, Clock: clk, Changing: reads.Drop})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.CloseIdleConnections)
	return &account{api: client, clock: clk, seen: newSeen(reads, refresh.NewAccount(clk), client)}, box, vendor
}

// The contract gives lists the schema of reads by id; so does what they show.
func TestListsShowObjectsAsReadsByIDDo(t *testing.T) {
	t.Parallel()
	a, _, _ := filledAccount(t, 2, 20)
	campaigns, err := a.api.ListCampaigns(t.Context(), api.CampaignFilter{})
	if err != nil || len(campaigns) != 40 {
		t.Fatalf("%d campaigns, %v", len(campaigns), err)
	}
	for _, listed := range campaigns {
		if read, err := a.api.GetCampaign(t.Context(), listed.ID); err != nil || !reflect.DeepEqual(listed, read) {
			t.Errorf("listed as %+v, read as %+v, %v", listed, read, err)
		}
	}
	brands, err := a.api.ListBrands(t.Context(), api.BrandFilter{})
	if err != nil || len(brands) != 2 {
		t.Fatalf("%d brands, %v", len(brands), err)
	}
	for _, listed := range brands {
		if read, err := a.api.GetBrand(t.Context(), listed.ID); err != nil || !reflect.DeepEqual(listed, read) {
			t.Errorf("listed as %+v, read as %+v, %v", listed, read, err)
		}
	}
}

func TestARefreshOfAThousandCampaignsUnderTenBrandsTakesAtMostFiveCalls(t *testing.T) {
	t.Parallel()
	a, box, campaigns := filledAccount(t, 10, 100)
	ids := make(chan string)
	var all sync.WaitGroup
	for range 10 { // as many as Terraform reads at once
		all.Go(func() {
			for id := range ids {
				campaign, how := a.seen.campaigns.Seen(t.Context(), id)
				found, err := true, error(nil)
				if how == refresh.Unseen {
					campaign, found, err = a.refreshedCampaign(t.Context(), id)
				}
				if err != nil || !found || campaign.ID != id {
					t.Errorf("%s: got %q, found %t, %v", id, campaign.ID, found, err)
				}
			}
		})
	}
	for _, id := range campaigns {
		ids <- id
	}
	close(ids)
	all.Wait()
	calls := map[string]int{}
	for _, entry := range box.Journal() {
		if strings.HasPrefix(entry.Operation, "get-campaign") {
			calls[entry.Operation]++
		}
	}
	t.Log(calls)
	if total := calls["get-campaign"] + calls["get-campaigns"]; total > 5 {
		t.Errorf("%d calls: %v", total, calls)
	}
}

// No list says how the registration of a brand goes.
func TestASeenBrandHasItsRegistrationOfNow(t *testing.T) {
	t.Parallel()
	a, box, _ := filledAccount(t, 3, 0)
	brands, err := a.api.ListBrands(t.Context(), api.BrandFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for n, brand := range brands {
		full, how := a.seenBrand(t.Context(), brand.ID)
		if n == 0 {
			if _, _, err := a.refreshedBrand(t.Context(), brand.ID); err != nil || how != refresh.Unseen {
				t.Fatalf("the first brand: seen %d, %v", how, err)
			}
			continue
		}
		if how != refresh.Listed || full.registrar.State == "" {
			t.Errorf("seen %d, registrar %+v", how, full.registrar)
		}
	}
	asked := 0
	for _, entry := range box.Journal() {
		if entry.Operation == "get-brand-registrar-statuses" {
			asked++
		}
	}
	if asked != 3 {
		t.Errorf("asked %d times how registrations go, want once a brand", asked)
	}
}

// answeringBrand is an account whose brand answers to every id; the statuses of
// its registration are the answer of that call.
func answeringBrand(t *testing.T, statuses http.HandlerFunc) *account {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if strings.HasSuffix(r.URL.Path, "/registrar-statuses") {
			statuses(w, r)
			return
		}
		_, _ = w.Write([]byte(`{"id":"b1","name":"Lakeview"}`))
	}))
	t.Cleanup(server.Close)
	clk := clock.NewVirtual(time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))
	client, err := api.New(api.Config{BaseURL: server.URL, APIKey: "key", Clock: clk})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.CloseIdleConnections)
	return &account{api: client, clock: clk, seen: newSeen(refresh.NewAccount(clk), refresh.NewAccount(clk), client)}
}

// What refers to a brand must not see its id change because something else has
// read the brand before.
func TestASeenBrandHasTheIDThatWasAskedFor(t *testing.T) {
	t.Parallel()
	a := answeringBrand(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`[]`)) })
	if _, err := a.readBrand(t.Context(), "B1"); err != nil {
		t.Fatal(err)
	}
	if brand, how := a.seenBrand(t.Context(), "B1"); how != refresh.ByID || brand.ID != "B1" {
		t.Errorf("seen %d, as %s", how, brand.ID)
	}
}

func TestABrandWhoseRegistrationCannotBeReadIsNotSeen(t *testing.T) {
	t.Parallel()
	a := answeringBrand(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) })
	if _, err := a.seen.brands.Get(t.Context(), "b1"); err != nil {
		t.Fatal(err)
	}
	if brand, how := a.seenBrand(t.Context(), "b1"); how != refresh.Unseen {
		t.Errorf("seen %d, as %+v", how, brand)
	}
}

// Infobip answers one question about a number a second. Writes, which make
// everything else doubtful, do not change what the account rents.
func TestWhetherTheAccountHoldsAThousandNumbersTakesPagesAndNotCalls(t *testing.T) {
	t.Parallel()
	a, box, vendor := emptyAccount(t)
	digits := make([]string, 1000)
	for n := range digits {
		digits[n] = fmt.Sprintf("1206555%04d", n)
	}
	vendor.SeedNumbers(digits...)
	for _, number := range digits {
		if owned, err := a.owns(t.Context(), "+"+number); err != nil || !owned {
			t.Fatalf("%s: owned %t, %v", number, owned, err)
		}
		a.clock.(*clock.Virtual).Advance(10 * time.Millisecond)
	}
	if owned, err := a.owns(t.Context(), "+12065559999"); err != nil || owned {
		t.Errorf("a number that somebody else has: owned %t, %v", owned, err)
	}
	asked := len(box.Journal())
	if t.Logf("%d calls for 1,000 numbers", asked); asked > 45 {
		t.Errorf("%d calls for 1,000 numbers, want at most twice the 20 pages", asked)
	}
}
