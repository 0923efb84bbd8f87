package sinch_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

const webPage = "<!DOCTYPE html><html><body>Maintenance</body></html>"

// odd are answers that are not what the contract promises.
var odd = []struct {
	name   string
	code   string // of the diagnostic on a refresh
	change func(answer) answer
}{
	{"a web page with 200", "TENDLC2011", func(answer) answer { return answer{Status: 200, Kind: "text/html", Body: webPage} }},
	{"a web page with 502", "TENDLC2004", func(answer) answer { return answer{Status: 502, Kind: "text/html", Body: webPage} }},
	{"half of the JSON", "TENDLC2011", func(a answer) answer { return answer{Status: 200, Kind: jsonKind, Body: a.Body[:len(a.Body)/2]} }},
	{"an empty object", "TENDLC2011", func(answer) answer { return answer{Status: 200, Kind: jsonKind, Body: "{}"} }},
	{"null", "TENDLC2011", func(answer) answer { return answer{Status: 200, Kind: jsonKind, Body: "null"} }},
	{"nothing", "TENDLC2011", func(answer) answer { return answer{Status: 200, Kind: jsonKind, Body: ""} }},
	{"a list", "TENDLC2011", func(answer) answer { return answer{Status: 200, Kind: jsonKind, Body: "[]"} }},
	{"wrong types", "TENDLC2011", func(a answer) answer { return replace(`"([a-zA-Z_]+)":("[^"]*"|true|false)`, `"$1":{"odd":[1]}`)(a) }},
	{"no permission", "TENDLC2005", func(answer) answer {
		return answer{Status: 403, Kind: jsonKind, Body: `{"error":{"code":403,"message":"","status":"PERMISSION_DENIED","details":[]}}`}
	}},
}

// An answer that cannot be read is an error of the refresh, on every kind of
// object; the state is kept, and when the answers are good again the plan is
// empty.
func TestOddAnswersToARefreshLoseNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	number := sinchsandbox.Numbers()[0]
	w.Sinch.SeedNumber(number, sinchsandbox.ServicePlanID, c.TCRID)
	f := newFront(t, w)
	config := unprotected(w, acctest.SinchBrand("adopt_existing = true")+approvalOf("campaign", c.ID)+sameAs(c, "adopt_existing = true")+assigned(c.TCRID, "", number))
	acts := []act{{Step: step(config)}}
	for _, o := range odd {
		code := o.code
		failing := func(action string) complaint {
			return complaint{Code: code, Says: []string{action, "Nothing was charged."}}
		}
		acts = append(acts,
			act{Step: resource.TestStep{Config: config, PlanOnly: true, PreConfig: func() {
				f.Clear()
				for _, path := range []string{pathOneBrand, pathOneCampaign, pathOneNumber} {
					f.Changes(http.MethodGet, path, o.change)
				}
			}}, Complaints: []complaint{failing("read the brand"), failing("read the campaign"), failing("read the campaign"), failing("read")}},
		)
	}
	acts = append(acts, act{Step: resource.TestStep{Config: config, PlanOnly: true, PreConfig: f.Clear}})
	play(t, w, acts...)
	count(t, w, "submitCampaignRegistration", 0)
	charges(t, w, "campaign", 0)
}

// An answer to a submission that cannot be read may have been charged: the
// object is looked up, taken into the state, and not submitted again.
func TestOddAnswersToASubmissionArePaidOnce(t *testing.T) {
	t.Parallel()
	for _, o := range odd {
		if o.name == "no permission" {
			continue // a refusal
		}
		t.Run(o.name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			brandID := seededBrand(t, w)
			newFront(t, w).Changes(http.MethodPost, pathSubmit, o.change)
			w.Run(t, resource.TestStep{
				Config: unprotected(w, onlyCampaign(brandID)),
				Check: func(*terraform.State) error {
					count(t, w, "submitCampaignRegistration", 1)
					return nil
				},
			})
		})
	}
}

// A list that cannot be read stops a create before anything is sent.
func TestOddListsStopACreateBeforeItIsSent(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	f := newFront(t, w)
	for _, o := range append(odd, struct {
		name, code string
		change     func(answer) answer
	}{"an object without an id", "TENDLC2011", replace(`.*`, `{"campaignRegistrations":[{"campaignName":"x"}]}`)}) {
		if o.name == "an empty object" { // an empty list, as the contract allows
			continue
		}
		t.Run(o.name, func(t *testing.T) {
			f.Clear()
			f.Changes(http.MethodGet, pathCampaigns, o.change)
			said := runError(t, w, resource.TestStep{Config: onlyCampaign(brandID)})
			want := complaint{Says: []string{`look for an existing campaign like "Lakeview visit notices" before registering it`, "Nothing was sent and nothing was charged."}}
			compare(t, said, []complaint{want})
			untouched(t, w)
		})
	}
}

// The reasons of a rejection are not worth an error: without them the plan is
// the same.
func TestOddFeedbackIsOnlyAWarning(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "REJECTED", nil)
	f := newFront(t, w)
	tf := newTerminal(t, w)
	tf.Configure(unprotected(w, sameAs(c)))
	if said, ok := tf.Run("import", campaignAddress, c.ID); !ok {
		t.Fatal(said)
	}
	for _, o := range odd {
		f.Clear()
		f.Changes(http.MethodGet, pathFeedback, o.change)
		phrases := []string{"No changes.", "is rejected (TENDLC1010)"}
		if o.name != "an empty object" && o.name != "wrong types" && o.name != "no permission" {
			phrases = append(phrases, "The reasons why the campaign "+c.ID+" was refused could not be read (TENDLC2004)")
		}
		tf.Expect(phrases, "plan")
	}
	f.Clear()
	said := tf.Expect([]string{"No changes.", "An operator refused the campaign", "602"}, "plan")
	if strings.Contains(said, "could not be read") {
		t.Error(said)
	}
}

// Sinch may add statuses: a word that this version does not know is a warning.
func TestUnknownStatusesAreOnlyWarnings(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	brand := w.Sinch.Brands()[0]
	config := unprotected(w, acctest.SinchBrand("adopt_existing = true")+sameAs(c, "adopt_existing = true"))
	tf := newTerminal(t, w)
	tf.Configure(config)
	tf.Expect(nil, "apply", "-auto-approve")
	w.Sinch.SetCampaignStatus(c.ID, "PAUSED_BY_SINCH")
	w.Sinch.SetBrandStatus(brand.ID, "BEING_POLISHED")
	tf.Expect([]string{
		"Sinch reports the campaign " + c.ID + ` as "PAUSED_BY_SINCH", a status that this version does not know (TENDLC2006)`,
		"Sinch reports the brand " + brand.ID + ` as "BEING_POLISHED", a status that this version does not know (TENDLC2006)`,
		"Your infrastructure matches the configuration", // but for what a refresh would record
	}, "plan")
	tf.Expect([]string{`phase = "active" -> "unknown"`}, "apply", "-refresh-only", "-auto-approve")
	w.Sinch.SetCampaignStatus(c.ID, "")
	tf.Expect([]string{`as ""`, "No changes."}, "plan")
	w.Sinch.SetCampaignStatus(c.ID, "ACTIVE")
	w.Sinch.SetBrandStatus(brand.ID, "APPROVED")
	if said := tf.Expect([]string{"No changes."}, "plan", "-detailed-exitcode"); strings.Contains(said, "TENDLC") {
		t.Error(said)
	}
}

// While a status is unknown an approval waits again; it fails with "not yet"
// and keeps its outputs.
func TestApprovalWaitsWhileTheStatusIsUnknown(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	config := approvalOf("campaign", c.ID)
	keeps := []statecheck.StateCheck{statecheck.ExpectKnownValue("tendlc_sinch_campaign_approval.a", tfjsonpath.New("tcr_campaign_id"), knownvalue.StringExact(c.TCRID))}
	play(t, w,
		act{Step: resource.TestStep{Config: config, ConfigStateChecks: keeps}},
		act{Step: resource.TestStep{Config: config, PreConfig: func() { w.Sinch.SetCampaignStatus(c.ID, "PAUSED_BY_SINCH") }},
			Complaints: []complaint{{Code: "TENDLC2001", At: "campaign_registration_id", Says: []string{"The campaign " + c.ID + " is still unknown: apply again later", "the status is PAUSED_BY_SINCH"}}}},
		act{Step: resource.TestStep{Config: config, ConfigStateChecks: keeps, PreConfig: func() { w.Sinch.SetCampaignStatus(c.ID, "ACTIVE") }}},
		act{Step: resource.TestStep{Config: config, ConfigPlanChecks: nothing}},
	)
}

func TestTokenAnswersThatCannotBeReadAreNamed(t *testing.T) {
	t.Parallel()
	for _, o := range odd {
		if o.name == "no permission" {
			continue
		}
		t.Run(o.name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			var asked atomic.Int64
			f := newFront(t, w)
			f.Add(rule{Method: http.MethodPost, Path: regexp.MustCompile(pathToken), Change: func(a answer) answer {
				asked.Add(1)
				return o.change(a)
			}})
			compare(t, runError(t, w, resource.TestStep{Config: approvalOf("brand", someULID), PlanOnly: true}),
				[]complaint{{Says: []string{fmt.Sprintf("Could not read the brand %s (TENDLC2004)", someULID), "Nothing was charged."}}})
			if asked.Load() == 0 || asked.Load() > 6 {
				t.Errorf("asked for a token %d times", asked.Load())
			}
			untouched(t, w)
		})
	}
}
