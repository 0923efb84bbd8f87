package infobipsandbox_test

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/textproto"

	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const brandsPath = "/number-registration/1/brands"

// sampleBrand is a brand request that is accepted.
func sampleBrand(change ...func(*infobipsandbox.BrandRequest)) infobipsandbox.BrandRequest {
	request := infobipsandbox.SampleBrand()
	for _, f := range change {
		f(&request)
	}
	return request
}

func (a *account) createBrand(request infobipsandbox.BrandRequest) string {
	a.Helper()
	return a.Call("POST", brandsPath, request).Want(http.StatusCreated).Text("id")
}

func (a *account) brand(id string) answer {
	a.Helper()
	return a.Call("GET", brandsPath+"/"+id, nil).Want(http.StatusOK)
}

// actOnBrand posts one of the calls on a brand; the body may be nil.
func (a *account) actOnBrand(id, call string, body any) answer {
	a.Helper()
	return a.Call("POST", brandsPath+"/"+id+"/"+call, body)
}

// registered is a brand that was sent to the registrar and decided on.
func (a *account) registered(request infobipsandbox.BrandRequest) string {
	a.Helper()
	id := a.createBrand(request)
	a.actOnBrand(id, "register", nil).Want(http.StatusAccepted)
	a.Clock.Advance(2 * delay)
	return id
}

// wantRegistrar compares the registrar's state and identity status.
func (a *account) wantRegistrar(id, state, identity string) answer {
	a.Helper()
	r := a.Call("GET", brandsPath+"/"+id+"/registrar-statuses", nil).Want(http.StatusOK)
	if r.Get(0, "state") != state || r.Get(0, "brandIdentityStatus") != identity {
		a.Errorf("%s, want %s and %s", r.Raw, state, identity)
	}
	return r
}

func (a *account) put(id string, request any) answer {
	a.Helper()
	return a.Call("PUT", brandsPath+"/"+id, request)
}

// upload stores a document of that many bytes.
func (a *account) upload(name string, size int) answer {
	a.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	part, err := form.CreatePart(textproto.MIMEHeader{
		"Content-Disposition": {`form-data; name="document"; filename="` + name + `"`}, "Content-Type": {"application/pdf"},
	})
	if err != nil {
		a.Fatal(err)
	}
	if _, err := part.Write(bytes.Repeat([]byte("x"), size)); err != nil {
		a.Fatal(err)
	}
	if err := form.Close(); err != nil {
		a.Fatal(err)
	}
	request, err := http.NewRequestWithContext(a.Context(), "POST", a.Base+"/number-registration/1/documents", &body)
	if err != nil {
		a.Fatal(err)
	}
	request.Header.Set("Content-Type", form.FormDataContentType())
	a.Sign(request)
	return a.Do(request)
}

// amounts are those of the ledger.
func (a *account) amounts() []float64 {
	amounts := []float64{}
	for _, line := range a.Box.Ledger() {
		amounts = append(amounts, line.Amount)
	}
	return amounts
}

// documents is the body of an appeal of a brand.
func documents(ids ...string) map[string]any {
	list := []map[string]string{}
	for _, id := range ids {
		list = append(list, map[string]string{"documentId": id})
	}
	return map[string]any{"explanation": "The letter shows the name.", "documents": list}
}
