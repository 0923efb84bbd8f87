package infobip_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// A campaign that was refused or a draft when the plan was made, and is live
// when it is applied, is protected by what it is now.
func TestDestroyOfWhatHasBecomeLiveIsRefused(t *testing.T) {
	t.Parallel()
	t.Run("a saved plan of a registration", func(t *testing.T) {
		t.Parallel()
		w := acctest.NewWorld(t)
		id := standingCampaign(w, "DRAFT")
		c := acctest.NewTerminal(t, w)
		c.Apply(registrationOf(id, "deletion_protection = true"))
		inStage(t, w, "REJECTED")()
		c.Does("plan", "-destroy", "-out=end.tfplan")
		inStage(t, w, "REGISTERED")()
		acctest.Tells(t, c.Fails("apply", "end.tfplan"), "TENDLC1001", "REGISTERED", "Nothing was sent")
		endsIn(t, w, "REGISTERED")
		acctest.ExpectCalls(t, w, deregisterCampaign, 0)
	})
	t.Run("a draft without a refresh", func(t *testing.T) {
		t.Parallel()
		w := acctest.NewWorld(t)
		c := acctest.NewTerminal(t, w)
		c.Apply(draftOf(approvedBrand(w), "deletion_protection = true"))
		inStage(t, w, "REGISTERED")()
		acctest.Tells(t, c.Fails("destroy", "-refresh=false", "-auto-approve"), "TENDLC1001", "REGISTERED")
		endsIn(t, w, "REGISTERED")
		acctest.ExpectCalls(t, w, deregisterCampaign, 0)
	})
}

// A fee that follows from what is not known yet is not planned as it was.
func TestFeeOfAnUnknownInputIsPlannedUnknown(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	brand := approvedBrand(w)
	config := func(low string) string {
		return "resource \"terraform_data\" \"low\" {\n  input = " + low + "\n}\n" + draftOf(brand, "low_volume = terraform_data.low.output")
	}
	c.Apply(config("false"))
	c.Apply(config("true"))
	c.Empty()
}

// A number stands in one assignment of a campaign only, or one that lets go of
// it takes it off for both.
func TestNumberInTwoAssignmentsOfACampaignIsAPlanError(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	numbers := acctest.InfobipNumbers()
	draft := draftOf(approvedBrand(w))
	c.Apply(draft + acctest.InfobipSpare(numbers[:2]))
	second := acctest.InfobipMain(numbers[1:3], `campaign_id = `+draftAddress+`.id`)
	c.Write(draft + acctest.InfobipSpare(numbers[:2]) + second)
	acctest.Tells(t, c.Fails("apply", "-auto-approve"), "TENDLC1005", numbers[1], "Nothing was sent")
}

// An assignment under another address is a new one and an old one that goes,
// at the same time: the numbers are on the campaign in the end, whichever is
// first. By key or by number, they are the same numbers.
func TestAssignmentUnderAnotherAddressKeepsItsNumbers(t *testing.T) {
	t.Parallel()
	numbers := acctest.InfobipNumbers()[20:23]
	keys := make([]string, len(numbers))
	for i, number := range numbers {
		keys[i] = infobipsandbox.NumberKey(strings.TrimPrefix(number, "+"))
	}
	assignment := func(label, campaign, argument string, list []string) string {
		return fmt.Sprintf("resource \"tendlc_infobip_number_assignment\" %q {\n  campaign_id = %q\n  %s = [\"%s\"]\n}\n", label, campaign, argument, strings.Join(list, `", "`))
	}
	for name, row := range map[string]struct {
		argument string
		list     []string
	}{"by number": {"numbers", numbers}, "by key": {"number_keys", keys}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			id := standingCampaign(w, "REGISTERED")
			c := acctest.NewTerminal(t, w)
			c.Apply(assignment("old", id, "numbers", numbers))
			c.Apply(assignment("new", id, row.argument, row.list))
			if now := w.Infobip.Campaigns()[0].Numbers; len(now) != len(numbers)+1 { // and the one it had
				t.Errorf("the campaign has %v", now)
			}
			c.Empty()
		})
	}
}
