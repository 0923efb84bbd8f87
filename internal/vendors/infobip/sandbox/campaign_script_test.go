package infobipsandbox_test

import (
	"encoding/json"
	"testing"

	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func TestScriptsOfCampaignsThatDoNotExistPanic(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.draft()
	for name, script := range map[string]func(){
		"stage":         func() { a.infobip.SetCampaignStage("nobody", "REGISTERED") },
		"empty name":    func() { a.infobip.SetCampaignStage("", "REGISTERED") },
		"no pool":       func() { a.infobip.SetPoolStatus(id, "VALID") },
		"pool":          func() { a.infobip.SetPoolStatus("nobody", "VALID") },
		"network":       func() { a.infobip.SetNetworkState(id, "PIGEONS", "ACTIVE") },
		"of nobody":     func() { a.infobip.SetNetworkState("nobody", "ATT", "ACTIVE") },
		"rule":          func() { a.infobip.SetRule("be-kind", true) },
		"lost number":   func() { a.infobip.LoseNumbers("19995550100") },
		"numbers of":    func() { a.infobip.CampaignNumbersOf("nobody") },
		"seeded number": func() { a.infobip.SeedCampaign(a.sample(withNumbers("19995550100")), "") },
		"seeded type":   func() { a.infobip.SeedCampaign(infobipsandbox.CampaignRequest{Type: "TEN_DIGIT_LONG_CODE"}, "") },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			script()
		})
	}
}

func TestCampaignsAreNamedInEveryWay(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.registeredCampaign()
	tcrID := a.campaign(id).Text("externalCampaignId")
	for _, name := range []string{id, tcrID, "lakeview-visits-01", "Lakeview visit notices"} {
		a.infobip.SetCampaignStage(name, "ON_HOLD")
		a.campaign(id).WantValues("stage", "ON_HOLD", "externalCampaignId", tcrID)
		a.infobip.SetCampaignStage(name, "REGISTERED")
	}
}

func TestCampaignControls(t *testing.T) {
	t.Parallel()
	a := open(t)
	request, err := json.Marshal(a.sample(withPoolSentence))
	if err != nil {
		t.Fatal(err)
	}
	id := a.Control("seed-campaign", `{"campaign":`+string(request)+`,"stage":"REGISTERED"}`).Want(200).Text("id")
	a.Control("seed-number-pool", `{"id":"NWPOOL3"}`).Want(200)
	a.act(id, "number-pool/attach", `{"numberPoolId":"NWPOOL3"}`).Want(204)
	a.Control("pool-status", `{"campaign":"`+id+`","status":"INVALID"}`).Want(200)
	a.Clock.Advance(9 * delay)
	a.wantPool(id, "INVALID")
	a.Control("network-state", `{"campaign":"`+id+`","network":"ATT","state":"PENDING"}`).Want(200)
	if r := a.Call("GET", campaigns+"/"+id+"/network-statuses", nil); r.Get(0, "state") != "PENDING" {
		t.Errorf("%s", r.Raw)
	}
	a.Control("lost-numbers", `{"numbers":["`+infobipsandbox.Numbers()[5]+`"]}`).Want(200)
	a.Control("rejection", `{"campaign":"`+id+`","details":[{"errorCode":"1004","description":"Site is thin.","recommendedAction":"Say more."}]}`).Want(200)
	a.Control("campaign-stage", `{"campaign":"`+id+`","stage":"REJECTED"}`).Want(200)
	if r := a.campaign(id); r.Get("campaignFeedback", "rejectionDetails", 0, "errorCode") != "1004" {
		t.Errorf("%s", r.Raw)
	}
	for _, rule := range infobipsandbox.Rules() {
		a.Control(string(rule), `{"on":true}`).Want(200)
	}
	a.act(id, "register", nil).Want(202) // register-rejected is on
	for _, bad := range [][2]string{
		{"campaign-stage", `{"campaign":"nobody","stage":"DRAFT"}`},
		{"campaign-stage", `{"campaign":"` + id + `","status":"DRAFT"}`},
		{"seed-campaign", `{"campaign":{"type":"TEN_DIGIT_LONG_CODE","name":"x"}}`},
		{"lost-numbers", `{"numbers":["1"]}`},
		{"keep-last-number", `{"off":true}`},
	} {
		a.Control(bad[0], bad[1]).Want(400)
	}
}

func TestResetForgetsCampaignsPoolsAndRules(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.seeded("REGISTERED")
	a.act(id, "number-pool/attach", "{}").Want(204)
	a.infobip.SetRule(infobipsandbox.KeepReferenceIDs, true)
	a.infobip.SetCampaignStage(id, "DEREGISTERED")
	a.Call("DELETE", campaigns+"/"+id, nil).Want(204)
	a.Box.Reset()
	a.create(a.sample())
	if r := a.Call("GET", poolsPath+"?availability=AVAILABLE", nil); r.Get("paging", "totalResults") != 2.0 {
		t.Errorf("%s", r.Raw)
	}
}

func TestSnapshotOfACampaign(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.registeredCampaign(withPoolSentence)
	a.act(id, "number-pool/attach", "{}").Want(204)
	shot := a.infobip.Campaigns()[0]
	if shot.ID != id || shot.TCRID == "" || shot.Stage != "REGISTERED" || len(shot.Numbers) != 1 || shot.Pool != "NWPOOL1" ||
		shot.PoolStatus != "PENDING_VERIFICATION" || shot.Request.Name != "Lakeview visit notices" || shot.Request.Numbers != nil {
		t.Errorf("%+v", shot)
	}
}
