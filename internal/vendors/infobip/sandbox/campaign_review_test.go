package infobipsandbox_test

import (
	"regexp"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox/sandboxtest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func TestRegisterChargesOnceAndGoesThroughTheStages(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.draft()
	if r := a.act(id, "register", nil).Want(202); r.Raw != "" {
		t.Errorf("body %q", r.Raw)
	}
	for _, stage := range []struct {
		name  string
		atTCR bool
	}{
		{"SUBMITTED_FOR_REVIEW", false}, {"IN_REVIEW", false}, {"APPROVED_BY_INTERNAL_REVIEWER", false},
		{"SUBMITTED", true}, {"REGISTERED", true}, {"REGISTERED", true},
	} {
		tcrID, _ := a.campaign(id).WantValues("stage", stage.name, "campaignFeedback", nil).Get("externalCampaignId").(string)
		if stage.atTCR != regexp.MustCompile(`^C[0-9A-Z]{6}$`).MatchString(tcrID) {
			t.Errorf("%s: externalCampaignId %q", stage.name, tcrID)
		}
		a.Clock.Advance(delay)
	}
	wantRefused(a.act(id, "register", nil))
	lines := a.Box.Ledger()
	if len(lines) != 1 || lines[0].ObjectID != id || lines[0].ObjectKind != "campaign" || lines[0].Type != sandbox.Charged ||
		lines[0].Amount != infobipsandbox.CampaignFee {
		t.Errorf("%+v", lines)
	}
}

func TestRegisterIsRefusedBeforeItCharges(t *testing.T) {
	t.Parallel()
	for name, prepare := range map[string]func(a *account) string{
		"brand is a draft": func(a *account) string {
			return a.create(infobipsandbox.SampleCampaign(a.Call("POST", brandsPath, infobipsandbox.SampleBrand()).Want(201).Text("id")))
		},
		"brand is pending": func(a *account) string {
			return a.create(infobipsandbox.SampleCampaign(a.infobip.SeedBrand(infobipsandbox.SampleBrand(), "PENDING")))
		},
		"brand is unverified": func(a *account) string {
			request := a.sample()
			a.infobip.SetIdentity(request.BrandID, "UNVERIFIED")
			return a.create(request)
		},
		"no number": func(a *account) string { return a.draft(withNumbers()) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			id := prepare(a)
			wantRefused(a.act(id, "register", nil))
			a.campaign(id).WantValues("stage", "DRAFT")
			if len(a.Box.Ledger()) != 0 {
				t.Errorf("%v", a.Box.Ledger())
			}
		})
	}
}

func TestRegisterWithoutANumberWhenTheRuleIsGone(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.draft(withNumbers())
	a.infobip.SetRule(infobipsandbox.NumbersRequired, false)
	a.act(id, "register", nil).Want(202)
}

func TestPriorities(t *testing.T) {
	t.Parallel()
	a := open(t)
	known := a.Call("GET", campaigns+"/priorities", nil).Want(200).Get(0, "priorityId")
	id := a.draft()
	wantField(a.act(id, "register", map[string]string{"priorityId": "46de4f63-390c-4253-9869-da282096691b"}), "priorityId")
	a.act(id, "register", map[string]any{"priorityId": known}).Want(202)
	r := a.campaign(id)
	if r.Get("priority", "priorityId") != infobipsandbox.PriorityID || r.Get("priority", "submittedDate") != "2026-11-02T10:15:30Z" {
		t.Errorf("%s", r.Raw)
	}
}

func TestCampaignOutcomes(t *testing.T) {
	t.Parallel()
	for outcome, want := range map[sandbox.Outcome]struct{ stage, code string }{
		sandbox.Approve:                {"REGISTERED", ""},
		sandbox.Reject:                 {"REJECTED", "1003"},
		infobipsandbox.RejectOnce:      {"REJECTED", "1003"},
		infobipsandbox.CarrierReject:   {"REJECTED_EXTERNALLY", "9999"},
		infobipsandbox.UpdateRequested: {"UPDATE_REQUESTED_BY_INTERNAL_REVIEWER", ""},
		infobipsandbox.PoolInvalid:     {"REGISTERED", ""},
		sandbox.Hold:                   {"SUBMITTED_FOR_REVIEW", ""},
	} {
		for _, way := range []string{"policy", "name", "id", "magic text"} {
			t.Run(string(outcome)+" by "+way, func(t *testing.T) {
				t.Parallel()
				a := open(t)
				request := a.sample()
				switch way {
				case "policy":
					a.Box.SetReview(sandbox.Review{Delay: delay, Outcome: outcome})
				case "name":
					a.infobip.SetOutcome(request.Name, outcome)
				case "magic text":
					request.ProgramSummary += " [sandbox:" + string(outcome) + "]"
				}
				id := a.create(request)
				if way == "id" {
					a.infobip.SetOutcome(id, outcome)
				}
				a.act(id, "register", nil).Want(202)
				a.Clock.Advance(9 * delay)
				r := a.campaign(id).WantValues("stage", want.stage)
				code, _ := r.Get("campaignFeedback", "rejectionDetails", 0, "errorCode").(string)
				if code != want.code || a.charges()[id] != 1 {
					t.Errorf("code %q, charges %v: %s", code, a.charges(), r.Raw)
				}
			})
		}
	}
}

func TestFeedbackHoldsReasonsAdviceAndDate(t *testing.T) {
	t.Parallel()
	a := open(t)
	advice := "Choose the age gate."
	a.infobip.SetRejection("Lakeview visit notices",
		infobipsandbox.RejectionDetail{ErrorCode: "1001", Description: "Age gate is not chosen.", RecommendedAction: &advice},
		infobipsandbox.RejectionDetail{ErrorCode: "9999", Description: "Opt-in page cannot be opened."})
	id := a.draft(withSummary("Notices about visits that were booked before. [sandbox:reject]"))
	a.act(id, "register", nil).Want(202)
	a.Clock.Advance(9 * delay)
	r := a.campaign(id)
	date := sandboxtest.Start.Add(2 * delay).Format(time.RFC3339)
	for _, want := range []struct {
		path  []any
		value any
	}{
		{[]any{"campaignFeedback", "rejectionReasons", 0}, "Age gate is not chosen."},
		{[]any{"campaignFeedback", "rejectionDetails", 0, "recommendedAction"}, advice},
		{[]any{"campaignFeedback", "rejectionDetails", 1, "errorCode"}, "9999"},
		{[]any{"campaignFeedback", "rejectionDetails", 1, "recommendedAction"}, nil},
		{[]any{"campaignFeedback", "rejectionDate"}, date},
	} {
		if got := r.Get(want.path...); got != want.value {
			t.Errorf("%v = %v, want %v", want.path, got, want.value)
		}
	}
}

func TestUpdateRequestedGoesOnWithAnotherOutcome(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.draft()
	a.infobip.SetOutcome(id, infobipsandbox.UpdateRequested)
	a.act(id, "register", nil).Want(202)
	a.Clock.Advance(5 * delay)
	a.infobip.SetOutcome(id, sandbox.Approve)
	a.Clock.Advance(4 * delay)
	a.campaign(id).WantValues("stage", "REGISTERED")
}

func TestHoldStopsInAnyStageAndReleaseGoesOnFromThen(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.draft()
	a.act(id, "register", nil).Want(202)
	a.Clock.Advance(3 * delay)
	a.Box.SetReview(sandbox.Review{Delay: delay, Outcome: sandbox.Hold})
	a.Clock.Advance(10 * delay)
	a.campaign(id).WantValues("stage", "SUBMITTED")
	a.Box.SetReview(sandbox.Review{Delay: delay})
	a.campaign(id).WantValues("stage", "REGISTERED", "lastModifiedDate", sandboxtest.Start.Add(13*delay).Format(time.RFC3339))
}

func TestNetworksBecomeActiveOneAfterTheOther(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.draft()
	states := func() map[string]string {
		all := map[string]string{}
		list, _ := a.Call("GET", campaigns+"/"+id+"/network-statuses", nil).Want(200).JSON.([]any)
		for _, item := range list {
			status := item.(map[string]any)
			all[status["network"].(string)] = status["state"].(string)
		}
		return all
	}
	wantStates := func(att, verizon, tmobile string) {
		t.Helper()
		got := states()
		if got["ATT"] != att || got["VERIZON"] != verizon || got["T_MOBILE"] != tmobile {
			t.Errorf("%v, want %s, %s, %s", got, att, verizon, tmobile)
		}
	}
	wantStates("", "", "")
	a.act(id, "register", nil).Want(202)
	a.Clock.Advance(3 * delay)
	wantStates("PENDING", "PENDING", "PENDING")
	a.Clock.Advance(delay / 3)
	wantStates("ACTIVE", "PENDING", "PENDING")
	a.Clock.Advance(delay / 3)
	wantStates("ACTIVE", "ACTIVE", "PENDING")
	a.campaign(id).WantValues("stage", "SUBMITTED")
	a.Clock.Advance(delay / 3)
	wantStates("ACTIVE", "ACTIVE", "ACTIVE")
	a.campaign(id).WantValues("stage", "REGISTERED")
	a.infobip.SetNetworkState(id, "ATT", "CERTIFICATION")
	a.infobip.SetNetworkState(id, "VERIZON", "")
	wantStates("CERTIFICATION", "", "ACTIVE")
	a.infobip.SetNetworkState(id, "ATT", "ABDUCTED")
	wantStates("ABDUCTED", "", "ACTIVE")
	a.infobip.SetCampaignStage(id, "DEREGISTERED")
	wantStates("ABDUCTED", "", "NOT_REGISTERED")
}

func TestDeregisterTakesTimeAndIsAnsweredTwice(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.registeredCampaign()
	wantRefused(a.Call("DELETE", campaigns+"/"+id, nil))
	a.act(id, "deregister", nil).Want(202)
	a.campaign(id).WantValues("stage", "REGISTERED_PENDING_DEREGISTRATION")
	a.act(id, "deregister", nil).Want(204)
	a.Clock.Advance(delay)
	a.campaign(id).WantValues("stage", "DEREGISTERED")
	a.act(id, "deregister", nil).Want(204)
	if got := a.infobip.CampaignNumbersOf(id); len(got) != 1 {
		t.Errorf("numbers go with the record, not before: %v", got)
	}
	a.Call("DELETE", campaigns+"/"+id, nil).Want(204)
	a.Call("GET", campaigns+"/"+id, nil).Want(404)
	if a.charges()[id] != 1 {
		t.Errorf("%v", a.Box.Ledger())
	}
}

func TestOverriddenStageStaysUntilACallMovesIt(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.draft()
	a.infobip.SetCampaignStage(id, "IN_REVIEW")
	a.Clock.Advance(9 * delay)
	a.campaign(id).WantValues("stage", "IN_REVIEW")
	a.infobip.SetCampaignStage(id, "ON_HOLD")
	a.act(id, "deregister", nil).Want(202)
	a.Clock.Advance(delay)
	a.campaign(id).WantValues("stage", "DEREGISTERED")
}

func TestSeedInReviewGoesOnForNothing(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.seeded("SUBMITTED")
	a.Clock.Advance(delay)
	a.campaign(id).WantValues("stage", "REGISTERED")
	if len(a.Box.Ledger()) != 0 {
		t.Errorf("%v", a.Box.Ledger())
	}
}

func TestNetworksByStage(t *testing.T) {
	t.Parallel()
	for stage, want := range map[string]any{
		"DRAFT": nil, "IN_REVIEW": nil, "REJECTED": nil, "SUBMITTED": "PENDING", "UPDATE_REQUESTED_BY_CARRIERS": "PENDING",
		"REJECTED_EXTERNALLY": "NOT_REGISTERED", "DEREGISTERED": "NOT_REGISTERED", "REGISTERED_PENDING_DEREGISTRATION": "ACTIVE", "ON_HOLD": "ACTIVE",
	} {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			id := a.draft()
			a.infobip.SetCampaignStage(id, stage)
			a.Clock.Advance(9 * delay)
			if r := a.Call("GET", campaigns+"/"+id+"/network-statuses", nil).Want(200); r.Get(0, "state") != want {
				t.Errorf("%s", r.Raw)
			}
		})
	}
}
