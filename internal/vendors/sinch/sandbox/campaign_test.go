package sinchsandbox_test

import (
	"regexp"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestCampaignGoesThroughItsStagesOneDelayEach(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitCampaign(sinchsandbox.SampleCampaign(a.approvedBrand()))
	for _, stage := range []struct {
		status, lastAction string
		atTCR              bool
	}{
		{"SINCH_REVIEW", "CREATE_IN_PROGRESS", false},
		{"SINCH_APPROVED", "CREATE_IN_PROGRESS", false},
		{"SUBMITTED", "CREATE_SUCCESSFUL", true},
		{"APPROVED", "CREATE_SUCCESSFUL", true},
		{"APPROVED", "CREATE_SUCCESSFUL", true},
	} {
		tcrID := a.campaign(id).wantValues("status", stage.status, "lastActionStatus", stage.lastAction).get("campaignId").(string)
		if stage.atTCR != (tcrID != "") || (stage.atTCR && !regexp.MustCompile(`^C[0-9A-Z]{6}$`).MatchString(tcrID)) {
			t.Errorf("%s: TCR id %q", stage.status, tcrID)
		}
		a.Clock.Advance(delay)
	}
	tcrID := a.campaign(id).get("campaignId").(string)
	a.call("GET", "/campaignRegistrations:fetchByTcrCampaignId?campaignRegistrationIdQuery="+tcrID, nil).
		want(200).wantValues("campaignRegistrationId", id)
}

func TestCampaignOutcomes(t *testing.T) {
	t.Parallel()
	for outcome, want := range map[sandbox.Outcome]struct {
		status, lastAction, list, code string
		charged, atTCR                 bool
	}{
		sandbox.Approve:               {"APPROVED", "CREATE_SUCCESSFUL", "", "", true, true},
		sandbox.Reject:                {"SINCH_REJECTED", "CREATE_FAILED", "internalErrorResponse", "CR2005", false, false},
		sinchsandbox.SinchReject:      {"SINCH_REJECTED", "CREATE_FAILED", "internalErrorResponse", "CR2005", false, false},
		sinchsandbox.SubmissionFailed: {"SUBMISSION_FAILED", "CREATE_FAILED", "tcrErrorResponse", "501", true, false},
		sinchsandbox.OperatorReject:   {"REJECTED", "CREATE_SUCCESSFUL", "tcrErrorResponse", "602", true, true},
		sandbox.Hold:                  {"SINCH_REVIEW", "CREATE_IN_PROGRESS", "", "", false, false},
	} {
		for _, way := range []string{"policy", "name", "id", "magic text"} {
			t.Run(string(outcome)+" by "+way, func(t *testing.T) {
				t.Parallel()
				a := open(t)
				request := sinchsandbox.SampleCampaign(a.approvedBrand())
				switch way {
				case "policy":
					a.Box.SetReview(sandbox.Review{Delay: delay, Outcome: outcome})
				case "name":
					a.sinch.SetOutcome(request.CampaignName, outcome)
				case "magic text":
					request.Description += " [sandbox:" + string(outcome) + "]"
				}
				id := a.submitCampaign(request)
				if way == "id" {
					a.sinch.SetOutcome(id, outcome)
				}
				a.Clock.Advance(5 * delay)
				r := a.campaign(id).wantValues("status", want.status, "lastActionStatus", want.lastAction)
				if atTCR := r.get("campaignId") != ""; atTCR != want.atTCR {
					t.Errorf("campaignId %v", r.get("campaignId"))
				}
				feedback := a.call("GET", "/campaignRegistrations/"+id+"/feedback", nil).want(200).wantValues("status", want.status)
				for _, list := range []string{"tcrErrorResponse", "internalErrorResponse"} {
					code := feedback.get(list, 0, "code")
					if (list == want.list && code != want.code) || (list != want.list && code != nil) {
						t.Errorf("%s: %s", list, feedback.Raw)
					}
				}
				checkLedger(t, a.Box.Ledger(), id, want.charged)
			})
		}
	}
}

// checkLedger wants the commitment at submission and, if charged, one charge
// when Sinch's review was over.
func checkLedger(t *testing.T, lines []sandbox.Charge, id string, charged bool) {
	t.Helper()
	var commitments, charges int
	for _, c := range lines {
		if c.ObjectID != id {
			continue
		}
		at := start.Add(delay) // the brand's review comes first
		switch c.Type {
		case sandbox.Commitment:
			commitments++
		case sandbox.Charged:
			charges++
			at = at.Add(delay)
		}
		if c.Amount != 30 || c.ObjectKind != "campaign" || !c.Time.Equal(at) {
			t.Errorf("%+v, want time %v", c, at)
		}
	}
	if commitments != 1 || (charges == 1) != charged || charges > 1 {
		t.Errorf("%d commitments, %d charges, want charged = %v", commitments, charges, charged)
	}
}

func TestFeesFollowTheUseCase(t *testing.T) {
	t.Parallel()
	a := open(t)
	brand := a.approvedBrand()
	for useCase, monthly := range map[string]float64{
		"ACCOUNT_NOTIFICATION": 10, "LOW_VOLUME": 2, "CHARITY": 3, "EMERGENCY": 5, "AGENTS_FRANCHISES": 30, "PUBLIC_SERVICE_ANNOUNCEMENT": 10,
	} {
		request := sinchsandbox.SampleCampaign(brand)
		request.UseCase = useCase
		id := a.submitCampaign(request)
		a.campaign(id).wantValues("useCase", useCase, "monthlyFee", monthly, "setupFee", 3*monthly)
		if lines := a.Box.Ledger(); lines[len(lines)-1].Amount != 3*monthly {
			t.Errorf("%s: %+v", useCase, lines[len(lines)-1])
		}
	}
}

func TestLedgerIsTheSameHoweverOftenOneLooks(t *testing.T) {
	t.Parallel()
	run := func(steps int) []sandbox.Charge {
		a := open(t)
		brand := a.approvedBrand()
		for _, name := range []string{"one", "two"} {
			request := sinchsandbox.SampleCampaign(brand)
			request.CampaignName = name
			a.submitCampaign(request)
			a.Clock.Advance(delay / 2)
		}
		for range steps {
			a.Clock.Advance(4 * delay / time.Duration(steps))
			a.call("GET", "/campaignRegistrations", nil)
		}
		return a.Box.Ledger()
	}
	once, often := run(1), run(16)
	if len(once) != 5 || len(often) != 5 {
		t.Fatalf("%d and %d lines", len(once), len(often))
	}
	for i := range once {
		if once[i].Type != often[i].Type || once[i].Name != often[i].Name || !once[i].Time.Equal(often[i].Time) {
			t.Errorf("line %d: %+v and %+v", i, once[i], often[i])
		}
	}
}

func TestWhatIsReturnedAndWhatIsNot(t *testing.T) {
	t.Parallel()
	a := open(t)
	id, _ := a.approvedCampaign(func(c *sinchsandbox.CampaignRequest) {
		c.TermsAndConditionsLink, c.PrivacyPolicyLink = "https://lakeviewdental.example/t", "https://lakeviewdental.example/p"
		c.OptinKeywords, c.UseCase, c.SubUseCases = "join,Subscribe", "MIXED", []string{"MARKETING", "2FA"}
	})
	r := a.campaign(id).wantValues("optinKeywords", "JOIN,SUBSCRIBE", "sample4", "", "vertical", "", "createdBy", "api")
	for _, never := range []string{"terms_and_conditions_link", "privacy_policy_link", "attachments"} {
		if value := r.get(never); value != nil {
			t.Errorf("%s = %v", never, value)
		}
	}
	if r.get("subUseCases", 1) != "2FA" || r.get("mnoMetadata", "10035", "brandDailyCap") != "2000" {
		t.Errorf("%s", r.Raw)
	}
	if c := a.sinch.Campaigns()[0]; c.Request.PrivacyPolicyLink == "" || c.ID != id {
		t.Errorf("snapshot: %+v", c)
	}
}

func TestUnsetTextsAndListsAreEmptyNotAbsent(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sinchsandbox.SampleCampaign(a.approvedBrand())
	request.SubUseCases = []string{}
	r := a.campaign(a.submitCampaign(request))
	if list, ok := r.get("subUseCases").([]any); !ok || len(list) != 0 {
		t.Errorf("subUseCases: %s", r.Raw)
	}
	if m, ok := r.get("mnoMetadata").(map[string]any); !ok || len(m) != 0 {
		t.Errorf("mnoMetadata: %s", r.Raw)
	}
}

func TestNumberPoolReadsFalseUntilApproved(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sinchsandbox.SampleCampaign(a.approvedBrand())
	request.NumberPool = true
	id := a.submitCampaign(request)
	a.Clock.Advance(2 * delay)
	a.campaign(id).wantValues("status", "SUBMITTED", "numberPool", false)
	a.Clock.Advance(delay)
	a.campaign(id).wantValues("status", "APPROVED", "numberPool", true)
}

func TestCampaignThatWaitsForFilesStaysInReview(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sinchsandbox.SampleCampaign(a.approvedBrand())
	request.Attachments = true
	id := a.submitCampaign(request)
	a.Clock.Advance(20 * time.Minute)
	a.campaign(id).wantValues("status", "SINCH_REVIEW")
}

func TestHoldStopsAtTheStageWhereItIsSetAndReleaseGoesOnFromThen(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.submitCampaign(sinchsandbox.SampleCampaign(a.approvedBrand()))
	a.Clock.Advance(2 * delay)
	a.sinch.SetOutcome(id, sandbox.Hold)
	a.Clock.Advance(2 * delay)
	a.campaign(id).wantValues("status", "SUBMITTED")
	a.sinch.SetOutcome(id, sandbox.Reject)
	a.campaign(id).wantValues("status", "REJECTED", "modifiedDate", a.Clock.Now().Format(time.RFC3339))
}

func TestCampaignWithoutRenewalExpiresAfterThreeMonths(t *testing.T) {
	t.Parallel()
	for _, renews := range []bool{true, false} {
		a := open(t)
		id, _ := a.approvedCampaign(func(c *sinchsandbox.CampaignRequest) { c.AutoRenewal = renews })
		a.Clock.Advance(93 * 24 * time.Hour)
		a.login()
		want := map[bool]string{true: "APPROVED", false: "EXPIRED"}[renews]
		a.campaign(id).wantValues("status", want, "lastActionStatus", "CREATE_SUCCESSFUL")
	}
}

func TestMockFollowsTheBrand(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sinchsandbox.SampleBrand()
	request.Mock = true
	brand := a.submitBrand(request)
	a.Clock.Advance(delay)
	tcrID := a.brand(brand).get("brandId").(string)
	a.campaign(a.submitCampaign(sinchsandbox.SampleCampaign(tcrID))).wantValues("mock", true)
	a.call("GET", "/campaignRegistrations?mock=false", nil).wantValues("totalSize", float64(0))
	a.call("GET", "/campaignRegistrations?mock=true", nil).wantValues("totalSize", float64(1))
}

func TestUnknownAndMalformedCampaigns(t *testing.T) {
	t.Parallel()
	a := open(t)
	const unknown = "01frjdjhq2mnps0srvbt9wpvek"
	r := a.call("GET", "/campaignRegistrations/"+unknown, nil).want(404)
	if r.get("error", "message") != "Campaign not found" || r.get("error", "details", 0, "resourceName") != unknown {
		t.Errorf("%s", r.Raw)
	}
	if r := a.call("GET", "/campaignRegistrations/"+unknown+"/feedback", nil).want(404); r.get("error", "details") != nil {
		t.Errorf("%s", r.Raw)
	}
	a.call("DELETE", "/campaignRegistration/"+unknown, nil).want(404)
	a.call("GET", "/campaignRegistrations:fetchByTcrCampaignId?campaignRegistrationIdQuery=CZZZZZZ", nil).want(404)
	a.call("GET", "/campaignRegistrations/nope", nil).wantField("campaign_registration_id")
	a.call("GET", "/campaignRegistrations/nope/feedback", nil).wantField("campaign_registration_id")
	a.call("DELETE", "/campaignRegistration/nope", nil).wantField("tcr_campaign_id")
	a.call("GET", "/campaignRegistrations:fetchByTcrCampaignId?campaignRegistrationIdQuery="+unknown, nil).wantField("tcr_campaign_id")
	a.call("GET", "/campaignRegistrations/"+unknown+"0", nil).wantField("campaign_registration_id")
	a.call("DELETE", "/campaignRegistrations/"+unknown, nil).want(404) // the plural path does not exist
	a.Expected = 2
}

// What the reviewers of the sandbox say is what the rules can explain, so that a
// rejection is shown as it would be with a real account.
func TestReviewersGiveCodesThatTheRulesKnow(t *testing.T) {
	t.Parallel()
	for outcome, list := range map[sandbox.Outcome]string{sinchsandbox.SinchReject: "internalErrorResponse", sinchsandbox.OperatorReject: "tcrErrorResponse"} {
		a := open(t)
		request := sinchsandbox.SampleCampaign(a.approvedBrand())
		a.sinch.SetOutcome(request.CampaignName, outcome)
		id := a.submitCampaign(request)
		a.Clock.Advance(5 * delay)
		code, _ := a.call("GET", "/campaignRegistrations/"+id+"/feedback", nil).want(200).get(list, 0, "code").(string)
		if _, known := lint.CauseOf(lint.Sinch, code); !known {
			t.Errorf("%s: nobody knows the code %q", outcome, code)
		}
	}
}
