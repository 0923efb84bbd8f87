package birdsandbox_test

import (
	"maps"
	"testing"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// edits are the nine fields that an approved campaign lets change, each with
// another value.
var edits = map[string]any{
	"description":    "Harbor Lane Coffee texts customers about orders that they placed in a shop or online.",
	"samples":        []any{"Harbor Lane: order 4418 is ready. Reply STOP to opt out."},
	"messageFlow":    "Customers tick an unticked box at https://harborlane.example/checkout to get order texts.",
	"helpMessage":    "Harbor Lane Coffee: call 206-555-0142. Reply STOP to opt out.",
	"helpKeywords":   "HELP",
	"optoutKeywords": "STOP,END",
	"optinKeywords":  "START",
	"optinMessage":   "Harbor Lane Coffee: order texts are on. Reply STOP to opt out.",
	"optoutMessage":  "Harbor Lane Coffee: order texts are off. Reply START to return.",
}

// frozen are the others that a refused campaign lets change.
var frozen = map[string]any{
	"name": "Order texts", "embeddedLink": false, "embeddedPhone": true, "numberPool": true, "ageGated": true,
	"directLending": true, "subscriberOptin": false, "subscriberOptout": false, "subscriberHelp": false,
	"attachmentUrls": []any{"https://files.harborlane.example/new.pdf"}, "resellerId": birdsandbox.ActiveResellerID,
}

func TestAnApprovedCampaignTakesTheNineFields(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.campaignIn("APPROVED")
	a.Clock.Advance(delay)
	r := a.patch(campaign, edits).Want(200).WantValues("status", "APPROVED", "updatedAt", "2026-11-02T11:15:30.000Z", "helpKeywords", "HELP")
	if r.Get("samples", 1) != nil || r.Text("samples", 0) != edits["samples"].([]any)[0] {
		t.Error(r.Raw)
	}
	if a.charged() != 0 {
		t.Errorf("%v", a.Box.Ledger())
	}
}

func TestAnApprovedCampaignRefusesTheOtherFields(t *testing.T) {
	t.Parallel()
	for field, value := range frozen {
		t.Run(field, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			campaign := a.campaignIn("APPROVED")
			wantState(a.patch(campaign, map[string]any{field: value, "helpKeywords": "HELP"}), field)
			a.get(campaign).WantValues("helpKeywords", "HELP,INFO") // nothing of a refused patch is kept
		})
	}
}

func TestARuleRefusesLockedFieldsAlsoWithTheirValue(t *testing.T) {
	t.Parallel()
	both(t, birdsandbox.RefuseLockedFields, func(_ *testing.T, a *account, on bool) {
		r := a.patch(a.campaignIn("APPROVED"), map[string]any{"embeddedPhone": false, "helpKeywords": "HELP"})
		if on {
			wantState(r, "embeddedPhone")
			return
		}
		r.Want(200).WantValues("helpKeywords", "HELP")
	})
}

func TestARefusedCampaignTakesEveryFieldAndGoesToReviewForAFee(t *testing.T) {
	t.Parallel()
	for _, status := range []string{"DECLINED", "REJECTED"} {
		for field, value := range merged(edits, frozen) {
			t.Run(status+" "+field, func(t *testing.T) {
				t.Parallel()
				a := open(t)
				campaign := a.campaignIn(status)
				r := a.patch(campaign, map[string]any{field: value}).Want(200).WantValues("status", "PENDING", "rejection", nil)
				if text, isText := value.(string); isText {
					r.WantValues(field, text)
				}
				if a.charged() != birdsandbox.CampaignResubmissionFee {
					t.Errorf("%v", a.Box.Ledger())
				}
				a.Clock.Advance(delay)
				a.get(campaign).WantValues("status", "APPROVED")
			})
		}
	}
}

func merged(one, two map[string]any) map[string]any {
	all := maps.Clone(one)
	maps.Copy(all, two)
	return all
}

func TestACorrectionIsReadAnew(t *testing.T) {
	t.Parallel()
	a := open(t)
	campaign := a.register(describedBy("[sandbox:decline]"))
	a.Clock.Advance(delay)
	a.patch(campaign, map[string]any{"helpKeywords": "HELP"}).Want(200)
	a.Clock.Advance(delay)
	a.get(campaign).WantValues("status", "DECLINED")
	a.patch(campaign, map[string]any{"description": edits["description"]}).Want(200)
	a.Clock.Advance(delay)
	a.get(campaign).WantValues("status", "APPROVED")
	if a.charged() != birdsandbox.CampaignReviewFee+2*birdsandbox.CampaignResubmissionFee || a.inspected(campaign).Reviews != 3 {
		t.Errorf("%v", a.Box.Ledger())
	}
}

func TestOutcomesThatRefuseOnce(t *testing.T) {
	t.Parallel()
	for _, outcome := range []string{"decline-once", "reject-once"} {
		a := open(t)
		campaign := a.register(describedBy("[sandbox:" + outcome + "]"))
		a.Clock.Advance(delay)
		a.patch(campaign, map[string]any{"helpKeywords": "HELP"}).Want(200)
		a.Clock.Advance(delay)
		a.get(campaign).WantValues("status", "APPROVED")
	}
}

func TestStatusesInWhichACampaignCannotBeChanged(t *testing.T) {
	t.Parallel()
	for _, status := range []string{"DRAFT", "PENDING", "SUSPENDED", "FAILED", "EXPIRED", "SOMETHING_NEW"} {
		a := open(t)
		campaign := a.campaignIn(status)
		wantState(a.patch(campaign, map[string]any{"helpKeywords": "HELP"}), "")
		a.get(campaign).WantValues("status", status, "helpKeywords", "HELP,INFO")
	}
}

func TestARejectedCampaignMayNeedANewOne(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.bird.SetRule(birdsandbox.NewCampaignAfterRejection, true)
	wantState(a.patch(a.campaignIn("REJECTED"), map[string]any{"helpKeywords": "HELP"}), "")
	a.patch(a.campaignIn("DECLINED"), map[string]any{"helpKeywords": "HELP"}).Want(200)
	if a.charged() != birdsandbox.CampaignResubmissionFee {
		t.Errorf("%v", a.Box.Ledger())
	}
}

func TestTheUseCaseIsFixedUnlessTheRuleSaysOtherwise(t *testing.T) {
	t.Parallel()
	both(t, birdsandbox.FixedUsecase, func(_ *testing.T, a *account, on bool) {
		for field, value := range map[string]any{"usecase": "MIXED", "subUsecases": []string{"2FA", "SOCIAL"}} {
			r := a.patch(a.campaignIn("DECLINED"), map[string]any{field: value})
			if on {
				wantState(r, field)
				continue
			}
			r.Want(200)
		}
	})
}

func TestNullInAnUpdateLeavesTheField(t *testing.T) {
	t.Parallel()
	a := open(t)
	before := sampleCampaign()
	body := map[string]any{"usecase": nil, "subUsecases": nil, "name": nil, "embeddedLink": nil, "samples": nil, "optinMessage": nil}
	a.patch(a.campaignIn("APPROVED"), body).Want(200).
		WantValues("usecase", before.Usecase, "name", before.Name, "embeddedLink", true, "optinMessage", before.OptinMessage)
}

func TestAnUpdateKeepsToTheRules(t *testing.T) {
	t.Parallel()
	for field, value := range map[string]any{
		"helpKeywords": "INFO", "optoutKeywords": "", "optinKeywords": "", "name": " ", "attachmentUrls": []string{"optin.pdf"},
	} {
		a := open(t)
		campaign := a.campaignIn("DECLINED")
		wantInvalid(a.patch(campaign, map[string]any{field: value}), field)
		a.get(campaign).WantValues("status", "DECLINED")
		if a.charged() != 0 {
			t.Errorf("%s: %v", field, a.Box.Ledger())
		}
	}
	a := open(t)
	wantState(a.patch(a.campaignIn("DECLINED"), map[string]any{"resellerId": birdsandbox.PendingResellerID}), "resellerId")
}

func TestAnEditOfAnApprovedCampaignMayBeReviewed(t *testing.T) {
	t.Parallel()
	both(t, birdsandbox.ReviewApprovedEdits, func(_ *testing.T, a *account, on bool) {
		campaign := a.campaignIn("APPROVED")
		want := map[bool]string{false: "APPROVED", true: "PENDING"}[on]
		a.patch(campaign, map[string]any{"helpKeywords": "HELP,INFO"}).Want(200).WantValues("status", "APPROVED") // the same
		a.patch(campaign, map[string]any{"helpKeywords": "HELP"}).Want(200).WantValues("status", want)
		a.Clock.Advance(delay)
		a.get(campaign).WantValues("status", "APPROVED")
	})
}

func TestAnEditOfAnApprovedCampaignMayBeCharged(t *testing.T) {
	t.Parallel()
	both(t, birdsandbox.ChargeApprovedEdits, func(t *testing.T, a *account, on bool) {
		campaign := a.campaignIn("APPROVED")
		a.patch(campaign, map[string]any{"helpKeywords": "HELP,INFO"}).Want(200)
		if a.charged() != 0 {
			t.Errorf("charged for nothing: %v", a.Box.Ledger())
		}
		a.patch(campaign, map[string]any{"helpKeywords": "HELP"}).Want(200)
		if want := map[bool]float64{true: birdsandbox.CampaignEditFee}[on]; a.charged() != want {
			t.Errorf("%v, want %v", a.Box.Ledger(), want)
		}
	})
}

func TestAttachmentsAreReplacedByAnUpdate(t *testing.T) {
	t.Parallel()
	a := open(t)
	const one, two, three = "https://a.example/1.pdf", "https://a.example/2.pdf", "https://a.example/3.pdf"
	campaign := a.campaignIn("DECLINED", attached(one, two))
	a.Clock.Advance(delay)
	kept := a.get(campaign).Text("attachments", 1, "id")
	r := a.patch(campaign, map[string]any{"attachmentUrls": []string{two, three}}).Want(200)
	if r.Get("attachments", 0, "id") != kept || r.Get("attachments", 0, "status") != "ACTIVE" ||
		r.Get("attachments", 1, "status") != "PENDING" || r.Get("attachments", 2) != nil {
		t.Error(r.Raw)
	}
}
