package infobipsandbox_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// stageTable is what a campaign takes in each stage of the contract. "numbers"
// stands for all three calls that change them.
var stageTable = map[string]string{
	"DRAFT":                                 "update delete register attach detach",
	"SUBMITTED_FOR_REVIEW":                  "attach detach",
	"IN_REVIEW":                             "attach detach",
	"UPDATE_REQUESTED_BY_INTERNAL_REVIEWER": "attach detach",
	"APPROVED_BY_INTERNAL_REVIEWER":         "attach detach",
	"SUBMITTED":                             "attach detach",
	"REJECTED_EXTERNALLY":                   "deregister attach detach",
	"UPDATE_REQUESTED_BY_CARRIERS":          "attach detach",
	"REGISTERED":                            "numbers deregister attach detach",
	"REGISTERED_PENDING_UPDATE":             "attach detach",
	"REGISTERED_PENDING_DEREGISTRATION":     "deregister detach",
	"DEREGISTERED":                          "delete deregister detach",
	"REJECTED":                              "update delete appeal attach detach",
	"APPEALED":                              "attach detach",
	"ON_HOLD":                               "deregister attach detach",
	"ARCHIVED":                              "detach",
	"BLOCKED":                               "attach detach",
	"SUSPENDED":                             "deregister attach detach",
	"IN_MIGRATION":                          "attach detach",
	"PAUSED":                                "deregister attach detach",
	"SOMETHING_NEW":                         "",
}

// stageCalls make the calls of the table on a campaign of the seeder.
var stageCalls = map[string]struct {
	group string
	call  func(a *account, id string, request infobipsandbox.CampaignRequest) answer
}{
	"update-campaign": {"update", func(a *account, id string, request infobipsandbox.CampaignRequest) answer {
		return a.Call("PUT", campaigns+"/"+id, request)
	}},
	"delete-campaign": {"delete", func(a *account, id string, _ infobipsandbox.CampaignRequest) answer {
		return a.Call("DELETE", campaigns+"/"+id, nil)
	}},
	"register-campaign":          {"register", posting("register", nil)},
	"deregister-campaign":        {"deregister", posting("deregister", nil)},
	"update-registered-campaign": {"numbers", posting("update-registration", numbers())},
	"add-numbers":                {"numbers", posting("add-numbers", numbers())},
	"remove-numbers":             {"numbers", posting("remove-numbers", numbers())},
	"appeal-campaign":            {"appeal", posting("appeal", map[string]string{"reason": "The site was down for an hour."})},
	"attach-number-pool":         {"attach", posting("number-pool/attach", "{}")},
	"detach-number-pool":         {"detach", posting("number-pool/detach", nil)},
}

func posting(call string, body any) func(*account, string, infobipsandbox.CampaignRequest) answer {
	return func(a *account, id string, _ infobipsandbox.CampaignRequest) answer { return a.act(id, call, body) }
}

func TestEveryStageTakesWhatItShould(t *testing.T) {
	t.Parallel()
	for stage, allowed := range stageTable {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			brand := a.verifiedBrand()
			for operation, of := range stageCalls {
				request := infobipsandbox.SampleCampaign(brand)
				request.ReferenceID = operation
				request.Numbers = a.infobip.SeedNumberCount(1)
				id := a.infobip.SeedCampaign(request, "DRAFT")
				if of.group == "detach" {
					a.act(id, "number-pool/attach", "{}").Want(204)
				}
				a.infobip.SetCampaignStage(id, stage)
				got := of.call(a, id, request)
				takes := slices.Contains(strings.Fields(allowed), of.group)
				if takes != (got.Status < 300) || (!takes && got.Status != 400) {
					t.Errorf("%s: status %d, taken should be %v: %s", operation, got.Status, takes, got.Raw)
				}
			}
		})
	}
}

func TestTheTableOfStagesIsWholeAndExported(t *testing.T) {
	t.Parallel()
	exported := infobipsandbox.StageOperations()
	if !slices.Equal(infobipsandbox.Stages(), slices.Sorted(slices.Values(enum(t, "CampaignStage")))) {
		t.Errorf("stages %v", infobipsandbox.Stages())
	}
	for stage, operations := range exported {
		var want []string
		for _, operation := range slices.Sorted(maps.Keys(stageCalls)) {
			if slices.Contains(strings.Fields(stageTable[stage]), stageCalls[operation].group) {
				want = append(want, operation)
			}
		}
		if !slices.Equal(operations, want) {
			t.Errorf("%s: %v, want %v", stage, operations, want)
		}
	}
}

func TestRulesOpenStages(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		rule  infobipsandbox.Rule
		on    bool
		stage string
		call  string
		then  string
	}{
		{infobipsandbox.RegisterRejected, true, "REJECTED", "register-campaign", "SUBMITTED_FOR_REVIEW"},
		{infobipsandbox.AppealExternally, true, "REJECTED_EXTERNALLY", "appeal-campaign", "APPEALED"},
		{infobipsandbox.DeregisterUnderReview, true, "IN_REVIEW", "deregister-campaign", "REGISTERED_PENDING_DEREGISTRATION"},
		{infobipsandbox.DeregisterUnderReview, true, "APPEALED", "deregister-campaign", "REGISTERED_PENDING_DEREGISTRATION"},
		{infobipsandbox.SerialUpdates, false, "REGISTERED_PENDING_UPDATE", "add-numbers", "REGISTERED_PENDING_UPDATE"},
		{infobipsandbox.SerialUpdates, false, "REGISTERED_PENDING_UPDATE", "deregister-campaign", "REGISTERED_PENDING_DEREGISTRATION"},
	} {
		t.Run(fmt.Sprintf("%s %s", tc.rule, tc.stage), func(t *testing.T) {
			t.Parallel()
			a := open(t)
			id := a.seeded(tc.stage)
			a.infobip.SetRule(tc.rule, tc.on)
			if got := stageCalls[tc.call].call(a, id, infobipsandbox.CampaignRequest{}); got.Status >= 300 {
				t.Errorf("status %d: %s", got.Status, got.Raw)
			}
			a.campaign(id).WantValues("stage", tc.then)
		})
	}
}

func TestEveryStageCanBeSetAndReadAndSeeded(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.draft()
	for _, stage := range append(infobipsandbox.Stages(), "SOMETHING_NEW") {
		a.infobip.SetCampaignStage(id, stage)
		a.Clock.Advance(5 * delay)
		a.campaign(id).WantValues("stage", stage)
		if r := a.Call("GET", campaigns+"?stage="+stage, nil).Want(200); r.Get("results", 0, "id") != id {
			t.Errorf("%s: %s", stage, r.Raw)
		}
		a.campaign(a.infobip.SeedCampaign(infobipsandbox.SampleCampaign(a.verifiedBrand()), stage)).WantValues("stage", stage)
	}
}
