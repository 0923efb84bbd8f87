package infobip

import (
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// draftAccount is an account at a sandbox that holds one draft with a number.
func draftAccount(t *testing.T) (a *account, vendor *infobipsandbox.Infobip, id string) {
	t.Helper()
	vendor = infobipsandbox.New()
	clk := clock.NewVirtual(time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))
	box, err := sandbox.New(sandbox.Config{Clock: clk}, vendor)
	if err != nil {
		t.Fatal(err)
	}
	base, stop, err := box.Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	client, err := api.New(api.Config{BaseURL: base + "/infobip", APIKey: infobipsandbox.APIKey, Clock: clk})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.CloseIdleConnections)
	id = vendor.SeedCampaign(infobipsandbox.SampleCampaign(vendor.SeedBrand(infobipsandbox.SampleBrand(), "")), stageDraft)
	return &account{api: client, clock: clk, seen: newSeen(refresh.NewAccount(clk), refresh.NewAccount(clk), client)}, vendor, id
}

// A campaign's edit and its assignments write one body: whoever comes second
// must not undo the first, whatever PUT does to what is left out.
func TestChangesOfOneCampaignDoNotUndoEachOther(t *testing.T) {
	t.Parallel()
	for _, mode := range []infobipsandbox.PutMode{infobipsandbox.ReplaceBody, infobipsandbox.KeepFields} {
		t.Run(string(mode), func(t *testing.T) {
			t.Parallel()
			a, vendor, id := draftAccount(t)
			vendor.SetPutMode(mode)
			changes := []func(*api.CampaignRequest) error{
				func(r *api.CampaignRequest) error { r.Name = "Lakeview recalls"; return nil },
				func(r *api.CampaignRequest) error { r.HelpMessage = "Lakeview Dental: call +16085550142."; return nil },
			}
			for _, number := range vendor.OwnedNumbers()[1:4] {
				changes = append(changes, func(r *api.CampaignRequest) error { r.NumberKeys = append(r.NumberKeys, number.Key); return nil })
			}
			var all sync.WaitGroup
			for _, change := range changes {
				all.Go(func() {
					if _, err := a.changeCampaign(t.Context(), id, change); err != nil {
						t.Error(err)
					}
				})
			}
			all.Wait()
			left := vendor.Campaigns()[0]
			slices.Sort(left.Numbers)
			want := slices.Sorted(slices.Values(infobipsandbox.Numbers()[:4]))
			if left.Request.Name != "Lakeview recalls" || left.Request.HelpMessage != "Lakeview Dental: call +16085550142." || !slices.Equal(left.Numbers, want) {
				t.Errorf("%+v", left)
			}
		})
	}
}

// Nothing is sent when the caller changes his mind.
func TestAbandonedChangeSendsNothing(t *testing.T) {
	t.Parallel()
	a, vendor, id := draftAccount(t)
	before, abandoned := vendor.Campaigns()[0], errors.New("abandoned")
	_, err := a.changeCampaign(t.Context(), id, func(r *api.CampaignRequest) error {
		r.Name = "Lakeview recalls"
		return abandoned
	})
	if !errors.Is(err, abandoned) || vendor.Campaigns()[0].Request.Name != before.Request.Name {
		t.Error(err)
	}
}
