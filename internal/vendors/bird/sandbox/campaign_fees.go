package birdsandbox

import "fmt"

// What Bird charges for campaigns, in USD, whatever the outcome. Of the review
// Bird published the price; that sending a campaign again costs the same is
// assumed, and so is the fee of an edit under ChargeApprovedEdits.
const (
	CampaignReviewFee       = 15
	CampaignResubmissionFee = 15
	CampaignEditFee         = 15
)

const otherMonthlyFee = 10

// monthlyFees are the registry's list prices where they differ from the usual
// one: Bird's own are not public.
var monthlyFees = map[string]float64{
	"LOW_VOLUME":        2,
	"CHARITY":           3,
	"EMERGENCY":         5,
	"AGENTS_FRANCHISES": 30,
}

// CommitmentFee is what registering a campaign commits its owner to beside the
// review: the months that are charged at least. A use case that is not known
// costs what most do.
func CommitmentFee(usecase string) float64 {
	monthly, special := monthlyFees[usecase]
	if !special {
		monthly = otherMonthlyFee
	}
	return committedMonths * monthly
}

func (b *Bird) chargeCampaign(c *campaign, amount float64, reason string) {
	b.charge("campaign", c.id, c.request.Name, amount, reason)
}

func (b *Bird) commitCampaign(c *campaign) {
	b.commit("campaign", c.id, c.request.Name, CommitmentFee(c.request.Usecase),
		fmt.Sprintf("%d months at the registry's list price", committedMonths))
}
