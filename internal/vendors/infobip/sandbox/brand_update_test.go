package infobipsandbox_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func TestDraftIsChangedAtOnce(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createBrand(sampleBrand())
	a.Clock.Advance(time.Hour)
	request := sampleBrand(func(b *infobipsandbox.BrandRequest) { b.LegalName, b.TaxID = "Other LLC", "39-7654321" })
	a.put(id, request).Want(http.StatusOK).WantValues("legalName", "Other LLC", "stage", "DRAFT", "lastModifiedDate", "2026-11-02T11:15:30Z")
	a.brand(id).WantValues("legalName", "Other LLC", "taxId", "39-7654321", "createdDate", "2026-11-02T10:15:30Z")
}

func TestTypeOfADraftCanChange(t *testing.T) {
	t.Parallel()
	for _, mode := range []infobipsandbox.PutMode{infobipsandbox.ReplaceBody, infobipsandbox.KeepFields} {
		a := open(t)
		a.infobip.SetPutMode(mode)
		id := a.createBrand(infobipsandbox.SamplePublicBrand())
		r := a.put(id, sampleBrand()).Want(200).WantValues("type", "TENDLC_PRIVATE_COMPANY")
		if r.Get("stockSymbol") != nil {
			t.Errorf("%s: the listing stayed: %s", mode, r.Raw)
		}
	}
}

// TestPutEmptiesOrKeepsWhatIsLeftOut plays both readings of PUT.
func TestPutEmptiesOrKeepsWhatIsLeftOut(t *testing.T) {
	t.Parallel()
	for mode, want := range map[infobipsandbox.PutMode]any{infobipsandbox.ReplaceBody: nil, infobipsandbox.KeepFields: "Lakeview"} {
		a := open(t)
		a.infobip.SetPutMode(mode)
		id := a.createBrand(sampleBrand(func(b *infobipsandbox.BrandRequest) { b.BusinessDBA = "Lakeview" }))
		a.put(id, sampleBrand()).Want(200).WantValues("businessDBA", want)
		a.brand(id).WantValues("businessDBA", want)
	}
}

func TestChangeOfARegisteredBrandIsReviewedAgainForFree(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.registered(sampleBrand())
	request := sampleBrand(func(b *infobipsandbox.BrandRequest) { b.SupportPhone = "+16085550143" })
	a.put(id, request).Want(http.StatusAccepted).WantValues("supportPhone", "+16085550143", "stage", "SUBMITTED")
	a.wantRegistrar(id, "PENDING", "VERIFIED")
	wantRefused(a.put(id, request))
	a.Clock.Advance(delay)
	a.wantRegistrar(id, "ACTIVE", "VERIFIED")
	if got := a.amounts(); len(got) != 1 {
		t.Errorf("charged %v", got)
	}
}

func TestFieldsAreLockedAfterASuccessfulRegistration(t *testing.T) {
	t.Parallel()
	for field, change := range map[string]func(*infobipsandbox.BrandRequest){
		"legalName":           func(b *infobipsandbox.BrandRequest) { b.LegalName = "Other LLC" },
		"type":                func(b *infobipsandbox.BrandRequest) { b.Type = "TENDLC_NON_PROFIT" },
		"taxId":               func(b *infobipsandbox.BrandRequest) { b.TaxID = "39-7654321" },
		"taxIdIssuingCountry": func(b *infobipsandbox.BrandRequest) { b.TaxIDIssuingCountry = "CA" },
	} {
		t.Run(field, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			id := a.registered(sampleBrand())
			before := a.brand(id).Raw
			if text := wantRefused(a.put(id, sampleBrand(change))); !strings.Contains(text, field) {
				t.Errorf("text %q does not name the field", text)
			}
			if after := a.brand(id).Raw; after != before {
				t.Errorf("changed to %s", after)
			}
		})
	}
}

func TestFieldsAreNotLockedWhileNoRegistrationSucceeded(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.infobip.SetOutcome("Lakeview Dental", infobipsandbox.RejectOnce)
	id := a.registered(sampleBrand())
	a.wantRegistrar(id, "REJECTED", "UNVERIFIED")
	request := sampleBrand(func(b *infobipsandbox.BrandRequest) { b.LegalName, b.TaxID = "Other LLC", "39-7654321" })
	a.put(id, request).Want(http.StatusAccepted)
	a.Clock.Advance(delay)
	a.wantRegistrar(id, "ACTIVE", "VERIFIED")
}

func TestFieldsStayLockedWhenALaterReviewFails(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.registered(sampleBrand())
	a.infobip.SetOutcome(id, sandbox.Reject)
	a.put(id, sampleBrand()).Want(http.StatusAccepted)
	a.Clock.Advance(delay)
	a.wantRegistrar(id, "REJECTED", "UNVERIFIED")
	wantRefused(a.put(id, sampleBrand(func(b *infobipsandbox.BrandRequest) { b.LegalName = "Other LLC" })))
}

func TestIssuingCountryThatOnlySaysTheFallbackIsNoChange(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.registered(sampleBrand())
	a.put(id, sampleBrand(func(b *infobipsandbox.BrandRequest) { b.TaxIDIssuingCountry = "US" })).Want(http.StatusAccepted)
}
