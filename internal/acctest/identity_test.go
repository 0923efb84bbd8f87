package acctest_test

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// flows are everything from a brand to its numbers, for each vendor.
var flows = map[string]func() string{"sinch": acctest.SinchFlow, "infobip": acctest.InfobipFlow, "bird": acctest.BirdFlow}

func TestEveryResourceHasAnIdentity(t *testing.T) {
	t.Parallel()
	p := acctest.NewWorld(t).Protocol(t)
	for name := range p.Schema.ResourceSchemas {
		if p.Identities[name] == nil {
			t.Errorf("%s has no identity", name)
			continue
		}
		for _, part := range p.Identities[name].IdentityAttributes {
			if part.Description == "" || part.RequiredForImport == part.OptionalForImport {
				t.Errorf("%s: %s is not described, or is neither required nor optional", name, part.Name)
			}
		}
	}
}

// Read makes the identity that Create made, and a state from before there were
// identities gets the same one.
func TestAnIdentityIsMadeOnceAndStays(t *testing.T) {
	t.Parallel()
	for vendor, flow := range flows {
		t.Run(vendor, func(t *testing.T) {
			t.Parallel()
			p := acctest.NewWorld(t).Protocol(t)
			p.Apply(flow())
			for _, address := range p.Addresses() {
				held := p.Held(address)
				want := p.IdentityOf(held)
				if len(want) == 0 {
					t.Errorf("%s is created without an identity", address)
				}
				older := held
				older.Identity = nil
				for name, state := range map[string]acctest.Held{"refreshed": held, "from before": older} {
					read, err := p.Read(state)
					if err != nil {
						t.Fatalf("%s, %s: %v", address, name, err)
					}
					if got := p.IdentityOf(read); !maps.Equal(got, want) {
						t.Errorf("%s, %s: %v, want %v", address, name, got, want)
					}
				}
			}
		})
	}
}

// An import by identity brings the state that an import by id brings.
func TestAnImportByIdentityIsOneByID(t *testing.T) {
	t.Parallel()
	for vendor, flow := range flows {
		t.Run(vendor, func(t *testing.T) {
			t.Parallel()
			p := acctest.NewWorld(t).Protocol(t)
			p.Apply(flow())
			for _, address := range p.Addresses() {
				held := p.Held(address)
				attributes := p.Attributes(held)
				id := attributes["id"].(string)
				if brand, ok := p.IdentityOf(held)["brand_id"].(string); ok && vendor == "bird" && id != brand {
					id = brand + "/" + id
				}
				byID, err := p.Import(held.Type, id)
				if err != nil {
					t.Fatalf("%s: %v", address, err)
				}
				byIdentity, err := p.ImportIdentity(held.Type, p.IdentityOf(held))
				if err != nil {
					t.Fatalf("%s: %v", address, err)
				}
				if got, want := p.Attributes(byIdentity), p.Attributes(byID); !equal(got, want) {
					t.Errorf("%s: %v, want %v", address, got, want)
				}
				if got, want := p.IdentityOf(byIdentity), p.IdentityOf(held); !maps.Equal(got, want) {
					t.Errorf("%s is imported as %v, and was created as %v", address, got, want)
				}
			}
		})
	}
}

// equal compares attributes as JSON has them.
func equal(a, b map[string]any) bool {
	return slices.Equal(slices.Sorted(maps.Keys(a)), slices.Sorted(maps.Keys(b))) && text(a) == text(b)
}

func text(value any) string {
	raw, _ := json.Marshal(value)
	return string(raw)
}
