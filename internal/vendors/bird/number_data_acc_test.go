package bird_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func lookUp(label, number string) string {
	return fmt.Sprintf("\ndata \"tendlc_bird_number\" %q {\n  number = %q\n}\n", label, number)
}

// A number shows its ids, its channels and the campaign that it is on; one that
// takes no campaign shows none.
func TestNumberIsReadWithItsCampaign(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	owned := w.Bird.OwnedNumbers()[0]
	id := approvedCampaign(w, owned.Number)
	w.Bird.SeedNumbers(birdsandbox.TollFreeNumber)
	channel := installChannel(t, w, owned.ID, useCaseOf(t, w, id))
	shows := func(label, attribute string, want knownvalue.Check) statecheck.StateCheck {
		return statecheck.ExpectKnownValue("data.tendlc_bird_number."+label, tfjsonpath.New(attribute), want)
	}
	w.Run(t, resource.TestStep{Config: lookUp("n", owned.Number) + lookUp("free", birdsandbox.TollFreeNumber), ConfigStateChecks: []statecheck.StateCheck{
		shows("n", "id", knownvalue.StringExact(owned.ID)), shows("n", "endpoint_id", knownvalue.StringExact(owned.EndpointID)),
		shows("n", "campaign_id", knownvalue.StringExact(id)), shows("n", "brand_id", knownvalue.StringExact(w.Bird.Brands()[0].ID)),
		shows("n", "requirement_name", knownvalue.StringExact(birdsandbox.RequirementName)), shows("n", "requirement_status", knownvalue.StringExact("satisfied")),
		shows("n", "connector_ids", knownvalue.ListExact([]knownvalue.Check{knownvalue.StringExact(channel)})),
		shows("n", "requirements", knownvalue.ListSizeExact(3)), shows("n", "type", knownvalue.StringExact("local")),
		shows("free", "type", knownvalue.StringExact("toll-free")), shows("free", "requirement_name", knownvalue.Null()), shows("free", "campaign_id", knownvalue.Null()),
	}})
}

func TestNumberThatIsNotThereIsAnError(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	acctest.PlanRefused(t, w, lookUp("n", noSuchNumber), acctest.Complaint{Code: "TENDLC1007", At: "number", Says: []string{noSuchNumber + " is not in the workspace"}})
	acctest.ExpectUntouched(t, w)
}

// useCaseOf is the use case that came with a campaign.
func useCaseOf(t *testing.T, w *acctest.World, campaign string) string {
	t.Helper()
	for _, useCase := range w.Bird.UseCases() {
		if useCase.CampaignID == campaign {
			return useCase.ID
		}
	}
	t.Fatal("no use case")
	return ""
}

// A channel keeps the use case of the campaign that its number leaves: the plan
// and the apply of a move name it.
func TestMoveWarnsOfAChannelThatStaysBehind(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	owned := w.Bird.OwnedNumbers()[:2]
	n := []string{owned[0].Number, owned[1].Number}
	before, next := approvedCampaign(w), approvedCampaign(w)
	channel := installChannel(t, w, owned[0].ID, useCaseOf(t, w, before))
	c := acctest.NewTerminal(t, w)
	c.Apply(tied(before, n))
	for _, said := range []string{c.Plan(tied(next, n)), c.Apply(tied(next, n))} {
		acctest.Tells(t, said, "A channel of the number "+n[0]+" still names the campaign "+before+" (TENDLC1006)", "The channel "+channel)
		acctest.Hides(t, said, "A channel of the number "+n[1])
	}
	onCampaign(t, w, next, n...)
}
