package bird_test

import (
	"fmt"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// A refused campaign is no error of a data source, so that a check can watch it.
func TestCampaignDataSources(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	request := birdsandbox.SampleCampaign()
	request.AttachmentURLs = []string{"https://lakeviewdental.example/" + birdsandbox.AttachmentFailed + ".png"}
	id := w.Bird.SeedCampaign(brandID, request, "DECLINED")
	w.Bird.SetCampaignRejection(id, birdsandbox.Rejection{Code: "803", Description: "The opt-out message does not name the brand."})
	w.Settle()
	c := acctest.NewTerminal(t, w)
	c.Apply(fmt.Sprintf(`
data "tendlc_bird_campaign_status" "c" {
  brand_id = %[1]q
  id       = %[2]q
}
data "tendlc_bird_campaign" "c" {
  brand_id = %[1]q
  id       = %[2]q
}
data "tendlc_bird_campaigns" "all" {
  brand_id = %[1]q
}
output "said" {
  value = [
    data.tendlc_bird_campaign_status.c.phase, data.tendlc_bird_campaign_status.c.status_reasons[0].attribute,
    data.tendlc_bird_campaign_status.c.attachments[0].status, tostring(data.tendlc_bird_campaign_status.c.ready),
    data.tendlc_bird_campaign.c.usecase, tostring(length(data.tendlc_bird_campaigns.all.campaigns)),
    tostring(data.tendlc_bird_campaign.c.reseller_id == null), tostring(data.tendlc_bird_campaign_status.c.subscription == null),
  ]
}
`, brandID, id))
	acctest.Tells(t, c.Does("output"), `"rejected"`, `"optout_message"`, `"FAILED"`, `"false"`, `"LOW_VOLUME"`, `"1"`, `"true"`, `"true"`)
	c.Write(w.Provider("") + fmt.Sprintf("data \"tendlc_bird_campaign\" \"c\" {\n  brand_id = %q\n  id = %q\n}\n", brandID, otherUUID))
	acctest.Tells(t, c.Fails("plan"), "TENDLC2010", "There is no campaign")
}

// A status that this version does not know is a warning, and nothing moves.
func TestUnknownCampaignStatusIsAWarning(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	c.Apply(campaignUnder(seededBrand(w)))
	inStatus(t, w, "SENT_TO_THE_MOON")()
	acctest.Tells(t, c.Does("plan"), "TENDLC2006", `"SENT_TO_THE_MOON"`)
	c.Does("apply", "-refresh-only", "-auto-approve")
	c.Empty()
	if phase := c.Values(campaignAddress)["phase"]; phase != "unknown" {
		t.Errorf("phase %v", phase)
	}
}
