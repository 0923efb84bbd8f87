package acctest_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// lists are the list resources of a vendor, and the flow's address of what each
// of them finds.
var lists = map[string]map[string]string{
	"sinch": {"tendlc_sinch_brand": "b", "tendlc_sinch_campaign": "c", "tendlc_sinch_number_assignment": "n"},
	"infobip": {"tendlc_infobip_brand": "b", "tendlc_infobip_brand_registration": "b", "tendlc_infobip_campaign": "c",
		"tendlc_infobip_campaign_registration": "c", "tendlc_infobip_number_assignment": "main"},
	"bird": {"tendlc_bird_brand": "b", "tendlc_bird_campaign": "c", "tendlc_bird_number_assignment": "n"},
}

func TestEveryListResourceIsKnown(t *testing.T) {
	t.Parallel()
	p := acctest.NewWorld(t).Protocol(t)
	var want []string
	for _, of := range lists {
		want = slices.AppendSeq(want, maps.Keys(of))
	}
	slices.Sort(want)
	if got := slices.Sorted(maps.Keys(p.Schema.ListResourceSchemas)); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	for name, of := range p.Schema.ListResourceSchemas {
		if of.Block.Description == "" {
			t.Errorf("%s is not described", name)
		}
		for _, filter := range of.Block.Attributes {
			if filter.Description == "" || !filter.Optional {
				t.Errorf("%s: %s is not described, or not optional", name, filter.Name)
			}
		}
	}
}

// A list finds what the account holds, and shows of it what an import brings.
// The configuration that Terraform generates of that is valid and plans nothing.
func TestAListBecomesConfigurationThatPlansNothing(t *testing.T) {
	t.Parallel()
	for vendor, of := range lists {
		t.Run(vendor, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			made := w.Protocol(t)
			made.Apply(flows[vendor]())
			p := w.Protocol(t) // a process that has seen nothing
			for kind, label := range of {
				found, err := p.List(kind, "", true, 0)
				if err != nil || len(found) != 1 {
					t.Errorf("%s: %d results, %v", kind, len(found), err)
					continue
				}
				one := found[0]
				if want := made.IdentityOf(made.Held(kind + "." + label)); !maps.Equal(one.Identity, want) || one.Label == "" {
					t.Errorf("%s: %q %v, want %v", kind, one.Label, one.Identity, want)
				}
				imported, err := p.ImportIdentity(kind, one.Identity)
				if err != nil {
					t.Fatalf("%s: %v", kind, err)
				}
				if got, want := p.Attributes(one.Held), p.Attributes(imported); !equal(got, want) {
					t.Errorf("%s: listed as\n%v, imported as\n%v", kind, text(got), text(want))
				}
				config, err := p.Generated(one.Held)
				if err != nil {
					t.Errorf("%s: the generated configuration is not valid: %v", kind, err)
				}
				if changed, err := p.Changes(imported, config); len(changed) > 0 || err != nil {
					t.Errorf("%s: the generated configuration changes %q, %v", kind, changed, err)
				}
			}
		})
	}
}

// twins are a second campaign with a text of its own.
var twins = map[string]string{
	"sinch":   acctest.SinchTwinCampaign(`campaign_name = "Lakeview recalls"`),
	"infobip": acctest.InfobipTwinCampaign(`name = "Lakeview recalls"`),
	"bird":    acctest.BirdTwinCampaign(`name = "Lakeview recalls"`),
}

func TestAListEndsAtItsLimit(t *testing.T) {
	t.Parallel()
	for vendor, flow := range flows {
		t.Run(vendor, func(t *testing.T) {
			t.Parallel()
			p := acctest.NewWorld(t).Protocol(t)
			p.Apply(flow() + twins[vendor])
			for limit, want := range map[int64]int{0: 2, 1: 1, 2: 2, 3: 2} {
				if found, err := p.List("tendlc_"+vendor+"_campaign", "", false, limit); err != nil || len(found) != want {
					t.Errorf("limit %d: %d results, %v", limit, len(found), err)
				}
			}
		})
	}
}

func TestAListIsCutDownByItsFilters(t *testing.T) {
	t.Parallel()
	for vendor, flow := range flows {
		t.Run(vendor, func(t *testing.T) {
			t.Parallel()
			p := acctest.NewWorld(t).Protocol(t)
			p.Apply(flow() + twins[vendor])
			campaign := "tendlc_" + vendor + "_campaign"
			live, err := p.List(campaign, `phases = ["approved", "active"]`, false, 0)
			if err != nil || len(live) != 1 || !maps.Equal(live[0].Identity, p.IdentityOf(p.Held(campaign+".c"))) {
				t.Errorf("live: %v, %v", live, err)
			}
			brand := p.Attributes(p.Held(campaign + ".c"))["brand_id"].(string)
			if found, err := p.List(campaign, `brand_id = "`+brand+`"`, false, 0); err != nil || len(found) != 2 {
				t.Errorf("of the brand: %v, %v", found, err)
			}
			if _, err := p.List(campaign, `phases = ["live"]`, false, 0); err == nil || !strings.Contains(err.Error(), "TENDLC1011") {
				t.Errorf("a phase that is none: %v", err)
			}
		})
	}
}

// A list of many campaigns with all their attributes costs its pages, and a few
// reads by id that show the list to be worth believing.
func TestAListOfManyCostsPages(t *testing.T) {
	t.Parallel()
	for vendor, flow := range flows {
		t.Run(vendor, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			made := w.Protocol(t)
			made.Apply(flow())
			for n := range 6 {
				made.Apply(strings.NewReplacer(`"twin"`, fmt.Sprintf(`"n%d"`, n), "Lakeview recalls", fmt.Sprintf("Lakeview recalls %d", n)).Replace(twins[vendor]))
			}
			p := w.Protocol(t)
			before := len(w.Box.Journal())
			found, err := p.List("tendlc_"+vendor+"_campaign", "", true, 0)
			if err != nil || len(found) != 7 {
				t.Fatalf("%d results, %v", len(found), err)
			}
			// At most: a token, a list of brands, one of campaigns, and two reads.
			if calls := w.Box.Journal()[before:]; len(calls) > 5 {
				t.Errorf("%d calls", len(calls))
			}
		})
	}
}

// A listed object is nobody's: the import that follows in the same run is not
// taken for a second place in the state.
func TestAListClaimsNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Protocol(t).Apply(acctest.SinchBrand(""))
	p := w.Protocol(t)
	for range 2 {
		if _, err := p.List("tendlc_sinch_brand", "", true, 0); err != nil {
			t.Fatal(err)
		}
	}
	found, err := p.List("tendlc_sinch_brand", "", true, 0)
	if err != nil {
		t.Fatal(err)
	}
	imported, err := p.ImportIdentity("tendlc_sinch_brand", found[0].Identity)
	if err != nil {
		t.Fatal(err)
	}
	config, err := p.Generated(found[0].Held)
	if err != nil {
		t.Fatal(err)
	}
	if changed, err := p.Changes(imported, config); err != nil || len(changed) > 0 {
		t.Errorf("%q, %v", changed, err)
	}
}

// One object that cannot be read is an error that names it; the rest is listed.
func TestAnObjectThatCannotBeReadHidesNoOther(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Protocol(t).Apply(acctest.SinchFlow() + twins["sinch"])
	p := w.Protocol(t)
	w.Box.InjectFault(sandbox.Fault{Operation: "getCampaignRegistration", Kind: sandbox.Error500, Count: 5}) // as often as it is tried
	found, err := p.List("tendlc_sinch_campaign", "", true, 0)
	if err == nil || !strings.Contains(err.Error(), "read the campaign") || len(found) != 1 {
		t.Errorf("%d results, %v", len(found), err)
	}
}

// More numbers than an argument holds are listed all the same, and whoever
// generates a configuration is told where they go.
func TestAListSaysThatManyNumbersGoIntoAFile(t *testing.T) {
	t.Parallel()
	w := liveCampaign(t, tfkit.MaxNumbers+1)
	found, err := w.Protocol(t).List("tendlc_sinch_number_assignment", "", true, 0)
	if err != nil || len(found) != 1 {
		t.Fatalf("%d results, %v", len(found), err)
	}
	if len(found[0].Warnings) != 1 || !strings.Contains(found[0].Warnings[0], "go into a file") {
		t.Errorf("%q", found[0].Warnings)
	}
}

// liveCampaign is an account at Sinch with one campaign and its numbers.
func liveCampaign(t *testing.T, numbers int) *acctest.World {
	t.Helper()
	w := acctest.NewWorld(t)
	w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "APPROVED")
	w.Sinch.SeedCampaign(sinchsandbox.SampleCampaign(w.Sinch.Brands()[0].TCRID), "ACTIVE")
	for n := range numbers {
		w.Sinch.SeedNumber(fmt.Sprintf("+1202555%04d", n), sinchsandbox.ServicePlanID, w.Sinch.Campaigns()[0].TCRID)
	}
	return w
}

// An assignment has one service plan. Numbers of a campaign that are linked to
// several must not come together in one: the apply would link them anew.
func TestNumbersOfSeveralServicePlansAreListedApart(t *testing.T) {
	t.Parallel()
	const kind = "tendlc_sinch_number_assignment"
	w := liveCampaign(t, 2)
	w.Sinch.SeedNumber("+12025559999", sinchsandbox.SecondServicePlanID, w.Sinch.Campaigns()[0].TCRID)
	p := w.Protocol(t)
	found, err := p.List(kind, "", true, 0)
	if err != nil || len(found) != 2 {
		t.Fatalf("%d results, %v", len(found), err)
	}
	for _, one := range found {
		numbers := one.Identity["numbers"].([]any)
		var chosen []string
		for _, number := range numbers {
			chosen = append(chosen, number.(string))
		}
		imported, err := p.ImportIdentity(kind, map[string]any{"campaign_id": one.Identity["campaign_id"], "numbers": chosen})
		if err != nil {
			t.Fatal(err)
		}
		config, err := p.Generated(one.Held)
		if err != nil {
			t.Error(err)
		}
		if changed, err := p.Changes(imported, config); len(changed) > 0 || err != nil {
			t.Errorf("%s: changes %q, %v", one.Label, changed, err)
		}
	}
}
