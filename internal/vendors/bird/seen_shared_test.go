package bird

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// askedFor counts the GETs of a path.
func (d *lineDesk) askedFor(path string) int {
	d.mu.Lock()
	defer d.mu.Unlock()
	count := 0
	for _, asked := range d.asked {
		if asked == "GET "+path {
			count++
		}
	}
	return count
}

// ownsMany lays out numbers whose requirements name a campaign.
func (d *lineDesk) ownsMany(count int, campaign string) (numbers []string) {
	var rows []any
	for n := range count {
		number, endpoint := fmt.Sprintf("+1206555%04d", n), fmt.Sprintf("e%d", n)
		numbers = append(numbers, number)
		rows = append(rows, map[string]any{"id": fmt.Sprintf("n%d", n), "endpointId": endpoint, "numberString": number})
		d.answers["endpoints/"+endpoint+"/compliance-requirements"] = results(
			map[string]any{"name": "ten-dlc-us", "type": "ten-dlc", "status": "satisfied", "campaignId": campaign})
	}
	d.answers["numbers-long-code"] = results(rows...)
	return numbers
}

// What a number is tied to is one call; how it is reached is a page for all, and
// one look that compares.
func TestAssignmentsShareTheListOfNumbers(t *testing.T) {
	t.Parallel()
	d := newLineDesk(t)
	numbers := d.ownsMany(90, someCampaign)
	at := tfkit.Place{Campaign: someCampaign}
	for some := range slices.Chunk(numbers, 10) {
		present, diags := stillPresent(t.Context(), d.account, tfkit.NewMembers(tfkit.KindNumbers, slices.Clone(some)), at)
		if diags.HasError() || !slices.Equal(present, some) {
			t.Fatalf("%v of %v, %v", present, some, diags)
		}
	}
	if lists := d.askedFor("numbers-long-code"); lists != 2 {
		t.Errorf("the list of numbers was asked for %d times, want 2", lists)
	}
	if calls := len(d.asked); calls != 92 {
		t.Errorf("%d calls for 90 numbers", calls)
	}
}

// Where the row of a list leads to nothing, the number is looked for by itself
// before the state lets go of it.
func TestANumberWhoseRowIsNotRightAnyMoreIsLookedForByItself(t *testing.T) {
	t.Parallel()
	d := newLineDesk(t)
	numbers := d.ownsMany(5, someCampaign)
	d.seenNumbers().Many(t.Context(), numbers)
	d.answers["numbers-long-code"] = results(map[string]any{"id": "n3", "endpointId": "new", "numberString": numbers[3]})
	d.answers["endpoints/new/compliance-requirements"] = d.answers["endpoints/e3/compliance-requirements"]
	delete(d.answers, "endpoints/e3/compliance-requirements")
	present, diags := stillPresent(t.Context(), d.account, tfkit.NewMembers(tfkit.KindNumbers, numbers[3:4]), tfkit.Place{Campaign: someCampaign})
	if diags.HasError() || len(present) != 1 {
		t.Errorf("present %v, %v", present, diags)
	}
}

// The workspace is about to lose the one and keeps the other.
func TestANumberThatIsListedTwiceIsTheOneThatStays(t *testing.T) {
	t.Parallel()
	d := newLineDesk(t)
	numbers := d.ownsMany(3, someCampaign)
	rows := d.answers["numbers-long-code"].(map[string]any)["results"].([]any)
	leaving := map[string]any{"id": "old", "endpointId": "old", "numberString": numbers[1], "deprovisionAt": "2026-12-01T00:00:00Z"}
	d.answers["numbers-long-code"] = results(append(rows, leaving)...)
	if seen := d.seenNumbers().Many(t.Context(), numbers); len(seen) != 2 || seen[numbers[1]].EndpointID != "e1" {
		t.Errorf("seen %v", seen)
	}
}

func TestCampaignsThatAreGoneShareOneSecondLook(t *testing.T) {
	t.Parallel()
	a, box, homes := filledAccount(t, 1, 4)
	var brand string
	for _, brand = range homes {
		break
	}
	var all sync.WaitGroup
	for n := range 4 {
		all.Go(func() {
			id := fmt.Sprintf("c0000000-0000-4000-8000-00000000000%d", n)
			if _, found, err := a.refreshedCampaign(t.Context(), brand, id); found || err != nil {
				t.Errorf("%s: found %t, %v", id, found, err)
			}
		})
	}
	all.Wait()
	lists := 0
	for _, entry := range box.Journal() {
		if entry.Operation == "listTCRCampaigns" {
			lists++
		}
	}
	if lists != 1 {
		t.Errorf("%d lists", lists)
	}
}

// The workspace does not see the brands of an organization that are not shared.
func TestApprovalsOfAnOrganizationsBrandsGoByItsList(t *testing.T) {
	t.Parallel()
	var ids []string
	a, box := seededAccount(t, func(vendor *birdsandbox.Bird) {
		for range 3 {
			ids = append(ids, vendor.SeedOrganizationBrand(birdsandbox.SampleBrand(), ""))
		}
	})
	if _, _, err := a.refreshedBrand(t.Context(), api.Organization, ids[0]); err != nil { // the first goes by id
		t.Fatal(err)
	}
	a.seenBrand(t.Context(), api.Organization, "another")
	before := len(box.Journal())
	for _, id := range ids[1:] {
		if look, how := seeBrand(t.Context(), a, id); how != refresh.Listed || look.Status != statusApproved {
			t.Errorf("%s: seen %d as %v", id, how, look)
		}
	}
	if calls := len(box.Journal()) - before; calls > 2 { // the lists of both levels
		t.Errorf("%d calls", calls)
	}
}

func TestVettingsOfABrandAreReadOnceForAllWhoAsk(t *testing.T) {
	t.Parallel()
	d := newBrandDesk(t)
	d.answers["tcr-brands/"+someBrand+"/vettings"] = results(map[string]any{"id": someCampaign, "status": "APPROVED"}, map[string]any{"id": otherCampaign, "status": "PENDING"})
	for _, id := range []string{someCampaign, otherCampaign} {
		if vetting, err := readVetting(t.Context(), someBrand+"/"+id, d.seenVettings().LookUp); err != nil || vetting.ID != id {
			t.Errorf("got %v, %v", vetting, err)
		}
	}
	if reports, diags := d.vettingReports(t.Context(), someBrand); diags.HasError() || len(reports) != 2 {
		t.Errorf("%d reports, %v", len(reports), diags)
	}
	if asked := d.askedFor("tcr-brands/" + someBrand + "/vettings"); asked != 1 {
		t.Errorf("asked %d times", asked)
	}
}
