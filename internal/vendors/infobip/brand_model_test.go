package infobip

import (
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// The registrar's word goes before the stage of the draft, and the identity may
// undo an ACTIVE.
func TestWhereABrandStands(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		stage, state, identity string
		status                 string
		phase                  tcr.Phase
		known, registered      bool
	}{
		{"DRAFT", "", "", "DRAFT", tcr.Draft, true, false},
		{"SUBMITTED", "", "", "SUBMITTED", tcr.Pending, true, true},
		{"SUBMITTED", "PENDING_2FA", "SELF_DECLARED", "PENDING_2FA", tcr.Pending, true, true},
		{"DRAFT", "ACTIVE", "VERIFIED", "ACTIVE", tcr.Approved, true, true},
		{"SUBMITTED", "ACTIVE", "UNVERIFIED", "ACTIVE", tcr.Rejected, true, true},
		{"SUBMITTED", "REJECTED", "UNVERIFIED", "REJECTED", tcr.Rejected, true, true},
		{"SUBMITTED", "ON_ICE", "", "ON_ICE", tcr.Unknown, false, true},
	} {
		brand := registeredBrand{Brand: api.Brand{Stage: row.stage}, registrar: api.RegistrarStatus{State: row.state, BrandIdentityStatus: row.identity}}
		phase, known := brand.phase()
		if brand.status() != row.status || phase != row.phase || known != row.known || brand.registered() != row.registered {
			t.Errorf("%+v: %s, %s, known %v, registered %v", row, brand.status(), phase, known, brand.registered())
		}
		if refused := phase == tcr.Rejected; refused != (len(brand.reasons()) > 0) {
			t.Errorf("%+v: reasons %v", row, brand.reasons())
		}
	}
}

// The Campaign Registry's word counts, wherever it stands in the list.
func TestWhichRegistrarCounts(t *testing.T) {
	t.Parallel()
	tcrs, other := api.RegistrarStatus{Registrar: "CAMPAIGN_REGISTRY", State: "ACTIVE"}, api.RegistrarStatus{Registrar: "NEW", State: "PENDING"}
	for name, row := range map[string]struct {
		statuses []api.RegistrarStatus
		want     string
	}{
		"none": {nil, ""}, "one": {[]api.RegistrarStatus{tcrs}, "ACTIVE"}, "two": {[]api.RegistrarStatus{other, tcrs}, "ACTIVE"},
		"another one": {[]api.RegistrarStatus{other}, "PENDING"},
	} {
		if got := ofRegistry(row.statuses).State; got != row.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestBrandFingerprint(t *testing.T) {
	t.Parallel()
	brand := api.Brand{Type: brandPrivate, Name: "Lakeview", LegalName: "Lakeview Dental LLC", TaxID: "39-1234567", CountryCode: "US"}
	same := brand
	same.LegalName, same.TaxID, same.TaxIDIssuingCountry, same.Website = "LAKEVIEW DENTAL, LLC", "391234567", "US", "https://other.example"
	if brandFingerprint(brand) != brandFingerprint(same) {
		t.Error("another writing is another brand")
	}
	for name, change := range map[string]func(*api.Brand){
		"type": func(b *api.Brand) { b.Type = brandGovernment }, "name": func(b *api.Brand) { b.Name = "Lakeview 2" },
		"legal name": func(b *api.Brand) { b.LegalName = "Harbor" }, "tax id": func(b *api.Brand) { b.TaxID = "1" },
		"country": func(b *api.Brand) { b.TaxIDIssuingCountry = "CA" },
	} {
		other := brand
		if change(&other); brandFingerprint(brand) == brandFingerprint(other) {
			t.Errorf("another %s is the same brand", name)
		}
	}
	if reference := derivedReference(brandFingerprint(brand)); len(reference) > maxReference || !strings.HasPrefix(reference, "tf-") {
		t.Error(reference)
	}
}

// A vet counts as young for 30 days, and for as long as its age is not known.
func TestRecentVet(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	ago := func(days int) string { return now.AddDate(0, 0, -days).Format(time.RFC3339) }
	for name, row := range map[string]struct {
		vet  api.Vet
		want bool
	}{
		"running":              {api.Vet{Status: vetPending}, true},
		"29 days":              {api.Vet{Status: vetSuccess, VettedDate: ago(29)}, true},
		"30 days":              {api.Vet{Status: vetSuccess, VettedDate: ago(30)}, false},
		"upgraded 5 days ago":  {api.Vet{Status: vetSuccess, VettedDate: ago(31), EnhancedVettedDate: ago(5)}, true},
		"unreadable":           {api.Vet{Status: vetSuccess, VettedDate: "soon"}, true},
		"failed, nobody knows": {api.Vet{Status: vetFailure}, false},
		"failed yesterday":     {api.Vet{Status: vetFailure, VettedDate: ago(1)}, true},
	} {
		if got := recentVet(row.vet, now); got != row.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestVetIDs(t *testing.T) {
	t.Parallel()
	if brand, vet, diags := vetIDs(uuidExample + "/" + uuidExample); brand != uuidExample || vet != uuidExample || diags.HasError() {
		t.Errorf("%s %s %v", brand, vet, diags)
	}
	for _, id := range []string{"", "/", uuidExample, uuidExample + "/", uuidExample + "/1", "1/" + uuidExample, uuidExample + "/" + uuidExample + "/x"} {
		if _, _, diags := vetIDs(id); !diags.HasError() {
			t.Errorf("%q passes", id)
		}
	}
	if joinVet("b", api.Vet{}) != "" {
		t.Error("no vet has an id")
	}
}

// The country of the tax id follows that of the company in a draft, unless they
// differ already; it is locked later.
func TestIssuingCountryFollowsInADraftOnly(t *testing.T) {
	t.Parallel()
	brand := func(id, status, country, issuing string) *brandModel {
		m := &brandModel{}
		if id != "" {
			m.ID = types.StringValue(id)
		}
		m.Status, m.CountryCode, m.TaxIDIssuingCountry = types.StringValue(status), types.StringValue(country), types.StringValue(issuing)
		return m
	}
	for name, row := range map[string]struct {
		prior   *brandModel
		country string
		want    bool
	}{
		"new": {brand("", "", "", ""), "US", true}, "moved draft": {brand("b", brandDraft, "US", "US"), "CA", true},
		"draft that stays": {brand("b", brandDraft, "US", "US"), "US", false}, "draft with another": {brand("b", brandDraft, "US", "GB"), "CA", false},
		"registered": {brand("b", brandActive, "US", "US"), "CA", false},
	} {
		if got := followsCountry(row.prior, brand("b", "", row.country, "")); got != row.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
