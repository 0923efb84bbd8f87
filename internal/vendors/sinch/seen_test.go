package sinch

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// project is a client of a project in the sandbox that has brands with their
// campaigns in all states.
type project struct {
	box       *sandbox.Sandbox
	vendor    *sinchsandbox.Sinch
	clock     clock.Clock
	api       *api.Client
	seen      seen
	campaigns []string
}

func newProject(t *testing.T, brands, campaigns int) *project {
	t.Helper()
	vendor, clk := sinchsandbox.New(), clock.NewVirtual(time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))
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
	client, err := api.New(api.Config{
		ProjectID: sinchsandbox.ProjectID, KeyID: sinchsandbox.KeyID, KeySecret: sinchsandbox.KeySecret, Clock: clk, Changing: reads.Drop,
		RegistrationURL: base + "/sinch", NumbersURL: base + "/sinch", AuthURL: base + "/sinch",
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.CloseIdleConnections)
	p := &project{box: box, vendor: vendor, clock: clk, api: client, seen: newSeen(reads, client)}
	states := campaignStatuses.Words()
	for range brands {
		vendor.SeedBrand(sinchsandbox.SampleBrand(), "")
		brand := vendor.Brands()[len(vendor.Brands())-1].TCRID
		for range campaigns {
			p.campaigns = append(p.campaigns, vendor.SeedCampaign(sinchsandbox.SampleCampaign(brand), states[len(p.campaigns)%len(states)]))
		}
	}
	return p
}

// seedNumbers are numbers of the account that are at a place.
func (p *project) seedNumbers(count int, at tfkit.Place) []string {
	numbers := make([]string, count)
	for n := range numbers {
		numbers[n] = fmt.Sprintf("+1303555%04d", n)
		p.vendor.SeedNumber(numbers[n], at.Link, at.Campaign)
	}
	return numbers
}

// calls counts the reads that arrived, by operation.
func (p *project) calls() map[string]int {
	counted := map[string]int{}
	for _, entry := range p.box.Journal() {
		if strings.HasPrefix(entry.Operation, "get") || strings.HasPrefix(entry.Operation, "list") {
			counted[entry.Operation]++
		}
	}
	return counted
}

// The contract gives lists the schema of reads by id; so does what they show.
func TestListsShowObjectsAsReadsByIDDo(t *testing.T) {
	t.Parallel()
	p := newProject(t, 2, 20)
	campaigns, err := p.api.ListCampaigns(t.Context(), api.CampaignFilter{})
	if err != nil || len(campaigns) != 40 {
		t.Fatalf("%d campaigns, %v", len(campaigns), err)
	}
	for _, listed := range campaigns {
		if read, err := p.api.GetCampaign(t.Context(), listed.CampaignRegistrationID); err != nil || !reflect.DeepEqual(listed, read) {
			t.Errorf("listed as %+v, read as %+v, %v", listed, read, err)
		}
	}
	brands, err := p.api.ListBrands(t.Context())
	if err != nil || len(brands) != 2 {
		t.Fatalf("%d brands, %v", len(brands), err)
	}
	for _, listed := range brands {
		if read, err := p.api.GetBrand(t.Context(), listed.BrandRegistrationID); err != nil || !reflect.DeepEqual(listed, read) {
			t.Errorf("listed as %+v, read as %+v, %v", listed, read, err)
		}
	}
}

func TestARefreshOfAThousandCampaignsUnderTenBrandsTakesAtMostSixtyCalls(t *testing.T) {
	t.Parallel()
	p := newProject(t, 10, 100)
	ids := make(chan string)
	var all sync.WaitGroup
	for range 10 { // as many as Terraform reads at once
		all.Go(func() {
			for id := range ids {
				campaign, how := p.seen.campaigns.Seen(t.Context(), id)
				var err error
				if how == refresh.Unseen {
					campaign, err = p.seen.campaigns.Get(t.Context(), id)
				}
				if err != nil || campaign.CampaignRegistrationID != id {
					t.Errorf("%s: got %q, %v", id, campaign.CampaignRegistrationID, err)
				}
			}
		})
	}
	for _, id := range p.campaigns {
		ids <- id
	}
	close(ids)
	all.Wait()
	calls := p.calls()
	t.Log(calls)
	if total := calls["getCampaignRegistration"] + calls["listCampaignRegistrations"]; total > 60 {
		t.Errorf("%d calls: %v", total, calls)
	}
}

// A wait has seen the object after the list did: a look-up that follows it must
// not go back in time.
func TestALookUpSeesWhatAWaitHasSeen(t *testing.T) {
	t.Parallel()
	p := newProject(t, 1, 3)
	ctx := context.Background()
	for _, id := range p.campaigns {
		if _, err := p.seen.campaigns.LookUp(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	before := len(p.box.Journal())
	a := &account{api: p.api, seen: p.seen}
	if _, err := lookAtCampaign(ctx, a, p.campaigns[2]); err != nil || len(p.box.Journal()) == before {
		t.Fatalf("the wait has asked %d times, %v", len(p.box.Journal())-before, err)
	}
	if _, how := p.seen.campaigns.Seen(ctx, p.campaigns[2]); how != refresh.ByID {
		t.Errorf("the wait's look is not kept: seen %d", how)
	}
}

func TestAWriteToSinchDropsWhatWasRead(t *testing.T) {
	t.Parallel()
	p := newProject(t, 1, 3)
	ctx := context.Background()
	if _, err := p.seen.campaigns.Get(ctx, p.campaigns[0]); err != nil {
		t.Fatal(err)
	}
	_ = p.api.ResubmitCampaign(ctx, p.campaigns[1], nil) // whatever becomes of it
	if _, how := p.seen.campaigns.Seen(ctx, p.campaigns[0]); how != refresh.Unseen {
		t.Errorf("seen %d after a write", how)
	}
}
