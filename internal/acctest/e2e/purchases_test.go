//go:build unix

package e2e

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// purchase is one billable call of a basket.
type purchase struct {
	vendor, operation string
	address           string
	// list is the operation with which the provider looks for what the call has
	// made.
	list string
	// importID is the id that imports what the call has made.
	importID func() string
	// inPlan: the plan already finds what another run has made.
	inPlan bool
}

// typeName is the type of the resource that makes the call.
func (p purchase) typeName() string {
	typeName, _, _ := strings.Cut(p.address, ".")
	return typeName
}

// objectID is the vendor's own id of what the call has made.
func (p purchase) objectID() string { return path.Base(p.importID()) }

// basket is a configuration of resources that do not wait for each other, so
// that one apply has the billable calls of all of them in flight at once. A
// command of Terraform costs more than all else here: one run serves them all.
type basket struct {
	calls []purchase
	// config writes the resources, each with these arguments too.
	config func(arguments ...string) string
	// made are the ids of all objects of the kinds that the calls make, by
	// address.
	made func() map[string][]string
}

// billableCreates are the billable creates of all vendors. What must be there
// before is put into the sandbox.
func billableCreates(w *acctest.World) basket {
	sinch := sinchsandbox.SampleBrand()
	sinch.DisplayName = "Harbor Lane 10DLC" // no twin of the brand that is registered
	w.Sinch.SeedBrand(sinch, "")
	under := last(w.Sinch.Brands()).TCRID
	draft := w.Infobip.SeedBrand(infobipBrandNamed("Draft"), "DRAFT")
	vetted := w.Infobip.SeedBrand(infobipBrandNamed("Vetted"), "ACTIVE")
	campaign := infobipDraft(w)
	bird := w.Bird.SeedBrand(birdsandbox.SampleBrand(), "")
	birdBrand := func() string { return last(w.Bird.Brands()).ID }
	return basket{
		calls: []purchase{
			{vendor: "sinch", operation: "submitBrandRegistration", address: "tendlc_sinch_brand.b", list: "listBrandRegistrations",
				importID: func() string { return last(w.Sinch.Brands()).ID }},
			{vendor: "sinch", operation: "submitCampaignRegistration", address: "tendlc_sinch_campaign.c", list: "listCampaignRegistrations",
				importID: func() string { return last(w.Sinch.Campaigns()).ID }},
			{vendor: "infobip", operation: "register-brand", address: "tendlc_infobip_brand_registration.b", list: "get-brand",
				importID: func() string { return draft }},
			{vendor: "infobip", operation: "vet-brand", address: "tendlc_infobip_brand_vet.v", list: "get-brand-vets",
				importID: func() string { return vetted + "/" + last(w.Infobip.Brands()[1].Vets).ID }},
			{vendor: "infobip", operation: "register-campaign", address: "tendlc_infobip_campaign_registration.c", list: "get-campaign",
				importID: func() string { return campaign }, inPlan: true},
			{vendor: "bird", operation: "createWorkspaceTCRBrand", address: "tendlc_bird_brand.b", list: "listWorkspaceTCRBrands",
				importID: birdBrand},
			{vendor: "bird", operation: "createWorkspaceTCRBrandVetting", address: "tendlc_bird_brand_vetting.b", list: "listWorkspaceTCRBrandVettings",
				importID: func() string { return bird + "/" + last(w.Bird.Brands()[0].Vettings).ID }},
			{vendor: "bird", operation: "createTCRCampaign", address: "tendlc_bird_campaign.c", list: "listTCRCampaigns",
				importID: func() string { return bird + "/" + last(w.Bird.Campaigns()).ID }},
		},
		config: func(arguments ...string) string {
			with := func(first string) []string { return append([]string{first}, arguments...) }
			return acctest.SinchBrand(strings.Join(arguments, "\n  ")) +
				acctest.SinchCampaign(with(quoted("brand_id", under))...) +
				acctest.InfobipBrandRegistration(with(quoted("brand_id", draft))...) +
				infobipVet("STANDARD", with(quoted("brand_id", vetted))...) +
				acctest.InfobipCampaignRegistration(with(quoted("campaign_id", campaign))...) +
				acctest.BirdBrand(arguments...) +
				acctest.BirdBrandVetting(with(quoted("brand_id", bird))...) +
				acctest.BirdCampaign(with(quoted("brand_id", bird))...)
		},
	}
}

// contested are the billable creates of which a vendor takes a second one:
// brands and campaigns at Sinch and Bird. A draft of Infobip's registers once,
// and a brand is not vetted again while it is being vetted.
func contested(w *acctest.World) basket {
	all := billableCreates(w)
	return basket{
		calls: slices.DeleteFunc(all.calls, isExclusive),
		config: func(arguments ...string) string {
			var kept strings.Builder
			for _, block := range strings.SplitAfter(all.config(arguments...), "\n}\n") {
				if !strings.Contains(block, `resource "tendlc_infobip_`) && !strings.Contains(block, `_vetting"`) {
					kept.WriteString(block)
				}
			}
			return kept.String()
		},
		made: func() map[string][]string {
			return map[string][]string{
				"tendlc_sinch_brand.b":    idsOf(w.Sinch.Brands()[1:], func(b sinchsandbox.Brand) string { return b.ID }),
				"tendlc_sinch_campaign.c": idsOf(w.Sinch.Campaigns(), func(c sinchsandbox.Campaign) string { return c.ID }),
				"tendlc_bird_brand.b":     idsOf(w.Bird.Brands()[1:], func(b birdsandbox.Brand) string { return b.ID }),
				"tendlc_bird_campaign.c":  idsOf(w.Bird.Campaigns(), func(c birdsandbox.Campaign) string { return c.ID }),
			}
		},
	}
}

// birdCampaign is a campaign of Bird's alone.
func birdCampaign(w *acctest.World) basket {
	brand := w.Bird.SeedBrand(birdsandbox.SampleBrand(), "")
	return basket{
		calls: []purchase{{vendor: "bird", operation: "createTCRCampaign", address: "tendlc_bird_campaign.c", list: "listTCRCampaigns",
			importID: func() string { return brand + "/" + last(w.Bird.Campaigns()).ID }}},
		config: func(arguments ...string) string {
			return acctest.BirdCampaign(append([]string{quoted("brand_id", brand)}, arguments...)...)
		},
	}
}

// isExclusive reports whether the vendor takes a second call from nobody.
func isExclusive(call purchase) bool {
	return call.vendor == "infobip" || strings.HasSuffix(call.typeName(), "_vetting")
}

// billableUpdates are billable calls that change what is there, of every
// vendor. Before is the configuration that makes it.
func billableUpdates(w *acctest.World) (before string, after basket) {
	vetted := w.Infobip.SeedBrand(infobipBrandNamed("Vetted"), "ACTIVE")
	bird := w.Bird.SeedBrand(birdsandbox.SampleBrand(), "")
	w.Bird.SetOutcome("Lakeview 10DLC", birdsandbox.RejectOnce)
	w.Bird.SetOutcome("Lakeview visit notices", birdsandbox.DeclineOnce)
	vet := quoted("brand_id", vetted)
	campaign := quoted("brand_id", bird)
	before = acctest.SinchBrand("") + infobipVet("STANDARD", vet) + acctest.BirdBrand() + acctest.BirdCampaign(campaign)
	return before, basket{
		calls: []purchase{
			{vendor: "sinch", operation: "upgradeBrandRegistration", address: "tendlc_sinch_brand.b"},
			{vendor: "infobip", operation: "update-brand-vet", address: "tendlc_infobip_brand_vet.v"},
			{vendor: "bird", operation: "updateWorkspaceTCRBrand", address: "tendlc_bird_brand.b"},
			{vendor: "bird", operation: "updateTCRCampaign", address: "tendlc_bird_campaign.c"},
		},
		config: func(...string) string {
			return acctest.SinchBrand(`brand_registration_type = "FULL"`) + infobipVet("ENHANCED", vet) +
				acctest.BirdBrand(`street = "412 Harbor Street"`) +
				acctest.BirdCampaign(campaign, `description = "Lakeview Dental tells its patients about booked, moved and cancelled visits, and about recalls."`)
		},
	}
}

func infobipBrandNamed(name string) infobipsandbox.BrandRequest {
	brand := infobipsandbox.SampleBrand()
	brand.Name = name
	return brand
}

// infobipDraft is the draft of a campaign that has a number and may be
// registered.
func infobipDraft(w *acctest.World) string {
	return w.Infobip.SeedCampaign(infobipsandbox.SampleCampaign(w.Infobip.SeedBrand(infobipBrandNamed("Sender"), "")), "DRAFT")
}

func infobipVet(kind string, arguments ...string) string {
	return fmt.Sprintf("resource \"tendlc_infobip_brand_vet\" \"v\" {\n  type = %q\n  %s\n}\n", kind, strings.Join(arguments, "\n  "))
}

func quoted(name, value string) string { return fmt.Sprintf("%s = %q", name, value) }

func last[T any](all []T) T { return all[len(all)-1] }

func idsOf[T any](all []T, id func(T) string) []string {
	var ids []string
	for _, one := range all {
		ids = append(ids, id(one))
	}
	return ids
}

// imports are blocks that import what every call has made.
func (b basket) imports() string {
	var blocks strings.Builder
	for _, call := range b.calls {
		fmt.Fprintf(&blocks, "import {\n  to = %s\n  id = %q\n}\n", call.address, call.importID())
	}
	return blocks.String()
}

// hold puts up a gate for every call, which opens at the end of the test at
// the latest.
func (b basket) hold(t *testing.T, w *acctest.World, at sandbox.Moment) gates {
	t.Helper()
	var all gates
	for _, call := range b.calls {
		all = append(all, hold(t, w, call.vendor, call.operation, at))
	}
	return all
}

// committed waits until the vendors have carried out every call so often.
func (b basket) committed(t *testing.T, w *acctest.World, times int) {
	t.Helper()
	for _, call := range b.calls {
		await(t, call.operation+" is carried out", func() bool {
			done := 0
			for _, entry := range w.Entries(call.operation) {
				if entry.Status/100 == 2 {
					done++
				}
			}
			return done == times
		})
	}
}

// paid is how many charges the ledger holds.
func paid(w *acctest.World) int {
	charges := 0
	for _, line := range w.Box.Ledger() {
		if line.Type == sandbox.Charged {
			charges++
		}
	}
	return charges
}

// expectPaid fails the test unless every call was made so often, and, all
// reviews over, was charged so often on top of what was charged before.
func (b basket) expectPaid(t *testing.T, w *acctest.World, times, before int) {
	t.Helper()
	for _, call := range b.calls {
		acctest.ExpectCalls(t, w, call.operation, times)
	}
	w.Settle()
	if got, want := paid(w), before+times*len(b.calls); got != want {
		t.Errorf("%d charges, want %d: %v", got, want, w.Box.Ledger())
	}
}

// expectTwins applies, and fails the test unless every create is stopped before
// it is sent, each with its id and the way out. One that the plan knows of stops
// the run before the others are reached.
func (b basket) expectTwins(t *testing.T, p *place) {
	t.Helper()
	early, late, others := basket{}, basket{}, []string{"apply", "-auto-approve"}
	for _, call := range b.calls {
		if call.inPlan {
			early.calls = append(early.calls, call)
			continue
		}
		late.calls = append(late.calls, call)
		others = append(others, "-target="+call.address)
	}
	early.expectStopped(t, p.fails("apply", "-auto-approve"))
	late.expectStopped(t, p.fails(others...))
}

func (b basket) expectStopped(t *testing.T, said string) {
	t.Helper()
	b.expectEach(t, said, "TENDLC3001", "adopt_existing = true", "Nothing was sent and nothing was charged.")
	for _, call := range b.calls {
		acctest.Tells(t, said, "terraform import "+call.typeName()+".NAME "+call.importID())
	}
}

// expectEach fails the test unless a diagnostic with this code was given once
// for every call, with all of this.
func (b basket) expectEach(t *testing.T, said, code string, phrases ...string) {
	t.Helper()
	for _, phrase := range append([]string{"(" + code + ")"}, phrases...) {
		if got := strings.Count(said, phrase); got != len(b.calls) {
			t.Errorf("%q is said %d times, not %d: %s", phrase, got, len(b.calls), said)
		}
	}
	for _, call := range b.calls {
		acctest.Tells(t, said, "with "+call.address+",")
	}
}
