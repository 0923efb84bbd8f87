package bird_test

import (
	"encoding/json"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func TestConformance(t *testing.T) {
	acctest.RunConformance(t, fixture())
}

const (
	brandAddress            = "tendlc_bird_brand.b"
	brandApprovalAddress    = "tendlc_bird_brand_approval.b"
	campaignAddress         = "tendlc_bird_campaign.c"
	campaignApprovalAddress = "tendlc_bird_campaign_approval.c"
	assignmentAddress       = "tendlc_bird_number_assignment.n"
)

func fixture() acctest.Fixture {
	return acctest.Fixture{
		Vendor: "bird",
		Flow:   flow(),
		Creates: []acctest.Create{
			{Kind: "brand", Operation: "createWorkspaceTCRBrand", Address: brandAddress},
			{Kind: "campaign", Operation: "createTCRCampaign", Address: campaignAddress},
		},
		Guarded: guarded(), Calls: faultyCalls(), IDs: heldIDs, Refreshed: refreshed(),
		Objects: func(w *acctest.World, kind string) int {
			return map[string]int{"brand": len(w.Bird.Brands()), "campaign": len(w.Bird.Campaigns())}[kind]
		},
		Campaign: campaignAddress, CampaignApproval: campaignApprovalAddress, Assignment: assignmentAddress,
		Outlives: campaignAddress,
		// Bird takes most texts of an approved campaign in place, a use case never.
		Edited:  `usecase = "CUSTOMER_CARE"`,
		Refused: `description = "Lakeview Dental tells its patients about booked, moved and cancelled visits. [sandbox:reject]"`,
		Twin:    acctest.BirdTwinCampaign, TwinAddress: "tendlc_bird_campaign.twin",
		Campaigns:         campaigns,
		SetCampaignStatus: func(w *acctest.World, id, status string) { w.Bird.SetCampaignStatus(id, status) },
		Reviewed: acctest.Reviewed{
			Political: `usecase = "POLITICAL"`,
			Flow:      func(text string) string { return `message_flow = "` + text + `"` },
			Refuse: func(w *acctest.World, id string) {
				w.Bird.SetCampaignRejection("Lakeview visit notices", birdsandbox.Rejection{Code: "803", Description: "Consent is not asked for"})
				w.Bird.SetCampaignStatus(id, "REJECTED")
			},
		},
		GoodStatus: "APPROVED", LapsedStatus: "EXPIRED", DestroyedStatus: "DELETED",
		Numbers: flowNumbers(), AtATime: 0, NumbersRemain: true, Moves: moves,
	}
}

// flowNumbers are the numbers of the flow.
func flowNumbers() []string { return acctest.BirdNumbers()[:2] }

func flow() []acctest.Block {
	assignment := func(arguments ...string) string { return acctest.BirdNumberAssignment(flowNumbers(), arguments...) }
	brandID := func(w *acctest.World) string { return w.Bird.Brands()[0].ID }
	campaignID := func(w *acctest.World) string { return brandID(w) + "/" + newest(w).ID }
	return []acctest.Block{
		{Address: brandAddress, HCL: acctest.BirdBrand, Timeouts: []string{"create", "update", "delete"}, Protected: true, Adopts: true, ImportID: brandID},
		{Address: brandApprovalAddress, HCL: acctest.BirdBrandApproval, Timeouts: []string{"create", "update"}, ImportID: brandID},
		{Address: campaignAddress, HCL: acctest.BirdCampaign, Timeouts: []string{"create", "update", "delete"}, Protected: true, Adopts: true, ImportID: campaignID},
		{Address: campaignApprovalAddress, HCL: acctest.BirdCampaignApproval, Timeouts: []string{"create", "update"}, ImportID: campaignID},
		{Address: assignmentAddress, HCL: assignment, Timeouts: []string{"create", "update"},
			ImportID: func(w *acctest.World) string { return newest(w).ID }},
	}
}

func campaigns(w *acctest.World) []acctest.Campaign {
	var list []acctest.Campaign
	for _, c := range w.Bird.Campaigns() {
		list = append(list, acctest.Campaign{ID: c.ID, Status: c.Status, Numbers: c.Numbers})
	}
	return list
}

func newest(w *acctest.World) birdsandbox.Campaign {
	campaigns := w.Bird.Campaigns()
	return campaigns[len(campaigns)-1]
}

// moves reads the journal's accepted calls on the requirement that ties a
// number to a campaign. The removal is one that Bird does not document: it is
// here to be noticed.
func moves(w *acctest.World) []acctest.Move {
	numbers := map[string]string{}
	for _, owned := range w.Bird.OwnedNumbers() {
		numbers[owned.ID] = owned.Number
	}
	var list []acctest.Move
	for _, entry := range w.Box.Journal() {
		ties := entry.Operation == "updateEndpointComplianceRequirement"
		if entry.Status/100 != 2 || !ties && entry.Operation != "clearEndpointComplianceRequirement" {
			continue
		}
		move := acctest.Move{Number: numbers[entry.ObjectID]}
		if ties {
			move.Campaign = campaignIn(entry.RequestBody)
		}
		list = append(list, move)
	}
	return list
}

func campaignIn(body string) string {
	var input struct{ CampaignID string }
	if err := json.Unmarshal([]byte(body), &input); err != nil {
		panic(err) // the sandbox accepts only what it could read
	}
	return input.CampaignID
}
