package tfkit

import (
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// company is a brand of that name; a plan of a new one knows no id.
func company(name, id string) map[string]any {
	values := map[string]any{"group": map[string]any{"company": name, "mail": "desk@alder.example"}, "campaign_name": name, AttrID: tftypes.UnknownValue, "brand_id": tftypes.UnknownValue}
	if id != "" {
		values[AttrID], values["brand_id"] = id, "B"+id
	}
	return values
}

// A campaign is held against the name of its brand where the run knows it: by
// any id of the brand, or because the run has one brand alone.
func TestCampaignsKnowTheirBrand(t *testing.T) {
	t.Parallel()
	plan := func(t *testing.T, account Account, plan, state map[string]any) {
		t.Helper()
		planOf(t, firm, account, plan, state)
	}
	for name, one := range map[string]struct {
		brands func(t *testing.T, account Account)
		id     any
		want   string // the brand whose name is missed; empty: none
	}{
		"one planned": {func(t *testing.T, a Account) { plan(t, a, company("Birch Ltd", ""), nil) }, tftypes.UnknownValue, "Birch Ltd"},
		"one planned, planned again": {func(t *testing.T, a Account) {
			plan(t, a, company("Birch Ltd", ""), nil)
			plan(t, a, company("Birch Ltd", ""), nil)
		}, tftypes.UnknownValue, "Birch Ltd"},
		"two planned": {func(t *testing.T, a Account) {
			plan(t, a, company("Birch Ltd", ""), nil)
			plan(t, a, company("Cedar Inc", ""), nil)
		}, tftypes.UnknownValue, ""},
		"one there and one planned": {func(t *testing.T, a Account) {
			plan(t, a, company("Birch Ltd", "1"), company("Birch Ltd", "1"))
			plan(t, a, company("Cedar Inc", ""), nil)
		}, tftypes.UnknownValue, ""},
		"one there, its approval is new": {func(t *testing.T, a Account) { plan(t, a, company("Birch Ltd", "1"), company("Birch Ltd", "1")) }, tftypes.UnknownValue, "Birch Ltd"},
		"named by the id":                {func(t *testing.T, a Account) { plan(t, a, company("Birch Ltd", "1a"), company("Birch Ltd", "1a")) }, "1A", "Birch Ltd"},
		"named by another id":            {func(t *testing.T, a Account) { plan(t, a, company("Birch Ltd", "1"), company("Birch Ltd", "1")) }, "B1", "Birch Ltd"},
		"named by an id of the approval": {func(t *testing.T, a Account) {
			plan(t, a, company("Birch Ltd", "1"), company("Birch Ltd", "1"))
			a.Brands.AlsoKnown("1", "BX")
		}, "bx", "Birch Ltd"},
		"named, and renamed in this plan": {func(t *testing.T, a Account) { plan(t, a, company("Cedar Inc", "1"), company("Birch Ltd", "1")) }, "B1", "Cedar Inc"},
		"named, among two": {func(t *testing.T, a Account) {
			plan(t, a, company("Birch Ltd", "1"), company("Birch Ltd", "1"))
			plan(t, a, company("Cedar Inc", "2"), company("Cedar Inc", "2"))
		}, "B2", "Cedar Inc"},
		"seen by a data source": {func(t *testing.T, a Account) { a.NoteBrand(firm.Lint, lintValues(t, company("Birch Ltd", "1"))) }, "B1", "Birch Ltd"},
		"named, and never seen": {func(t *testing.T, a Account) { plan(t, a, company("Birch Ltd", ""), nil) }, "B9", ""},
		"none":                  {func(*testing.T, Account) {}, tftypes.UnknownValue, ""},
	} {
		account := lintAccount(LintRules{})
		one.brands(t, account)
		said := summaries(planOf(t, leaflet, account, flawed(map[string]any{"brand_id": one.id}), nil))
		if missed := strings.Contains(said, "(cta-missing-brand)"); missed != (one.want != "") || !strings.Contains(said, one.want) {
			t.Errorf("%s: %s", name, said)
		}
	}
}

// The facts of a brand are judged in the plan of the brand, and no rule about
// campaigns looks at it.
func TestBrandsAreJudgedAlone(t *testing.T) {
	t.Parallel()
	account := lintAccount(LintRules{Level: LintInfo})
	brand := company("Birch Ltd", "")
	brand["group"] = map[string]any{"company": "Birch Ltd", "mail": "birch@gmail.com"}
	diags := planOf(t, firm, account, brand, nil)
	if got, at := rulesIn(diags), placed(diags); got != "brand-email-free-domain" || at[0] != "group" || !strings.HasPrefix(diags[0].Detail(), "group.mail: An address at gmail.com") {
		t.Errorf("%s at %v", got, at)
	}
	if said := summaries(planOf(t, leaflet, account, flawed(nil), nil)); strings.Contains(said, "brand-email-free-domain") {
		t.Errorf("a campaign is told of its brand: %s", said)
	}
}

// A brand that the plan can only guess stops nothing: the apply judges the
// campaign by the brand that it names, before it is sent.
func TestAGuessedBrandStopsNothing(t *testing.T) {
	t.Parallel()
	const unnamed, counts = "cta-missing-brand", "sub-use-case-count"
	for name, one := range map[string]struct {
		id   any
		rule string
		want bool // it stops
	}{
		"guessed":                           {tftypes.UnknownValue, unnamed, false},
		"known":                             {"B1", unnamed, true},
		"guessed, and no matter":            {tftypes.UnknownValue, counts, true},
		"guessed, a rule without the brand": {tftypes.UnknownValue, ticked, true},
	} {
		account := lintAccount(LintRules{Level: LintError, FailOn: []string{one.rule}})
		brand := company("Birch Ltd", "1")
		planOf(t, firm, account, brand, brand)
		diags := planOf(t, leaflet, account, flawed(map[string]any{"brand_id": one.id}), nil)
		if ids := strings.Fields(rulesIn(diags)); slices.Contains(ids, "!"+one.rule) != one.want || slices.Contains(ids, one.rule) == one.want {
			t.Errorf("%s: %q", name, ids)
		}
		if held := strings.Contains(summaries(diags), "The brand is not known yet, so only the apply stops for this"); held == one.want {
			t.Errorf("%s: says that the apply stops: %v", name, held)
		}
	}
}
