package sinch_test

import (
	"encoding/json"
	"fmt"
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
		Flow: flow,
		Paid: []acctest.Paid{
			{Kind: "brand", Operation: "submitBrandRegistration", Until: "brand", Address: brandAddress},
			{Kind: "campaign", Operation: "submitCampaignRegistration", Until: "campaign", Address: campaignAddress},
		},
		Campaign: campaignAddress, CampaignApproval: campaignApprovalAddress, Assignment: assignmentAddress,
		Rest: []string{brandApprovalAddress, brandAddress},
		ImportIDs: func(w *acctest.World) map[string]string {
			brand, campaign := w.Sinch.Brands()[0], newest(w)
			return map[string]string{
				brandAddress: brand.ID, brandApprovalAddress: brand.ID,
				campaignAddress: campaign.ID, campaignApprovalAddress: campaign.ID,
				assignmentAddress: campaign.TCRID,
			}
		},
		Twin: strings.Replace(acctest.SinchCampaign("deletion_protection = false", "depends_on = ["+campaignAddress+"]"),
			`"tendlc_sinch_campaign" "c"`, `"tendlc_sinch_campaign" "twin"`, 1),
		TwinAddress: "tendlc_sinch_campaign.twin",
		LiveCampaign: func(w *acctest.World) (string, string) {
			campaign := newest(w)
			return campaign.ID, campaign.TCRID
		},
		SetCampaignStatus: func(w *acctest.World, id, status string) { w.Sinch.SetCampaignStatus(id, status) },
		CampaignStatus: func(w *acctest.World, id string) string {
			for _, campaign := range w.Sinch.Campaigns() {
				if campaign.ID == id {
					return campaign.Status
				}
			}
			return ""
		},
		GoodStatus: "ACTIVE", DeletedStatus: "EXPIRED",
		NumbersOn: func(w *acctest.World, tcrID string) []string {
			for _, campaign := range w.Sinch.Campaigns() {
				if campaign.TCRID == tcrID {
					return campaign.Numbers
				}
			}
			return nil
		},
		Moves:  moves,
		Writes: []string{"submitBrandRegistration", "submitCampaignRegistration", "deleteCampaignRegistration", "updateActiveNumber"},
	}
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

// flow builds the configuration of the scenarios.
func flow(o acctest.Options) string {
	common := fmt.Sprintf("deletion_protection = %v", o.Protected)
	if o.Adopt {
		common += "\n  adopt_existing = true"
	}
	timeouts := func(names ...string) string {
		if !o.Timeouts {
			return ""
		}
		return "timeouts = { " + strings.Join(names, ` = "9m", `) + ` = "9m" }`
	}
	hcl := acctest.SinchBrand(common + "\n  " + timeouts("create"))
	if o.Until == "brand" {
		return hcl
	}
	hcl += acctest.SinchBrandApproval(timeouts("create", "update"))
	if o.Until == "approval" {
		return hcl
	}
	campaign := []string{common, timeouts("create", "delete")}
	if o.Edited {
		campaign = append(campaign, `description = "Lakeview Dental tells its patients about booked, moved and cancelled visits, and about recalls."`)
	}
	if o.Refused {
		campaign = append(campaign, `description = "Lakeview Dental tells its patients about booked, moved and cancelled visits. [sandbox:reject]"`)
	}
	campaign = append(campaign, lifecycle(o))
	hcl += acctest.SinchCampaign(campaign...)
	if o.Trigger != "" {
		hcl += fmt.Sprintf("\nresource \"terraform_data\" \"trigger\" {\n  triggers_replace = %q\n}\n", o.Trigger)
	}
	if o.Until == "campaign" {
		return hcl
	}
	numbers := sinchsandbox.Numbers()
	return hcl + acctest.SinchCampaignApproval(timeouts("create", "update")) +
		acctest.SinchAssignment(timeouts("create", "update", "delete"), numbers[0], numbers[1])
}

func lifecycle(o acctest.Options) string {
	var lines []string
	if o.KeepTraffic {
		lines = append(lines, "create_before_destroy = true")
	}
	if o.Trigger != "" {
		lines = append(lines, "replace_triggered_by = [terraform_data.trigger]")
	}
	if len(lines) == 0 {
		return ""
	}
	return "lifecycle {\n    " + strings.Join(lines, "\n    ") + "\n  }"
}
