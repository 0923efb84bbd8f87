package infobipsandbox_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const (
	standard = `{"type":"STANDARD"}`
	enhanced = `{"type":"ENHANCED"}`
)

func (a *account) vet(brand, vet string) answer {
	a.Helper()
	return a.Call("GET", brandsPath+"/"+brand+"/vets/"+vet, nil).Want(200)
}

func (a *account) upgradeVet(brand, vet string) answer {
	a.Helper()
	return a.Call("PUT", brandsPath+"/"+brand+"/vets/"+vet, enhanced)
}

// vetted is a verified brand whose standard vet is over.
func (a *account) vetted() (brand, vet string) {
	a.Helper()
	brand = a.verifiedBrand()
	vet = a.actOnBrand(brand, "vets", standard).Want(http.StatusAccepted).Text("vetId")
	a.Clock.Advance(delay)
	return brand, vet
}

func TestVetIsChargedAndGivesAScore(t *testing.T) {
	t.Parallel()
	for kind, fee := range map[string]float64{"STANDARD": infobipsandbox.StandardVetFee, "ENHANCED": infobipsandbox.EnhancedVetFee} {
		a := open(t)
		id := a.verifiedBrand()
		r := a.actOnBrand(id, "vets", `{"type":"`+kind+`"}`).Want(http.StatusAccepted)
		r.WantValues("type", kind, "status", "PENDING", "imported", false, "score", nil, "vettedDate", nil, "brandId", id)
		a.wantRegistrar(id, "ACTIVE", "VERIFIED")
		a.Clock.Advance(delay)
		done := a.vet(id, r.Text("vetId")).WantValues("status", "SUCCESS", "score", 78.0, "vettedDate", "2026-11-02T11:15:30Z")
		if (done.Get("enhancedVettedDate") != nil) != (kind == "ENHANCED") {
			t.Errorf("%s", done.Raw)
		}
		a.wantRegistrar(id, "ACTIVE", "VETTED_VERIFIED")
		if got := a.amounts(); !slices.Equal(got, []float64{fee}) {
			t.Errorf("charged %v", got)
		}
	}
}

func TestFailedVetLeavesTheIdentity(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.infobip.SetOutcome("Lakeview Dental", infobipsandbox.VetFailed)
	brand, vet := a.vetted()
	a.vet(brand, vet).WantValues("status", "FAILURE", "score", nil, "vettedDate", nil)
	a.wantRegistrar(brand, "ACTIVE", "VERIFIED")
}

func TestHeldVetStaysPending(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.infobip.SetOutcome("Lakeview Dental", sandbox.Hold)
	brand, vet := a.vetted()
	a.vet(brand, vet).WantValues("status", "PENDING")
}

func TestBrandIsVettedOnceInThirtyDays(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand, _ := a.vetted()
	a.Clock.Advance(30*day - delay - 1)
	wantRefused(a.actOnBrand(brand, "vets", enhanced))
	a.Clock.Advance(1)
	a.actOnBrand(brand, "vets", enhanced).Want(http.StatusAccepted)
	if got := a.amounts(); len(got) != 2 {
		t.Errorf("charged %v", got)
	}
}

func TestOnlyAnActiveBrandIsVetted(t *testing.T) {
	t.Parallel()
	a := open(t)
	for _, state := range []string{"DRAFT", "PENDING", "REJECTED"} {
		id := a.infobip.SeedBrand(sampleBrand(), state)
		wantRefused(a.actOnBrand(id, "vets", standard))
		wantRefused(a.Call("PUT", brandsPath+"/"+id+"/vets/import", `{"type":"WMC_GLOBAL","transactionId":"t"}`))
	}
	wantField(a.actOnBrand(a.verifiedBrand(), "vets", `{"type":"POLITICAL"}`), "type")
}

func TestStandardVetIsUpgradedForTheDifference(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand, vet := a.vetted()
	a.upgradeVet(brand, vet).Want(200).WantValues("type", "ENHANCED", "status", "PENDING", "score", 78.0)
	wantRefused(a.upgradeVet(brand, vet))
	a.Clock.Advance(delay)
	a.vet(brand, vet).WantValues("status", "SUCCESS", "enhancedVettedDate", "2026-11-02T12:15:30Z", "vettedDate", "2026-11-02T11:15:30Z")
	want := []float64{infobipsandbox.StandardVetFee, infobipsandbox.EnhancedVetFee - infobipsandbox.StandardVetFee}
	if got := a.amounts(); !slices.Equal(got, want) {
		t.Errorf("charged %v, want %v", got, want)
	}
}

func TestVetThatCannotBeUpgraded(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.verifiedBrand()
	running := a.actOnBrand(brand, "vets", standard).Want(http.StatusAccepted).Text("vetId")
	wantRefused(a.upgradeVet(brand, running))
	a.Clock.Advance(delay)
	wantRefused(a.Call("PUT", brandsPath+"/"+brand+"/vets/"+running, standard))
	a.Clock.Advance(30 * day)
	wantRefused(a.upgradeVet(brand, running)) // too late
	a.actOnBrand(brand, "vets", standard).Want(http.StatusAccepted)
	a.Clock.Advance(delay)
	wantRefused(a.upgradeVet(brand, running)) // not the latest
	imported := a.importVet(brand, `{"type":"WMC_GLOBAL","transactionId":"t-1"}`).Want(200).Text("vetId")
	wantRefused(a.upgradeVet(brand, imported))
	wantMissing(a.upgradeVet(brand, "5b0d9f34-8e61-47c2-a3d5-6f1e2c7b9a08"))
}

func (a *account) importVet(brand, body string) answer {
	a.Helper()
	return a.Call("PUT", brandsPath+"/"+brand+"/vets/import", body)
}

func TestOutsideVetIsImportedOnce(t *testing.T) {
	t.Parallel()
	for provider, tc := range map[string]struct{ fields, kind string }{
		"AEGIS_MOBILE":    {`"externalVetId":"v-1","vettingToken":"t-1"`, "STANDARD"},
		"CAMPAIGN_VERIFY": {`"authorizationToken":"cv|1.0|tcr|10dlc|ab12|cd34"`, "POLITICAL"},
		"WMC_GLOBAL":      {`"transactionId":"t-1"`, "STANDARD"},
	} {
		t.Run(provider, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			brand := a.verifiedBrand()
			body := `{"type":"` + provider + `",` + tc.fields + `}`
			r := a.importVet(brand, body).Want(200)
			r.WantValues("imported", true, "importedVetProvider", provider, "type", tc.kind, "status", "SUCCESS")
			a.wantRegistrar(brand, "ACTIVE", "VETTED_VERIFIED")
			wantRefused(a.importVet(brand, body))
			wantRefused(a.importVet(a.verifiedBrand(), body))
			if got := a.amounts(); len(got) != 0 {
				t.Errorf("charged %v", got)
			}
			a.actOnBrand(brand, "vets", standard).Want(http.StatusAccepted) // an imported one does not count
		})
	}
}

func TestVetsAreListedInOrder(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand, first := a.vetted()
	a.Clock.Advance(day)
	second := a.importVet(brand, `{"type":"WMC_GLOBAL","transactionId":"t"}`).Text("vetId")
	for sort, want := range map[string]string{"vettedDate": first, "vettedDate,desc": second} {
		r := a.Call("GET", brandsPath+"/"+brand+"/vets?sort="+sort, nil).Want(200)
		if r.Get("results", 0, "vetId") != want || r.Get("paging", "totalResults") != 2.0 {
			t.Errorf("%s: %s", sort, r.Raw)
		}
	}
}

func TestOnlyAnEnhancedVetHasAReport(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand, vet := a.vetted()
	path := brandsPath + "/" + brand + "/vets/" + vet + "/report"
	wantRefused(a.Call("GET", path, nil))
	a.upgradeVet(brand, vet).Want(200)
	wantRefused(a.Call("GET", path, nil))
	a.Clock.Advance(delay)
	r := a.Call("GET", path, nil).Want(200)
	if r.Header.Get("Content-Type") != "application/pdf" || !strings.HasPrefix(r.Raw, "%PDF-") {
		t.Errorf("%v %s", r.Header, r.Raw)
	}
}
