//go:build unix

package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// twoPlaces are two working directories with one configuration and two states.
func twoPlaces(t *testing.T, w *acctest.World, config string) (first, second *place) {
	t.Helper()
	first, second = newPlace(t, w), newPlace(t, w)
	first.write(config)
	second.write(config)
	return first, second
}

// The second of two runs with two states starts when the vendor has carried
// out the first one's create, which does not know it yet. It is stopped, with
// the id, before it sends.
func TestSecondRunIsStoppedByWhatTheFirstHasMade(t *testing.T) {
	t.Parallel()
	for _, call := range creates {
		t.Run(call.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			first, second := twoPlaces(t, w, call.seed(w)())
			gate := hold(t, w, call.vendor, call.operation, sandbox.AfterCommit)
			run := first.start("apply", "-auto-approve")
			arrived(t, gate, 1, run)
			acctest.Tells(t, second.fails("apply", "-auto-approve"), "TENDLC3001", call.importID(w), "Nothing was sent and nothing was charged.")
			gate.Open()
			if said, ok := run.end(); !ok {
				t.Fatal(said)
			}
			first.empty()
			call.expectPaid(t, w, 1, 1)
		})
	}
}

// contested are the creates of which a vendor takes a second one, with the ids
// that it holds.
var contested = []struct {
	create string
	ids    func(w *acctest.World) []string
}{
	{"Sinch brand", func(w *acctest.World) []string {
		return idsOf(w.Sinch.Brands(), func(b sinchsandbox.Brand) string { return b.ID })
	}},
	{"Sinch campaign", func(w *acctest.World) []string {
		return idsOf(w.Sinch.Campaigns(), func(c sinchsandbox.Campaign) string { return c.ID })
	}},
	{"Bird campaign", func(w *acctest.World) []string {
		return idsOf(w.Bird.Campaigns(), func(c birdsandbox.Campaign) string { return c.ID })
	}},
}

func idsOf[T any](all []T, id func(T) string) []string {
	var ids []string
	for _, one := range all {
		ids = append(ids, id(one))
	}
	return ids
}

func createNamed(t *testing.T, name string) purchase {
	t.Helper()
	for _, call := range creates {
		if call.name == name {
			return call
		}
	}
	t.Fatalf("no create is named %s", name)
	return purchase{}
}

// Both runs have looked before either has sent: no client can prevent the
// second charge then. Both creates are done before either is answered, so each
// run finds the other's and names both ids; nothing is tainted.
func TestRunsThatCrossEachOtherBothNameBothIDs(t *testing.T) {
	t.Parallel()
	for _, c := range contested {
		t.Run(c.create, func(t *testing.T) {
			t.Parallel()
			w, call := newWorld(t), createNamed(t, c.create)
			first, second := twoPlaces(t, w, call.seed(w)())
			before := hold(t, w, call.vendor, call.operation, sandbox.BeforeCommit)
			after := hold(t, w, call.vendor, call.operation, sandbox.AfterCommit)
			runs := []*process{first.start("apply", "-auto-approve"), second.start("apply", "-auto-approve")}
			arrived(t, before, 2, runs...)
			before.Open()
			arrived(t, after, 2, runs...)
			after.Open()
			for _, run := range runs {
				said, ok := run.end()
				if !ok {
					t.Fatal(said)
				}
				acctest.Tells(t, said, append(c.ids(w), "TENDLC3010", "Each of them may be charged")...)
			}
			first.empty()
			second.empty()
			call.expectPaid(t, w, 2, 2)
		})
	}
}

// The same, but one run is done before the other's create reaches the vendor:
// the one that comes second is the one that can tell.
func TestRunThatComesSecondNamesBothIDs(t *testing.T) {
	t.Parallel()
	for _, c := range contested {
		t.Run(c.create, func(t *testing.T) {
			t.Parallel()
			w, call := newWorld(t), createNamed(t, c.create)
			first, second := twoPlaces(t, w, call.seed(w)())
			gate := hold(t, w, call.vendor, call.operation, sandbox.BeforeCommit)
			run, late := first.start("apply", "-auto-approve"), second.start("apply", "-auto-approve")
			arrived(t, gate, 2, run, late)
			gate.Let()
			await(t, "one run is done", func() bool { return run.isOver() || late.isOver() })
			if late.isOver() {
				run, late = late, run
			}
			said, ok := run.end()
			if !ok {
				t.Fatal(said)
			}
			acctest.Hides(t, said, "TENDLC3010")
			gate.Let()
			if said, ok = late.end(); !ok {
				t.Fatal(said)
			}
			acctest.Tells(t, said, append(c.ids(w), "TENDLC3010")...)
			call.expectPaid(t, w, 2, 2)
		})
	}
}

// Infobip takes a reference id once and a draft registers once, so there the
// vendor itself stops the second run, wherever the two cross. Its next apply
// names what is there.
func TestInfobipItselfStopsTheSecondOfTwoRuns(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		operation string
		seed      func(w *acctest.World) string
		made      func(w *acctest.World) string
	}{
		"draft of a brand": {"create-brand", func(*acctest.World) string { return acctest.InfobipBrand() + acctest.InfobipBrandRegistration() }, infobipBrandID},
		"draft of a campaign": {"create-campaign", func(w *acctest.World) string {
			brand := w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "")
			return acctest.InfobipCampaign(fmt.Sprintf("brand_id = %q", brand)) + acctest.InfobipSpare(acctest.InfobipNumbers()[:1]) + acctest.InfobipCampaignRegistration()
		}, infobipCampaignID},
		"registration of a campaign": {"register-campaign", func(w *acctest.World) string { return infobipRegistration(w)() }, infobipCampaignID},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			first, second := twoPlaces(t, w, c.seed(w))
			gate := hold(t, w, "infobip", c.operation, sandbox.BeforeCommit)
			run, refused := first.start("apply", "-auto-approve"), second.start("apply", "-auto-approve")
			arrived(t, gate, 2, run, refused)
			gate.Open()
			if _, ok := run.end(); !ok {
				run, refused, second = refused, run, first
			}
			if said, ok := run.end(); !ok {
				t.Fatalf("both runs failed: %s", said)
			}
			said, ok := refused.end()
			if ok {
				t.Fatalf("both runs succeeded: %s", said)
			}
			acctest.Tells(t, said, "TENDLC2003", "Nothing was charged.")
			acctest.Tells(t, second.fails("apply", "-auto-approve"), "TENDLC3001", c.made(w))
			w.Settle()
			if paid := w.Box.Ledger(); len(paid) != 1 {
				t.Errorf("the ledger holds %v", paid)
			}
		})
	}
}

func infobipBrandID(w *acctest.World) string    { return last(w.Infobip.Brands()).ID }
func infobipCampaignID(w *acctest.World) string { return last(w.Infobip.Campaigns()).ID }

func (r *process) isOver() bool {
	select {
	case <-r.ended:
		return true
	default:
		return false
	}
}

// pairs is how many pairs of identical campaigns one configuration holds.
const pairs = 10

// Of two identical campaigns in one configuration the second is refused, every
// time: ten pairs, whose members Terraform creates in any order and at once.
func TestSecondOfTwoIdenticalCampaignsIsAlwaysRefused(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		operation string
		config    func(w *acctest.World) string
	}{
		"Sinch": {"submitCampaignRegistration", func(w *acctest.World) string {
			w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
			lines := many(`campaign_name`, last(w.Sinch.Brands()).TCRID)
			return acctest.SinchCampaign(lines...) + acctest.SinchTwinCampaign(lines...)
		}},
		"Infobip": {"create-campaign", func(w *acctest.World) string {
			lines := many(`name`, w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), ""))
			return acctest.InfobipCampaign(lines...) + acctest.InfobipTwinCampaign(lines...)
		}},
		"Bird": {"createTCRCampaign", func(w *acctest.World) string {
			lines := many(`name`, w.Bird.SeedBrand(birdsandbox.SampleBrand(), ""))
			return acctest.BirdCampaign(lines...) + acctest.BirdTwinCampaign(lines...)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			p := newPlace(t, w)
			p.write(c.config(w))
			said := p.fails("apply", "-auto-approve", fmt.Sprintf("-parallelism=%d", 2*pairs))
			if refused := strings.Count(said, "(TENDLC3002)"); refused != pairs {
				t.Errorf("%d campaigns were refused, not %d: %s", refused, pairs, said)
			}
			acctest.ExpectCalls(t, w, c.operation, pairs)
		})
	}
}

// many are the arguments of ten campaigns with ten names.
func many(name, brandID string) []string {
	return []string{fmt.Sprintf("count = %d", pairs), name + ` = "Visits ${count.index}"`, fmt.Sprintf("brand_id = %q", brandID)}
}
