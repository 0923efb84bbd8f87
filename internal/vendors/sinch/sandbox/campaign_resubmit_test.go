package sinchsandbox_test

import (
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// resubmit sends the body as it is; an empty one means none.
func (a *account) resubmit(id, body string) answer {
	a.Helper()
	if body == "" {
		return a.call("PUT", "/campaignRegistrations/"+id+"/resubmit", nil)
	}
	return a.call("PUT", "/campaignRegistrations/"+id+"/resubmit", body)
}

// operators are the networks at which the campaign has a record.
func (r answer) operators() map[string]any { return r.get("mnoMetadata").(map[string]any) }

func TestResubmissionBackfillsTheOperatorsThatAreNamed(t *testing.T) {
	t.Parallel()
	all := []string{sinchsandbox.ATT, sinchsandbox.TMobile, sinchsandbox.USCellular, sinchsandbox.Verizon}
	for body, want := range map[string][]string{
		"":                                   all,
		`{}`:                                 all,
		`{"mnos":[]}`:                        all,
		`{"mnos":["ATT","TMO"]}`:             all[:2],
		`{"mnos":["USC"]}`:                   all[:3],
		`{"mnos":["ATT","USC","VZW","TMO"]}`: all,
	} {
		t.Run(body, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			id, _ := a.approvedCampaign()
			if r := a.resubmit(id, body).want(200); r.Raw != "{}" {
				t.Errorf("%s", r.Raw)
			}
			running := a.campaign(id).wantValues("status", "APPROVED", "lastActionStatus", "RESUBMIT_IN_PROGRESS",
				"modifiedDate", a.Clock.Now().Format(time.RFC3339))
			if len(running.operators()) != 2 {
				t.Errorf("%s", running.Raw)
			}
			a.resubmit(id, body).wantField("campaign_registration_id")
			a.Clock.Advance(delay)
			a.login()
			done := a.campaign(id).wantValues("status", "APPROVED", "lastActionStatus", "RESUBMIT_SUCCESSFUL")
			if len(done.operators()) != len(want) {
				t.Errorf("%s", done.Raw)
			}
			for _, network := range want {
				if done.get("mnoMetadata", network, "status") != "REGISTERED" {
					t.Errorf("%s: %s", network, done.Raw)
				}
			}
			if charges := a.chargesOf(id); len(charges) != 1 {
				t.Errorf("%v", charges)
			}
			a.resubmit(id, body).want(200) // once it is over it can be done again
		})
	}
}

func TestResubmissionGivesTheTermsOfNow(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.approvedCampaign()
	a.sinch.SetQualification("ACCOUNT_NOTIFICATION", sinchsandbox.ATT, change{MsgClass: new("T"), TPM: new(12)})
	a.sinch.SetQualification("", sinchsandbox.TMobile, change{BrandTier: new("UNCAPPED")})
	if r := a.campaign(id); r.get("mnoMetadata", "10017", "msgClass") != "E" || r.get("mnoMetadata", "10035", "brandDailyCap") != "2000" {
		t.Errorf("before: %s", r.Raw)
	}
	a.resubmit(id, `{"mnos":["ATT"]}`).want(200)
	a.Clock.Advance(delay)
	r := a.campaign(id)
	if r.get("mnoMetadata", "10017", "msgClass") != "T" || r.get("mnoMetadata", "10017", "tpm") != "12" || r.get("mnoMetadata", "10035", "brandTier") != "LOW" {
		t.Errorf("AT&T alone: %s", r.Raw)
	}
	a.resubmit(id, "").want(200)
	a.Clock.Advance(delay)
	if r := a.campaign(id); r.get("mnoMetadata", "10035", "brandTier") != "UNCAPPED" || r.get("mnoMetadata", "10035", "brandDailyCap") != nil {
		t.Errorf("all: %s", r.Raw)
	}
}

func TestResubmissionThatFailsHasFeedbackAndChangesNothing(t *testing.T) {
	t.Parallel()
	for name, script := range map[string]func(*account, string){
		"outcome": func(a *account, id string) { a.sinch.SetOutcome(id, sinchsandbox.ResubmitFailed) },
		"reject":  func(a *account, id string) { a.sinch.SetOutcome(id, sandbox.Reject) },
		"policy": func(a *account, _ string) {
			a.Box.SetReview(sandbox.Review{Delay: delay, Outcome: sinchsandbox.OperatorReject})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			id, tcrID := a.approvedCampaign()
			script(a, id)
			a.resubmit(id, "").want(200)
			a.wantFeedback(id, "")
			a.Clock.Advance(delay)
			r := a.campaign(id).wantValues("status", "APPROVED", "lastActionStatus", "RESUBMIT_FAILED", "campaignId", tcrID)
			if len(r.operators()) != 2 {
				t.Errorf("%s", r.Raw)
			}
			a.wantFeedback(id, "530")
			a.sinch.SetOutcome(id, sandbox.Approve)
			a.resubmit(id, "").want(200)
			a.Clock.Advance(delay)
			a.campaign(id).wantValues("lastActionStatus", "RESUBMIT_SUCCESSFUL")
			a.wantFeedback(id, "")
		})
	}
}

// wantFeedback is one error of the registry with that code, or none at all.
func (a *account) wantFeedback(id, code string) {
	a.Helper()
	r := a.call("GET", "/campaignRegistrations/"+id+"/feedback", nil).want(200)
	got, _ := r.get("tcrErrorResponse", 0, "code").(string)
	if got != code || len(r.get("internalErrorResponse").([]any)) != 0 {
		a.Errorf("want code %q: %s", code, r.Raw)
	}
}

func TestResubmitFailedAsMagicTextLetsTheRestGoWell(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.approvedCampaign(func(c *sinchsandbox.CampaignRequest) { c.Description += " [sandbox:resubmit-failed]" })
	a.resubmit(id, "").want(200)
	a.Clock.Advance(delay)
	a.campaign(id).wantValues("status", "APPROVED", "lastActionStatus", "RESUBMIT_FAILED")
}

func TestHeldResubmissionStaysInProgress(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.approvedCampaign()
	a.sinch.SetOutcome(id, sandbox.Hold)
	a.resubmit(id, "").want(200)
	a.Clock.Advance(9 * delay)
	a.campaign(id).wantValues("lastActionStatus", "RESUBMIT_IN_PROGRESS")
	a.sinch.SetOutcome(id, sinchsandbox.VettingFailed) // is about brands
	a.campaign(id).wantValues("lastActionStatus", "RESUBMIT_SUCCESSFUL")
}

func TestOnlyCampaignsAtTheRegistryAreResubmitted(t *testing.T) {
	t.Parallel()
	a := open(t)
	for status, want := range map[string]int{
		"SINCH_REVIEW": 400, "SINCH_APPROVED": 400, "SINCH_REJECTED": 400, "SUBMITTED": 400, "SUBMISSION_FAILED": 400,
		"REJECTED": 400, "EXPIRED": 400, "ON_THE_MOON": 400, "APPROVED": 200, "ACTIVE": 200,
	} {
		id := a.sinch.SeedCampaign(sinchsandbox.SampleCampaign("BX7K2PQ"), "")
		a.sinch.SetCampaignStatus(id, status)
		if r := a.resubmit(id, ""); r.Status != want {
			t.Errorf("%s: %d %s", status, r.Status, r.Raw)
		}
	}
	a.Clock.Advance(delay)
	for _, c := range a.sinch.Campaigns() {
		if (c.Status == "APPROVED" || c.Status == "ACTIVE") && c.LastActionStatus != "RESUBMIT_SUCCESSFUL" {
			t.Errorf("%+v", c) // an overridden status does not stop it
		}
	}
}

func TestResubmitRefusals(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.approvedCampaign()
	a.resubmit(id, `{"mnos":["AT&T"]}`).wantField("mnos")
	a.resubmit(id, `{"mnos":["att"]}`).wantField("mnos")
	a.resubmit(id, `{"mnos":["ATT","ATT"]}`).wantField("mnos")
	a.resubmit(id, `{"mnos":"ATT"}`).wantField("mnos")
	a.resubmit(id, `{"mno":["ATT"]}`).wantField("mno")
	a.Expected = 2
	a.resubmit("nope", "").wantField("campaign_registration_id")
	if r := a.resubmit("01frjdjhq2mnps0srvbt9wpvek", "").want(404); r.get("error", "details") != nil || r.get("error", "message") != "Campaign not found" {
		t.Errorf("%s", r.Raw)
	}
	a.campaign(id).wantValues("lastActionStatus", "CREATE_SUCCESSFUL")
	a.call("DELETE", "/campaignRegistration/"+id, nil).want(200)
	a.resubmit(id, "").wantField("campaign_registration_id")
}

func TestDeletionGivesUpARunningResubmission(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.approvedCampaign()
	a.sinch.FailDelete(id)
	a.resubmit(id, "").want(200)
	a.Clock.Advance(delay / 2)
	a.call("DELETE", "/campaignRegistration/"+id, nil).want(200)
	a.campaign(id).wantValues("lastActionStatus", "DELETE_IN_PROGRESS")
	a.Clock.Advance(2 * delay)
	r := a.campaign(id).wantValues("status", "APPROVED", "lastActionStatus", "DELETE_FAILED")
	if len(r.operators()) != 2 {
		t.Errorf("%s", r.Raw)
	}
}

func TestOverriddenStatusGivesUpARunningResubmission(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.approvedCampaign()
	a.resubmit(id, "").want(200)
	a.sinch.SetCampaignStatus(id, "ACTIVE")
	a.Clock.Advance(2 * delay)
	r := a.campaign(id).wantValues("status", "ACTIVE", "lastActionStatus", "CREATE_SUCCESSFUL")
	if len(r.operators()) != 2 {
		t.Errorf("%s", r.Raw)
	}
}
