package infobip_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func looked(name string, arguments ...string) string {
	config := fmt.Sprintf("data %q \"d\" {\n", "tendlc_infobip_"+name)
	for _, argument := range arguments {
		config += "  " + argument + "\n"
	}
	return config + "}\n"
}

func dataHas(name string, at tfjsonpath.Path, want knownvalue.Check) statecheck.StateCheck {
	return statecheck.ExpectKnownValue("data.tendlc_infobip_"+name+".d", at, want)
}

func TestCampaignIsLookedUpByEitherID(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seeded := sampleDraft(approvedBrand(w))
	id := w.Infobip.SeedCampaign(seeded, "")
	at := tfjsonpath.New[string]
	for _, key := range []string{fmt.Sprintf("id = %q", id), fmt.Sprintf("reference_id = %q", seeded.ReferenceID)} {
		w.Run(t, resource.TestStep{Config: looked("campaign", key), ConfigStateChecks: checks(
			dataHas("campaign", at("id"), knownvalue.StringExact(id)), dataHas("campaign", at("reference_id"), knownvalue.StringExact(seeded.ReferenceID)),
			dataHas("campaign", at("status"), knownvalue.StringExact("REGISTERED")), dataHas("campaign", at("message_types"), knownvalue.SetExact([]knownvalue.Check{knownvalue.StringExact("SMS")})),
			dataHas("campaign", at("brand_preview").AtMapKey("brand_id"), knownvalue.StringExact(seeded.BrandID)),
			dataHas("campaign", at("number_previews"), knownvalue.ListSizeExact(1)), dataHas("campaign", at("priority"), knownvalue.Null()),
			dataHas("campaign", at("number_pool"), knownvalue.Null()), dataHas("campaign", at("last_modified_date"), knownvalue.NotNull()),
		)})
	}
	acctest.PlanRefused(t, w, looked("campaign"), acctest.Bad("", "exactly one of id and reference_id"))
	acctest.PlanRefused(t, w, looked("campaign", fmt.Sprintf("id = %q", id), `reference_id = "x"`), acctest.Bad("id", "exactly one of id and reference_id"))
	acctest.PlanRefused(t, w, looked("campaign", fmt.Sprintf("id = %q", someUUID)), acctest.Complaint{Code: "TENDLC2010", At: "id"})
	acctest.PlanRefused(t, w, looked("campaign", `reference_id = "nobody"`), acctest.Complaint{Code: "TENDLC2010", At: "reference_id"})
}

func TestCampaignsAreListedWithEveryFilter(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	first := sampleDraft(approvedBrand(w))
	first.ApplicationID, first.EntityID = "visits-app", "dental"
	id := w.Infobip.SeedCampaign(first, "DRAFT")
	w.Infobip.SeedCampaign(infobipsandbox.SampleExternalCampaign(), "")
	one := knownvalue.ListPartial(map[int]knownvalue.Check{0: knownvalue.ObjectPartial(map[string]knownvalue.Check{"id": knownvalue.StringExact(id)})})
	list := tfjsonpath.New("campaigns")
	var steps []resource.TestStep
	filters := []string{
		fmt.Sprintf("ids = [%q]", id), fmt.Sprintf("brand_id = %q", first.BrandID), `types = ["TEN_DIGIT_LONG_CODE"]`, `name_like = "visit"`,
		fmt.Sprintf("reference_id = %q", first.ReferenceID), `application_id = "visits"`, `entity_id = "dental"`, `stages = ["DRAFT"]`,
		fmt.Sprintf("number = %q", "+"+infobipsandbox.Numbers()[0]),
	}
	for _, filter := range filters {
		steps = append(steps, resource.TestStep{Config: looked("campaigns", filter), ConfigStateChecks: checks(
			dataHas("campaigns", list, knownvalue.ListSizeExact(1)), dataHas("campaigns", list, one))})
	}
	steps = append(steps,
		resource.TestStep{Config: looked("campaigns", `sort = ["name,desc"]`), ConfigStateChecks: checks(dataHas("campaigns", list, knownvalue.ListSizeExact(2)), dataHas("campaigns", list, one))},
		resource.TestStep{Config: looked("campaigns", `name_like = "nothing"`), ConfigStateChecks: checks(dataHas("campaigns", list, knownvalue.ListSizeExact(0)))})
	w.Run(t, steps...)
	acctest.ExpectUntouched(t, w)
}

func TestStatusOfACampaignIsNoErrorWhenItIsRefused(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedCampaign(sampleDraft(approvedBrand(w)), "")
	config, at := looked("campaign_status", fmt.Sprintf("id = %q", id)), tfjsonpath.New[string]
	w.Run(t,
		resource.TestStep{Config: config, ConfigStateChecks: checks(
			dataHas("campaign_status", at("status"), knownvalue.StringExact("REGISTERED")), dataHas("campaign_status", at("ready"), knownvalue.Bool(true)),
			dataHas("campaign_status", at("network_statuses").AtSliceIndex(1), knownvalue.ObjectExact(map[string]knownvalue.Check{
				"network": knownvalue.StringExact("T_MOBILE"), "state": knownvalue.StringExact("ACTIVE"), "message_class": knownvalue.StringExact("20"),
				"throughput": knownvalue.Int64Exact(2000), "brand_tier": knownvalue.StringExact("LOW")})))},
		resource.TestStep{Config: config, PreConfig: func() { w.Infobip.SetCampaignStage(id, "REJECTED") }, ConfigStateChecks: checks(
			dataHas("campaign_status", at("phase"), knownvalue.StringExact("rejected")), dataHas("campaign_status", at("ready"), knownvalue.Bool(false)),
			dataHas("campaign_status", at("rejection_date"), knownvalue.NotNull()), dataHas("campaign_status", at("appeal_data"), knownvalue.Null()),
			dataHas("campaign_status", at("status_reasons").AtSliceIndex(0), knownvalue.ObjectPartial(map[string]knownvalue.Check{
				"code": knownvalue.StringExact("1003"), "attribute": knownvalue.StringExact("brand_id"), "advice": knownvalue.NotNull()})))},
		resource.TestStep{Config: config, PreConfig: func() { w.Infobip.SetCampaignStage(id, "NEW_WORD") }, ConfigStateChecks: checks(
			dataHas("campaign_status", at("phase"), knownvalue.StringExact("unknown")))},
	)
}

func TestPrioritiesAreListed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t, resource.TestStep{Config: looked("campaign_priorities"), ConfigStateChecks: checks(
		dataHas("campaign_priorities", tfjsonpath.New("priorities").AtSliceIndex(0), knownvalue.ObjectExact(map[string]knownvalue.Check{
			"priority_id": knownvalue.StringExact(infobipsandbox.PriorityID), "priority_type": knownvalue.StringExact("TEN_DLC"),
			"daily_submit_limit": knownvalue.Int64Exact(10),
			"review_time":        knownvalue.ObjectExact(map[string]knownvalue.Check{"amount": knownvalue.Int64Exact(2), "time_unit": knownvalue.StringExact("HOURS")})})))})
}
