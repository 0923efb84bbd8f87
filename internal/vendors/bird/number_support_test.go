package bird_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

const (
	opTie        = "updateEndpointComplianceRequirement"
	opFindNumber = "listWorkspaceLongCodeNumbers"
	noSuchNumber = "+12065550999"
)

// approvedCampaign is a campaign that was registered earlier, and its id. Each
// one has another name.
func approvedCampaign(w *acctest.World, numbers ...string) string {
	return seededCampaign(w, "", func(*birdsandbox.CampaignRequest) {}, numbers...)
}

func seededCampaign(w *acctest.World, status string, change func(*birdsandbox.CampaignRequest), numbers ...string) string {
	if len(w.Bird.Brands()) == 0 {
		seededBrand(w)
	}
	request := birdsandbox.SampleCampaign()
	request.Name = fmt.Sprintf("Order updates %d", len(w.Bird.Campaigns()))
	change(&request)
	id := w.Bird.SeedCampaign(w.Bird.Brands()[0].ID, request, status)
	for _, number := range numbers {
		tieByHand(w, number, id)
	}
	return id
}

// tieByHand puts a number on a campaign past Terraform.
func tieByHand(w *acctest.World, number, campaign string) {
	w.Bird.SetRequirement(birdsandbox.RequirementState{Number: number, Campaign: campaign})
}

// tied is an assignment to a campaign given by id.
func tied(campaign string, numbers []string, more ...string) string {
	return acctest.BirdNumberAssignment(numbers, append([]string{fmt.Sprintf("campaign_id = %q", campaign)}, more...)...)
}

// tiedFrom is the same by a file.
func tiedFrom(campaign, file string) string {
	return tied(campaign, nil, "numbers =", fmt.Sprintf("numbers_file = %q", file))
}

// numberList writes numbers into a file, one a line.
func numberList(t *testing.T, numbers ...string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "numbers.txt")
	if err := os.WriteFile(name, []byte(strings.Join(numbers, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// onCampaign fails the test unless the campaign has just these numbers.
func onCampaign(t *testing.T, w *acctest.World, campaign string, want ...string) {
	t.Helper()
	got := w.Bird.NumbersOn(campaign)
	slices.Sort(got)
	if want := slices.Sorted(slices.Values(want)); !slices.Equal(got, want) {
		t.Errorf("on %s are %v, want %v", campaign, got, want)
	}
}

// after looks at the sandbox once a step is applied.
func after(look func()) resource.TestCheckFunc {
	return func(*terraform.State) error {
		look()
		return nil
	}
}

// tiesSent are the campaigns that numbers were tied to, in the order of the
// calls.
func tiesSent(t *testing.T, w *acctest.World) []string {
	t.Helper()
	var campaigns []string
	for _, entry := range w.Entries(opTie) {
		var input struct{ CampaignID string }
		if err := json.Unmarshal([]byte(entry.RequestBody), &input); err != nil {
			t.Fatal(err)
		}
		campaigns = append(campaigns, input.CampaignID)
	}
	return campaigns
}
