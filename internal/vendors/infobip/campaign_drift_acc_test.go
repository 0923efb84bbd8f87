package infobip_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const pathCampaign = `/campaigns/[0-9a-f-]{36}$`

// Whatever Infobip writes in another way than it was sent plans nothing, after
// a create and after an import alike.
func TestAnswersInAnotherWritingPlanNothing(t *testing.T) {
	t.Parallel()
	rule := func(r infobipsandbox.Rule, on bool) func(*testing.T, *acctest.World) {
		return func(_ *testing.T, w *acctest.World) { w.Infobip.SetRule(r, on) }
	}
	answers := func(pattern, with string) func(*testing.T, *acctest.World) {
		return func(t *testing.T, w *acctest.World) {
			t.Helper()
			w.ViolationsExpected = true
			acctest.NewFront(t, w).Changes(http.MethodGet, pathCampaign, acctest.Replace(pattern, with))
		}
	}
	both := `message_types = ["MMS", "SMS"]`
	for name, row := range map[string]struct {
		happens   func(*testing.T, *acctest.World)
		arguments []string
		onlyAfter bool // an import would have nothing to go by
	}{
		"messageTypes in lower case and another order": {happens: rule(infobipsandbox.UpperMessageTypes, false), arguments: []string{both, `use_cases = ["CHAT", "ALERTS", "DONATION"]`}},
		"messageTypes in upper case":                   {happens: rule(infobipsandbox.UpperMessageTypes, true), arguments: []string{both}},
		"applicationId default and entityId empty":     {happens: rule(infobipsandbox.ApplicationDefaults, true)},
		"no numberKeys":                   {happens: rule(infobipsandbox.NumberKeys, false)},
		"a phone number without plus":     {happens: answers(`"customerCarePhone":"\+`, `"customerCarePhone":"`)},
		"a policy that was not sent":      {happens: answers(`"policy":"[A-Z]*"`, `"policy":"REDUCED"`)},
		"prose with a blank more":         {happens: answers(`"helpMessage":"([^"]*)"`, `"helpMessage":"$1 "`)},
		"content left out":                {happens: answers(`"(termsAndConditionsUrl|customerCarePhone|programSummary)":"[^"]*",`, ""), onlyAfter: true},
		"lists and ways to join left out": {happens: answers(`"(exampleMessages|messageTypes|useCases)":\[[^\]]*\],|"optIns":\{"web":\{[^}]*\}\},`, ""), onlyAfter: true},
		"useCase with a value":            {happens: answers(`"useCase":null`, `"useCase":"ALERTS"`)},
		"an empty list of files as null":  {happens: answers(`"ageGated"`, `"mmsSampleFiles":null,"supportingDocuments":null,"ageGated"`)},
		"files in a given list":           {arguments: []string{`mms_sample_files = ["https://lakeviewdental.example/a.png"]`}},
		"lists of files left out": {happens: answers(`"(mmsSampleFiles|supportingDocuments)":\[[^\]]*\],?`, ""), onlyAfter: true,
			arguments: []string{`mms_sample_files = ["https://lakeviewdental.example/a.png"]`, `supporting_documents = ["https://lakeviewdental.example/b.pdf"]`}},
		"no lists of files at all": {happens: answers(`"(mmsSampleFiles|supportingDocuments)":\[[^\]]*\],?`, "")},
		"a policy left out":        {happens: answers(`"policy":"[A-Z]*",`, ""), onlyAfter: true, arguments: []string{`policy = "STANDARD"`}},
		"no policy at all":         {happens: answers(`"policy":"[A-Z]*",`, "")},
		"flags left out":           {happens: answers(`"(ageGated|directLending|embeddedLink|embeddedPhone|lowVolume)":false,`, "")},
		"equal messages and keywords": {arguments: []string{
			`example_messages = ["Lakeview Dental: see you tomorrow at 9:30 AM.", "Lakeview Dental: see you tomorrow at 9:30 AM."]`,
			`opt_ins = { keyword = { call_to_action = "Text START to our number to get visit notices.", keywords = ["START", "JOIN", "START"] } }`}},
		"no files in an empty list": {arguments: []string{`mms_sample_files = []`, `supporting_documents = []`, `example_messages = []`}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			config := draftOf(approvedBrand(w), row.arguments...)
			if row.happens != nil {
				row.happens(t, w)
			}
			c := acctest.NewTerminal(t, w)
			c.Apply(config)
			c.Empty()
			if row.onlyAfter {
				return
			}
			id := onlyDraft(t, w).ID
			c.Does("state", "rm", draftAddress)
			c.Does("import", draftAddress, id)
			c.Empty()
		})
	}
}

// What moves on its own, stage, priority, feedback, dates and the registry's
// id, plans nothing.
func TestWhatMovesOnItsOwnPlansNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	seeded := sampleDraft(approvedBrand(w))
	id := w.Infobip.SeedCampaign(seeded, "")
	config := draftLike(seeded)
	steps := []resource.TestStep{acctest.Importing(config, draftAddress, id)}
	for _, stage := range infobipsandbox.Stages() {
		steps = append(steps, resource.TestStep{Config: config, PlanOnly: true, PreConfig: func() { w.Infobip.SetCampaignStage(id, stage) }})
	}
	steps = append(steps, resource.TestStep{Config: config, PreConfig: func() { w.Infobip.SetCampaignStage(id, "DRAFT") },
		ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: checks(
			draftHas("external_campaign_id", knownvalue.NotNull()), draftHas("number_previews", knownvalue.ListSizeExact(1)))})
	w.Run(t, steps...)
}

// A stage that this version does not know is a warning.
func TestUnknownStageIsAWarning(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	config := draftOf(approvedBrand(w))
	c := acctest.NewTerminal(t, w)
	c.Apply(config)
	inStage(t, w, "SENT_TO_THE_MOON")()
	acctest.Tells(t, c.Does("plan"), "TENDLC2006", `"SENT_TO_THE_MOON"`)
	inStage(t, w, "UPDATE_REQUESTED_BY_INTERNAL_REVIEWER")()
	acctest.Tells(t, c.Does("plan"), "Reviewers want the campaign", "UPDATE_REQUESTED_BY_INTERNAL_REVIEWER")
	inStage(t, w, "DRAFT")()
	if said := c.Does("apply", "-refresh-only", "-auto-approve"); strings.Contains(said, "TENDLC2006") {
		t.Error(said)
	}
}
