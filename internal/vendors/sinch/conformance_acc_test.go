package sinch_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

func TestConformance(t *testing.T) {
	acctest.RunConformance(t, fixture())
}

const (
	brandAddress            = "tendlc_sinch_brand.b"
	brandApprovalAddress    = "tendlc_sinch_brand_approval.b"
	campaignAddress         = "tendlc_sinch_campaign.c"
	campaignApprovalAddress = "tendlc_sinch_campaign_approval.c"
	assignmentAddress       = "tendlc_sinch_number_assignment.n"
)

func fixture() acctest.Fixture {
	return acctest.Fixture{
		Vendor: "sinch",
		Flow:   flow(),
		Creates: []acctest.Create{
			{Kind: "brand", Operation: "submitBrandRegistration", Address: brandAddress},
			{Kind: "campaign", Operation: "submitCampaignRegistration", Address: campaignAddress},
		},
		Guarded: guarded(), Calls: faultyCalls(), IDs: heldIDs, Refreshed: refreshed(),
		Objects: func(w *acctest.World, kind string) int {
			return map[string]int{"brand": len(w.Sinch.Brands()), "campaign": len(w.Sinch.Campaigns())}[kind]
		},
		Campaign: campaignAddress, CampaignApproval: campaignApprovalAddress, Assignment: assignmentAddress,
		Outlives: campaignAddress,
		Edited:   `description = "Lakeview Dental tells its patients about booked, moved and cancelled visits, and about recalls."`,
		Refused:  `description = "Lakeview Dental tells its patients about booked, moved and cancelled visits. [sandbox:reject]"`,
		Twin:     acctest.SinchTwinCampaign, TwinAddress: "tendlc_sinch_campaign.twin",
		Campaigns:         campaigns,
		SetCampaignStatus: func(w *acctest.World, id, status string) { w.Sinch.SetCampaignStatus(id, status) },
		Reviewed: acctest.Reviewed{
			Political: `use_case = "POLITICAL"`,
			Flow:      func(text string) string { return `message_flow = "` + text + `"` },
			Refuse: func(w *acctest.World, id string) {
				w.Sinch.SetRejection("Lakeview visit notices", "CR4001", "The consent is insufficient")
				w.Sinch.SetCampaignStatus(id, "SINCH_REJECTED")
			},
		},
		GoodStatus: "ACTIVE", LapsedStatus: "EXPIRED", DestroyedStatus: "EXPIRED",
		Numbers: sinchsandbox.Numbers()[:2], AtATime: 1, Moves: moves,
	}
}

func flow() []acctest.Block {
	brandID := func(w *acctest.World) string { return w.Sinch.Brands()[0].ID }
	campaignID := func(w *acctest.World) string { return newest(w).ID }
	return []acctest.Block{
		{Address: brandAddress, HCL: joined(acctest.SinchBrand), Timeouts: []string{"create"}, Protected: true, Adopts: true, ImportID: brandID},
		{Address: brandApprovalAddress, HCL: joined(acctest.SinchBrandApproval), Timeouts: []string{"create", "update"}, ImportID: brandID},
		{Address: campaignAddress, HCL: acctest.SinchCampaign, Timeouts: []string{"create", "delete"}, Protected: true, Adopts: true, ImportID: campaignID},
		{Address: campaignApprovalAddress, HCL: joined(acctest.SinchCampaignApproval), Timeouts: []string{"create", "update"}, ImportID: campaignID},
		{Address: assignmentAddress, HCL: joined(assignment), Timeouts: []string{"create", "update", "delete"},
			ImportID: func(w *acctest.World) string { return newest(w).TCRID }},
	}
}

// joined makes a builder that takes its extra lines as one text.
func joined(build func(extra string) string) func(arguments ...string) string {
	return func(arguments ...string) string { return build(strings.Join(arguments, "\n  ")) }
}

func assignment(extra string) string {
	return acctest.SinchAssignment(extra, sinchsandbox.Numbers()[:2]...)
}

func campaigns(w *acctest.World) []acctest.Campaign {
	var list []acctest.Campaign
	for _, c := range w.Sinch.Campaigns() {
		list = append(list, acctest.Campaign{ID: c.ID, Status: c.Status, Numbers: c.Numbers})
	}
	return list
}

func newest(w *acctest.World) sinchsandbox.Campaign {
	campaigns := w.Sinch.Campaigns()
	return campaigns[len(campaigns)-1]
}

// moves reads the journal's accepted PATCHes of numbers.
func moves(w *acctest.World) []acctest.Move {
	var list []acctest.Move
	for _, entry := range w.Entries("updateActiveNumber") {
		if entry.Status != 200 {
			continue
		}
		var body struct {
			SMS struct{ CampaignID string } `json:"smsConfiguration"`
		}
		if err := json.Unmarshal([]byte(entry.RequestBody), &body); err != nil {
			panic(err) // the sandbox journals only what it could read
		}
		list = append(list, acctest.Move{Number: entry.ObjectID, Campaign: body.SMS.CampaignID})
	}
	return list
}
