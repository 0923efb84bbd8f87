//go:build unix

package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// twoPlaces are two working directories with one configuration and two states.
func twoPlaces(t *testing.T, w *acctest.World, config string) (first, second *place) {
	t.Helper()
	first, second = newPlace(t, w), newPlace(t, w)
	first.write(config)
	second.write(config)
	return first, second
}

// The second of two runs with two states starts when the vendors have carried
// out the first one's creates, which does not know it yet. It is stopped, with
// the ids, before it sends.
func TestSecondRunIsStoppedByWhatTheFirstHasMade(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	bought := billableCreates(w)
	first, second := twoPlaces(t, w, bought.config())
	in := bought.hold(t, w, sandbox.AfterCommit)
	run := first.start("apply", "-auto-approve")
	in.arrived(t, 1, run)
	bought.expectTwins(t, second)
	in.open()
	run.succeeds()
	first.empty()
	bought.expectPaid(t, w, 1, 0)
}

// Both runs have looked before either has sent: no client can prevent the
// second charge then. Both creates are done before either is answered, so each
// run finds the other's and names both ids; nothing is tainted.
func TestRunsThatCrossEachOtherBothNameBothIDs(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	bought := contested(w)
	first, second := twoPlaces(t, w, bought.config())
	before, after := bought.hold(t, w, sandbox.BeforeCommit), bought.hold(t, w, sandbox.AfterCommit)
	runs := []*process{first.start("apply", "-auto-approve"), second.start("apply", "-auto-approve")}
	before.arrived(t, 2, runs...)
	before.open()
	after.arrived(t, 2, runs...)
	after.open()
	for _, run := range runs {
		bought.expectBoth(t, run.succeeds())
	}
	first.empty()
	second.empty()
	bought.expectPaid(t, w, 2, 0)
}

// The same, but the first run is done before the other's creates reach the
// vendors: the one that comes second is the one that can tell.
func TestRunThatComesSecondNamesBothIDs(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	bought := contested(w)
	first, second := twoPlaces(t, w, bought.config())
	in := bought.hold(t, w, sandbox.BeforeCommit)
	run := first.start("apply", "-auto-approve")
	in.arrived(t, 1, run)
	late := second.start("apply", "-auto-approve")
	in.arrived(t, 2, late)
	in.let()
	acctest.Hides(t, run.succeeds(), "TENDLC3010")
	in.let()
	bought.expectBoth(t, late.succeeds())
	bought.expectPaid(t, w, 2, 0)
}

// expectBoth fails the test unless the run has named both ids of every create,
// and said that both may be charged.
func (b basket) expectBoth(t *testing.T, said string) {
	t.Helper()
	b.expectEach(t, said, "TENDLC3010", "Each of them may be charged")
	for address, ids := range b.made() {
		if len(ids) != 2 {
			t.Errorf("%s was made %d times: %v", address, len(ids), ids)
		}
		acctest.Tells(t, said, ids...)
	}
}

// Infobip takes a reference id once and a draft registers once, so there the
// vendor itself stops the second run where the two cross. Its next apply names
// what is there.
func TestInfobipItselfStopsTheSecondOfTwoRuns(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	under := w.Infobip.SeedBrand(infobipBrandNamed("Sender"), "")
	draft := infobipDraft(w)
	first, second := twoPlaces(t, w, acctest.InfobipBrand()+acctest.InfobipBrandRegistration()+
		acctest.InfobipCampaign(quoted("brand_id", under))+acctest.InfobipCampaignRegistration(quoted("campaign_id", draft)))
	var in gates
	for _, operation := range []string{"create-brand", "create-campaign", "register-campaign"} {
		in = append(in, hold(t, w, "infobip", operation, sandbox.BeforeCommit))
	}
	run := first.start("apply", "-auto-approve")
	in.arrived(t, 1, run)
	late := second.start("apply", "-auto-approve")
	in.arrived(t, 2, late)
	in.let()
	run.succeeds()
	in.open()
	said, ok := late.end()
	if refused := strings.Count(said, "(TENDLC2003)"); ok || refused != len(in) {
		t.Errorf("%d creates were refused, not %d: %s", refused, len(in), said)
	}
	// The campaign that is registered stops the plan; see expectTwins.
	said = second.fails("apply", "-auto-approve", "-target=tendlc_infobip_brand.b", "-target=tendlc_infobip_campaign.c")
	acctest.Tells(t, said, last(w.Infobip.Brands()).ID, last(w.Infobip.Campaigns()).ID)
	if stopped := strings.Count(said, "(TENDLC3001)"); stopped != 2 {
		t.Errorf("%d creates were stopped, not 2: %s", stopped, said)
	}
	w.Settle()
	if got := paid(w); got != 2 {
		t.Errorf("%d charges, want one for the brand and one for the campaign: %v", got, w.Box.Ledger())
	}
}

// pairs is how many pairs of identical campaigns one configuration holds.
const pairs = 10

// Of two identical campaigns in one configuration the second is refused, every
// time: ten pairs at every vendor, whose members Terraform creates in any order
// and all at once.
func TestSecondOfTwoIdenticalCampaignsIsAlwaysRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	sinch := many("campaign_name", last(w.Sinch.Brands()).TCRID)
	infobip := many("name", w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), ""))
	bird := many("name", w.Bird.SeedBrand(birdsandbox.SampleBrand(), ""))
	p := newPlace(t, w)
	p.write(acctest.SinchCampaign(sinch...) + acctest.SinchTwinCampaign(sinch...) +
		acctest.InfobipCampaign(infobip...) + acctest.InfobipTwinCampaign(infobip...) +
		acctest.BirdCampaign(bird...) + acctest.BirdTwinCampaign(bird...))
	said := p.fails("apply", "-auto-approve", fmt.Sprintf("-parallelism=%d", 3*2*pairs))
	if refused := strings.Count(said, "(TENDLC3002)"); refused != 3*pairs {
		t.Errorf("%d campaigns were refused, not %d: %s", refused, 3*pairs, said)
	}
	for _, create := range []string{"submitCampaignRegistration", "create-campaign", "createTCRCampaign"} {
		acctest.ExpectCalls(t, w, create, pairs)
	}
	w.Settle()
	acctest.ExpectCharges(t, w, "campaign", 2*pairs) // a draft of Infobip's is free
}

// many are the arguments of ten campaigns with ten names.
func many(name, brandID string) []string {
	return []string{fmt.Sprintf("count = %d", pairs), name + ` = "Visits ${count.index}"`, quoted("brand_id", brandID)}
}
