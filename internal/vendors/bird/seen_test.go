package bird

import (
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// filledAccount is a workspace in the sandbox that has brands with their
// campaigns in several states; homes are the brands of the campaigns.
func filledAccount(t *testing.T, brands, campaigns int) (a *account, box *sandbox.Sandbox, homes map[string]string) {
	t.Helper()
	homes = map[string]string{}
	a, box = seededAccount(t, func(vendor *birdsandbox.Bird) {
		for range brands {
			brand := vendor.SeedBrand(birdsandbox.SampleBrand(), "")
			for n := range campaigns {
				homes[vendor.SeedCampaign(brand, birdsandbox.SampleCampaign(), []string{"", "PENDING", "DECLINED", "REJECTED"}[n%4])] = brand
			}
		}
	})
	return a, box, homes
}

// seededAccount is a workspace in the sandbox that holds what seed puts there.
func seededAccount(t *testing.T, seed func(*birdsandbox.Bird)) (*account, *sandbox.Sandbox) {
	t.Helper()
	vendor, clk := birdsandbox.New(), clock.NewVirtual(time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))
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
		WorkspaceID: birdsandbox.WorkspaceID, OrganizationID: birdsandbox.OrganizationID, AccessKey: birdsandbox.AccessKey,
		BaseURL: base + "/bird", Clock: clk, Changing: reads.Drop,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.CloseIdleConnections)
	seed(vendor)
	return &account{api: client, organization: true, clock: clk, seen: seen{reads: reads}}, box
}

// The contract gives lists the schema of reads by id; so does what they show.
func TestListsShowObjectsAsReadsByIDDo(t *testing.T) {
	t.Parallel()
	a, _, homes := filledAccount(t, 2, 8)
	for _, level := range []api.Level{api.Workspace, api.Organization} {
		brands, err := a.api.ListBrands(t.Context(), level)
		if err != nil {
			t.Fatal(err)
		}
		for _, listed := range brands {
			if read, err := a.api.GetBrand(t.Context(), level, listed.ID); err != nil || !reflect.DeepEqual(listed, read) {
				t.Errorf("%s: listed as %+v, read as %+v, %v", level, listed, read, err)
			}
		}
	}
	for id, brand := range homes {
		campaigns, err := a.api.ListCampaigns(t.Context(), brand)
		if err != nil || len(campaigns) != 8 {
			t.Fatalf("%d campaigns, %v", len(campaigns), err)
		}
		read, err := a.api.GetCampaign(t.Context(), brand, id)
		if err != nil {
			t.Fatal(err)
		}
		for _, listed := range campaigns {
			if listed.ID == id && !reflect.DeepEqual(listed, read) {
				t.Errorf("listed as %+v, read as %+v", listed, read)
			}
		}
	}
}

func TestARefreshOfAThousandCampaignsUnderTenBrandsTakesAtMostSixtyCalls(t *testing.T) {
	t.Parallel()
	a, box, homes := filledAccount(t, 10, 100)
	ids := make(chan string)
	var all sync.WaitGroup
	for range 10 { // as many as Terraform reads at once
		all.Go(func() {
			for id := range ids {
				campaign, how := a.seenCampaign(t.Context(), homes[id], id)
				found, err := true, error(nil)
				if how == refresh.Unseen {
					campaign, found, err = a.refreshedCampaign(t.Context(), homes[id], id)
				}
				if err != nil || !found || campaign.ID != id {
					t.Errorf("%s: got %q, found %t, %v", id, campaign.ID, found, err)
				}
			}
		})
	}
	for id := range homes {
		ids <- id
	}
	close(ids)
	all.Wait()
	calls := map[string]int{}
	for _, entry := range box.Journal() {
		if strings.HasSuffix(entry.Operation, "TCRCampaign") || strings.HasSuffix(entry.Operation, "TCRCampaigns") {
			calls[entry.Operation]++
		}
	}
	t.Log(calls)
	if total := calls["getTCRCampaign"] + calls["listTCRCampaigns"]; total > 60 {
		t.Errorf("%d calls: %v", total, calls)
	}
}

// What becomes of a deleted campaign is for the read by id to say.
func TestADeletedCampaignOfAListIsNotSeen(t *testing.T) {
	t.Parallel()
	d := newBrandDesk(t)
	d.answers["tcr-brands/"+otherBrand+"/campaigns"] = results(
		map[string]any{"id": someCampaign, "status": "APPROVED"}, map[string]any{"id": otherCampaign, "status": "DELETED"})
	d.answers["tcr-brands/"+otherBrand+"/campaigns/"+someCampaign] = map[string]any{"id": someCampaign, "status": "APPROVED"}
	if _, _, err := d.refreshedCampaign(t.Context(), otherBrand, someCampaign); err != nil {
		t.Fatal(err)
	}
	d.seenCampaign(t.Context(), otherBrand, "another") // the first, which goes by id
	if _, how := d.seenCampaign(t.Context(), otherBrand, otherCampaign); how != refresh.Unseen {
		t.Errorf("seen %d", how)
	}
	if kept, how := d.seenCampaigns(otherBrand).Seen(t.Context(), otherCampaign); how != refresh.Listed || !isDeleted(kept) {
		t.Errorf("the list has it as %v, seen %d", kept, how)
	}
}

// An import may have written an id in capitals. What refers to it must not see
// it change because something else has read the object before.
func TestASeenObjectHasTheIDThatWasAskedFor(t *testing.T) {
	t.Parallel()
	d := newBrandDesk(t)
	brand, campaign := strings.ToUpper(otherBrand), strings.ToUpper(someCampaign)
	d.answers["tcr-brands/"+brand] = map[string]any{"id": otherBrand, "status": "APPROVED"}
	d.answers["tcr-brands/"+otherBrand+"/campaigns/"+campaign] = map[string]any{"id": someCampaign, "status": "APPROVED"}
	if _, err := d.brandAt(t.Context(), api.Workspace, brand); err != nil {
		t.Fatal(err)
	}
	if _, err := d.campaignByID(t.Context(), otherBrand, campaign); err != nil {
		t.Fatal(err)
	}
	if seen, how := d.seenBrand(t.Context(), api.Workspace, brand); how != refresh.ByID || seen.ID != brand {
		t.Errorf("seen %d, as %s", how, seen.ID)
	}
	if seen, how := d.seenCampaign(t.Context(), otherBrand, campaign); how != refresh.ByID || seen.ID != campaign {
		t.Errorf("seen %d, as %s", how, seen.ID)
	}
}
