package infobipsandbox_test

import (
	"net/http"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// rejectedBrand is a brand that the registrar refused once, and a document.
func (a *account) rejectedBrand() (id, document string) {
	a.Helper()
	a.infobip.SetOutcome("Lakeview Dental", infobipsandbox.RejectOnce)
	id = a.registered(sampleBrand())
	a.wantRegistrar(id, "REJECTED", "UNVERIFIED")
	return id, a.upload("letter.pdf", 100).Want(http.StatusCreated).Text("documentId")
}

func TestAppealedBrandIsReviewedAgain(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, document := a.rejectedBrand()
	appeal := a.actOnBrand(id, "appeal", documents(document)).Want(http.StatusAccepted).Text("appealId")
	a.wantRegistrar(id, "PENDING_APPEAL", "UNVERIFIED")
	a.wantAppeal(id, appeal, "PENDING")
	wantRefused(a.actOnBrand(id, "appeal", documents(document))) // one at a time
	wantRefused(a.put(id, sampleBrand()))
	a.Clock.Advance(delay)
	a.wantRegistrar(id, "ACTIVE", "VERIFIED")
	a.wantAppeal(id, appeal, "COMPLETED")
	a.Clock.Advance(30 * day)
	a.Call("GET", "/number-registration/1/documents/"+document, nil).Want(200) // attached: kept
}

func TestAppealMayFailAndBeRepeated(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, document := a.rejectedBrand()
	a.infobip.SetOutcome("Lakeview Dental", sandbox.Reject)
	first := a.actOnBrand(id, "appeal", documents(document)).Want(http.StatusAccepted).Text("appealId")
	a.Clock.Advance(delay)
	a.wantRegistrar(id, "REJECTED", "UNVERIFIED")
	r := a.wantAppeal(id, first, "REJECTED")
	if r.Text("appeals", 0, "rejectionReason") == "" {
		t.Error("no reason")
	}
	second := a.actOnBrand(id, "appeal", documents(document)).Want(http.StatusAccepted).Text("appealId")
	if r := a.wantAppeal(id, second, "PENDING"); r.Get("appeals", 1, "appealId") != first {
		t.Errorf("not newest first: %s", r.Raw)
	}
}

func TestAppealIsTakenForFortyFiveDays(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.infobip.SetOutcome("Lakeview Dental", infobipsandbox.RejectOnce)
	id := a.infobip.SeedBrand(sampleBrand(), "REJECTED")
	a.Clock.Advance(45 * day)
	document := a.upload("letter.pdf", 100).Want(http.StatusCreated).Text("documentId")
	late := a.infobip.SeedBrand(sampleBrand(), "REJECTED")
	a.actOnBrand(id, "appeal", documents(document)).Want(http.StatusAccepted)
	a.Clock.Advance(45*day + 1)
	wantRefused(a.actOnBrand(late, "appeal", documents(document)))
}

func TestOnlyARejectedBrandIsAppealed(t *testing.T) {
	t.Parallel()
	a := open(t)
	document := a.upload("letter.pdf", 100).Text("documentId")
	for _, state := range []string{"DRAFT", "PENDING", "ACTIVE"} {
		wantRefused(a.actOnBrand(a.infobip.SeedBrand(sampleBrand(), state), "appeal", documents(document)))
	}
}

func TestAppealWantsDocumentsThatExist(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, document := a.rejectedBrand()
	wantField(a.actOnBrand(id, "appeal", documents(document, "0fa4c6e2-9b17-4d38-8c50-3e6d7f2a1b94")), "documents")
	a.wantRegistrar(id, "REJECTED", "UNVERIFIED")
	a.Expected = 2
	wantField(a.actOnBrand(id, "appeal", documents()), "documents")
	eleven := []string{}
	for range 11 {
		eleven = append(eleven, document)
	}
	wantField(a.actOnBrand(id, "appeal", documents(eleven...)), "documents")
}

// wantAppeal compares the newest appeal.
func (a *account) wantAppeal(brand, appeal, status string) answer {
	a.Helper()
	r := a.Call("GET", brandsPath+"/"+brand+"/appeals", nil).Want(200)
	if r.Get("appeals", 0, "appealId") != appeal || r.Get("appeals", 0, "status") != status {
		a.Errorf("%s, want %s %s", r.Raw, appeal, status)
	}
	return r
}
