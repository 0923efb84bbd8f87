package birdsandbox_test

import (
	"slices"
	"testing"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func requirementsOf(n birdsandbox.OwnedNumber) string {
	return workspacePath + "/endpoints/" + n.EndpointID + "/compliance-requirements"
}

func tenDLCOf(n birdsandbox.OwnedNumber) string {
	return requirementsOf(n) + "/" + birdsandbox.RequirementName
}

// tie puts a number on a campaign.
func (a *account) tie(e164, campaign string) answer {
	a.Helper()
	return a.Call("PUT", tenDLCOf(a.owned(e164)), map[string]string{
		"type": "ten-dlc", "campaignId": idOf(campaign), "brandId": a.inspected(campaign).BrandID,
	})
}

// first and second are numbers of the account; the second has two ids.
var first, second = birdsandbox.Numbers()[0], birdsandbox.Numbers()[1]

func TestRequirementsOfALocalAndATollFreeNumber(t *testing.T) {
	t.Parallel()
	a := open(t)
	for e164, want := range map[string][]string{
		first:                      {"kyc-form", "use-case", "ten-dlc"},
		birdsandbox.TollFreeNumber: {"kyc-form", "use-case"},
	} {
		r := a.get(requirementsOf(a.owned(e164))).Want(200)
		var types []string
		for n := range count(r) {
			types = append(types, r.Text("results", n, "type"))
			if r.Text("results", n, "status") != "unsatisfied" {
				t.Error(r.Raw)
			}
		}
		if !slices.Equal(types, want) {
			t.Errorf("%s: %v, want %v", e164, types, want)
		}
	}
}

func TestRequirementsAreFiltered(t *testing.T) {
	t.Parallel()
	a := open(t)
	for query, want := range map[string]int{"capability=sms&destination=US": 1, "capability=sms": 2, "destination=us": 2, "capability=fax": 0} {
		if r := a.get(requirementsOf(a.owned(first)) + "?" + query).Want(200); count(r) != want {
			t.Errorf("%s: %s", query, r.Raw)
		}
	}
}

func TestTheNameOfTheRequirementMayBeAnother(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SetRequirementName("campaign:us")
	n := a.owned(first)
	a.get(tenDLCOf(n)).Want(404)
	a.get(requirementsOf(n)+"/campaign:us").Want(200).WantValues("type", "ten-dlc")
}

func TestAPutTiesTheNumber(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.campaignIn("APPROVED")
	r := a.tie(second, campaign).Want(200).WantValues("status", "satisfied", "campaignId", idOf(campaign), "mutable", true)
	if r.Get("brandId") != a.inspected(campaign).BrandID || r.Get("evaluatedAt") != "2026-11-02T10:15:30.000Z" {
		t.Error(r.Raw)
	}
	a.tie(second, campaign).Want(200) // again
	if got := a.bird.NumbersOn(idOf(campaign)); !slices.Equal(got, []string{second}) {
		t.Errorf("%v", got)
	}
	outbound := []any{"results", 0, "endpoint", "capabilities", 0, "outbound", "status"}
	if r := a.numbers(second); r.Get(outbound...) != "active" {
		t.Error(r.Raw)
	}
}

func TestAnotherPutMovesTheNumber(t *testing.T) {
	t.Parallel()
	a := open(t)
	one, two := a.campaignIn("APPROVED"), a.campaignIn("APPROVED")
	a.tie(first, one).Want(200)
	a.tie(first, two).Want(200).WantValues("campaignId", idOf(two))
	if len(a.inspected(one).Numbers) != 0 || len(a.inspected(two).Numbers) != 1 {
		t.Errorf("%+v", a.bird.Campaigns())
	}
}

func TestAPutIsRefused(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		body func(a *account, campaign birdsandbox.Campaign) map[string]string
		want func(r answer)
	}{
		"without a campaign": {
			func(_ *account, c birdsandbox.Campaign) map[string]string {
				return map[string]string{"type": "ten-dlc", "brandId": c.BrandID}
			},
			func(r answer) { wantInvalid(r, "campaignId") },
		},
		"without a brand": {
			func(_ *account, c birdsandbox.Campaign) map[string]string {
				return map[string]string{"type": "ten-dlc", "campaignId": c.ID}
			},
			func(r answer) { wantInvalid(r, "brandId") },
		},
		"with another brand": {
			func(a *account, c birdsandbox.Campaign) map[string]string {
				return map[string]string{"type": "ten-dlc", "campaignId": c.ID, "brandId": a.seededBrand()}
			},
			func(r answer) { wantInvalid(r, "brandId") },
		},
		"with a campaign that is not there": {
			func(_ *account, c birdsandbox.Campaign) map[string]string {
				return map[string]string{"type": "ten-dlc", "campaignId": c.BrandID, "brandId": c.BrandID}
			},
			func(r answer) { wantInvalid(r, "campaignId") },
		},
		"of another type": {
			func(*account, birdsandbox.Campaign) map[string]string { return map[string]string{"type": "kyc-form"} },
			func(r answer) { wantInvalid(r, "type") },
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			campaign := a.inspected(a.campaignIn("APPROVED"))
			tc.want(a.Call("PUT", tenDLCOf(a.owned(first)), tc.body(a, campaign)))
			if got := a.owned(first); got.CampaignID != "" || got.Status != "unsatisfied" {
				t.Errorf("%+v", got)
			}
		})
	}
}

func TestOnlyAnApprovedCampaignTakesNumbers(t *testing.T) {
	t.Parallel()
	for _, status := range []string{"PENDING", "DECLINED", "REJECTED", "FAILED", "SUSPENDED", "EXPIRED"} {
		a := open(t)
		wantState(a.tie(first, a.campaignIn(status)), "")
	}
}

func TestATollFreeNumberCannotBeTied(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.tie(birdsandbox.TollFreeNumber, a.campaignIn("APPROVED")).Want(404)
}

func TestRequirementsAreReadByTheEndpointOnly(t *testing.T) {
	t.Parallel()
	a := open(t)
	n := a.owned(second)
	n.EndpointID = n.ID
	a.get(requirementsOf(n)).Want(404)
}

func TestAManagedRequirementCannotBeChanged(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.campaignIn("APPROVED")
	a.bird.SetRequirement(birdsandbox.RequirementState{Number: first, Managed: true})
	a.get(tenDLCOf(a.owned(first))).WantValues("mutable", false, "immutableReason", "managed")
	wantState(a.tie(first, campaign), "")
	a.bird.SetRequirement(birdsandbox.RequirementState{Number: first})
	a.tie(first, campaign).Want(200)
}

func TestACampaignHas49NumbersWithoutAPool(t *testing.T) {
	t.Parallel()
	a := open(t)
	plain := a.campaignIn("APPROVED")
	pool := a.campaignIn("APPROVED", func(r *birdsandbox.CampaignRequest) { r.NumberPool = r.EmbeddedLink })
	all := birdsandbox.Numbers()
	for _, e164 := range all[:49] {
		a.tie(e164, plain).Want(200)
	}
	wantState(a.tie(all[49], plain), "")
	a.tie(all[0], plain).Want(200) // has its place
	for _, e164 := range all[:50] {
		a.tie(e164, pool).Want(200)
	}
}

func TestARequirementMayTakeItsTime(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SetRule(birdsandbox.SlowRequirements, true)
	campaign := a.campaignIn("APPROVED")
	a.tie(first, campaign).Want(200).WantValues("status", "pending", "campaignId", idOf(campaign))
	a.Clock.Advance(delay - 1)
	a.get(tenDLCOf(a.owned(first))).WantValues("status", "pending")
	a.Clock.Advance(1)
	a.get(tenDLCOf(a.owned(first))).WantValues("status", "satisfied")
}

func TestARequirementShowsThatItsCampaignIsDown(t *testing.T) {
	t.Parallel()
	for _, status := range []string{"SUSPENDED", "EXPIRED", "DELETED"} {
		a := open(t)
		campaign := a.campaignIn("APPROVED")
		a.tie(first, campaign).Want(200)
		a.bird.SetCampaignStatus(idOf(campaign), status)
		r := a.get(tenDLCOf(a.owned(first))).WantValues("status", "unsatisfied", "campaignId", idOf(campaign))
		if r.Get("issues", 0) != "campaign-is-not-active" {
			t.Error(r.Raw)
		}
	}
}

func TestAStatusOfARequirementCanBeAnyWord(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.campaignIn("PENDING")
	a.bird.SetRequirement(birdsandbox.RequirementState{Number: first, Status: "in-doubt", Campaign: idOf(campaign)})
	a.get(tenDLCOf(a.owned(first))).Want(200).WantValues("status", "in-doubt", "campaignId", idOf(campaign))
}

func TestNothingRemovesARequirementUnlessTheRuleSaysSo(t *testing.T) {
	t.Parallel()
	both(t, birdsandbox.AllowRequirementRemoval, func(t *testing.T, a *account, on bool) {
		campaign := a.campaignIn("APPROVED")
		a.tie(first, campaign).Want(200)
		a.Call("DELETE", tenDLCOf(a.owned(first)), nil).Want(map[bool]int{false: 404, true: 204}[on])
		if left := len(a.bird.NumbersOn(idOf(campaign))); (left == 0) != on {
			t.Errorf("%d numbers", left)
		}
	})
}

func TestTheOtherRequirementsAreSatisfiedToo(t *testing.T) {
	t.Parallel()
	a := open(t)
	base := requirementsOf(a.owned(first))
	use := a.bird.SeedUseCase("Promotions", "Offers of the week")
	a.Call("PUT", base+"/kyc-form", map[string]string{"type": "kyc-form", "formId": use}).Want(200).WantValues("status", "satisfied")
	wantInvalid(a.Call("PUT", base+"/use-case-sms", map[string]string{"type": "use-case"}), "useCaseId")
	a.Call("PUT", base+"/use-case-sms", map[string]string{"type": "use-case", "useCaseId": use}).Want(200).WantValues("status", "satisfied")
}
