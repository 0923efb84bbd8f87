package infobipsandbox_test

import (
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func TestBrandControls(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.Control("seed-brand", `{"brand":{"type":"TENDLC_PUBLIC_COMPANY","name":"Seeded","referenceId":"ref-1"},"state":"PENDING"}`).Want(200).Text("id")
	a.wantRegistrar(id, "PENDING", "SELF_DECLARED")
	a.Control("brand-status", `{"brand":"Seeded","status":"REJECTED"}`).Want(200)
	a.wantRegistrar(id, "REJECTED", "UNVERIFIED")
	a.Control("brand-identity", `{"brand":"ref-1","identity":"VERIFIED"}`).Want(200)
	a.wantRegistrar(id, "REJECTED", "VERIFIED")
	a.Control("brand-authentication", `{"brand":"Seeded","status":"EXPIRED"}`).Want(200)
	a.wantAuthentication(id, "REJECTED", "EXPIRED")
	a.Control("brand-vet", `{"brand":"Seeded","status":"SUCCESS","score":40}`).Want(200)
	if r := a.Call("GET", brandsPath+"/"+id+"/vets", nil).Want(200); r.Get("results", 0, "score") != 40.0 {
		t.Errorf("%s", r.Raw)
	}
	a.Control("outcome", `{"object":"Lakeview Dental","outcome":"reject"}`).Want(200)
	a.wantRegistrar(a.registered(sampleBrand()), "REJECTED", "UNVERIFIED")
	if r := a.Control("seed-numbers", `{"numbers":["12065550142"],"count":2}`).Want(200); r.Text("numbers", 0) != "12065550142" || r.Text("numbers", 2) == "" {
		t.Errorf("%s", r.Raw)
	}
	a.Control("put-mode", `{"mode":"keep"}`).Want(200)
	a.Control("error-form", `{"form":"platform"}`).Want(200)
	a.Control("list-lag", `{"lag":"1h"}`).Want(200)
}

func TestControlsRefuseWhatDoesNotExist(t *testing.T) {
	t.Parallel()
	a := open(t)
	for name, body := range map[string]string{
		"brand-status": `{"brand":"nobody","status":"ACTIVE"}`, "brand-identity": `{"brand":"nobody","identity":"GOOD"}`,
		"brand-authentication": `{"brand":"nobody","status":"LATER"}`, "brand-vet": `{"brand":"nobody","status":"DONE"}`,
		"outcome": `{"object":"x","outcome":"maybe"}`, "put-mode": `{"mode":"merge"}`, "error-form": `{"form":"xml"}`,
		"list-lag": `{"lag":"long"}`, "seed-numbers": `{"numbers":["+12065550142"]}`, "seed-brand": `{"brend":{}}`,
	} {
		if r := a.Control(name, body); r.Status != 400 {
			t.Errorf("%s: %d %s", name, r.Status, r.Raw)
		}
	}
}

func TestOverriddenBrandDoesNotMoveUntilItIsSentAgain(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.verifiedBrand()
	a.infobip.SetBrandState(id, "PENDING")
	a.Clock.Advance(day)
	a.wantRegistrar(id, "PENDING", "VERIFIED")
	a.infobip.SetBrandState(id, "REJECTED")
	a.put(id, sampleBrand()).Want(202)
	a.Clock.Advance(delay)
	a.wantRegistrar(id, "ACTIVE", "VERIFIED")
}

func TestStateThatInfobipDoesNotHaveIsAnswered(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.verifiedBrand()
	a.infobip.SetBrandState(id, "PENDING_MOON")
	a.wantRegistrar(id, "PENDING_MOON", "VERIFIED")
	a.infobip.SetBrandState(id, "DRAFT")
	a.brand(id).WantValues("stage", "DRAFT")
}

func TestEveryStateOfTheContractIsReachable(t *testing.T) {
	t.Parallel()
	a := open(t)
	for _, state := range enum(t, "BrandRegistrationState") {
		id := a.infobip.SeedBrand(infobipsandbox.SamplePublicBrand(), state)
		if got := a.Call("GET", brandsPath+"/"+id+"/registrar-statuses", nil).Want(200).Text(0, "state"); got != state {
			t.Errorf("%s, want %s", got, state)
		}
	}
	id := a.infobip.SeedBrand(infobipsandbox.SamplePublicBrand(), "")
	for _, identity := range enum(t, "BrandIdentityStatus") {
		a.infobip.SetIdentity(id, identity)
		a.wantRegistrar(id, "ACTIVE", identity)
	}
	for _, status := range enum(t, "BrandAuthenticationStatus") {
		a.infobip.SetAuthentication(id, status)
		a.wantAuthentication(id, "ACTIVE", status)
	}
	for _, status := range enum(t, "BrandVetStatus") {
		a.infobip.SetVet(id, status, 50)
		if r := a.Call("GET", brandsPath+"/"+id+"/vets", nil).Want(200); r.Get("results", 0, "status") != status {
			t.Errorf("%s, want %s", r.Raw, status)
		}
	}
}

func TestScriptsOfWhatDoesNotExistPanic(t *testing.T) {
	t.Parallel()
	infobip := infobipsandbox.New()
	for name, script := range map[string]func(){
		"state":   func() { infobip.SetBrandState("nobody", "ACTIVE") },
		"outcome": func() { infobip.SetOutcome("x", "maybe") },
		"mode":    func() { infobip.SetPutMode("merge") },
		"form":    func() { infobip.SetErrorForm("xml") },
		"number":  func() { infobip.SeedNumbers("1") },
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

func TestHeldReviewIsDecidedWhenThePolicyChanges(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.Box.SetReview(sandbox.Review{Delay: delay, Outcome: sandbox.Hold})
	id := a.registered(sampleBrand())
	a.wantRegistrar(id, "PENDING", "SELF_DECLARED")
	a.Box.SetReview(sandbox.Review{Delay: delay})
	a.wantRegistrar(id, "ACTIVE", "VERIFIED")
}

func TestResetForgetsObjectsButNotTheAccount(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.infobip.SetPutMode(infobipsandbox.KeepFields)
	a.infobip.SetListLag(time.Hour)
	a.infobip.SeedNumberCount(5)
	a.createBrand(sampleBrand())
	a.Box.Reset()
	if len(a.infobip.Brands()) != 0 || len(a.infobip.OwnedNumbers()) != len(infobipsandbox.Numbers()) {
		t.Errorf("%v", a.infobip.Objects())
	}
	a.createBrand(sampleBrand())
	if r := a.Call("GET", brandsPath, nil).Want(200); r.Get("paging", "totalResults") != 1.0 {
		t.Errorf("the lag stayed: %s", r.Raw)
	}
}

func TestSettingsPointAClientAtTheAccount(t *testing.T) {
	t.Parallel()
	settings := map[string]string{}
	for _, s := range infobipsandbox.New().Settings("http://127.0.0.1:8910") {
		settings[s.Name] = s.Value
	}
	if settings["INFOBIP_BASE_URL"] != "http://127.0.0.1:8910/infobip" || settings["INFOBIP_API_KEY"] != infobipsandbox.APIKey {
		t.Errorf("%v", settings)
	}
}
