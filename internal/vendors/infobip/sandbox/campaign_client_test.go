package infobipsandbox_test

import (
	"encoding/json"

	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const campaigns = "/number-registration/1/campaigns"

// verifiedBrand is a brand under which campaigns can be registered.
func (a *account) verifiedBrand() string {
	a.Helper()
	return a.infobip.SeedBrand(infobipsandbox.SampleBrand(), "")
}

// sample is a campaign request under a verified brand.
func (a *account) sample(change ...func(*infobipsandbox.CampaignRequest)) infobipsandbox.CampaignRequest {
	a.Helper()
	request := infobipsandbox.SampleCampaign(a.verifiedBrand())
	for _, f := range change {
		f(&request)
	}
	return request
}

func (a *account) create(request infobipsandbox.CampaignRequest) string {
	a.Helper()
	return a.Call("POST", campaigns, request).Want(201).Get("id").(string)
}

// draft is a campaign that can be registered.
func (a *account) draft(change ...func(*infobipsandbox.CampaignRequest)) string {
	a.Helper()
	return a.create(a.sample(change...))
}

// seeded is a campaign of a verified brand in a stage.
func (a *account) seeded(stage string, change ...func(*infobipsandbox.CampaignRequest)) string {
	a.Helper()
	return a.infobip.SeedCampaign(a.sample(change...), stage)
}

func (a *account) campaign(id string) answer {
	a.Helper()
	return a.Call("GET", campaigns+"/"+id, nil).Want(200)
}

// act posts one of the calls on a campaign; the body may be nil.
func (a *account) act(id, call string, body any) answer {
	a.Helper()
	return a.Call("POST", campaigns+"/"+id+"/"+call, body)
}

// registeredCampaign is a campaign that went through all reviews.
func (a *account) registeredCampaign(change ...func(*infobipsandbox.CampaignRequest)) string {
	a.Helper()
	id := a.draft(change...)
	a.act(id, "register", nil).Want(202)
	a.Clock.Advance(4 * delay)
	a.campaign(id).WantValues("stage", "REGISTERED")
	return id
}

// numbers is the body of a change of numbers, by number.
func numbers(list ...string) map[string][]string {
	return map[string][]string{"numbers": append([]string{}, list...)}
}

func withNumbers(list ...string) func(*infobipsandbox.CampaignRequest) {
	return func(c *infobipsandbox.CampaignRequest) { c.Numbers = list }
}

func withReference(reference string) func(*infobipsandbox.CampaignRequest) {
	return func(c *infobipsandbox.CampaignRequest) { c.ReferenceID = reference }
}

func withSummary(summary string) func(*infobipsandbox.CampaignRequest) {
	return func(c *infobipsandbox.CampaignRequest) { c.ProgramSummary = summary }
}

// charges are how often each object was charged.
func (a *account) charges() map[string]int {
	counts := map[string]int{}
	for _, line := range a.Box.Ledger() {
		counts[line.ObjectID]++
	}
	return counts
}

// body is a request as a JSON object that a test may change.
func (a *account) body(request any) map[string]any {
	a.Helper()
	text, err := json.Marshal(request)
	if err != nil {
		a.Fatal(err)
	}
	var body map[string]any
	if err := json.Unmarshal(text, &body); err != nil {
		a.Fatal(err)
	}
	return body
}
