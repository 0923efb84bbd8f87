package infobipsandbox_test

import (
	"slices"
	"testing"

	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func TestPutThatReplacesClearsWhatIsLeftOut(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, body := a.full()
	r := a.Call("PUT", campaigns+"/"+id, body).Want(200).
		WantValues("name", "Renamed", "stage", "DRAFT", "applicationId", nil, "policy", "STANDARD", "ageGated", false)
	if r.Header.Get("Location") == "" || len(a.infobip.CampaignNumbersOf(id)) != 0 || r.Get("numberPreviews", 0) != nil {
		t.Errorf("%s", r.Raw)
	}
}

func TestPutThatKeepsLeavesWhatIsLeftOut(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, body := a.full()
	a.infobip.SetPutMode(infobipsandbox.KeepFields)
	r := a.Call("PUT", campaigns+"/"+id, body).Want(200).
		WantValues("name", "Renamed", "applicationId", "clinic-app", "policy", "REDUCED", "ageGated", true)
	if len(a.infobip.CampaignNumbersOf(id)) != 1 {
		t.Errorf("%s", r.Raw)
	}
	body["numbers"] = []string{}
	a.Call("PUT", campaigns+"/"+id, body).Want(200)
	if len(a.infobip.CampaignNumbersOf(id)) != 0 {
		t.Error("an empty list is not a list that was left out")
	}
}

// full is a draft with every kind of optional field, and the body of a PUT
// that leaves these out.
func (a *account) full() (string, map[string]any) {
	a.Helper()
	request := a.sample(func(c *infobipsandbox.CampaignRequest) {
		c.ApplicationID, c.Policy, c.AgeGated = "clinic-app", "REDUCED", true
	})
	id := a.create(request)
	body := a.body(request)
	for _, optional := range []string{"applicationId", "policy", "ageGated", "numbers"} {
		delete(body, optional)
	}
	body["name"] = "Renamed"
	return id, body
}

func TestPutKeepsAGroupOnlyWhole(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := a.sample()
	id := a.create(request)
	a.infobip.SetPutMode(infobipsandbox.KeepFields)
	body := a.body(request)
	body["optIns"] = map[string]any{"verbal": map[string]any{"callToAction": "Staff ask the patient at the desk."}}
	r := a.Call("PUT", campaigns+"/"+id, body).Want(200)
	if r.Get("optIns", "web") != nil || r.Get("optIns", "verbal") == nil {
		t.Errorf("%s", r.Raw)
	}
}

func TestPutCannotChangeWhatIdentifiesTheCampaign(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := a.sample()
	id := a.create(request)
	other := request
	other.ReferenceID = "another"
	wantField(a.Call("PUT", campaigns+"/"+id, other), "referenceId")
	other.ReferenceID = ""
	wantField(a.Call("PUT", campaigns+"/"+id, other), "referenceId")
	content := *request.CampaignContent
	content.BrandID = a.verifiedBrand()
	other = request
	other.CampaignContent = &content
	wantField(a.Call("PUT", campaigns+"/"+id, other), "brandId")
	wantField(a.Call("PUT", campaigns+"/"+id, infobipsandbox.SampleExternalCampaign()), "type")
	a.campaign(id).WantValues("referenceId", request.ReferenceID, "brandId", request.BrandID)
}

func TestRefusedPutChangesNothing(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := a.sample()
	id := a.create(request)
	before := a.campaign(id).Raw
	request.Name, request.Numbers = "Renamed", []string{"19995550100"}
	wantField(a.Call("PUT", campaigns+"/"+id, request), "numbers")
	if after := a.campaign(id).Raw; after != before {
		t.Errorf("%s, want %s", after, before)
	}
}

func TestPutOfARejectedCampaignKeepsItRejected(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := a.sample()
	id := a.infobip.SeedCampaign(request, "REJECTED")
	request.Name = "Corrected"
	r := a.Call("PUT", campaigns+"/"+id, request).Want(200).WantValues("stage", "REJECTED", "name", "Corrected")
	if r.Get("campaignFeedback", "rejectionDate") == nil {
		t.Errorf("%s", r.Raw)
	}
}

func TestNumbersOfADeletedOrRejectedCampaignAreFree(t *testing.T) {
	t.Parallel()
	a := open(t)
	first := a.draft()
	second := a.sample(withReference("second"))
	wantField(a.Call("POST", campaigns, second), "numbers")
	a.infobip.SetCampaignStage(first, "REJECTED")
	id := a.create(second)
	a.Call("DELETE", campaigns+"/"+id, nil).Want(204)
	a.create(second)
	if got := a.infobip.CampaignNumbersOf(first); !slices.Equal(got, second.Numbers) {
		t.Errorf("%v", got)
	}
}

func TestUnknownCampaignIsNotFound(t *testing.T) {
	t.Parallel()
	a := open(t)
	const unknown = "c2d94e10-58b7-4f6d-8a3c-91e07b6f2d35"
	wantMissing(a.Call("GET", campaigns+"/"+unknown, nil))
	wantMissing(a.Call("DELETE", campaigns+"/"+unknown, nil))
	wantMissing(a.act(unknown, "register", nil))
	wantMissing(a.act(unknown, "add-numbers", numbers()))
	wantMissing(a.Call("GET", campaigns+"/"+unknown+"/numbers", nil))
	wantMissing(a.Call("GET", campaigns+"/"+unknown+"/network-statuses", nil))
}
