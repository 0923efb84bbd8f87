package infobip_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const (
	numbersAddress = "tendlc_infobip_number_assignment.n"
	poolAddress    = "tendlc_infobip_number_pool.p"

	opAdd, opRemove, opUpdate, opPut = "add-numbers", "remove-numbers", "update-registered-campaign", "update-campaign"

	noSuchNumber = "+16085550199"
)

// withNumbers is a campaign that was made earlier and has the stage and these
// numbers, in E.164; it returns its id.
func withNumbers(w *acctest.World, stage string, numbers ...string) string {
	return seedNumbered(w, stage, numbers, func(*infobipsandbox.CampaignRequest) {})
}

// poolCampaign is one whose summary holds the sentence of number pools.
func poolCampaign(w *acctest.World, stage string, numbers ...string) string {
	return seedNumbered(w, stage, numbers, func(r *infobipsandbox.CampaignRequest) {
		r.ProgramSummary = "Lakeview Rides: each driver has a number of the pool. " + infobipsandbox.PoolSentence
	})
}

func seedNumbered(w *acctest.World, stage string, numbers []string, change func(*infobipsandbox.CampaignRequest)) string {
	if len(w.Infobip.Brands()) == 0 {
		w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "")
	}
	request := infobipsandbox.SampleCampaign(w.Infobip.Brands()[0].ID)
	request.ReferenceID = fmt.Sprintf("lakeview-%d", len(w.Infobip.Campaigns()))
	request.Numbers = []string{}
	for _, number := range numbers {
		request.Numbers = append(request.Numbers, strings.TrimPrefix(number, "+"))
	}
	change(&request)
	id := w.Infobip.SeedCampaign(request, "DRAFT")
	if stage != "DRAFT" {
		w.Infobip.SetCampaignStage(id, stage)
	}
	return id
}

// numbered is an assignment to a campaign given by id.
func numbered(campaignID string, numbers []string, more ...string) string {
	return assigning(campaignID, "numbers", numbers, more...)
}

// keyed is the same by the keys of the numbers.
func keyed(campaignID string, numbers []string, more ...string) string {
	return assigning(campaignID, "number_keys", keys(numbers), more...)
}

// inFile is the same by a file.
func inFile(campaignID, file string, more ...string) string {
	return fmt.Sprintf("\nresource \"tendlc_infobip_number_assignment\" \"n\" {\n  campaign_id = %q\n  numbers_file = %q\n  %s\n}\n",
		campaignID, file, strings.Join(more, "\n  "))
}

func assigning(campaignID, argument string, names []string, more ...string) string {
	return fmt.Sprintf("\nresource \"tendlc_infobip_number_assignment\" \"n\" {\n  campaign_id = %q\n  %s = [\"%s\"]\n  %s\n}\n",
		campaignID, argument, strings.Join(names, `", "`), strings.Join(more, "\n  "))
}

// second is the same assignment under another address.
func second(config string) string {
	return strings.Replace(config, `"tendlc_infobip_number_assignment" "n"`, `"tendlc_infobip_number_assignment" "second"`, 1)
}

func keys(numbers []string) []string {
	list := make([]string, len(numbers))
	for i, number := range numbers {
		list[i] = infobipsandbox.NumberKey(strings.TrimPrefix(number, "+"))
	}
	return list
}

// listFile writes numbers into a file, one a line.
func listFile(t *testing.T, numbers []string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "numbers.txt")
	if err := os.WriteFile(name, []byte(strings.Join(numbers, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// seeded are more numbers of the account, in E.164.
func seeded(w *acctest.World, count int) []string {
	numbers := w.Infobip.SeedNumberCount(count)
	for i := range numbers {
		numbers[i] = "+" + numbers[i]
	}
	return numbers
}

// holds fails the test unless the campaign has just these numbers.
func holds(t *testing.T, w *acctest.World, campaignID string, want ...string) {
	t.Helper()
	got := w.Infobip.CampaignNumbersOf(campaignID)
	for i := range got {
		got[i] = "+" + got[i]
	}
	slices.Sort(got)
	want = slices.Sorted(slices.Values(want))
	if !slices.Equal(got, want) {
		t.Errorf("the campaign %s has %d numbers %v, want %d %v", campaignID, len(got), got[:min(len(got), 60)], len(want), want[:min(len(want), 60)])
	}
}

// deltas counts the accepted calls that change the numbers of a registered
// campaign.
func deltas(w *acctest.World) int { return w.Calls(opAdd) + w.Calls(opRemove) + w.Calls(opUpdate) }

// attachedPool is a number pool on a campaign given by id.
func attachedPool(campaignID string, more ...string) string {
	return fmt.Sprintf("\nresource \"tendlc_infobip_number_pool\" \"p\" {\n  campaign_id = %q\n  %s\n}\n", campaignID, strings.Join(more, "\n  "))
}

// bodyNumbers are the numbers or keys that a request named.
func bodyNumbers(t *testing.T, entry sandbox.Entry) []string {
	t.Helper()
	var body struct{ Numbers, NumberKeys []string }
	if err := json.Unmarshal([]byte(entry.RequestBody), &body); err != nil {
		t.Fatal(err)
	}
	return append(body.Numbers, body.NumberKeys...)
}

// takeByHand takes a number off a registered campaign past Terraform.
func takeByHand(t *testing.T, w *acctest.World, campaignID, number string) {
	t.Helper()
	byHand(t, w, campaignID, "remove-numbers", fmt.Sprintf(`{"numbers": [%q]}`, strings.TrimPrefix(number, "+")))
	w.Settle()
}

// detachByHand takes the number pool off a campaign past Terraform.
func detachByHand(t *testing.T, w *acctest.World, campaignID string) {
	t.Helper()
	byHand(t, w, campaignID, "number-pool/detach", "")
}

func byHand(t *testing.T, w *acctest.World, campaignID, call, body string) {
	t.Helper()
	url := fmt.Sprintf("%s/infobip/number-registration/1/campaigns/%s/%s", w.Base, campaignID, call)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "App "+infobipsandbox.APIKey)
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close() // it is empty
	if resp.StatusCode/100 != 2 {
		t.Fatal(resp.Status)
	}
}
