package birdsandbox_test

import (
	"path"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// request is a change of the sample campaign.
type request = func(*birdsandbox.CampaignRequest)

func campaignsOf(brand string) string { return brandsPath + "/" + brand + "/campaigns" }

// seededBrand is a free brand under which campaigns can be registered.
func (a *account) seededBrand() string { return a.bird.SeedBrand(birdsandbox.SampleBrand(), "") }

func sampleCampaign(changes ...request) birdsandbox.CampaignRequest {
	r := birdsandbox.SampleCampaign()
	for _, change := range changes {
		change(&r)
	}
	return r
}

// submit posts a campaign below a new approved brand.
func (a *account) submit(changes ...request) answer {
	a.Helper()
	return a.Call("POST", campaignsOf(a.seededBrand()), sampleCampaign(changes...))
}

// register is submit for a campaign that is accepted; it returns its path.
func (a *account) register(changes ...request) string {
	a.Helper()
	r := a.submit(changes...).Want(201)
	return campaignsOf(r.Text("brandId")) + "/" + r.Text("id")
}

// campaignIn is the path of a campaign that was made earlier.
func (a *account) campaignIn(status string, changes ...request) string {
	a.Helper()
	brand := a.seededBrand()
	return campaignsOf(brand) + "/" + a.bird.SeedCampaign(brand, sampleCampaign(changes...), status)
}

func (a *account) get(path string) answer {
	a.Helper()
	return a.Call("GET", path, nil)
}

func (a *account) patch(path string, fields map[string]any) answer {
	a.Helper()
	return a.Call("PATCH", path, fields)
}

func idOf(campaign string) string { return path.Base(campaign) }

// inspected is the sandbox's own view of a campaign.
func (a *account) inspected(campaign string) birdsandbox.Campaign {
	a.Helper()
	for _, c := range a.bird.Campaigns() {
		if c.ID == idOf(campaign) {
			return c
		}
	}
	a.Fatalf("no campaign %s", campaign)
	return birdsandbox.Campaign{}
}

// charged is the sum of what was charged for campaigns.
func (a *account) charged() (sum float64) {
	for _, line := range a.Box.Ledger() {
		if line.ObjectKind == "campaign" && line.Type == sandbox.Charged {
			sum += line.Amount
		}
	}
	return sum
}

// wantState is the 422 for what a state does not allow; field may be empty.
func wantState(r answer, field string) {
	r.Helper()
	wantWrongState(r)
	if named, _ := r.Get("details", "field").(string); named != field {
		r.Errorf("names %q, want %q: %s", named, field, r.Raw)
	}
}

func named(name string) request { return func(r *birdsandbox.CampaignRequest) { r.Name = name } }

func describedBy(text string) request {
	return func(r *birdsandbox.CampaignRequest) { r.Description += " " + text }
}

func attached(urls ...string) request {
	return func(r *birdsandbox.CampaignRequest) { r.AttachmentURLs = urls }
}

// both runs a test with a rule off and on.
func both(t *testing.T, rule birdsandbox.Rule, run func(t *testing.T, a *account, on bool)) {
	t.Helper()
	for name, on := range map[string]bool{"off": false, "on": true} {
		t.Run(string(rule)+" "+name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			a.bird.SetRule(rule, on)
			run(t, a, on)
		})
	}
}
