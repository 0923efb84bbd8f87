package sinch

import (
	"context"
	"slices"
	"sync"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func (p *project) account() *account { return &account{api: p.api, clock: p.clock, seen: p.seen} }

// wantCalls compares the reads since the mark.
func (p *project) wantCalls(t *testing.T, want map[string]int) {
	t.Helper()
	counted := p.calls()
	for operation, count := range counted {
		if count > want[operation] {
			t.Errorf("%d calls of %s, want at most %d", count, operation, want[operation])
		}
	}
}

// Several that are gone wait for one list, which is begun after the first 404.
func TestCampaignsThatAreGoneShareOneSecondLook(t *testing.T) {
	t.Parallel()
	p := newProject(t, 1, 3)
	a := p.account()
	var all sync.WaitGroup
	for _, id := range []string{"01k4cxccbt519xa3ejty1r5jb1", "01k4cxccbt519xa3ejty1r5jb2", "01k4cxccbt519xa3ejty1r5jb3", "01k4cxccbt519xa3ejty1r5jb4"} {
		all.Go(func() {
			if _, found, err := a.refreshedCampaign(t.Context(), id); found || err != nil {
				t.Errorf("%s: found %t, %v", id, found, err)
			}
		})
	}
	all.Wait()
	p.wantCalls(t, map[string]int{"getCampaignRegistration": 4, "listCampaignRegistrations": 1})
}

// 1,000 numbers of one account in 50 assignments: pages, and one number that is
// compared. Each assignment has more numbers than the account has pages, or the
// order in which they come would decide which of them are worth a page.
func TestAssignmentsShareTheListOfNumbers(t *testing.T) {
	t.Parallel()
	p := newProject(t, 0, 0)
	const assignments, each = 50, 20
	at := tfkit.Place{Campaign: "CTF4STM", Link: sinchsandbox.ServicePlanID}
	numbers := p.seedNumbers(assignments*each, at)
	a := p.account()
	queue := make(chan []string)
	var all sync.WaitGroup
	for range 10 { // as many as Terraform reads at once
		all.Go(func() {
			for some := range queue {
				present, diags := stillPresent(t.Context(), a, tfkit.NewMembers(tfkit.KindNumbers, some), at)
				if diags.HasError() || len(present) != each {
					t.Errorf("%d present, %v", len(present), diags)
				}
			}
		})
	}
	for n := range assignments {
		queue <- numbers[n*each : (n+1)*each]
	}
	close(queue)
	all.Wait()
	p.wantCalls(t, map[string]int{"listActiveNumbers": 11, "getActiveNumber": 1})
}

// A number that the shared list shows elsewhere, or lacks, is asked about by
// itself before the state lets go of it.
func TestANumberThatTheListShowsElsewhereIsAskedAboutByItself(t *testing.T) {
	t.Parallel()
	p := newProject(t, 0, 0)
	at := tfkit.Place{Campaign: "CTF4STM", Link: sinchsandbox.ServicePlanID}
	numbers := p.seedNumbers(20, at)
	p.vendor.SeedNumber(numbers[3], sinchsandbox.ServicePlanID, "COTHER1")
	a := p.account()
	a.seen.numbers.Many(t.Context(), numbers) // somebody else has read the list
	p.vendor.SeedNumber(numbers[3], sinchsandbox.ServicePlanID, at.Campaign)
	const gone = "+12065550199"
	before := p.calls()["getActiveNumber"]
	present, diags := stillPresent(t.Context(), a, tfkit.NewMembers(tfkit.KindNumbers, append([]string{gone}, numbers...)), at)
	if diags.HasError() || !slices.Equal(present, numbers) {
		t.Errorf("%d present, %v", len(present), diags)
	}
	if asked := p.calls()["getActiveNumber"] - before; asked < 2 || asked > 3 { // the two, and a row that is compared
		t.Errorf("%d numbers were asked about", asked)
	}
}

// What the data sources list without a filter is what the run has read.
func TestListsOfDataSourcesShareWhatTheRunHasRead(t *testing.T) {
	t.Parallel()
	p := newProject(t, 2, 3)
	a, ctx := p.account(), context.Background()
	for range 2 {
		brands, diags := readBrandsData(ctx, a, brandsData{})
		if diags.HasError() || len(brands.Brands) != 2 {
			t.Errorf("%d brands, %v", len(brands.Brands), diags)
		}
		campaigns, diags := readCampaignsData(ctx, a, campaignsData{BrandID: types.StringNull()})
		if diags.HasError() || len(campaigns.Campaigns) != 6 {
			t.Errorf("%d campaigns, %v", len(campaigns.Campaigns), diags)
		}
	}
	p.wantCalls(t, map[string]int{"listBrandRegistrations": 1, "listCampaignRegistrations": 1})
	if _, diags := readCampaignsData(ctx, a, campaignsData{UseCase: types.StringValue("MIXED")}); diags.HasError() {
		t.Error(diags)
	}
	p.wantCalls(t, map[string]int{"listBrandRegistrations": 1, "listCampaignRegistrations": 2})
}
