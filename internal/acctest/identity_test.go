package acctest_test

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// flows are everything from a brand to its numbers, for each vendor.
var flows = map[string]func() string{"sinch": acctest.SinchFlow, "infobip": acctest.InfobipFlow, "bird": acctest.BirdFlow}

func TestEveryVendorHasAFlowToImport(t *testing.T) {
	t.Parallel()
	for _, vendor := range vendors.All() {
		if flows[vendor.Name()] == nil {
			t.Errorf("%s is not in flows, so nothing here imports its resources", vendor.Name())
		}
	}
}

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
	return text(a) == text(b)
}

func text(value any) string {
	raw, _ := json.Marshal(value)
	return string(raw)
}

// alternatives are imports by ids that are not the vendor's own: what holds the
// id, and the attribute, or a text.
var alternatives = map[string][]struct{ kind, label, name, holder, attribute, prefix string }{
	"sinch": {
		{"tendlc_sinch_brand", "b", "tcr_brand_id", "tendlc_sinch_brand_approval.b", "tcr_brand_id", ""},
		{"tendlc_sinch_brand_approval", "b", "tcr_brand_id", "tendlc_sinch_brand_approval.b", "tcr_brand_id", ""},
		{"tendlc_sinch_campaign", "c", "tcr_campaign_id", "tendlc_sinch_campaign_approval.c", "tcr_campaign_id", ""},
		{"tendlc_sinch_campaign_approval", "c", "tcr_campaign_id", "tendlc_sinch_campaign_approval.c", "tcr_campaign_id", ""},
		{"tendlc_sinch_campaign_resubmission", "", "tcr_campaign_id", "tendlc_sinch_campaign_approval.c", "tcr_campaign_id", ""},
	},
	"infobip": {
		{"tendlc_infobip_brand", "b", "reference_id", "tendlc_infobip_brand.b", "reference_id", "reference_id/"},
		{"tendlc_infobip_brand_registration", "b", "reference_id", "tendlc_infobip_brand.b", "reference_id", "reference_id/"},
		{"tendlc_infobip_brand_approval", "b", "reference_id", "tendlc_infobip_brand.b", "reference_id", "reference_id/"},
		{"tendlc_infobip_campaign", "c", "reference_id", "tendlc_infobip_campaign.c", "reference_id", "reference_id/"},
		{"tendlc_infobip_campaign", "c", "tcr_campaign_id", "tendlc_infobip_campaign_approval.c", "tcr_campaign_id", ""},
		{"tendlc_infobip_campaign_registration", "c", "tcr_campaign_id", "tendlc_infobip_campaign_approval.c", "tcr_campaign_id", ""},
		{"tendlc_infobip_campaign_approval", "c", "tcr_campaign_id", "tendlc_infobip_campaign_approval.c", "tcr_campaign_id", ""},
		{"tendlc_infobip_number_assignment", "main", "campaign_id", "tendlc_infobip_campaign_approval.c", "tcr_campaign_id", ""},
	},
	"bird": {
		{"tendlc_bird_brand", "b", "tcr_brand_id", "tendlc_bird_brand_approval.b", "tcr_brand_id", ""},
		{"tendlc_bird_brand_approval", "b", "tcr_brand_id", "tendlc_bird_brand_approval.b", "tcr_brand_id", ""},
		{"tendlc_bird_campaign", "c", "campaign_id", "tendlc_bird_campaign.c", "id", ""},
		{"tendlc_bird_campaign_approval", "c", "campaign_id", "tendlc_bird_campaign.c", "id", ""},
	},
}

// People have the registry's ids in hand, or their own: an import takes them as
// a text and as an identity, and keeps the vendor's.
func TestAnImportTakesEveryIDThatPeopleHave(t *testing.T) {
	t.Parallel()
	for vendor, rows := range alternatives {
		t.Run(vendor, func(t *testing.T) {
			t.Parallel()
			p := acctest.NewWorld(t).Protocol(t)
			p.Apply(flows[vendor]())
			for _, row := range rows {
				id, _ := p.Attributes(p.Held(row.holder))[row.attribute].(string)
				if id == "" {
					t.Fatalf("%s has no %s", row.holder, row.attribute)
				}
				byID, err := p.Import(row.kind, row.prefix+id)
				if err != nil {
					t.Errorf("%s %s: %v", row.kind, row.prefix+id, err)
					continue
				}
				byIdentity, err := p.ImportIdentity(row.kind, map[string]any{row.name: id})
				if err != nil {
					t.Errorf("%s by %s: %v", row.kind, row.name, err)
					continue
				}
				for name, got := range map[string]acctest.Held{"id": byID, "identity": byIdentity} {
					if row.label == "" {
						continue
					}
					if want := p.IdentityOf(p.Held(row.kind + "." + row.label)); !maps.Equal(p.IdentityOf(got), want) {
						t.Errorf("%s by %s: %v, want %v", row.kind, name, p.IdentityOf(got), want)
					}
				}
				if !equal(p.Attributes(byID), p.Attributes(byIdentity)) {
					t.Errorf("%s: by id %v, by identity %v", row.kind, text(p.Attributes(byID)), text(p.Attributes(byIdentity)))
				}
			}
		})
	}
}

// An assignment is imported with some of its campaign's numbers, as by the id.
func TestAnAssignmentIsImportedWithSomeNumbers(t *testing.T) {
	t.Parallel()
	p := acctest.NewWorld(t).Protocol(t)
	p.Apply(acctest.SinchFlow())
	held := p.Attributes(p.Held("tendlc_sinch_number_assignment.n"))
	first := held["numbers"].([]any)[0].(string)
	imported, err := p.ImportIdentity("tendlc_sinch_number_assignment", map[string]any{"campaign_id": held["campaign_id"].(string), "numbers": []string{first}})
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Attributes(imported)["numbers"]; !equal(map[string]any{"": got}, map[string]any{"": []any{first}}) {
		t.Errorf("%v, want %s", got, first)
	}
}

func TestAnIdentityThatNamesNoObjectIsAnError(t *testing.T) {
	t.Parallel()
	const uuid = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
	p := acctest.NewWorld(t).Protocol(t)
	for name, row := range map[string]struct {
		kind     string
		identity map[string]any
		says     []string
	}{
		"none":                           {"tendlc_sinch_brand", map[string]any{}, []string{"TENDLC1008", "An import takes id, or tcr_brand_id, and nothing else beside it"}},
		"two":                            {"tendlc_sinch_brand", map[string]any{"id": "01jgr7tnkq7y3ghmab12cd34ef", "tcr_brand_id": "BX7K2PQ"}, []string{"TENDLC1008"}},
		"half":                           {"tendlc_infobip_brand_vet", map[string]any{"brand_id": uuid}, []string{"TENDLC1008", "brand_id and vet_id"}},
		"of another kind":                {"tendlc_sinch_campaign", map[string]any{"tcr_campaign_id": "BX7K2PQ"}, []string{"TENDLC1008", "It looks like a TCR brand id"}},
		"unknown at Sinch":               {"tendlc_sinch_campaign", map[string]any{"tcr_campaign_id": "CAAAAAA"}, []string{"There is no campaign CAAAAAA", "Nothing was charged"}},
		"unknown at Infobip":             {"tendlc_infobip_campaign", map[string]any{"tcr_campaign_id": "CAAAAAA"}, []string{"There is no campaign CAAAAAA", "Nothing was sent"}},
		"a reference unknown at Infobip": {"tendlc_infobip_brand", map[string]any{"reference_id": "ours"}, []string{"There is no brand ours"}},
		"a registry's brand at Infobip":  {"tendlc_infobip_brand", map[string]any{"id": "BX7K2PQ"}, []string{"TENDLC1008", "the registry's id it does not show"}},
		"unknown at Bird":                {"tendlc_bird_brand", map[string]any{"tcr_brand_id": "BAAAAAA"}, []string{"There is no brand BAAAAAA", "organization_id"}},
		"a wrong scope":                  {"tendlc_bird_brand", map[string]any{"scope": "all", "id": uuid}, []string{"TENDLC1008", "organization/BRAND_ID"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := p.ImportIdentity(row.kind, row.identity)
			if err == nil {
				t.Fatal("no error")
			}
			for _, says := range row.says {
				if !strings.Contains(err.Error(), says) {
					t.Errorf("%v does not say %q", err, says)
				}
			}
		})
	}
}

// An empty list, as an expression may come to, must not be taken for one that is
// left out: that would be all numbers of the campaign.
func TestAnImportOfNoNumbersIsRefused(t *testing.T) {
	t.Parallel()
	p := acctest.NewWorld(t).Protocol(t)
	p.Apply(acctest.SinchFlow())
	campaign := p.Attributes(p.Held("tendlc_sinch_number_assignment.n"))["campaign_id"]
	_, err := p.ImportIdentity("tendlc_sinch_number_assignment", map[string]any{"campaign_id": campaign, "numbers": []string{}})
	if err == nil {
		t.Fatal("it is imported")
	}
	acctest.Tells(t, err.Error(), "(TENDLC1008)", "The list numbers is empty", "leave it out for all")
}

// A change in place without a refresh gives a state from before its identity,
// and an assignment that moves takes its identity along.
func TestAChangeInPlaceKeepsTheIdentityRight(t *testing.T) {
	t.Parallel()
	p := acctest.NewWorld(t).Protocol(t)
	p.Apply(acctest.SinchFlow() + acctest.SinchTwinCampaign(`campaign_name = "Lakeview recalls"`) + `
resource "tendlc_sinch_campaign_approval" "twin" {
  campaign_registration_id = tendlc_sinch_campaign.twin.id
}`)
	older := p.Held("tendlc_sinch_brand.b")
	want := p.IdentityOf(older)
	older.Identity = nil
	changed, err := p.Update(older, acctest.SinchBrand("deletion_protection = true"))
	if err != nil || !maps.Equal(p.IdentityOf(changed), want) {
		t.Errorf("%v, %v", p.IdentityOf(changed), err)
	}
	moved, err := p.Update(p.Held("tendlc_sinch_number_assignment.n"),
		strings.ReplaceAll(acctest.SinchAssignment("", sinchsandbox.Numbers()[:2]...), "approval.c.", "approval.twin."))
	if err != nil {
		t.Fatal(err)
	}
	twin := p.Attributes(p.Held("tendlc_sinch_campaign_approval.twin"))["tcr_campaign_id"]
	if got := p.IdentityOf(moved); !maps.Equal(got, map[string]any{"campaign_id": twin}) {
		t.Errorf("%v, want %v", got, twin)
	}
	if read, err := p.Read(moved); err != nil || !maps.Equal(p.IdentityOf(read), map[string]any{"campaign_id": twin}) {
		t.Errorf("%v", err)
	}
}
