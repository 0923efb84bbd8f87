package birdsandbox_test

import (
	"strings"
	"testing"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func TestUploadSlotNamesTheMediaAndTheForm(t *testing.T) {
	t.Parallel()
	a := open(t)
	path := brandsPath + "/" + a.createBrand() + "/pre-signed-upload"
	got := a.Call("POST", path, `{"contentType":"application/pdf"}`).Want(200)
	got.WantValues("uploadMethod", "POST")
	if !strings.HasPrefix(got.Text("mediaUrl"), "https://media.api.bird.com/") || got.Get("uploadFormData", "Content-Type") != "application/pdf" {
		t.Errorf("%s", got.Raw)
	}
	if urls := a.bird.Uploads(); len(urls) != 1 || urls[0] != got.Text("mediaUrl") {
		t.Errorf("remembered %v", urls)
	}
	wantInvalid(a.Call("POST", path, `{"contentType":"pdf"}`), "contentType")
}

func TestResellersAreListed(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.wantListed(resellersPath, birdsandbox.ActiveResellerID, birdsandbox.PendingResellerID)
	a.Control("reseller-status", `{"reseller":"`+birdsandbox.PendingResellerID+`","status":"ACTIVE"}`).Want(200)
	a.Control("seed-reseller", `{"reseller":{"companyName":"Westgate","status":"ACTIVE"}}`).Want(200)
	got := a.Call("GET", resellersPath, nil).Want(200)
	for n := range 3 {
		if got.Get("results", n, "status") != "ACTIVE" {
			t.Errorf("reseller %d: %s", n, got.Raw)
		}
	}
}

func TestEveryVerticalIsTakenByABrand(t *testing.T) {
	t.Parallel()
	a := open(t)
	list := a.Call("GET", verticalsPath, nil).Want(200).Get("results").([]any)
	if len(list) != 17 {
		t.Errorf("%d verticals", len(list))
	}
	for _, item := range list {
		request := birdsandbox.SampleBrand()
		request.Vertical = item.(map[string]any)["name"].(string)
		a.Call("POST", brandsPath, request).Want(201)
	}
}
