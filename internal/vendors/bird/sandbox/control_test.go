package birdsandbox_test

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func TestControlsOfBrands(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createBrand()
	a.Control("brand-status", `{"brand":"`+id+`","status":"REJECTED"}`).Want(200)
	a.Control("brand-rejection", `{"brand":"Harbor Lane Coffee","code":"611","description":"The website is down."}`).Want(200)
	a.Control("brand-auth-plus", `{"brand":"`+id+`","status":"VERIFIED"}`).Want(200)
	got := a.readBrand(id).WantValues("status", "REJECTED", "authPlusStatus", "VERIFIED")
	if got.Get("rejection", "code") != "611" || got.Get("rejection", "description") != "The website is down." {
		t.Errorf("%s", got.Raw)
	}
	a.Control("vetting-status", `{"brand":"`+id+`","status":"APPROVED","score":"91"}`).Want(200)
	a.lastVetting(id).WantValues("status", "APPROVED", "score", "91")
	a.wantCharged(4)
}

// TestANameMeansTheNewestBrand: a brand that was deleted must not come back
// because its successor has the name.
func TestANameMeansTheNewestBrand(t *testing.T) {
	t.Parallel()
	a := open(t)
	old := a.createBrand()
	a.Call("DELETE", brandsPath+"/"+old, nil).Want(200)
	id := a.createBrand()
	a.bird.SetBrandStatus("Harbor Lane Coffee", "FAILED")
	a.readBrand(id).WantValues("status", "FAILED")
	wantMissing(a.Call("GET", brandsPath+"/"+old, nil))
}

func TestStatusesThatBirdDoesNotHaveCanBeShown(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createBrand()
	a.bird.SetBrandStatus(id, "ON_HOLD")
	a.Clock.Advance(100 * delay)
	a.readBrand(id).WantValues("status", "ON_HOLD")
	if got := a.Call("GET", brandsPath, nil).Want(200).Get("results", 0, "status"); got != "ON_HOLD" {
		t.Errorf("listed as %v", got)
	}
}

func TestScriptedRejectionIsGivenByTheNextRefusal(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SetBrandRejection("Harbor Lane Coffee", birdsandbox.Rejection{Description: "The ein is another company's."})
	a.bird.SetOutcome("Harbor Lane Coffee", sandbox.Reject)
	got := a.readBrand(a.approvedBrand())
	if got.Get("rejection", "description") != "The ein is another company's." {
		t.Errorf("%s", got.Raw)
	}
}

func TestSeededBrandsAreFree(t *testing.T) {
	t.Parallel()
	a := open(t)
	own := a.Control("seed-brand", `{"brand":`+sampleBody(t)+`}`).Want(200).Text("id")
	a.readBrand(own).WantValues("status", "APPROVED")
	shared := a.bird.SeedOrganizationBrand(birdsandbox.SampleOrganizationBrand(), "PENDING")
	a.wantListed(sharedBrandsPath, shared)
	a.Clock.Advance(delay)
	a.readBrand(shared).WantValues("status", "APPROVED")
	a.wantCharged()
}

func TestScriptsOfWhatDoesNotExistAreRefused(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createBrand()
	for name, body := range map[string]string{
		"brand-status":                     `{"brand":"nobody","status":"APPROVED"}`,
		"brand-auth-plus":                  `{"brand":"nobody","status":"APPROVED"}`,
		"vetting-status":                   `{"brand":"` + id + `","status":""}`,
		"outcome":                          `{"object":"` + id + `","outcome":"maybe"}`,
		"list-lag":                         `{"lag":"soon"}`,
		"reseller-status":                  `{"reseller":"nobody","status":"ACTIVE"}`,
		string(birdsandbox.NormalisePhone): `{"off":true}`,
	} {
		a.Control(name, body).Want(400)
	}
}

func TestEveryRuleIsAControlAndTakesEffectOnce(t *testing.T) {
	t.Parallel()
	a := open(t)
	rules := birdsandbox.Rules()
	if len(rules) < 8 {
		t.Errorf("rules %v", rules)
	}
	for _, rule := range rules {
		a.Control(string(rule), `{"on":true}`).Want(200)
		a.Control(string(rule), `{"on":false}`).Want(200)
	}
}

func TestEveryMagicTextIsAnOutcomeOfTheIndex(t *testing.T) {
	t.Parallel()
	known := map[sandbox.Outcome]bool{sandbox.Approve: true, sandbox.Reject: true, sandbox.Hold: true}
	for _, outcome := range birdsandbox.New().Outcomes() {
		if known[outcome] {
			t.Errorf("%q twice", outcome)
		}
		known[outcome] = true
	}
	texts := birdsandbox.MagicTexts()
	for text, outcome := range texts {
		if text != "[sandbox:"+string(outcome)+"]" || !known[outcome] {
			t.Errorf("%s scripts %q", text, outcome)
		}
	}
	if len(texts) != len(known) {
		t.Errorf("%d texts for %d outcomes", len(texts), len(known))
	}
}
