package infobip_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func TestConformance(t *testing.T) {
	acctest.RunConformance(t, fixture())
}

// The numbers of the flow: one goes in before the review, two after it.
const spareCount, flowCount = 1, 3

func fixture() acctest.Fixture {
	numbers := infobipsandbox.Numbers()
	return acctest.Fixture{
		Vendor: "infobip",
		Flow:   flow(),
		Creates: []acctest.Create{
			{Kind: "brand", Operation: "create-brand", Address: brandAddress, Free: true},
			{Kind: "brand", Operation: "register-brand", Address: brandRegistrationAddress},
			{Kind: "campaign", Operation: "create-campaign", Address: campaignAddress, Free: true},
			{Kind: "campaign", Operation: "register-campaign", Address: campaignRegistrationAddress},
		},
		Guarded: guarded(), Calls: faultyCalls(), Unused: uncalled(), IDs: heldIDs, Refreshed: refreshed(),
		Objects: func(w *acctest.World, kind string) int {
			return map[string]int{"brand": len(w.Infobip.Brands()), "campaign": len(w.Infobip.Campaigns())}[kind]
		},
		Campaign: campaignAddress, CampaignApproval: campaignApprovalAddress, Assignment: mainAddress,
		Outlives: campaignRegistrationAddress,
		Edited:   `program_summary = "Lakeview Dental tells its patients about booked, moved and cancelled visits, and about recalls."`,
		Refused:  `program_summary = "Lakeview Dental tells its patients about booked, moved and cancelled visits. [sandbox:reject]"`,
		Twin:     acctest.InfobipTwinCampaign, TwinAddress: "tendlc_infobip_campaign.twin",
		Campaigns:         campaigns,
		SetCampaignStatus: func(w *acctest.World, id, status string) { w.Infobip.SetCampaignStage(id, status) },
		Reviewed: acctest.Reviewed{
			Political: `use_cases = ["POLITICAL"]`,
			Flow:      func(text string) string { return `opt_ins = { web = { call_to_action = "` + text + `" } }` },
			Refuse: func(w *acctest.World, id string) {
				w.Infobip.SetRejection("Lakeview visit notices", infobipsandbox.RejectionDetail{ErrorCode: "803", Description: "Consent is not asked for"})
				w.Infobip.SetCampaignStage(id, "REJECTED")
			},
		},
		GoodStatus: "REGISTERED", LapsedStatus: "DEREGISTERED", DestroyedStatus: "",
		Spare: numbers[:spareCount], Numbers: numbers[spareCount:flowCount],
		AtATime: flowCount - spareCount, // they go in one call
		Moves:   moves,
	}
}

func flow() []acctest.Block {
	numbers := acctest.InfobipNumbers()
	spare := func(arguments ...string) string { return acctest.InfobipSpare(numbers[:spareCount], arguments...) }
	main := func(arguments ...string) string {
		return acctest.InfobipMain(numbers[spareCount:flowCount], arguments...)
	}
	brandID := func(w *acctest.World) string { return w.Infobip.Brands()[0].ID }
	campaignID := func(w *acctest.World) string { return newest(w).ID }
	with := func(numbers []string) func(*acctest.World) string {
		return func(w *acctest.World) string { return newest(w).ID + "/" + strings.Join(numbers, ",") }
	}
	return []acctest.Block{
		{Address: brandAddress, HCL: acctest.InfobipBrand, Timeouts: []string{"create"}, Protected: true, Adopts: true, ImportID: brandID},
		{Address: brandRegistrationAddress, HCL: acctest.InfobipBrandRegistration, Timeouts: []string{"create"}, Protected: true, Adopts: true, ImportID: brandID},
		{Address: brandApprovalAddress, HCL: acctest.InfobipBrandApproval, Timeouts: []string{"create", "update"}, ImportID: brandID},
		{Address: campaignAddress, HCL: acctest.InfobipCampaign, Timeouts: []string{"create"}, Protected: true, Adopts: true, ImportID: campaignID},
		{Address: spareAddress, HCL: spare, Timeouts: []string{"create", "update", "delete"}, ImportID: with(numbers[:spareCount])},
		{Address: campaignRegistrationAddress, HCL: acctest.InfobipCampaignRegistration, Timeouts: []string{"create", "delete"}, Protected: true, Adopts: true, ImportID: campaignID},
		{Address: campaignApprovalAddress, HCL: acctest.InfobipCampaignApproval, Timeouts: []string{"create", "update"}, ImportID: campaignID},
		{Address: mainAddress, HCL: main, Timeouts: []string{"create", "update", "delete"}, ImportID: with(numbers[spareCount:flowCount])},
	}
}

func campaigns(w *acctest.World) []acctest.Campaign {
	var list []acctest.Campaign
	for _, c := range w.Infobip.Campaigns() {
		list = append(list, acctest.Campaign{ID: c.ID, Status: c.Stage, Numbers: c.Numbers})
	}
	return list
}

func newest(w *acctest.World) infobipsandbox.Campaign {
	campaigns := w.Infobip.Campaigns()
	return campaigns[len(campaigns)-1]
}

// moves reads the journal's accepted deltas. Numbers of a draft are part of its
// body; they send nothing, so their moves are of no interest here.
func moves(w *acctest.World) []acctest.Move {
	var list []acctest.Move
	for _, entry := range w.Box.Journal() {
		adds := entry.Operation == "add-numbers"
		if entry.Status != http.StatusAccepted || !adds && entry.Operation != "remove-numbers" {
			continue
		}
		for _, number := range numbersOf(w, entry.RequestBody) {
			move := acctest.Move{Number: number}
			if adds {
				move.Campaign = entry.ObjectID
			}
			list = append(list, move)
		}
	}
	return list
}

// numbersOf are the digits that a body with numbers or numberKeys speaks of.
func numbersOf(w *acctest.World, text string) []string {
	var body struct{ Numbers, NumberKeys []string }
	if err := json.Unmarshal([]byte(text), &body); err != nil {
		panic(err) // the sandbox accepts only what it could read
	}
	byKey := map[string]string{}
	for _, owned := range w.Infobip.OwnedNumbers() {
		byKey[owned.Key] = owned.Number
	}
	for _, key := range body.NumberKeys {
		body.Numbers = append(body.Numbers, byKey[key])
	}
	return body.Numbers
}
