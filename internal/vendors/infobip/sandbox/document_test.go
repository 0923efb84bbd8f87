package infobipsandbox_test

import (
	"net/http"
	"strings"
	"testing"
)

const documentsPath = "/number-registration/1/documents"

func TestDocumentIsKeptAsItWasSent(t *testing.T) {
	t.Parallel()
	a := open(t)
	r := a.upload("optin.pdf", 20480).Want(http.StatusCreated)
	r.WantValues("documentName", "optin.pdf", "contentType", "application/pdf", "contentLength", 20480.0)
	got := a.Call("GET", documentsPath+"/"+r.Text("documentId"), nil).Want(200)
	if got.Raw != strings.Repeat("x", 20480) {
		t.Errorf("%d bytes", len(got.Raw))
	}
	if disposition := got.Header.Get("Content-Disposition"); disposition != `attachment; filename=optin.pdf` {
		t.Errorf("Content-Disposition %q", disposition)
	}
}

func TestDocumentOfMoreThanTenMegabytesIsRefused(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.upload("big.pdf", 10<<20).Want(http.StatusCreated)
	wantRefused(a.upload("bigger.pdf", 10<<20+1))
}

func TestDocumentThatNothingRefersToIsDroppedAfterSevenDays(t *testing.T) {
	t.Parallel()
	a := open(t)
	path := documentsPath + "/" + a.upload("optin.pdf", 10).Text("documentId")
	a.Clock.Advance(7*day - 1)
	a.Call("GET", path, nil).Want(200)
	a.Clock.Advance(1)
	if r := a.Call("GET", path, nil).Want(404); r.Raw != "" {
		t.Errorf("body %s", r.Raw)
	}
}

func TestUploadWithoutADocumentIsRefused(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.Expected = 1
	wantRefused(a.Call("POST", documentsPath, `{}`))
}
