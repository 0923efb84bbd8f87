package birdsandbox_test

import (
	"encoding/json"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

const exampleCampaign = "c0ffee00-2222-4bbb-8ccc-000000000002"

// makeCampaign puts the campaign of the examples into a status.
func (s *scene) makeCampaign(status string) {
	s.Helper()
	s.approveBrand()
	var request birdsandbox.CampaignRequest
	if err := json.Unmarshal([]byte(s.body("createTCRCampaign: create a campaign")), &request); err != nil {
		s.Fatal(err)
	}
	s.real[exampleCampaign] = s.bird.SeedCampaign(s.real[exampleBrand], request, status)
}

// campaignScenes bring the account into the state of each pair about campaigns.
var campaignScenes = map[string]func(*scene){
	"createTCRCampaign: create a campaign":          func(s *scene) { s.approveBrand() },
	"createTCRCampaign: create with evidence files": func(s *scene) { s.approveBrand() },
	"createTCRCampaign: description too short and field-table spelling used": func(s *scene) {
		s.approveBrand()
		s.Expected, s.loose = 4, []string{"details"}
	},
	"createTCRCampaign: brand not approved yet": func(s *scene) { s.makeBrand() },

	"listTCRCampaigns: newest campaigns first": func(s *scene) { s.makeCampaign("APPROVED") },
	"getTCRCampaign: campaign under review":    func(s *scene) { s.makeCampaign("PENDING") },
	"getTCRCampaign: campaign approved":        func(s *scene) { s.makeCampaign("APPROVED") },
	"getTCRCampaign: campaign declined":        func(s *scene) { s.makeCampaign("DECLINED") },
	"getTCRCampaign: no such campaign":         func(s *scene) { s.makeCampaign("APPROVED") },

	"updateTCRCampaign: edit help text of an approved campaign":      func(s *scene) { s.makeCampaign("APPROVED") },
	"updateTCRCampaign: edit a frozen field of an approved campaign": func(s *scene) { s.makeCampaign("APPROVED") },
	"updateTCRCampaign: fix and resubmit a declined campaign":        func(s *scene) { s.makeCampaign("DECLINED") },
	"updateTCRCampaign: edit while under review":                     func(s *scene) { s.makeCampaign("PENDING") },

	"deleteTCRCampaign: delete a campaign": func(s *scene) { s.makeCampaign("APPROVED") },
	"deleteTCRCampaign: campaign still in use by a channel": func(s *scene) {
		s.makeCampaign("APPROVED")
		s.install(first, s.real[exampleCampaign]).Want(201)
	},
}
