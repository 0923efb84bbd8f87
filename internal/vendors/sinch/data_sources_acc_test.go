package sinch_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

type object = map[string]any

// look writes a data source.
func look(kind, label string, arguments ...string) string {
	return fmt.Sprintf("\ndata \"tendlc_sinch_%s\" %q {\n  %s\n}\n", kind, label, strings.Join(arguments, "\n  "))
}

// holdsExactly compares all attributes at once, so that none is forgotten.
func holdsExactly(t *testing.T, got any, want any) {
	t.Helper()
	plain := func(value any) (decoded any) {
		raw, err := json.Marshal(value)
		if err == nil {
			err = json.Unmarshal(raw, &decoded)
		}
		if err != nil {
			t.Fatal(err)
		}
		return decoded
	}
	g, w := plain(got), plain(want)
	gotObject, isObject := g.(object)
	wantObject, _ := w.(object)
	if !isObject {
		if !reflect.DeepEqual(g, w) {
			t.Errorf("got %v, want %v", g, w)
		}
		return
	}
	for name := range gotObject {
		if _, ok := wantObject[name]; !ok {
			t.Errorf("%s is not expected: %v", name, gotObject[name])
		}
	}
	for name, value := range wantObject {
		if got, ok := gotObject[name]; !ok || !reflect.DeepEqual(got, value) {
			t.Errorf("%s: got %v, want %v", name, got, value)
		}
	}
}

func TestNumberDataSourceShowsEverything(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seeded := seededCampaign(t, w, "APPROVED", nil)
	numbers := sinchsandbox.Numbers()
	c := newTerminal(t, w)
	w.Sinch.SeedNumber(numbers[1], sinchsandbox.ServicePlanID, seeded.TCRID)
	w.Sinch.FailProvisioning(numbers[2], "INSUFFICIENT_BALANCE", 1)
	c.Write(assigned(seeded.TCRID, "", numbers[2]))
	tells(t, c.Fails("apply", "-auto-approve"), "TENDLC2008")
	var config strings.Builder
	for i, label := range []string{"idle", "linked", "failed"} {
		config.WriteString(look("number", label, fmt.Sprintf("phone_number = %q", numbers[i])))
	}
	c.Apply(config.String())
	want := func(number, campaign, status string, errors ...any) object {
		return object{"phone_number": number, "id": number, "display_name": "", "region_code": "US", "type": "LOCAL", "capability": []any{"SMS", "VOICE"},
			"service_plan_id": sinchsandbox.ServicePlanID, "campaign_id": campaign, "provisioning_status": status, "error_codes": append([]any{}, errors...),
			"next_charge_date": "2026-12-21T09:00:00.000000Z", "expire_at": ""}
	}
	holdsExactly(t, c.Values("data.tendlc_sinch_number.idle"), want(numbers[0], "", ""))
	holdsExactly(t, c.Values("data.tendlc_sinch_number.linked"), want(numbers[1], seeded.TCRID, ""))
	holdsExactly(t, c.Values("data.tendlc_sinch_number.failed"), want(numbers[2], "", "FAILED", "INSUFFICIENT_BALANCE"))
}

// lookUps are the data sources that take either id: the kind, the noun, and an
// id of each kind that nothing has.
var lookUps = []struct{ kind, noun, registry, tcrID, otherTCRID string }{
	{"brand", "brand", "tcr_brand_id", someBrandID, someCampaignID},
	{"campaign", "campaign", "tcr_campaign_id", someCampaignID, someBrandID},
	{"campaign_status", "campaign", "tcr_campaign_id", someCampaignID, someBrandID},
}

func TestLookUpTakesExactlyOneGoodID(t *testing.T) {
	t.Parallel()
	for _, l := range lookUps {
		t.Run(l.kind, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			own, registry := fmt.Sprintf("id = %q", someULID), fmt.Sprintf("%s = %q", l.registry, l.tcrID)
			one := fmt.Sprintf("exactly one of id and %s", l.registry)
			planRefused(t, w, look(l.kind, "x", own, registry), bad("id", one))
			planRefused(t, w, look(l.kind, "x"), bad("", one))
			planRefused(t, w, look(l.kind, "x", fmt.Sprintf("id = %q", l.tcrID)), complaint{Code: "TENDLC1008", At: "id", Says: []string{"Not a " + l.noun + " registration id", "It looks like a TCR"}})
			planRefused(t, w, look(l.kind, "x", fmt.Sprintf("%s = %q", l.registry, someULID)), complaint{Code: "TENDLC1008", At: l.registry, Says: []string{"Not a TCR " + l.noun + " id", "It looks like a registration id"}})
			planRefused(t, w, look(l.kind, "x", fmt.Sprintf("%s = %q", l.registry, l.otherTCRID)), complaint{Code: "TENDLC1008", At: l.registry, Says: []string{"Not a TCR " + l.noun + " id"}})
			silent(t, w)
			planRefused(t, w, look(l.kind, "x", own), complaint{Code: "TENDLC2010", At: "id", Says: []string{"There is no " + l.noun + " " + someULID, "Sinch does not know it in this project"}})
			planRefused(t, w, look(l.kind, "x", registry), complaint{Code: "TENDLC2010", At: l.registry, Says: []string{"There is no " + l.noun + " " + l.tcrID}})
			untouched(t, w)
		})
	}
}

func TestOtherLookUpsOfNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	planRefused(t, w, look("number", "x", `phone_number = "(608) 555-0142"`), bad("phone_number", "must be + and digits only"))
	planRefused(t, w, look("campaign_qualification", "x", fmt.Sprintf("brand_id = %q", someULID), `use_case = "MARKETING"`), complaint{Code: "TENDLC1008", At: "brand_id", Says: nil})
	planRefused(t, w, look("campaign_qualification", "x", fmt.Sprintf("brand_id = %q", someBrandID), `use_case = "SPAM"`), bad("use_case", `got: "SPAM"`))
	planRefused(t, w, look("campaigns", "x", `use_case = "SPAM"`, `brand_id = "x"`), bad("use_case", `got: "SPAM"`), complaint{Code: "TENDLC1008", At: "brand_id", Says: nil})
	silent(t, w)
	planRefused(t, w, look("number", "x", `phone_number = "+16085550142"`), complaint{Code: "TENDLC2010", At: "phone_number", Says: []string{"There is no number +16085550142"}})
	planRefused(t, w, look("campaign_qualification", "x", fmt.Sprintf("brand_id = %q", someBrandID), `use_case = "MARKETING"`),
		complaint{Code: "TENDLC2010", At: "brand_id", Says: []string{"There is no brand " + someBrandID}})
	untouched(t, w)
}

// A failing Sinch is an error that says so, not an empty list.
func TestDataSourcesOfAFailingSinchAreErrors(t *testing.T) {
	t.Parallel()
	for operation, config := range map[string]string{
		"listBrandRegistrations":       look("brands", "x"),
		"listCampaignRegistrations":    look("campaigns", "x"),
		"getBrandRegistration":         look("brand", "x", fmt.Sprintf("id = %q", someULID)),
		"fetchCampaignByTcrCampaignId": look("campaign", "x", fmt.Sprintf("tcr_campaign_id = %q", someCampaignID)),
		"getCampaignRegistration":      look("campaign_status", "x", fmt.Sprintf("id = %q", someULID)),
		"getActiveNumber":              look("number", "x", `phone_number = "+16085550142"`),
		"qualifyBrandByUseCase":        look("campaign_qualification", "x", fmt.Sprintf("brand_id = %q", someBrandID), `use_case = "MARKETING"`),
	} {
		t.Run(operation, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Box.InjectFault(sandbox.Fault{Vendor: w.Sinch.Name(), Operation: operation, Kind: sandbox.HTMLPage, Count: 20, RetryAfter: time.Second})
			planRefused(t, w, config, complaint{Code: "TENDLC2004", At: "", Says: []string{"Could not ", "Nothing was charged."}})
			untouched(t, w)
		})
	}
}

func TestDataSourceWithoutCredentialsNamesThem(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	planRefused(t, w, "provider \"tendlc\" {}\n"+look("brands", "x"),
		complaint{Code: "TENDLC1009", At: "", Says: []string{"project_id", "SINCH_PROJECT_ID"}}, complaint{Code: "TENDLC1009", At: "", Says: []string{"key_id", "SINCH_KEY_ID"}},
		complaint{Code: "TENDLC1009", At: "", Says: []string{"key_secret", "SINCH_KEY_SECRET"}})
	silent(t, w)
}

// A data source whose id is not known yet waits for the apply.
func TestDataSourceOfWhatIsMadeInTheSameRun(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := newTerminal(t, w)
	tells(t, c.Plan(acctest.SinchBrand("")+acctest.SinchBrandApproval("")+look("brand", "b", "tcr_brand_id = tendlc_sinch_brand_approval.b.tcr_brand_id")+
		look("campaign_qualification", "q", "brand_id = tendlc_sinch_brand_approval.b.tcr_brand_id", `use_case = "MARKETING"`)), "(known after apply)")
	c.Does("apply", saved)
	if got := c.Values("data.tendlc_sinch_brand.b")["display_name"]; got != "Lakeview 10DLC" {
		t.Errorf("display_name is %v", got)
	}
	if got := c.Values("data.tendlc_sinch_campaign_qualification.q")["qualified"]; got != true {
		t.Errorf("qualified is %v", got)
	}
}
