package api_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-log/tflogtest"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

func TestNewAcceptsTheHostAsItIsShown(t *testing.T) {
	t.Parallel()
	for _, host := range []string{"xxxxx.api.infobip.com", "https://xxxxx.api.infobip.com/", " xxxxx.api.infobip.com ", "http://127.0.0.1:8080", "http://localhost:1/prefix"} {
		if _, err := api.New(api.Config{BaseURL: host, APIKey: "k"}); err != nil {
			t.Errorf("%q: %v", host, err)
		}
	}
}

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	for name, cfg := range map[string]api.Config{
		"no host":        {APIKey: "k"},
		"a blank host":   {BaseURL: " ", APIKey: "k"},
		"plain http":     {BaseURL: "http://xxxxx.api.infobip.com", APIKey: "k"},
		"credentials":    {BaseURL: "user:pass@xxxxx.api.infobip.com", APIKey: "k"},
		"another scheme": {BaseURL: "ftp://xxxxx.api.infobip.com", APIKey: "k"},
		"no key":         {BaseURL: "xxxxx.api.infobip.com"},
		"the word App":   {BaseURL: "xxxxx.api.infobip.com", APIKey: "App sEcret"},
		"a line break":   {BaseURL: "xxxxx.api.infobip.com", APIKey: "sEcret\n"},
		"no ASCII":       {BaseURL: "xxxxx.api.infobip.com", APIKey: "sEcrét"},
	} {
		if _, err := api.New(cfg); err == nil || strings.Contains(err.Error(), "sEcr") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestWithoutASchemeItIsHTTPS(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: `{"id":"1"}`})
	c := newClient(t, api.Config{BaseURL: strings.TrimPrefix(a.url, "http://"), APIKey: testKey, Clock: a.clock})
	if _, err := c.CreateBrand(t.Context(), api.BrandRequest{}); err == nil || len(a.requests()) != 0 {
		t.Errorf("spoke plain HTTP: %v", err)
	}
}

func TestNoSecretIsLogged(t *testing.T) {
	t.Parallel()
	for _, status := range []int{http.StatusOK, http.StatusBadRequest} {
		var logged bytes.Buffer
		ctx := tflogtest.RootLogger(context.Background(), &logged)
		a := answering(t, reply{status, `{"id":"visible","vetId":"1","description":"` + testKey + `","legalName":"` + testKey + `"}`})
		_, first := a.client.GetBrand(ctx, testKey)
		_, second := a.client.ImportVet(ctx, "x", api.VetImport{Type: "AEGIS_MOBILE", VettingToken: "tok3n", AuthorizationToken: "cv|tok3n"})
		_, third := a.client.UploadDocument(ctx, "tok3n", []byte("tok3n"))
		text := logged.String() + fmt.Sprint(first, second, third)
		for _, secret := range []string{testKey, url.PathEscape(testKey), strings.ReplaceAll(testKey, "/", `\/`), "tok3n"} {
			if strings.Contains(text, secret) {
				t.Errorf("%q appears in:\n%s", secret, text)
			}
		}
		if !strings.Contains(text, "visible") || !strings.Contains(text, "import-existing-brand-vet") {
			t.Errorf("nothing is logged:\n%s", text)
		}
	}
}

func TestIDsAreEscaped(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{})
	must(t, a.client.DeleteBrand(t.Context(), "a/../b?c#d%e+f"))
	if got := a.requests()[0].uri; got != prefix+"/brands/a%2F..%2Fb%3Fc%23d%25e%2Bf" {
		t.Errorf("sent %s", got)
	}
}

const aPDF = "%PDF-1.7 \x00\xff"

func TestUpload(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{201, `{"documentId":"d","documentName":"o.pdf","contentType":"application/pdf","contentLength":11}`})
	got, err := a.client.UploadDocument(t.Context(), `opt"in.pdf`, []byte(aPDF))
	must(t, err)
	if got != (api.Document{DocumentID: "d", DocumentName: "o.pdf", ContentType: "application/pdf", ContentLength: 11}) {
		t.Errorf("got %+v", got)
	}
	r := a.requests()[0]
	kind, params, err := mime.ParseMediaType(r.header.Get("Content-Type"))
	must(t, err)
	part, err := multipart.NewReader(bytes.NewReader(r.body), params["boundary"]).NextPart()
	must(t, err)
	content, _ := io.ReadAll(part)
	if r.method != "POST" || r.uri != prefix+"/documents" || kind != "multipart/form-data" || part.FormName() != "document" ||
		part.FileName() != `opt"in.pdf` || part.Header.Get("Content-Type") != "application/pdf" || string(content) != aPDF {
		t.Errorf("sent %s %s %s %v %q", r.method, r.uri, kind, part.Header, content)
	}
}

func TestAnUploadIsRepeatedWhole(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{status: 503}, reply{201, `{"documentId":"d"}`})
	must(t, drop(a.client.UploadDocument(t.Context(), "x", []byte(aPDF))))
	if got := a.requests(); len(got) != 2 || !bytes.Equal(got[0].body, got[1].body) || len(got[0].body) == 0 {
		t.Errorf("sent %d times", len(got))
	}
}

func TestUploadRefusesWithoutSending(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{})
	for name, content := range map[string][]byte{"": {1}, "empty": nil, "large": make([]byte, api.MaxDocument+1)} {
		if _, err := a.client.UploadDocument(t.Context(), name, content); transport.CertaintyOf(err) != transport.NotSent || len(a.requests()) != 0 {
			t.Errorf("%q: got %v", name, err)
		}
	}
}

func TestUploadWithoutAnID(t *testing.T) {
	t.Parallel()
	_, err := answering(t, reply{201, `{}`}).client.UploadDocument(t.Context(), "x", []byte("x"))
	if transport.CertaintyOf(err) != transport.Ambiguous {
		t.Errorf("got %v", err)
	}
}

func TestFilesComeBackAsTheyAre(t *testing.T) {
	t.Parallel()
	a := answering(t, reply{body: aPDF})
	document, err := a.client.GetDocument(t.Context(), "x")
	must(t, err)
	report, err := a.client.VetReport(t.Context(), "x", "y")
	must(t, err)
	if string(document) != aPDF || string(report) != aPDF || a.requests()[0].header.Get("Accept") != "*/*" {
		t.Errorf("got %q and %q", document, report)
	}
}
