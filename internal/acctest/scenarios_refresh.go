package acctest

import (
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Refreshed is what the scenarios about refreshes need of a vendor beside its
// flow.
type Refreshed struct {
	// Vet is one more resource that is paid for, for the brand of the flow; it
	// has no address where the vendor has none.
	Vet Block
	// Fallen are the ways in which something of the flow stops being good
	// without Terraform.
	Fallen []Fallen
	// Delete deletes a campaign that lapsed at the vendor's console; nil where
	// the vendor keeps it, and it is only not shown any more.
	Delete func(w *World, id string)
}

// Fallen is one of these ways.
type Fallen struct {
	Name string // "a campaign that lapsed"
	// Fall happens at the vendor, Rise undoes it.
	Fall, Rise func(w *World)
	// Warned are the addresses that must speak of it, each with phrases of one
	// warning: the phase, the reasons, what to do.
	Warned map[string][]string
}

// stack is a world whose whole flow, with the vet, is applied and good, behind a
// front.
type stack struct {
	*Terminal
	world   *World
	front   *Front
	fixture Fixture
}

func (f Fixture) stand(t *testing.T) stack {
	w := NewWorld(t)
	front := NewFront(t, w)
	s := stack{NewTerminal(t, w), w, front, f}
	s.Apply(s.config(Options{}))
	w.Settle()
	s.Does("apply", "-auto-approve")
	return s
}

// config is the flow with the vet.
func (s stack) config(o Options) string { return s.fixture.refreshedConfig(o) }

func (f Fixture) refreshedConfig(o Options) string {
	config := f.Config(o)
	if vet := f.Refreshed.Vet; vet.Address != "" {
		config += vet.HCL(f.arguments(vet, o)...)
	}
	return config
}

// paid are the addresses of what is paid for, or is the draft of it.
func (s stack) paid() []string {
	var addresses []string
	for _, block := range append(slices.Clone(s.fixture.Flow), s.fixture.Refreshed.Vet) {
		if block.Protected {
			addresses = append(addresses, block.Address)
		}
	}
	return addresses
}

// own is the id by which the vendor knows what an address holds: the last part
// of an id that names a parent too.
func (s stack) own(address string) string {
	id, _ := s.Values(address)["id"].(string)
	return id[strings.LastIndex(id, "/")+1:]
}

// fallen: what lapsed, was refused, deregistered or suspended stays in the
// state. The plan says so on the resource and makes nothing anew, and neither
// does an apply that nobody watches.
func fallen(t *testing.T, f Fixture) {
	s := f.stand(t)
	ledger, mark := len(s.world.Box.Ledger()), len(s.world.Box.Journal())
	for _, way := range f.Refreshed.Fallen {
		t.Run(way.Name, func(t *testing.T) {
			way.Fall(s.world)
			p := s.planned()
			if !p.ok {
				t.Errorf("the plan failed: %s", p.words())
			}
			p.harmless(t)
			for address, phrases := range way.Warned {
				p.warns(t, address, phrases...)
			}
			way.Rise(s.world)
		})
	}
	s.Empty()
	expectNothingWritten(t, s.world, mark)
	if now := len(s.world.Box.Ledger()); now != ledger {
		t.Errorf("%d lines in the ledger, there were %d", now, ledger)
	}
}

// gone: what was deleted at the vendor's console stays in the state, whatever
// it was. No plan and no apply makes it again unless somebody says so; when it
// comes back, a refresh sees it, and a plan without one does not replace it.
func gone(t *testing.T, f Fixture) {
	s := f.stand(t)
	ledger, mark := len(s.world.Box.Ledger()), len(s.world.Box.Journal())
	for _, address := range s.paid() {
		t.Run(address, func(t *testing.T) {
			s.front.Forget(s.own(address))
			defer s.front.Clear()
			p := s.planned()
			if !p.ok {
				t.Errorf("the plan failed: %s", p.words())
			}
			p.harmless(t)
			p.warns(t, address, "TENDLC2010", "stays in the state", "-replace=ADDRESS", "a new fee")
		})
	}
	campaign := s.own(f.Campaign)
	s.front.Forget(campaign)
	s.Does("apply", "-auto-approve")
	if values := s.Values(f.Campaign); values["phase"] != "expired" || values["status"] != "DELETED" {
		t.Errorf("the campaign that is gone is %v (%v)", values["phase"], values["status"])
	}
	without := s.planned("-refresh=false")
	without.harmless(t)
	without.warns(t, f.Campaign, "TENDLC2010")
	s.front.Clear()
	// What came back is not replaced by a plan that trusts the state. With
	// create_before_destroy its new half would be bought before anybody looks.
	for _, replacing := range []struct {
		o         Options
		arguments []string
	}{{Options{Edited: true}, []string{"-refresh=false"}}, {Options{}, []string{"-refresh=false", "-replace=" + f.Campaign}}} {
		s.Write(s.config(replacing.o))
		if back := s.planned(replacing.arguments...); back.ok || !strings.Contains(back.words(), "TENDLC1014") {
			t.Errorf("plan %v of what came back: %v %s", replacing.arguments, back.actions, back.words())
		}
	}
	s.Does("apply", "-refresh-only", "-auto-approve")
	if values := s.Values(f.Campaign); values["status"] != f.GoodStatus {
		t.Errorf("the campaign came back and is %v (%v)", values["phase"], values["status"])
	}
	s.Empty()
	expectNothingWritten(t, s.world, mark)
	if now := len(s.world.Box.Ledger()); now != ledger {
		t.Errorf("%d lines in the ledger, there were %d", now, ledger)
	}
}

// goneForGood: the ways on from a campaign that is gone are the user's word. An
// edit or -replace registers a new one, an import of what is gone is an error,
// and a destroy sends nothing for it.
func goneForGood(t *testing.T, f Fixture) {
	s := f.stand(t)
	old, importID := s.own(f.Campaign), f.importID(s.world, f.Campaign)
	f.SetCampaignStatus(s.world, old, f.LapsedStatus) // what is below and above it in the sandbox behaves accordingly
	if f.Refreshed.Delete != nil {
		f.Refreshed.Delete(s.world, old)
	}
	s.front.Forget(old)

	s.Write(Unprotected(s.world, s.config(Options{Edited: true})))
	edited := s.planned()
	if edited.actions[f.Campaign] != "replace" || !edited.ok {
		t.Errorf("an edit plans %v: %s", edited.actions, edited.words())
	}
	edited.warns(t, f.Campaign, "replaces the campaign", "no longer knows the campaign")

	s.Write(Unprotected(s.world, s.config(Options{})) + f.Twin() + importBlock(f.TwinAddress, importID))
	if imported := s.planned(); imported.ok {
		t.Errorf("what is gone was imported: %v", imported.actions)
	} else if !strings.Contains(imported.words(), "TENDLC2010") {
		t.Errorf("the import of what is gone says: %s", imported.words())
	}

	charged := len(s.world.Charges("campaign"))
	s.Apply(Unprotected(s.world, s.config(Options{})))
	s.Does("apply", "-auto-approve", "-replace="+f.Campaign)
	s.world.Settle()
	if now := s.own(f.Campaign); now == old || f.campaign(s.world, now).Status != f.GoodStatus {
		t.Errorf("-replace left the campaign %s, which is %+v", now, f.campaign(s.world, now))
	}
	if bought := len(s.world.Charges("campaign")) - charged; bought != 1 {
		t.Errorf("-replace was charged %d times", bought)
	}
	s.Empty()

	now := s.own(f.Campaign)
	s.front.Forget(old, now)
	f.SetCampaignStatus(s.world, now, f.LapsedStatus)
	s.Does("apply", "-refresh-only", "-auto-approve")
	mark := len(s.world.Box.Journal())
	s.Does("destroy", "-auto-approve")
	for _, entry := range s.world.Box.Journal()[mark:] {
		if entry.Class != sandbox.Read && entry.Status >= 400 {
			t.Errorf("the destroy sent %s, which was answered %d", entry.Operation, entry.Status)
		}
	}
}

func importBlock(address, id string) string {
	return "\nimport {\n  to = " + address + "\n  id = \"" + id + "\"\n}\n"
}

// importID is the id that imports what an address of the flow holds.
func (f Fixture) importID(w *World, address string) string {
	return f.Flow[slices.Index(f.addresses(), address)].ImportID(w)
}
