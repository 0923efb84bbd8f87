package sinchsandbox_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestConcurrentUseChargesEveryObjectOnce(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.approvedBrand()
	const writers = 8
	var group sync.WaitGroup
	for i := range writers {
		group.Go(func() {
			a.submitCampaign(sinchsandbox.SampleCampaign(brand))
			a.call("PATCH", numberPath(sinchsandbox.Numbers()[i]), `{"displayName":"busy"}`)
		})
		group.Go(func() {
			a.Clock.Advance(time.Second)
			a.call("GET", "/campaignRegistrations", nil)
			a.Box.Ledger()
			a.sinch.Objects()
			a.Box.SetReview(sandbox.Review{Delay: delay})
		})
	}
	group.Wait()
	a.Clock.Advance(3 * delay)
	charges := map[string]int{}
	for _, c := range a.Box.Ledger() {
		if c.ObjectKind == "campaign" && c.Type == sandbox.Charged {
			charges[c.ObjectID]++
		}
	}
	if len(charges) != writers {
		t.Errorf("%d campaigns charged, want %d", len(charges), writers)
	}
	for id, n := range charges {
		if n != 1 {
			t.Errorf("%s was charged %d times", id, n)
		}
	}
}

func TestConcurrentUpgradesAreChargedOnce(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	var group sync.WaitGroup
	var accepted atomic.Int32
	for range 8 {
		group.Go(func() {
			if a.upgrade(id).Status == 200 {
				accepted.Add(1)
			}
		})
		group.Go(func() {
			a.sinch.SetQualification("MIXED", "", support(true))
			a.sinch.SetLooseTypes(false)
			a.qualify(a.sinch.Brands()[0].TCRID, "MIXED")
		})
	}
	group.Wait()
	if got := a.brandCharges(id); accepted.Load() != 1 || len(got) != 1 {
		t.Errorf("%d accepted, charges %v", accepted.Load(), got)
	}
}
