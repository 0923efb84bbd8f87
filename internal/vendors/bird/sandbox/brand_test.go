package birdsandbox_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// createBrand registers the sample brand and returns its id.
func (a *account) createBrand() string {
	a.Helper()
	return a.Call("POST", brandsPath, birdsandbox.SampleBrand()).Want(201).Text("id")
}

// createShared registers an organization brand and returns its id.
func (a *account) createShared(request birdsandbox.BrandRequest) string {
	a.Helper()
	return a.Call("POST", sharedBrandsPath, request).Want(201).Text("id")
}

// approvedBrand registers the sample brand and waits for its review.
func (a *account) approvedBrand() string {
	a.Helper()
	id := a.createBrand()
	a.Clock.Advance(delay)
	return id
}

func (a *account) readBrand(id string) answer {
	a.Helper()
	return a.Call("GET", brandsPath+"/"+id, nil).Want(200)
}

func (a *account) updateBrand(id, body string) answer {
	a.Helper()
	return a.Call("PATCH", brandsPath+"/"+id, body)
}

// fees are the amounts of the ledger of one kind of line.
func (a *account) fees(line string) []float64 {
	amounts := []float64{}
	for _, c := range a.Box.Ledger() {
		if c.Type == line {
			amounts = append(amounts, c.Amount)
		}
	}
	return amounts
}

func (a *account) wantCharged(amounts ...float64) {
	a.Helper()
	if got := a.fees(sandbox.Charged); !slices.Equal(got, amounts) {
		a.Errorf("charged %v, want %v", got, amounts)
	}
}

func TestBrandIsPendingUntilItsReviewEnds(t *testing.T) {
	t.Parallel()
	a := open(t)
	created := a.Call("POST", brandsPath, birdsandbox.SampleBrand()).Want(201)
	created.WantValues("status", "PENDING", "tcrBrandId", nil, "updatedAt", nil, "rejection", nil, "organizationId", birdsandbox.OrganizationID)
	a.Clock.Advance(delay - 1)
	a.readBrand(created.Text("id")).WantValues("status", "PENDING")
	a.Clock.Advance(1)
	approved := a.readBrand(created.Text("id")).WantValues("status", "APPROVED", "rejection", nil)
	if !strings.HasPrefix(approved.Text("tcrBrandId"), "B") || approved.Text("updatedAt") != "2026-11-02T11:15:30.000Z" {
		t.Errorf("%s", approved.Raw)
	}
}

func TestReviewsOfBrandsEndAsScripted(t *testing.T) {
	t.Parallel()
	for text, status := range map[string]string{
		"[sandbox:reject]": "REJECTED", "[sandbox:reject-once]": "REJECTED", "[sandbox:fail]": "FAILED",
		"[sandbox:hold]": "PENDING", "[sandbox:approve]": "APPROVED", "[sandbox:vetting-failed]": "APPROVED", "": "APPROVED",
	} {
		for field, name := range map[string]func(*birdsandbox.BrandRequest){
			"displayName": func(r *birdsandbox.BrandRequest) { r.DisplayName += text },
			"companyName": func(r *birdsandbox.BrandRequest) { r.CompanyName += text },
		} {
			t.Run(text+" in "+field, func(t *testing.T) {
				t.Parallel()
				a := open(t)
				request := birdsandbox.SampleBrand()
				name(&request)
				id := a.Call("POST", brandsPath, request).Want(201).Text("id")
				a.Clock.Advance(delay)
				got := a.readBrand(id).WantValues("status", status)
				if (got.Get("rejection", "description") != nil) != (status == "REJECTED") {
					t.Errorf("rejection: %s", got.Raw)
				}
				a.wantCharged(4) // whatever the outcome
			})
		}
	}
}

func TestUnsetFactsComeBackEmptyOrAreLeftOut(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createBrand()
	a.readBrand(id).WantValues("stockSymbol", "", "stockExchange", "NONE", "altBusinessId", "", "altBusinessIdType", "NONE", "firstName", nil)
	a.bird.SetRule(birdsandbox.OmitUnset, true)
	a.readBrand(id).WantValues("stockSymbol", nil, "stockExchange", nil, "altBusinessId", nil, "altBusinessIdType", nil)
}

func TestRulesThatRewriteWhatWasSent(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := birdsandbox.SampleBrand()
	request.Phone, request.Website = "+12065550100", "https://HarborLane.example"
	id := a.Call("POST", brandsPath, request).Want(201).WantValues("phone", "+12065550100").Text("id")
	a.bird.SetRule(birdsandbox.NormalisePhone, true)
	a.bird.SetRule(birdsandbox.NormaliseWebsite, true)
	a.readBrand(id).WantValues("phone", "12065550100", "website", "https://harborlane.example/")
}

func TestBodiesOfBrandsAreClosed(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.approvedBrand()
	a.Expected = 5
	body := strings.Replace(sampleBody(t), "{", `{"brandColor":"red",`, 1)
	wantInvalid(a.Call("POST", brandsPath, body), "brandColor")
	wantInvalid(a.Call("POST", sharedBrandsPath, body), "brandColor")
	wantInvalid(a.updateBrand(id, `{"brandColor":"red"}`), "brandColor")
	wantInvalid(a.updateBrand(id, `{"workspaceIds":["`+birdsandbox.WorkspaceID+`"]}`), "workspaceIds")
	wantInvalid(a.Call("POST", brandsPath+"/"+id+"/vettings", `{"class":"STANDARD","vettingProviderId":"AEGIS","token":"x"}`), "token")
	a.wantCharged(4)
}

func TestBrandsThatTheSchemaLetsPassAndTheFieldTableDoesNot(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		field  string
		change func(*birdsandbox.BrandRequest)
	}{
		"US ein without nine digits":     {"ein", func(r *birdsandbox.BrandRequest) { r.EIN = "8400017" }},
		"state in words":                 {"state", func(r *birdsandbox.BrandRequest) { r.State = "Washington" }},
		"postal code of six digits":      {"postalCode", func(r *birdsandbox.BrandRequest) { r.PostalCode = "981010" }},
		"phone without country code":     {"phone", func(r *birdsandbox.BrandRequest) { r.Phone = "2065550142" }},
		"phone with blanks":              {"phone", func(r *birdsandbox.BrandRequest) { r.Phone = "+1 206 555 0142" }},
		"country in small letters":       {"country", func(r *birdsandbox.BrandRequest) { r.Country = "us" }},
		"email without a host":           {"email", func(r *birdsandbox.BrandRequest) { r.Email = "compliance" }},
		"no website":                     {"website", func(r *birdsandbox.BrandRequest) { r.Website = "" }},
		"no vertical":                    {"vertical", func(r *birdsandbox.BrandRequest) { r.Vertical = "" }},
		"unknown vertical":               {"vertical", func(r *birdsandbox.BrandRequest) { r.Vertical = "COFFEE" }},
		"public company without symbol":  {"stockSymbol", func(r *birdsandbox.BrandRequest) { r.EntityType, r.StockExchange = "PUBLIC_PROFIT", "NYSE" }},
		"public company at no exchange":  {"stockExchange", func(r *birdsandbox.BrandRequest) { r.EntityType, r.StockSymbol = "PUBLIC_PROFIT", "HLC" }},
		"alternative id without type":    {"altBusinessIdType", func(r *birdsandbox.BrandRequest) { r.AltBusinessID = "123456789" }},
		"alternative type without an id": {"altBusinessId", func(r *birdsandbox.BrandRequest) { r.AltBusinessIDType = "DUNS" }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			request := birdsandbox.SampleBrand()
			tc.change(&request)
			wantInvalid(a.Call("POST", brandsPath, request), tc.field)
			a.wantCharged()
		})
	}
}

func TestBrandsThatAreAccepted(t *testing.T) {
	t.Parallel()
	foreign := birdsandbox.SampleBrand()
	foreign.EIN, foreign.EINIssuingCountry, foreign.Country, foreign.State, foreign.PostalCode = "HRB 12345", "DE", "DE", "Bayern", "80331"
	hyphen := birdsandbox.SampleBrand()
	hyphen.EIN = "84-0000017"
	identified := birdsandbox.SampleBrand()
	identified.AltBusinessID, identified.AltBusinessIDType = "123456789", "DUNS"
	for name, request := range map[string]birdsandbox.BrandRequest{
		"public company": birdsandbox.SamplePublicBrand(), "foreign company": foreign, "ein with hyphen": hyphen, "alternative id": identified,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			open(t).Call("POST", brandsPath, request).Want(201).WantValues("ein", request.EIN)
		})
	}
}

func TestUnknownBrandIs404(t *testing.T) {
	t.Parallel()
	a := open(t)
	unknown := "/a1b2c3d4-1111-4aaa-8bbb-0000000000ff"
	for _, path := range []string{brandsPath, sharedBrandsPath} {
		wantMissing(a.Call("GET", path+unknown, nil))
		wantMissing(a.Call("PATCH", path+unknown, `{"city":"Tacoma"}`))
		wantMissing(a.Call("DELETE", path+unknown, nil))
	}
	wantMissing(a.Call("GET", brandsPath+unknown+"/vettings", nil))
	wantMissing(a.Call("POST", brandsPath+unknown+"/pre-signed-upload", `{"contentType":"image/png"}`))
}

func TestDetachedBrandIsGone(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createBrand()
	a.Call("DELETE", brandsPath+"/"+id, nil).Want(200).WantValues("id", id, "status", "DELETED")
	wantMissing(a.Call("GET", brandsPath+"/"+id, nil))
	wantMissing(a.Call("DELETE", brandsPath+"/"+id, nil))
	a.wantListed(brandsPath)
}

func TestDetachedBrandStaysReadableWithTheRule(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SetRule(birdsandbox.ShowDeleted, true)
	id := a.createBrand()
	a.Call("DELETE", brandsPath+"/"+id, nil).Want(200)
	a.readBrand(id).WantValues("status", "DELETED")
	a.wantListed(brandsPath, id)
	wantMissing(a.Call("DELETE", brandsPath+"/"+id, nil))
	wantWrongState(a.updateBrand(id, `{"city":"Tacoma"}`))
}

// wantListed compares the ids of a list's first page.
func (a *account) wantListed(path string, ids ...string) {
	a.Helper()
	got := []string{}
	for _, item := range a.Call("GET", path, nil).Want(200).Get("results").([]any) {
		got = append(got, item.(map[string]any)["id"].(string))
	}
	if !slices.Equal(got, append([]string{}, ids...)) {
		a.Errorf("listed %v, want %v", got, ids)
	}
}
