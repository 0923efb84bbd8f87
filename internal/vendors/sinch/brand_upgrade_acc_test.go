package sinch_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// upgradeFee is fee_preview of a plan that upgrades.
var upgradeFee = knownvalue.ObjectExact(map[string]knownvalue.Check{
	"setup": knownvalue.Null(), "monthly": knownvalue.Null(), "currency": knownvalue.StringExact("USD"),
	"source": knownvalue.StringExact("Sinch publishes no price for an upgrade; a SIMPLIFIED brand costs 10 and a FULL one 50"),
	"as_of":  knownvalue.StringExact("2026-11-21"),
})

func brandShows(attribute, value string) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(brandAddress, tfjsonpath.New(attribute), knownvalue.StringExact(value))
}

// The type goes up in place, is paid once, and shows no difference while the
// review runs nor after it, whether Sinch says FULL at once or at the end.
func TestUpgradeIsInPlaceAndChargedOnce(t *testing.T) {
	t.Parallel()
	for name, late := range map[string]bool{"type changes at once": false, "type changes at the end": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Sinch.SetLateUpgrades(late)
			approval := acctest.SinchBrandApproval("")
			full := unprotected(w, typed("FULL", brandWith())+approval)
			checks := onlyBrandChanges(brandApprovalAddress)
			checks.PreApply = append(checks.PreApply, plancheck.ExpectKnownValue(brandAddress, tfjsonpath.New("fee_preview"), upgradeFee),
				plancheck.ExpectUnknownValue(brandAddress, tfjsonpath.New("status")))
			w.Run(t, step(unprotected(w, brandWith()+approval)),
				resource.TestStep{Config: full, ConfigPlanChecks: checks, ConfigStateChecks: []statecheck.StateCheck{
					brandShows("status", "UPGRADE"), brandShows("phase", "approved"), brandShows("brand_registration_type", "FULL"),
					statecheck.ExpectKnownValue(brandAddress, tfjsonpath.New("fee_preview"), upgradeFee),
				}},
				resource.TestStep{Config: full, ConfigPlanChecks: nothing},
				resource.TestStep{Config: full, PreConfig: w.Settle, ConfigPlanChecks: nothing, ConfigStateChecks: []statecheck.StateCheck{
					brandShows("status", "APPROVED"), brandShows("phase", "approved"), brandShows("brand_registration_type", "FULL"),
				}})
			count(t, w, upgradeBrand, 1)
			count(t, w, patchBrand, 0)
			paid := w.Charges("brand")
			if len(paid) != 2 || paid[0].Amount != 10 || paid[1].Amount != sinchsandbox.AssumedUpgradeFee {
				t.Errorf("paid: %v", paid)
			}
		})
	}
}

func TestPlanOfAnUpgradeWarnsThatItIsCharged(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := newTerminal(t, w)
	approval := acctest.SinchBrandApproval("")
	c.Apply(brandWith() + approval)
	tells(t, c.Plan(typed("FULL", brandWith())+approval), "Changing brand_registration_type of the brand", "is charged (TENDLC1013)",
		"It costs an amount that is not published", "0 to add, 1 to change, 0 to destroy")
	hides(t, c.Plan(brandWith(`city = "Monona"`)+approval), "TENDLC1013")
	count(t, w, upgradeBrand, 0)
}

// Where Sinch shows the new type only at the end of the review, an upgrade whose
// answer was lost is recognised all the same, and paid once.
func TestLateUpgradeWhoseAnswerIsLostIsChargedOnce(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Sinch.SetLateUpgrades(true)
	c := acctest.NewTerminal(t, w)
	c.Apply(brandWith() + acctest.SinchBrandApproval(""))
	w.Box.InjectFault(sandbox.Fault{Vendor: w.Sinch.Name(), Operation: upgradeBrand, Kind: sandbox.ReplyLost})
	c.Apply(typed("FULL", brandWith()) + acctest.SinchBrandApproval(""))
	c.Empty()
	charges(t, w, "brand", 2) // the registration and one upgrade
	if got := w.Sinch.Brands()[0].Status; got != "UPGRADE" && got != "APPROVED" {
		t.Errorf("the brand is %s", got)
	}
}

// A brand that is being upgraded takes no edits, and its second upgrade is no
// difference.
func TestBrandEditIsRefusedDuringAnUpgrade(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	approval := acctest.SinchBrandApproval("")
	w.Run(t, step(unprotected(w, brandWith()+approval)),
		resource.TestStep{Config: unprotected(w, typed("FULL", brandWith())+approval), PreConfig: func() { w.Sinch.SetOutcome("Lakeview 10DLC", sandbox.Hold) }},
		resource.TestStep{Config: unprotected(w, typed("FULL", brandWith(`city = "Monona"`))+approval), PlanOnly: true, ExpectError: notNow("company_details.city", "UPGRADE")},
		resource.TestStep{Config: unprotected(w, brandWith()+approval), PlanOnly: true, ExpectError: says("cannot be changed to this value (TENDLC1012)")},
		resource.TestStep{Config: unprotected(w, typed("FULL", brandWith())+approval), ConfigPlanChecks: nothing},
	)
	count(t, w, upgradeBrand, 1)
	count(t, w, patchBrand, 0)
}

// sent are the changes of the brand in the order in which they were sent.
func sent(w *acctest.World) (operations []string) {
	for _, entry := range w.Box.Journal() {
		if entry.Operation == patchBrand || entry.Operation == upgradeBrand {
			operations = append(operations, entry.Operation)
		}
	}
	return operations
}

// The free change goes first, for the reviewers of the upgrade to see it.
func TestGroupAndTypeChangeTogether(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	approval := acctest.SinchBrandApproval("")
	w.Run(t, step(unprotected(w, brandWith()+approval)),
		resource.TestStep{Config: unprotected(w, typed("FULL", brandWith(`city = "Monona"`))+approval), ConfigPlanChecks: onlyBrandChanges(brandApprovalAddress),
			ConfigStateChecks: []statecheck.StateCheck{brandShows("status", "UPGRADE"),
				statecheck.ExpectKnownValue(brandAddress, tfjsonpath.New("company_details").AtMapKey("city"), knownvalue.StringExact("Monona"))}})
	if got := sent(w); len(got) != 2 || got[0] != patchBrand || got[1] != upgradeBrand {
		t.Errorf("sent: %v", got)
	}
	charges(t, w, "brand", 2)
}

// An upgrade that is refused after the edit went through leaves the edit in
// the state; the next apply only upgrades.
func TestUpgradeRefusedAfterTheEditKeepsTheEdit(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	f := newFront(t, w)
	c := newTerminal(t, w)
	approval := acctest.SinchBrandApproval("")
	c.Apply(brandWith() + approval)
	f.Answers("POST", `/brandRegistrations/[0-9a-z]{26}/upgrade$`, refusedPatch("brandRegistrationType", "the tax id must be verified first"))
	both := typed("FULL", brandWith(`city = "Monona"`)) + approval
	c.Write(both)
	tells(t, c.Fails("apply", "-auto-approve"), "Sinch refused to upgrade the brand", "(TENDLC2003)", "the tax id must be verified first", "Nothing was charged.")
	held := c.Values(brandAddress)
	if city := held["company_details"].(map[string]any)["city"]; city != "Monona" {
		t.Errorf("the state's city is %v", city)
	}
	if kind := held["brand_registration_type"]; kind != "SIMPLIFIED" {
		t.Errorf("the state's type is %v", kind)
	}
	fee := held["fee_preview"].(map[string]any)
	if fee["setup"] != 10.0 {
		t.Errorf("the state's fee is %v", fee)
	}
	if held["status"] != "APPROVED" {
		t.Errorf("the state's status is %v", held["status"])
	}
	f.Clear()
	tells(t, c.Plan(both), "TENDLC1013")
	c.Does("apply", saved)
	c.Empty()
	count(t, w, patchBrand, 1)
	count(t, w, upgradeBrand, 1)
	charges(t, w, "brand", 2)
}

// Somebody upgraded the brand at the dashboard between plan and apply: it is
// as wanted, and nothing is paid.
func TestUpgradeThatHappenedElsewhereIsNotSent(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	f := newFront(t, w)
	c := newTerminal(t, w)
	approval := acctest.SinchBrandApproval("")
	c.Apply(brandWith() + approval)
	c.Plan(typed("FULL", brandWith()) + approval)
	f.Changes("GET", pathOneBrand, replace(`"brandRegistrationType":"SIMPLIFIED"`, `"brandRegistrationType":"FULL"`))
	c.Does("apply", saved)
	c.Empty()
	count(t, w, upgradeBrand, 0)
	charges(t, w, "brand", 1)
}

// An answer that is lost together with every read after it: nothing is sent
// again, neither in this run nor, once the brand can be read, in the next.
func TestUpgradeWhoseEffectCannotBeReadIsNotSentTwice(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	f := newFront(t, w)
	approval := acctest.SinchBrandApproval("")
	full := unprotected(w, typed("FULL", brandWith())+approval)
	w.Run(t, step(unprotected(w, brandWith()+approval)),
		resource.TestStep{Config: full, ExpectError: says("(TENDLC3003)"), PreConfig: func() {
			w.Box.InjectFault(sandbox.Fault{Vendor: w.Sinch.Name(), Operation: upgradeBrand, Kind: sandbox.ReplyLost})
			f.Add(rule{Method: "GET", Path: regexp.MustCompile(pathOneBrand), Change: func(a answer) answer {
				if w.Calls(upgradeBrand) > 0 {
					return answer{Status: 503, Kind: "text/plain", Body: "busy"}
				}
				return a
			}})
		}},
		resource.TestStep{Config: full, PreConfig: f.Clear})
	count(t, w, upgradeBrand, 1)
	charges(t, w, "brand", 2)
}

// The upgrade is paid and cannot be read back: that is a warning, and the next
// refresh fills in.
func TestUpgradeThatCannotBeReadBackIsKept(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	f := newFront(t, w)
	c := newTerminal(t, w)
	approval := acctest.SinchBrandApproval("")
	full := typed("FULL", brandWith()) + approval
	c.Apply(brandWith() + approval)
	f.Changes("GET", pathOneBrand, func(a answer) answer {
		if w.Calls(upgradeBrand) > 0 {
			return answer{Status: 403, Kind: jsonKind, Body: `{}`}
		}
		return a
	})
	tells(t, c.Apply(full), "is registered; its status could not be read yet (TENDLC3009)")
	held := c.Values(brandAddress)
	if held["brand_registration_type"] != "FULL" || held["status"] != nil || held["tcr_brand_id"] == nil {
		t.Errorf("the state holds %v", held)
	}
	f.Clear()
	c.Empty()
	w.Settle()
	c.Apply(full)
	c.Empty()
	count(t, w, upgradeBrand, 1)
	charges(t, w, "brand", 2)
}

// A type that is known only at the apply is announced as an upgrade, and is one
// only if it turns out to be another.
func TestTypeThatIsKnownOnlyAtTheApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := newTerminal(t, w)
	approval := acctest.SinchBrandApproval("")
	config := func(kind, trigger string) string {
		brand := strings.Replace(brandWith(), "display_name =", "brand_registration_type = terraform_data.kind.output\n  display_name =", 1)
		return brand + approval + fmt.Sprintf("\nresource \"terraform_data\" \"kind\" {\n  input = %q\n  triggers_replace = %q\n}\n", kind, trigger)
	}
	c.Apply(config("SIMPLIFIED", "a"))
	tells(t, c.Plan(config("SIMPLIFIED", "b")), "TENDLC1013")
	c.Does("apply", saved)
	c.Empty()
	count(t, w, upgradeBrand, 0)
	tells(t, c.Plan(config("FULL", "b")), "TENDLC1013")
	c.Does("apply", saved)
	c.Empty()
	count(t, w, upgradeBrand, 1)
	charges(t, w, "brand", 2)
}
