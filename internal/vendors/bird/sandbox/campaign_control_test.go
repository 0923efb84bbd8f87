package birdsandbox_test

import (
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func TestControlsOfCampaigns(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.campaignIn("PENDING", named("one"), attached("https://files.harborlane.example/optin.pdf"))
	a.Control("campaign-rejection", `{"campaign":"one","code":"X7","description":"Not today."}`).Want(200)
	a.Control("campaign-status", `{"campaign":"one","status":"DECLINED"}`).Want(200)
	a.Control("subscription-status", `{"campaign":"one","status":"dormant"}`).Want(200)
	a.Control("attachment-status", `{"campaign":"one","attachment":"optin.pdf","status":"FAILED_DELETION"}`).Want(200)
	a.Clock.Advance(3 * delay)
	r := a.get(campaign).Want(200).WantValues("status", "DECLINED")
	for _, want := range []struct {
		value string
		path  []any
	}{
		{"X7", []any{"rejection", "code"}},
		{"dormant", []any{"subscription", "status"}},
		{"FAILED_DELETION", []any{"attachments", 0, "status"}},
	} {
		if r.Get(want.path...) != want.value {
			t.Errorf("%v: %s", want.path, r.Raw)
		}
	}
}

func TestSeedCampaignByControl(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.seededBrand()
	body := fmt.Sprintf(`{"brand":%q,"status":"REJECTED","campaign":%s}`, brand, marshal(t, sampleCampaign()))
	id := a.Control("seed-campaign", body).Want(200).Text("id")
	a.get(campaignsOf(brand)+"/"+id).Want(200).WantValues("status", "REJECTED")
}

func TestACampaignThatIsScriptedBackHasWhatBelongsToItsStatus(t *testing.T) {
	t.Parallel()
	for _, over := range []string{"EXPIRED", "DELETED"} {
		a := open(t)
		campaign := a.campaignIn("APPROVED")
		a.bird.SetCampaignStatus(idOf(campaign), over)
		a.bird.SetCampaignStatus(idOf(campaign), "APPROVED")
		shot := a.inspected(campaign)
		if shot.Subscription != "active" {
			t.Errorf("%s: the subscription is %s", over, shot.Subscription)
		}
		a.get(useCasesPath + "/" + shot.UseCaseID).Want(200)
	}
}

// TestASeededCampaignMayLackMost: its rules are not checked, and yet the answer
// keeps to the contract.
func TestASeededCampaignMayLackMost(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.seededBrand()
	id := a.bird.SeedCampaign(brand, birdsandbox.CampaignRequest{Name: "bare"}, "")
	a.get(campaignsOf(brand)+"/"+id).Want(200).WantValues("name", "bare")
}

func TestControlsOfNumbers(t *testing.T) {
	t.Parallel()
	a := open(t)
	more := a.Control("seed-numbers", `{"numbers":["+12065559999"],"count":2}`).Want(200)
	for n := range 3 {
		if count(a.numbers(more.Text("numbers", n))) != 1 {
			t.Errorf("%s is not there", more.Text("numbers", n))
		}
	}
	a.Control("remove-number", `{"number":"+12065559999"}`).Want(200)
	if count(a.numbers("+12065559999")) != 0 {
		t.Error("the number is still there")
	}
	a.Control("requirement-name", `{"name":"us-10dlc"}`).Want(200)
	a.Control("requirement-state", `{"number":"`+first+`","status":"in-doubt","managed":true}`).Want(200)
	a.get(requirementsOf(a.owned(first))+"/us-10dlc").Want(200).WantValues("status", "in-doubt", "mutable", false)
	use := a.Control("seed-use-case", `{"name":"Promotions","description":"Offers"}`).Want(200).Text("id")
	a.get(useCasesPath + "/" + use).Want(200)
}

func TestControlsOfWhatDoesNotExistAreRefused(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := idOf(a.campaignIn("APPROVED"))
	for name, bodies := range map[string][]string{
		"campaign-status":     {`{"campaign":"nobody","status":"APPROVED"}`, `{"campaign":"` + campaign + `"}`},
		"subscription-status": {`{"campaign":"nobody","status":"active"}`},
		"attachment-status":   {`{"campaign":"` + campaign + `","attachment":"optin.pdf","status":"ACTIVE"}`},
		"seed-campaign":       {`{"brand":"nobody","campaign":{}}`, `{"campaign":{"color":"red"}}`},
		"seed-numbers":        {`{"numbers":["+4930123456"]}`, `{"numbers":["12065559999"]}`},
		"remove-number":       {`{"number":"+12065559999"}`},
		"requirement-name":    {`{"name":""}`, `{"name":"kyc-form"}`},
		"requirement-state": {
			`{"number":"+12065559999","status":"x"}`, `{"number":"` + birdsandbox.TollFreeNumber + `","status":"x"}`,
			`{"number":"` + first + `","campaign":"nobody"}`,
		},
	} {
		for _, body := range bodies {
			a.Control(name, body).Want(400)
		}
	}
}

func TestResetForgetsCampaignsAndNumbers(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.campaignIn("APPROVED")
	a.tie(first, campaign).Want(200)
	a.install(second, campaign).Want(201)
	a.bird.SeedNumbers("+12065559999")
	a.bird.SetRequirementName("us-10dlc")
	a.bird.SetCampaignRejection("Order updates", birdsandbox.Rejection{Description: "Not today."})
	a.Box.Reset()
	if len(a.bird.Campaigns())+len(a.bird.Connectors())+len(a.bird.UseCases()) != 0 || len(a.bird.OwnedNumbers()) != 61 {
		t.Errorf("%v", a.bird.Objects())
	}
	a.get(tenDLCOf(a.owned(first))).Want(200).WantValues("status", "unsatisfied")
	declined := a.get(a.campaignIn("DECLINED"))
	if declined.Get("rejection", "code") != "CTA" {
		t.Error(declined.Raw)
	}
}

func TestInspectShowsWhatIsThere(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.register(attached("https://files.harborlane.example/optin.pdf"))
	a.Clock.Advance(delay)
	a.tie(first, campaign).Want(200)
	a.install(first, campaign).Want(201)
	shot := a.inspected(campaign)
	if shot.Status != "APPROVED" || shot.Subscription != "active" || shot.UseCaseID != a.bird.UseCases()[0].ID || shot.Reviews != 1 ||
		!slices.Equal(shot.Attachments, []string{"ACTIVE"}) || !slices.Equal(shot.Numbers, []string{first}) ||
		!slices.Equal(shot.Request.AttachmentURLs, []string{"https://files.harborlane.example/optin.pdf"}) {
		t.Errorf("%+v", shot)
	}
	if n := a.owned(first); n.CampaignID != shot.ID || n.Status != "satisfied" || a.bird.Connectors()[0].NumberID != n.ID {
		t.Errorf("%+v, %+v", n, a.bird.Connectors())
	}
}

// TestConcurrentPutsKeepTheLimit lets many clients tie the numbers of a
// campaign at once: no more than 49 may succeed.
func TestConcurrentPutsKeepTheLimit(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.campaignIn("APPROVED")
	var tied atomic.Int32
	var all sync.WaitGroup
	for _, e164 := range birdsandbox.Numbers() {
		all.Go(func() {
			if a.tie(e164, campaign).Status == 200 {
				tied.Add(1)
			}
			a.bird.Objects()
		})
	}
	all.Wait()
	if tied.Load() != 49 || len(a.bird.NumbersOn(idOf(campaign))) != 49 {
		t.Errorf("%d tied", tied.Load())
	}
}
