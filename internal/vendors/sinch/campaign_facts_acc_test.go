package sinch_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// operatorFacts is an entry of mno_metadata; nil is null.
func operatorFacts(mno, class string, tpm any, scope, tier string, dailyCap any) knownvalue.Check {
	number := func(value any) knownvalue.Check {
		if n, ok := value.(int); ok {
			return knownvalue.Int64Exact(int64(n))
		}
		return knownvalue.Null()
	}
	return knownvalue.ObjectExact(map[string]knownvalue.Check{
		"mno": knownvalue.StringExact(mno), "status": knownvalue.StringExact("REGISTERED"), "msg_class": knownvalue.StringExact(class),
		"tpm": number(tpm), "tpm_scope": knownvalue.StringExact(scope), "brand_tier": knownvalue.StringExact(tier), "brand_daily_cap": number(dailyCap),
	})
}

// Whatever types Sinch sends, the facts of a campaign are typed.
func TestCampaignFactsAreTyped(t *testing.T) {
	t.Parallel()
	for _, loose := range []bool{false, true} {
		t.Run(fmt.Sprintf("loose types %v", loose), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Sinch.SetLooseTypes(loose)
			config := unprotected(w, onlyCampaign(seededBrand(t, w), "number_pool = true"))
			w.Run(t,
				resource.TestStep{Config: config, ConfigStateChecks: []statecheck.StateCheck{
					campaignShows("status", knownvalue.StringExact("SINCH_REVIEW")), campaignShows("phase", knownvalue.StringExact("pending")),
					campaignShows("last_action_status", knownvalue.StringExact("CREATE_IN_PROGRESS")),
					campaignShows("number_pool_approved", knownvalue.Bool(false)), campaignShows("next_renewal_or_expiration_date", knownvalue.StringExact("")),
					campaignShows("setup_fee", knownvalue.Float64Exact(30)), campaignShows("monthly_fee", knownvalue.Float64Exact(10)),
					campaignShows("mno_metadata", knownvalue.MapExact(map[string]knownvalue.Check{})), campaignShows("mock", knownvalue.Bool(false)),
				}},
				resource.TestStep{Config: config, PreConfig: func() {
					w.Settle()
					w.Sinch.SetRenewalDate("Lakeview visit notices", time.Date(2027, 3, 4, 5, 6, 7, 0, time.UTC))
				}, ConfigPlanChecks: nothing, ConfigStateChecks: []statecheck.StateCheck{
					campaignShows("status", knownvalue.StringExact("APPROVED")), campaignShows("phase", knownvalue.StringExact("approved")),
					campaignShows("last_action_status", knownvalue.StringExact("CREATE_SUCCESSFUL")),
					campaignShows("number_pool", knownvalue.Bool(true)), campaignShows("number_pool_approved", knownvalue.Bool(true)),
					campaignShows("next_renewal_or_expiration_date", knownvalue.StringExact("2027-03-04T05:06:07Z")),
					campaignShows("setup_fee", knownvalue.Float64Exact(30)), campaignShows("monthly_fee", knownvalue.Float64Exact(10)),
					campaignShows("mock", knownvalue.Bool(false)),
					campaignShows("mno_metadata", knownvalue.MapExact(map[string]knownvalue.Check{
						"10017": operatorFacts("AT&T", "E", 240, "CAMPAIGN", "", nil),
						"10035": operatorFacts("T-Mobile", "", nil, "", "LOW", 2000),
					})),
				}},
				// Facts that move by themselves are no difference.
				resource.TestStep{Config: config, PreConfig: func() {
					w.Sinch.SetMessageClass("Lakeview visit notices", "10017", "F")
					w.Sinch.SetCampaignStatus("Lakeview visit notices", "ACTIVE")
				}, ConfigPlanChecks: nothing, ConfigStateChecks: []statecheck.StateCheck{campaignShows("phase", knownvalue.StringExact("active"))}})
		})
	}
}

// A campaign that will lapse is announced a month ahead, by every refresh; one
// that renews never is.
func TestCampaignThatWillLapseIsAnnounced(t *testing.T) {
	t.Parallel()
	day := 24 * time.Hour
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	lapsing, renewing := onlyCampaign(brandID, "auto_renewal = false"), campaignsOf(brandID, "CUSTOMER_CARE")
	c := newTerminal(t, w)
	c.Apply(lapsing + renewing)
	hides(t, c.Does("plan"), "TENDLC1018") // in review there is no date
	w.Settle()
	plan := func(left time.Duration) string {
		w.Sinch.SetRenewalDate("Lakeview visit notices", w.Clock.Now().Add(left))
		w.Sinch.SetRenewalDate("Lakeview notices 0", w.Clock.Now().Add(left))
		said := c.Does("plan")
		tells(t, said, "No changes.")
		hides(t, said, `The campaign "Lakeview notices 0" expires`)
		return said
	}
	hides(t, plan(30*day+time.Hour), "TENDLC1018")
	tells(t, plan(30*day), `The campaign "Lakeview visit notices" expires on 2026-12-22 (TENDLC1018)`, "auto_renewal is off.", "create_before_destroy")
	tells(t, plan(day), "TENDLC1018")
	tells(t, c.Does("apply", "-refresh-only", "-auto-approve"), "TENDLC1018")
	// When it has lapsed there is nothing to announce any more.
	w.Clock.Advance(2 * day)
	said := c.Does("plan")
	tells(t, said, `The campaign "Lakeview visit notices"`, "is expired (TENDLC1010)")
	hides(t, said, "TENDLC1018")
}

// The date is plain text in one of Sinch's pages: what cannot be read as a date
// is shown and says nothing.
func TestRenewalDateThatIsNoDateIsOnlyShown(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.ViolationsExpected = true
	f := newFront(t, w)
	c := newTerminal(t, w)
	c.Apply(onlyCampaign(seededBrand(t, w), "auto_renewal = false"))
	w.Settle()
	for text, warns := range map[string]bool{"next Tuesday": false, "2026-12-01": true, "2026-12-01 10:00:00": true, "2027-12-01T10:00:00": false} {
		f.Clear()
		f.Changes("GET", pathOneCampaign, replace(`"nextRenewalOrExpirationDate":"[^"]*"`, fmt.Sprintf(`"nextRenewalOrExpirationDate":%q`, text)))
		said := c.Does("apply", "-auto-approve")
		if warns {
			tells(t, said, "expires on 2026-12-01 (TENDLC1018)")
		} else {
			hides(t, said, "TENDLC1018")
		}
		if shown := c.Values(campaignAddress)["next_renewal_or_expiration_date"]; shown != text {
			t.Errorf("%q is shown as %v", text, shown)
		}
	}
}
