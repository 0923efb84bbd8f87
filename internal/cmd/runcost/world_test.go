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
// turn, everything approved, and a number on each campaign.
func small(campaigns int) string {
	all, index := fmt.Sprintf("count = %d", campaigns), "[count.index]"
	const brands = "count = 2"
	apart := strings.NewReplacer(`"Lakeview 10DLC"`, `"Lakeview ${count.index}"`, "Dental Group LLC", "Dental ${count.index} LLC", "39-1234567", "39-123456${count.index}")
	name := ` = "Lakeview visit notices ${count.index}"`
	text := ` = "Lakeview Dental tells its patients about booked, moved and cancelled visits, part ${count.index}."`
	one := func(numbers []string) string {
		return `[["` + strings.Join(numbers, `", "`) + `"]` + index + `]`
	}
	each := func(config, reference string) string {
		return strings.ReplaceAll(config, reference+".", reference+index+".")
	}
	return apart.Replace(acctest.SinchBrand(brands)) +
		each(acctest.SinchBrandApproval(brands), "sinch_brand.b") +
		acctest.SinchCampaign(all, "brand_id = tendlc_sinch_brand_approval.b[count.index % 2].tcr_brand_id", "campaign_name"+name, "description"+text) +
		each(acctest.SinchCampaignApproval(all), "sinch_campaign.c") +
		strings.Replace(each(acctest.SinchAssignment(all, "N"), "sinch_campaign_approval.c"), `["N"]`, one(sinchsandbox.Numbers()), 1) +

		apart.Replace(acctest.InfobipBrand(brands)) +
		each(acctest.InfobipBrandRegistration(brands), "infobip_brand.b") +
		each(acctest.InfobipBrandApproval(brands), "infobip_brand_registration.b") +
		acctest.InfobipCampaign(all, "brand_id = tendlc_infobip_brand_approval.b[count.index % 2].brand_id", "name"+name, "program_summary"+text) +
		each(acctest.InfobipSpare(nil, all, "numbers = "+one(acctest.InfobipNumbers())), "infobip_campaign.c") +
		each(acctest.InfobipCampaignRegistration(all), "infobip_number_assignment.spare") +
		each(acctest.InfobipCampaignApproval(all), "infobip_campaign_registration.c") +

		apart.Replace(acctest.BirdBrand(brands)) +
		each(acctest.BirdBrandApproval(brands), "bird_brand.b") +
		acctest.BirdCampaign(all, "brand_id = tendlc_bird_brand_approval.b[count.index % 2].brand_id", "name"+name, "description"+text) +
		each(acctest.BirdCampaignApproval(all), "bird_campaign.c") +
		each(acctest.BirdNumberAssignment(nil, all, "numbers = "+one(acctest.BirdNumbers())), "bird_campaign_approval.c")
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

func TestProbe(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	now := sandbox.Review{Delay: time.Nanosecond, Outcome: sandbox.Approve}
	w.Sinch.SetReview(now)
	w.Infobip.SetReview(now)
	w.Bird.SetReview(now)
	t.Log(len(sinchsandbox.Numbers()), len(acctest.InfobipNumbers()), len(acctest.BirdNumbers()))
	c := acctest.NewTerminal(t, w)
	report := func(what string, calls map[string]map[string]int) {
		for _, v := range []string{"sinch", "infobip", "bird"} {
			t.Log(what, v, calls[v])
		}
	}
	report("new plan 2", count(w, func() { c.Plan(small(2)) }))
	report("apply 2", count(w, func() { c.Does("apply", acctest.SavedPlan) }))
	w.Settle()
	report("noop 2", count(w, func() { c.Empty() }))
	report("plan +2", count(w, func() { c.Plan(small(4)) }))
	report("apply +2", count(w, func() { c.Does("apply", acctest.SavedPlan) }))
	w.Settle()
	report("noop 4", count(w, func() { c.Empty() }))
}
