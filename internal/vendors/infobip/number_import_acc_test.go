package infobip_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// An import takes all numbers of a campaign, or some, in any stage that has
// numbers, and leaves nothing to plan.
func TestNumbersAreImported(t *testing.T) {
	t.Parallel()
	n := acctest.InfobipNumbers()[:3]
	for name, r := range map[string]struct {
		some string
		want []string
	}{"all": {"", n}, "some": {"/" + n[0] + "," + n[2], []string{n[0], n[2]}}} {
		for _, stage := range []string{"DRAFT", "IN_REVIEW", "REGISTERED", "DEREGISTERED"} {
			t.Run(name+" "+stage, func(t *testing.T) {
				t.Parallel()
				w := acctest.NewWorld(t)
				id := withNumbers(w, stage, n...)
				config := numbered(id, r.want)
				w.Run(t, acctest.Importing(config, numbersAddress, id+r.some),
					resource.TestStep{Config: config, ConfigPlanChecks: acctest.Nothing, Check: then(func() {
						acctest.ExpectUntouched(t, w)
						w.Infobip.SetCampaignStage(id, "REGISTERED") // so that the test can end with a destroy
					})})
			})
		}
	}
}

func TestImportOfNumbersThatAreNotThereIsRefused(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := withNumbers(w, "REGISTERED")
	config := numbered(id, acctest.InfobipNumbers()[:1])
	for given, says := range map[string]string{
		id: "There is nothing to import", notACampaign: "There is nothing to import", "C1EXMPL": "There is no campaign C1EXMPL", "BX7K2PQ": "Not the id of a campaign",
	} {
		w.Run(t, resource.TestStep{Config: config, ResourceName: numbersAddress, ImportState: true, ImportStateId: given, ExpectError: acctest.Says(says)})
	}
}

// Keys, numbers and a file are three ways to name the same numbers: going over
// from one to another sends nothing.
func TestNumbersAreNamedInThreeWays(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()[:3]
	id := withNumbers(w, "REGISTERED")
	calls := func() { acctest.ExpectCalls(t, w, opAdd, 1); acctest.ExpectCalls(t, w, opRemove, 0) }
	w.Run(t,
		checked(numbered(id, n), calls), checked(keyed(id, n), calls), checked(inFile(id, listFile(t, n)), calls), checked(numbered(id, n), calls),
		checked(keyed(id, n[1:]), func() { holds(t, w, id, n[1:]...) }),
	)
}

// The answers may show no keys of the campaign and only the first numbers: what
// counts is the call for all of them.
func TestNumbersAreReadFromTheCallForAllOfThem(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Infobip.SetRule("all-previews", false)
	w.Infobip.SetRule("number-keys", false)
	id := poolCampaign(w, "REGISTERED")
	n := acctest.InfobipNumbers()
	w.Run(t, checked(attachedPool(id)+numbered("${tendlc_infobip_number_pool.p.campaign_id}", n), func() { holds(t, w, id, n...) }))
	// A number beyond the first is found on its campaign all the same.
	here, there := withNumbers(w, "REGISTERED"), poolCampaign(w, "REGISTERED", n...)
	acctest.PlanRefused(t, w, numbered(here, n[58:59]), acctest.Complaint{Code: "TENDLC1006", Says: []string{n[58] + " is on another campaign, " + there}})
}

func TestNumberIsLookedUp(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()
	withNumbers(w, "DEREGISTERED", n[0], n[1])
	id := withNumbers(w, "IN_REVIEW", n[0])
	key := keys(n[:1])[0]
	const one, other, by = "data.tendlc_infobip_number.one", "data.tendlc_infobip_number.other", "data.tendlc_infobip_number.by_key"
	has := func(address, attribute string, want knownvalue.Check) statecheck.StateCheck {
		return statecheck.ExpectKnownValue(address, tfjsonpath.New(attribute), want)
	}
	w.Run(t, resource.TestStep{Config: `
data "tendlc_infobip_number" "one"    { number = "` + n[0] + `" }
data "tendlc_infobip_number" "other"  { number = "` + n[1] + `" }
data "tendlc_infobip_number" "by_key" { number_key = "` + key + `" }
`, ConfigStateChecks: []statecheck.StateCheck{
		has(one, "number_key", knownvalue.StringExact(key)), has(one, "id", knownvalue.StringExact(key)), has(by, "number", knownvalue.StringExact(n[0])),
		has(one, "campaign_id", knownvalue.StringExact(id)), has(by, "campaign_id", knownvalue.StringExact(id)), has(other, "campaign_id", knownvalue.Null()),
		has(one, "country", knownvalue.StringExact("US")), has(one, "country_name", knownvalue.StringExact("United States")),
		has(one, "type", knownvalue.StringExact("VIRTUAL_LONG_NUMBER")), has(one, "capabilities", knownvalue.ListSizeExact(2)),
		has(one, "shared", knownvalue.Bool(false)), has(one, "application_id", knownvalue.StringExact("default")), has(one, "entity_id", knownvalue.Null()),
		statecheck.ExpectKnownValue(one, tfjsonpath.New("price").AtMapKey("price_per_month"), knownvalue.Float64Exact(1.5)),
		statecheck.ExpectKnownValue(one, tfjsonpath.New("edit_permissions").AtMapKey("can_edit_number"), knownvalue.Bool(true)),
	}, ConfigPlanChecks: resource.ConfigPlanChecks{PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}}})
}

func TestBadLookUpsOfNumbersAreRefused(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	look := func(arguments string) string { return "data \"tendlc_infobip_number\" \"n\" {\n" + arguments + "\n}\n" }
	for _, r := range []struct {
		config string
		want   acctest.Complaint
	}{
		{look(""), acctest.Complaint{Code: "TENDLC1011", Says: []string{"No attribute specified when one (and only one) of"}}},
		{look(`number = "+12025550100"` + "\n" + `number_key = "0123"`), acctest.Bad("number", "2 attributes specified when one (and only one) of")},
		{look(`number = "2025550100"`), acctest.Bad("number", "Not a phone number in E.164")},
		{look(`number_key = "+12025550100"`), acctest.Bad("number_key", "must be a key of Infobip")},
	} {
		acctest.PlanRefused(t, w, r.config, r.want)
		acctest.ExpectSilence(t, w)
	}
	acctest.PlanRefused(t, w, look(`number = "`+noSuchNumber+`"`), acctest.Complaint{Code: "TENDLC1007", At: "number", Says: []string{"The number " + noSuchNumber + " is not in the account"}})
	acctest.PlanRefused(t, w, look(`number_key = "0123"`), acctest.Complaint{Code: "TENDLC1007", At: "number_key", Says: []string{"The number 0123 is not in the account"}})
}
