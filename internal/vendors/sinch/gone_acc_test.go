package sinch_test

import (
	"net/http"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

var notFound = answer{Status: 404, Kind: jsonKind, Body: `{"error":{"code":404,"message":"Campaign not found","status":"NOT_FOUND","details":[]}}`}

// One 404 is not enough to take an object for gone: a fresh list must lack it as
// well, and even then nothing is bought.
func TestGoneNeedsTheWordOfTheList(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	brand := w.Sinch.Brands()[0]
	f := newFront(t, w)
	tf := newTerminal(t, w)
	tf.Configure(w.Provider("") + acctest.SinchBrand("") + sameAs(c) + approvalOf("campaign", c.ID))
	for address, id := range map[string]string{brandAddress: brand.ID, campaignAddress: c.ID, "tendlc_sinch_campaign_approval.a": c.ID} {
		if said, ok := tf.Run("import", address, id); !ok {
			t.Fatal(said)
		}
	}
	read404 := func() {
		f.Clear()
		f.Answers(http.MethodGet, pathOneCampaign, notFound)
		f.Answers(http.MethodGet, pathOneBrand, notFound)
	}
	approval := "Sinch no longer knows the campaign " + c.ID + " (TENDLC2010)"

	read404()
	tf.Expect([]string{"No changes.", approval, "The approval stays in the state"}, "plan")

	// A list that fails is no word either.
	f.Changes(http.MethodGet, pathCampaigns, func(answer) answer { return answer{Status: 200, Kind: "text/html", Body: webPage} })
	if said, ok := tf.Run("plan"); ok {
		t.Errorf("planned without a list: %s", said)
	}

	read404()
	f.Changes(http.MethodGet, pathCampaigns, replace(c.ID, someULID))
	f.Changes(http.MethodGet, pathBrands, replace(brand.ID, someULID))
	tf.Expect([]string{
		"No changes.", approval, "(" + c.ID + ") (TENDLC2010)", "(" + brand.ID + ") (TENDLC2010)", "nothing creates it again without your word",
	}, "plan")

	f.Clear()
	tf.Expect([]string{"No changes."}, "plan")
	untouched(t, w)
}

// A number that left the account leaves the assignment's state and is missed by
// the plan; destroying what is left does not stumble over it.
func TestNumberThatLeftTheAccount(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "APPROVED", nil)
	numbers := sinchsandbox.Numbers()
	f := newFront(t, w)
	config := assigned(c.TCRID, "", numbers[0], numbers[1])
	play(t, w,
		act{Step: step(config)},
		act{Step: planOnly(config, func() { f.Forget(numbers[1]) }), Complaints: []complaint{
			{Code: "TENDLC1007", At: "numbers", Says: []string{"The number " + numbers[1] + " is not in the account"}}}},
	)
	if n, _ := w.Sinch.Number(numbers[0]); n.CampaignID != "" {
		t.Errorf("still attached: %+v", n)
	}
}
