package infobip

import (
	"fmt"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// tally counts the calls of an operation.
func tally(box *sandbox.Sandbox, operation string) int {
	count := 0
	for _, entry := range box.Journal() {
		if entry.Operation == operation {
			count++
		}
	}
	return count
}

// listedAccount is an account whose campaigns this run has read from the list.
func listedAccount(t *testing.T, brands, campaigns int) (a *account, box *sandbox.Sandbox, ids []string) {
	t.Helper()
	a, box, ids = filledAccount(t, brands, campaigns)
	for _, id := range ids[:2] {
		if _, err := a.seen.campaigns.LookUp(t.Context(), id); err != nil {
			t.Fatal(err)
		}
	}
	return a, box, ids
}

// numbersOn are the numbers of a campaign in the sandbox.
func numbersOn(t *testing.T, a *account, id string) []string {
	t.Helper()
	previews, err := a.api.CampaignNumbers(t.Context(), id)
	if err != nil || len(previews) == 0 {
		t.Fatalf("the campaign %s has %d numbers, %v", id, len(previews), err)
	}
	var numbers []string
	for _, preview := range previews {
		numbers = append(numbers, api.E164(preview.Number))
	}
	return numbers
}

func TestAnAssignmentWhoseCampaignShowsItsNumbersCostsNothing(t *testing.T) {
	t.Parallel()
	a, box, ids := listedAccount(t, 1, 6)
	members := tfkit.NewMembers(tfkit.KindNumbers, numbersOn(t, a, ids[4]))
	before := len(box.Journal())
	present, diags := stillPresent(t.Context(), a, members, tfkit.Place{Campaign: ids[4]})
	if diags.HasError() || len(present) != len(members.List) {
		t.Errorf("%v of %v are present, %v", present, members.List, diags)
	}
	if calls := len(box.Journal()) - before; calls != 0 {
		t.Errorf("%d calls", calls)
	}
}

// What the campaign does not show, the call that lists its numbers says, once
// for all assignments of the campaign.
func TestANumberThatTheCampaignDoesNotShowIsAskedAboutOnce(t *testing.T) {
	t.Parallel()
	a, box, ids := listedAccount(t, 1, 6)
	numbers := numbersOn(t, a, ids[4])
	members := tfkit.NewMembers(tfkit.KindNumbers, append(numbers, "+16085550199"))
	before := tally(box, "get-campaign-numbers")
	for range 3 {
		present, diags := stillPresent(t.Context(), a, members, tfkit.Place{Campaign: ids[4]})
		if diags.HasError() || len(present) != len(numbers) {
			t.Errorf("%v of %v are present, %v", present, members.List, diags)
		}
	}
	if asked := tally(box, "get-campaign-numbers") - before; asked != 1 {
		t.Errorf("asked %d times", asked)
	}
}

// Pages with the thousands of a pool may be too long.
func TestAnAssignmentOfThousandsHasNoListOfCampaignsRead(t *testing.T) {
	t.Parallel()
	a, box, ids := filledAccount(t, 1, 6)
	var many []string
	for n := range maxNumbers + 1 {
		many = append(many, fmt.Sprintf("+1303555%04d", n))
	}
	for _, id := range ids {
		if _, diags := stillPresent(t.Context(), a, tfkit.NewMembers(tfkit.KindFile, many), tfkit.Place{Campaign: id}); diags.HasError() {
			t.Error(diags)
		}
	}
	if lists, asked := tally(box, "get-campaigns"), tally(box, "get-campaign-numbers"); lists != 0 || asked != len(ids) {
		t.Errorf("%d lists and %d calls for the numbers of %d campaigns", lists, asked, len(ids))
	}
}

// A brand, its registration, its approval and its data sources ask once how the
// registration goes; a wait asks each time.
func TestHowARegistrationGoesIsAskedOnceForAllWhoRefresh(t *testing.T) {
	t.Parallel()
	a, box, _ := filledAccount(t, 1, 0)
	brands, err := a.api.ListBrands(t.Context(), api.BrandFilter{})
	if err != nil {
		t.Fatal(err)
	}
	id := brands[0].ID
	for range 3 {
		if _, found, err := a.refreshedBrand(t.Context(), id); !found || err != nil {
			t.Fatalf("found %t, %v", found, err)
		}
		if _, found, err := a.lookedUpBrand(t.Context(), id); !found || err != nil {
			t.Fatalf("found %t, %v", found, err)
		}
	}
	const operation = "get-brand-registrar-statuses"
	if asked := tally(box, operation); asked != 1 {
		t.Errorf("asked %d times", asked)
	}
	if _, err := a.readBrand(t.Context(), id); err != nil || tally(box, operation) != 2 {
		t.Errorf("a look that must be fresh has asked %d times, %v", tally(box, operation)-1, err)
	}
}

// A draft was never sent to the registrar.
func TestTheRegistrarIsNotAskedAboutADraftOfAList(t *testing.T) {
	t.Parallel()
	a, box, vendor := emptyAccount(t)
	ids := []string{}
	for range 4 {
		ids = append(ids, vendor.SeedBrand(infobipsandbox.SampleBrand(), brandDraft))
	}
	a.seenBrand(t.Context(), ids[0])
	if _, _, err := a.refreshedBrand(t.Context(), ids[0]); err != nil {
		t.Fatal(err)
	}
	before := len(box.Journal())
	for _, id := range ids[1:] {
		if brand, how := a.seenBrand(t.Context(), id); how != refresh.Listed || brand.status() != brandDraft {
			t.Errorf("%s: seen %d as %s", id, how, brand.status())
		}
	}
	if calls := len(box.Journal()) - before; calls != 1 {
		t.Errorf("%d calls, want the list", calls)
	}
}

// What the data sources list by types alone is what the run has read.
func TestListsOfDataSourcesShareWhatTheRunHasRead(t *testing.T) {
	t.Parallel()
	a, box, ids := listedAccount(t, 2, 6)
	for range 2 {
		found, diags := readCampaignsData(t.Context(), a, campaignsData{})
		if diags.HasError() || len(found.Campaigns) != len(ids) {
			t.Errorf("%d campaigns, %v", len(found.Campaigns), diags)
		}
		brands, diags := readBrandsData(t.Context(), a, brandsData{})
		if diags.HasError() || len(brands.Brands) != 2 {
			t.Errorf("%d brands, %v", len(brands.Brands), diags)
		}
	}
	if lists := tally(box, "get-campaigns"); lists != 1 {
		t.Errorf("campaigns were listed %d times", lists)
	}
	if lists, asked := tally(box, "get-brands"), tally(box, "get-brand-registrar-statuses"); lists != 1 || asked != 2 {
		t.Errorf("brands were listed %d times, and asked about %d times", lists, asked)
	}
}
