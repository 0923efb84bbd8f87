package acctest

import (
	"context"
	"fmt"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

const (
	stormCampaigns = 100
	// stormAtOnce is how many resources Terraform works on at a time.
	stormAtOnce = 10
	// stormExcess is how many requests may be sent for one that the limit lets
	// through.
	stormExcess = 1.2
)

// bubble is the time of a bubble of synctest, in which the provider runs. It
// stands still while a request is under way, so that the sandbox, which must be
// outside for its connections, reads it off the provider's last look.
type bubble struct{ last atomic.Int64 }

func newBubble() *bubble {
	b := &bubble{}
	b.last.Store(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).UnixNano()) // where synctest begins
	return b
}

func (b *bubble) Now() time.Time {
	now := time.Now()
	b.last.Store(now.UnixNano())
	return now
}

func (b *bubble) Sleep(ctx context.Context, d time.Duration) error {
	return clock.Real().Sleep(ctx, d)
}

// outside is the bubble's time as the sandbox sees it.
type outside struct{ *bubble }

func (o outside) Now() time.Time                             { return time.Unix(0, o.last.Load()).UTC() }
func (o outside) Sleep(context.Context, time.Duration) error { return nil }

// stormVendor is how a campaign is registered at a vendor.
type stormVendor struct {
	name string
	// brand seeds a brand that is approved and returns the id that campaigns
	// take.
	brand func(*World) string
	// register makes one campaign under the brand, all that is charged included.
	register func(t *testing.T, ctx context.Context, d *driven, brand, name string) error
}

var stormSinch, stormInfobip, stormBird = stormVendor{
	"sinch",
	func(w *World) string {
		w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
		return w.Sinch.Brands()[0].TCRID
	},
	func(t *testing.T, ctx context.Context, d *driven, brand, name string) error {
		_, err := d.create(ctx, "tendlc_sinch_campaign", resourceIn(t, SinchCampaign(), map[string]any{
			"brand_id": brand, "campaign_name": name, "description": "Lakeview Dental tells its patients about booked visits. " + name,
		}))
		return err
	}},
	stormVendor{"infobip",
		func(w *World) string {
			w.Infobip.SeedNumbers(stormNumbers()...)
			return w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "")
		},
		func(t *testing.T, ctx context.Context, d *driven, brand, name string) error {
			id, err := d.create(ctx, "tendlc_infobip_campaign", resourceIn(t, InfobipCampaign(), map[string]any{
				"brand_id": brand, "name": name, "program_summary": "Lakeview Dental tells its patients about booked visits. " + name,
			}))
			if err != nil {
				return err
			}
			if _, err := d.create(ctx, "tendlc_infobip_number_assignment", map[string]any{"campaign_id": id, "numbers": []string{"+" + stormNumber(name)}}); err != nil {
				return err
			}
			_, err = d.create(ctx, "tendlc_infobip_campaign_registration", map[string]any{"campaign_id": id})
			return err
		}},
	stormVendor{"bird",
		func(w *World) string { return w.Bird.SeedBrand(birdsandbox.SampleBrand(), "") },
		func(t *testing.T, ctx context.Context, d *driven, brand, name string) error {
			_, err := d.create(ctx, "tendlc_bird_campaign", resourceIn(t, BirdCampaign(), map[string]any{
				"brand_id": brand, "name": name, "description": "Lakeview Dental tells its patients about booked visits. " + name,
			}))
			return err
		}}

// stormNumbers are a number for each campaign, as Infobip writes them.
func stormNumbers() (numbers []string) {
	for i := range stormCampaigns {
		numbers = append(numbers, stormNumber(stormName(i)))
	}
	return numbers
}

func stormName(i int) string { return fmt.Sprintf("Visit notices %03d", i) }

func stormNumber(name string) string { return "12065559" + name[len(name)-3:] }

// TestAStormOverAnApply: with the vendors' limits on and half of all calls
// refused, a hundred campaigns are registered, once each, with hardly more
// requests than the limits let through in the time that it takes.
func TestAStormOverAnApply(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		vendor stormVendor
		storm  sandbox.Storm
	}{
		"Sinch, no storm":                      {stormSinch, sandbox.Storm{}},
		"Sinch, every second":                  {stormSinch, sandbox.Storm{Part: 0.5}},
		"Infobip, drawn":                       {stormInfobip, sandbox.Storm{Part: 0.5, Seed: 17}},
		"Bird, drawn, and says when to return": {stormBird, sandbox.Storm{Part: 0.5, Seed: 18, RetryAfter: time.Second}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			weather(t, one.vendor, one.storm)
		})
	}
}

func weather(t *testing.T, vendor stormVendor, storm sandbox.Storm) {
	b := newBubble()
	w := &World{T: t, Sinch: sinchsandbox.New(), Infobip: infobipsandbox.New(), Bird: birdsandbox.New()}
	box, err := sandbox.New(sandbox.Config{
		Clock: outside{b}, Review: sandbox.Review{Delay: ReviewDelay}, Traffic: sandbox.Traffic{RateLimits: true, Storm: storm},
	}, w.Sinch, w.Infobip, w.Bird)
	if err != nil {
		t.Fatal(err)
	}
	w.Box = box
	// A connection that is kept is read from all the time, and time in the bubble
	// would not move.
	server := httptest.NewUnstartedServer(box.Handler())
	server.Config.SetKeepAlivesEnabled(false)
	server.Config.ReadHeaderTimeout = 3 * time.Second // of connections that were opened and not needed
	server.Start()
	t.Cleanup(server.Close)
	w.Base = server.URL
	brand := vendor.brand(w)

	var passed time.Duration
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		d := drive(t, w, b)
		var applying sync.WaitGroup
		names := make(chan string)
		for range stormAtOnce {
			applying.Go(func() {
				for name := range names {
					if err := vendor.register(t, t.Context(), d, brand, name); err != nil {
						t.Errorf("%s: %v", name, err)
					}
				}
			})
		}
		for i := range stormCampaigns {
			names <- stormName(i)
		}
		close(names)
		applying.Wait()
		passed = time.Since(began)
	})
	b.last.Add(int64(24 * time.Hour)) // all reviews end
	expectChargedOnce(t, w)
	expectWithinLimits(t, w, vendor.name, passed)
}

// expectChargedOnce: as many campaigns as were wanted are charged, once each.
func expectChargedOnce(t *testing.T, w *World) {
	t.Helper()
	charged := map[string]int{}
	for _, charge := range w.Charges("campaign") {
		charged[charge.Name]++
	}
	for name, times := range charged {
		if times != 1 {
			t.Errorf("%s was charged %d times", name, times)
		}
	}
	if len(charged) != stormCampaigns {
		t.Errorf("%d campaigns were charged", len(charged))
	}
}

// expectWithinLimits holds the requests of each class against what its limit
// lets through in the time that has passed.
func expectWithinLimits(t *testing.T, w *World, vendor string, passed time.Duration) {
	t.Helper()
	type count struct{ calls, refused int }
	classes := map[string]count{}
	for _, line := range w.Box.CallsByOperation() {
		if line.Vendor == vendor {
			of := classes[line.Limit]
			classes[line.Limit] = count{of.calls + line.Calls, of.refused + line.Refused}
		}
	}
	limits := w.Box.LimitsOf(vendor)
	for class, sent := range classes {
		limit := limits.Limit(class)
		if limit == (sandbox.Limit{}) {
			t.Logf("%s: %d requests, %d refused, without a limit", class, sent.calls, sent.refused)
			continue
		}
		allowed := float64(limit.Burst) + limit.PerSecond*passed.Seconds()
		t.Logf("%s: %d requests in %v, %d refused; the limit lets %.0f through: %.2f of it",
			class, sent.calls, passed.Round(time.Second), sent.refused, allowed, float64(sent.calls)/allowed)
		if float64(sent.calls) > stormExcess*allowed {
			t.Errorf("%s: %d requests where %.0f are let through", class, sent.calls, allowed)
		}
	}
}
