package bird

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/api"
)

func stringValue(s string) types.String { return types.StringValue(s) }

// harbor is a brand as Bird returns it right after an import, and its model.
func harbor(t *testing.T, change func(*api.Brand)) (api.Brand, brandFacts) {
	t.Helper()
	brand := api.Brand{
		ID: uuidExample, EntityType: "PRIVATE_PROFIT", DisplayName: "Harbor Lane Coffee", CompanyName: "Harbor Lane Coffee Roasters LLC",
		EIN: "84-0000017", EINIssuingCountry: "US", Phone: "+12065550142", Street: "410 Harbor Lane", City: "Seattle", State: "WA",
		PostalCode: "98101", Country: "US", Email: "compliance@harborlane.example", Website: "https://harborlane.example", Vertical: "RETAIL",
		StockSymbol: "", StockExchange: "NONE", AltBusinessIDType: "NONE", Status: statusApproved,
	}
	facts := brandFacts{Scope: stringValue(scopeWorkspace)}
	facts.refresh(t.Context(), brand)
	if change != nil {
		change(&brand)
	}
	return brand, facts
}

func TestBrandUnsetFactsAreNull(t *testing.T) {
	t.Parallel()
	for name, word := range map[string]string{"left out": "", "NONE": "NONE"} {
		brand, facts := harbor(t, func(b *api.Brand) {
			b.StockSymbol, b.StockExchange, b.AltBusinessID, b.AltBusinessIDType = word, word, word, word
		})
		facts.refresh(t.Context(), brand)
		for _, value := range []types.String{facts.StockSymbol, facts.StockExchange, facts.AltBusinessID, facts.AltBusinessIDType, facts.FirstName, facts.BusinessContactEmail} {
			if !value.IsNull() {
				t.Errorf("%s: %s is not null", name, value)
			}
		}
	}
}

func TestBrandConfiguredNoneStays(t *testing.T) {
	t.Parallel()
	brand, facts := harbor(t, func(b *api.Brand) { b.StockExchange = "" })
	facts.StockExchange = stringValue(unset)
	if facts.refresh(t.Context(), brand); facts.StockExchange != stringValue(unset) {
		t.Errorf("became %s", facts.StockExchange)
	}
}

// What a refresh takes for the same, the plan must too: after an import the
// state has Bird's writing, and a difference would replace the brand.
func TestBrandPlanAndRefreshTakeTheSameForTheSame(t *testing.T) {
	t.Parallel()
	for _, text := range new(brandFacts).texts(&api.BrandFields{}, api.Brand{}) {
		row := brandEdits[slices.IndexFunc(brandEdits, func(e tfkit.Edit) bool { return e.Attribute == text.name })]
		for _, pair := range [][2]string{{"A-1", " a1 "}, {"Ab", "aB"}, {"a", " a"}, {"a", "https://a/"}, {"", unset}, {"a", "b"}} {
			if row.Same == nil || row.Same(pair[0], pair[1]) != text.same(pair[0], pair[1]) {
				t.Errorf("%s: %q and %q", text.name, pair[0], pair[1])
			}
		}
	}
}

func TestReplacementSaysWhatBecomesOfTheOldBrand(t *testing.T) {
	t.Parallel()
	for scope, want := range map[string]string{scopeWorkspace: "detached from the workspace", scopeOrganization: "deleted, for every workspace"} {
		if said := brandOf(brandModel{brandFacts: brandFacts{Scope: stringValue(scope)}}).Locked; !strings.Contains(said, want) {
			t.Errorf("%s: %s", scope, said)
		}
	}
}

// What the registry writes in another way is no change, what it changes is.
func TestBrandRefreshKeepsTheWritingOfTheConfiguration(t *testing.T) {
	t.Parallel()
	brand, facts := harbor(t, func(b *api.Brand) {
		b.EIN, b.Phone, b.Website = "840000017", "12065550142", "HTTPS://harborlane.example/"
		b.CompanyName, b.Email, b.State, b.City = "HARBOR LANE COFFEE ROASTERS, LLC", "Compliance@HarborLane.example", "wa", "Tacoma"
	})
	before := facts
	facts.refresh(t.Context(), brand)
	for name, pair := range map[string][2]types.String{
		"ein": {before.EIN, facts.EIN}, "phone": {before.Phone, facts.Phone}, "website": {before.Website, facts.Website},
		"company_name": {before.CompanyName, facts.CompanyName}, "email": {before.Email, facts.Email}, "state": {before.State, facts.State},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s became %s", name, pair[1])
		}
	}
	if facts.City != stringValue("Tacoma") {
		t.Errorf("a city that changed is %s", facts.City)
	}
}

func TestBrandSharingIsReadWhateverBirdShowsOfIt(t *testing.T) {
	t.Parallel()
	on, off := true, false
	const other = "6F1D2C3B-4A59-4E68-8B77-9C0D1E2F3A4B"
	listed := types.SetValueMust(types.StringType, []attr.Value{stringValue("6f1d2c3b-4a59-4e68-8b77-9c0d1e2f3a4b")})
	none := types.SetNull(types.StringType)
	for name, row := range map[string]struct {
		scope     string
		prior     types.Bool
		ids       types.Set
		answer    api.Brand
		wantWide  bool
		wantIDs   int
		keepsText bool
	}{
		"wide and not shown":         {scopeOrganization, types.BoolValue(true), none, api.Brand{}, true, 0, false},
		"wide and ids shown":         {scopeOrganization, types.BoolValue(true), none, api.Brand{WorkspaceIDs: []string{other}, OrganizationWide: &on}, true, 0, false},
		"no longer wide":             {scopeOrganization, types.BoolValue(true), none, api.Brand{WorkspaceIDs: []string{other}, OrganizationWide: &off}, false, 1, false},
		"ids in capitals":            {scopeOrganization, types.BoolValue(false), listed, api.Brand{WorkspaceIDs: []string{other}}, false, 1, true},
		"ids taken away":             {scopeOrganization, types.BoolValue(false), listed, api.Brand{}, false, 0, false},
		"imported":                   {scopeOrganization, types.BoolNull(), none, api.Brand{WorkspaceIDs: []string{other}}, false, 1, false},
		"a brand of the workspace":   {scopeWorkspace, types.BoolNull(), none, api.Brand{WorkspaceIDs: []string{other}, OrganizationWide: &on}, false, 0, false},
		"shared with two, one given": {scopeOrganization, types.BoolValue(false), listed, api.Brand{WorkspaceIDs: []string{other, uuidExample}}, false, 2, false},
	} {
		facts := brandFacts{Scope: stringValue(row.scope), OrganizationWide: row.prior, WorkspaceIDs: row.ids}
		facts.refreshSharing(t.Context(), row.answer)
		if facts.OrganizationWide.ValueBool() != row.wantWide || facts.OrganizationWide.IsNull() || len(facts.WorkspaceIDs.Elements()) != row.wantIDs {
			t.Errorf("%s: %s, %s", name, facts.OrganizationWide, facts.WorkspaceIDs)
		}
		if row.keepsText && !facts.WorkspaceIDs.Equal(row.ids) {
			t.Errorf("%s: rewritten as %s", name, facts.WorkspaceIDs)
		}
	}
}

// Only what changed is sent, and what was taken away is sent as Bird writes it.
func TestBrandChangesAreSentAlone(t *testing.T) {
	t.Parallel()
	_, facts := harbor(t, nil)
	facts.City = stringValue("Tacoma")
	wide := facts
	wide.Scope, wide.OrganizationWide = stringValue(scopeOrganization), types.BoolValue(true)
	for want, have := range map[string]api.BrandFields{
		`{"city":"Tacoma"}`: facts.changes([]string{"city"}),
		`{"firstName":"","stockSymbol":"","stockExchange":"NONE","altBusinessId":"","altBusinessIdType":"NONE"}`: facts.changes(
			[]string{"first_name", "stock_symbol", "stock_exchange", "alt_business_id", "alt_business_id_type"}),
		`{"organizationWide":true}`: wide.changes([]string{"workspace_ids", "organization_wide"}),
	} {
		raw, err := json.Marshal(have)
		if err != nil || string(raw) != want {
			t.Errorf("sent %s (%v), want %s", raw, err, want)
		}
	}
}

func TestBrandArrivalIsToldFromWhatWasThere(t *testing.T) {
	t.Parallel()
	fields := func(change func(*brandFacts), names ...string) api.BrandFields {
		_, facts := harbor(t, nil)
		change(&facts)
		return facts.changes(names)
	}
	city := fields(func(f *brandFacts) { f.City = stringValue("Tacoma") }, "city")
	hyphen := fields(func(f *brandFacts) { f.EIN = stringValue("840000017") }, "ein")
	status := func(s string) func(*api.Brand) { return func(b *api.Brand) { b.Status = s } }
	for name, row := range map[string]struct {
		fields        api.BrandFields
		before, after func(*api.Brand)
		atOnce, later bool
	}{
		"not there":                     {city, nil, nil, false, false},
		"there already":                 {city, func(b *api.Brand) { b.City = "Tacoma" }, nil, true, true},
		"arrived":                       {city, nil, func(b *api.Brand) { b.City = "Tacoma" }, false, true},
		"arrived in capitals":           {city, nil, func(b *api.Brand) { b.City = "TACOMA" }, false, true},
		"only the writing, not there":   {hyphen, nil, nil, false, false},
		"only the writing, arrived":     {hyphen, nil, func(b *api.Brand) { b.EIN = "840000017" }, false, true},
		"left the refusal":              {hyphen, status(statusRejected), status(statusPending), false, true},
		"still refused":                 {hyphen, status(statusRejected), status(statusRejected), false, false},
		"moved without a refusal":       {hyphen, status(statusPending), status(statusApproved), false, false},
		"unset, whatever it is written": {fields(func(*brandFacts) {}, "stock_exchange"), func(b *api.Brand) { b.StockExchange = "" }, nil, true, true},
	} {
		before, _ := harbor(t, row.before)
		after, _ := harbor(t, row.after)
		arrival := brandArrival{fields: row.fields}
		if first := arrival.seenIn(before); first != row.atOnce {
			t.Errorf("%s: before the update %v", name, first)
		}
		if then := arrival.seenIn(after); !row.atOnce && then != row.later {
			t.Errorf("%s: after the update %v", name, then)
		}
	}
}

func TestBrandFingerprintTellsCompaniesApartAndNotWritings(t *testing.T) {
	t.Parallel()
	brand, facts := harbor(t, nil)
	same := facts
	same.EIN, same.CompanyName, same.City = stringValue("840000017"), stringValue("Harbor Lane Coffee Roasters, L.L.C."), stringValue("Tacoma")
	mine := likenessOf(brandLikeness(brand))
	if !mine.fits(likenessOf(brandLikeness(same.identity()))) {
		t.Error("another writing is another brand")
	}
	for name, change := range map[string]func(*brandFacts){
		"kind": func(f *brandFacts) { f.EntityType = stringValue(entityPublic) }, "name": func(f *brandFacts) { f.DisplayName = stringValue("Harbor") },
		"company": func(f *brandFacts) { f.CompanyName = stringValue("Harbor Inc") }, "ein": func(f *brandFacts) { f.EIN = stringValue("840000018") },
		"country": func(f *brandFacts) { f.EINIssuingCountry = stringValue("CA") },
	} {
		other := facts
		change(&other)
		if mine.fits(likenessOf(brandLikeness(other.identity()))) {
			t.Errorf("another %s is the same brand", name)
		}
	}
	mark, said := brandLikeness(api.Brand{DisplayName: brand.DisplayName, CompanyName: brand.CompanyName})
	if !mine.fits(likenessOf(mark, said.Said())) {
		t.Error("an answer without a tax id hides the brand")
	}
}

// Bird does not document the word for a vetting that succeeded.
func TestVettingLocksWhenItSucceeded(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		status, score string
		want          bool
	}{{statusApproved, "75", true}, {"ACTIVE", "75", true}, {"ACTIVE", "", false}, {statusPending, "", false}, {statusFailed, "10", false}} {
		if got := vettingApproved(api.Vetting{Status: row.status, Score: row.score}); got != row.want {
			t.Errorf("%s with %q: %v", row.status, row.score, got)
		}
	}
}

func TestObstaclesOfACampaign(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		status, useCase string
		level           api.Level
		want            int
	}{
		{statusApproved, "", api.Workspace, 0}, {statusApproved, "MIXED", api.Workspace, 0}, {statusPending, "", api.Workspace, 1}, {"ON_ICE", "", api.Workspace, 1},
		{statusApproved, soleProprietor, api.Workspace, 1}, {statusRejected, soleProprietor, api.Workspace, 2}, {statusApproved, "", api.Organization, 1},
	} {
		if got := obstacles(api.Brand{Status: row.status}, row.level, row.useCase); len(got) != row.want {
			t.Errorf("%s, %s, %s: %v", row.status, row.useCase, row.level, got)
		}
	}
}
