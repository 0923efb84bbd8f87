package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// small is a small world at every vendor: two brands, campaigns under both in
// turn, everything approved, and two numbers on each campaign.
func small(campaigns int) string {
	all, index := fmt.Sprintf("count = %d", campaigns), "[count.index]"
	const brands = "count = 2"
	apart := strings.NewReplacer(`"Lakeview 10DLC"`, `"Lakeview ${count.index}"`, "Dental Group LLC", "Dental ${count.index} LLC", "39-1234567", "39-123456${count.index}")
	name := ` = "Lakeview visit notices ${count.index}"`
	text := ` = "Lakeview Dental tells its patients about booked, moved and cancelled visits, part ${count.index}."`
	two := func(numbers []string) string {
		return `slice(["` + strings.Join(numbers, `", "`) + `"], 2 * count.index, 2 * count.index + 2)`
	}
	each := func(config, reference string) string {
		return strings.ReplaceAll(config, reference+".", reference+index+".")
	}
	return apart.Replace(acctest.SinchBrand(brands)) +
		each(acctest.SinchBrandApproval(brands), "sinch_brand.b") +
		acctest.SinchCampaign(all, "brand_id = tendlc_sinch_brand_approval.b[count.index % 2].tcr_brand_id", "campaign_name"+name, "description"+text) +
		each(acctest.SinchCampaignApproval(all), "sinch_campaign.c") +
		strings.Replace(each(acctest.SinchAssignment(all, "N"), "sinch_campaign_approval.c"), `["N"]`, two(sinchsandbox.Numbers()), 1) +

		apart.Replace(acctest.InfobipBrand(brands)) +
		each(acctest.InfobipBrandRegistration(brands), "infobip_brand.b") +
		each(acctest.InfobipBrandApproval(brands), "infobip_brand_registration.b") +
		acctest.InfobipCampaign(all, "brand_id = tendlc_infobip_brand_approval.b[count.index % 2].brand_id", "name"+name, "program_summary"+text) +
		each(acctest.InfobipSpare(nil, all, "numbers = "+two(acctest.InfobipNumbers())), "infobip_campaign.c") +
		each(acctest.InfobipCampaignRegistration(all), "infobip_number_assignment.spare") +
		each(acctest.InfobipCampaignApproval(all), "infobip_campaign_registration.c") +

		apart.Replace(acctest.BirdBrand(brands)) +
		each(acctest.BirdBrandApproval(brands), "bird_brand.b") +
		acctest.BirdCampaign(all, "brand_id = tendlc_bird_brand_approval.b[count.index % 2].brand_id", "name"+name, "description"+text) +
		each(acctest.BirdCampaignApproval(all), "bird_campaign.c") +
		each(acctest.BirdNumberAssignment(nil, all, "numbers = "+two(acctest.BirdNumbers())), "bird_campaign_approval.c")
}

// count is the calls of a command by vendor and operation.
func count(w *acctest.World, command func()) map[string]map[string]int {
	before := len(w.Box.Journal())
	command()
	calls := map[string]map[string]int{}
	for _, entry := range w.Box.Journal()[before:] {
		if calls[entry.Vendor] == nil {
			calls[entry.Vendor] = map[string]int{}
		}
		calls[entry.Vendor][entry.Operation]++
	}
	return calls
}

// expect compares the calls of a command with what the tables say. Of reads by
// id one more may come for each list, which is the one that checks the list. An
// apply may wait a little longer or shorter, and share its lists or not.
func expect(t *testing.T, command string, got map[string]map[string]int, want func(vendor) calls) {
	t.Helper()
	for _, v := range vendors {
		tables, all := want(v), map[string]bool{}
		for operation := range tables {
			all[operation] = true
		}
		for operation := range got[v.name] {
			all[operation] = true
		}
		for operation := range all {
			least, most := tables[operation], tables[operation]
			if lane, _, _ := yardstick(operation); lane == "reads" && !writes[operation] {
				most += checks(v, operation)
				switch command {
				case "apply":
					least, most = least-slack(v, operation), most+slack(v, operation)
				case afterRefusals:
					least -= checks(v, operation) // one of the two may go by its id anyway
				}
			}
			if command == withTwoMore && operation == "list-owned-numbers" {
				most++ // where the page comes before the first number's own answer, a row is checked
			}
			if n := got[v.name][operation]; n < least || n > most {
				t.Errorf("%s, %s: %d calls of %s, the tables say %d", command, v.title, n, operation, tables[operation])
			}
		}
	}
}

// slack is how many calls of one read an apply of six campaigns may make more or
// less.
func slack(v vendor, operation string) int {
	for _, l := range v.idle.lists {
		if l.list == operation {
			return 6
		}
	}
	return 2
}

// writes are Infobip's; the others' are told by their names.
var writes = map[string]bool{"register-brand": true, "register-campaign": true}

const withTwoMore = "plan with two more"

const afterRefusals = "plan after two campaigns were refused"

// checks is how many calls of the operation check that lists carry everything.
func checks(v vendor, operation string) (n int) {
	for _, l := range v.idle.lists {
		if l.get == operation && l.of == "" {
			n++
		} else if l.get == operation {
			n += 2
		}
	}
	return n
}

// The page is written from the tables: this is what holds them against the
// calls that are made.
func TestThePageCountsWhatRunsCost(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	now := sandbox.Review{Delay: time.Nanosecond, Outcome: sandbox.Approve}
	w.Sinch.SetReview(now)
	w.Infobip.SetReview(now)
	w.Bird.SetReview(now)
	c := acctest.NewTerminal(t, w)

	c.Plan(small(6))
	all := world{runs: 1, brands: 2, campaigns: 6, assignments: 6, numbers: 12}
	expect(t, "apply", count(w, func() { c.Does("apply", acctest.SavedPlan) }), func(v vendor) calls { return v.apply.calls(all) })
	w.Settle()
	c.Does("apply", "-auto-approve") // so that the state has the last statuses

	idle := func(v vendor) calls { return v.idle.calls(all) }
	expect(t, "plan without changes", count(w, c.Empty), idle)

	expect(t, withTwoMore, count(w, func() { c.Plan(small(8)) }), func(v vendor) calls {
		sum := idle(v)
		sum.add(v.added.calls(world{campaigns: 2, assignments: 2, numbers: 4}), 1)
		return sum
	})

	c.Write(small(6))
	for _, n := range []int{2, 3} {
		w.Sinch.SetCampaignStatus(w.Sinch.Campaigns()[n].ID, "REJECTED")
		w.Bird.SetCampaignStatus(w.Bird.Campaigns()[n].ID, "REJECTED")
		w.Infobip.SetCampaignStage(w.Infobip.Campaigns()[n].ID, "REJECTED")
	}
	expect(t, afterRefusals, count(w, func() { c.Run("plan") }), func(v vendor) calls {
		sum := idle(v)
		sum.add(map[string]calls{
			"sinch":   {"getCampaignRegistration": 2, "getCampaignRegistrationFeedback": 2},
			"infobip": {"get-campaign": 2}, "bird": {"getTCRCampaign": 2},
		}[v.name], 1)
		return sum
	})
}
