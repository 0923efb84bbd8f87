package sinch_test

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// held is a world with one active campaign that a configuration manages.
func held(t *testing.T) (*acctest.World, sinchsandbox.Campaign, string) {
	t.Helper()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	return w, c, unprotected(w, sameAs(c))
}

func destroying(config string, before func()) resource.TestStep {
	return resource.TestStep{Config: config, Destroy: true, PreConfig: before}
}

// Numbers that somebody else attached would make Sinch refuse the deletion:
// they are taken off first, and only those of this campaign.
func TestDeleteDetachesWhateverIsAttached(t *testing.T) {
	t.Parallel()
	w, c, config := held(t)
	other := seededCampaign(t, w, "", func(r *sinchsandbox.CampaignRequest) { r.CampaignName = "Other" })
	n := sinchsandbox.Numbers()
	w.Sinch.SeedNumber(n[0], sinchsandbox.ServicePlanID, c.TCRID)
	w.Sinch.SeedNumber(n[1], sinchsandbox.SecondServicePlanID, c.TCRID)
	w.Sinch.SeedNumber(n[2], sinchsandbox.ServicePlanID, other.TCRID)
	w.Run(t, importing(config, campaignAddress, c.ID), step(config))
	if got := campaign(t, w, c.ID).Status; got != "EXPIRED" {
		t.Errorf("the campaign is %s", got)
	}
	on(t, w, other.TCRID, n[2])
	off := detached(w)
	slices.Sort(off)
	if !slices.Equal(off, n[:2]) {
		t.Errorf("detached %v", off)
	}
	if got, _ := w.Sinch.Number(n[1]); got.ServicePlanID != sinchsandbox.SecondServicePlanID {
		t.Errorf("the number lost its service plan: %+v", got)
	}
}

// A number that cannot be detached stops the deletion.
func TestDeleteStopsAtANumberThatStays(t *testing.T) {
	t.Parallel()
	w, c, config := held(t)
	n := sinchsandbox.Numbers()[0]
	w.Sinch.SeedNumber(n, sinchsandbox.ServicePlanID, c.TCRID)
	w.Sinch.FailProvisioning(n, "INTERNAL_ERROR", 1)
	play(t, w,
		act{Step: importing(config, campaignAddress, c.ID)},
		act{Step: step(config)},
		act{Step: destroying(config, nil), Complaints: []complaint{
			{Code: "TENDLC2008", At: "", Says: []string{"The number " + n + " could not be detached", "INTERNAL_ERROR"}}}},
		act{Step: resource.TestStep{Config: config, ConfigPlanChecks: nothing, PreConfig: func() { count(t, w, "deleteCampaignRegistration", 0) }}},
	)
	count(t, w, "deleteCampaignRegistration", 1) // the test's end
}

func TestDeleteThatSinchFailsKeepsTheObject(t *testing.T) {
	t.Parallel()
	w, c, config := held(t)
	w.Sinch.FailDelete(c.ID)
	play(t, w,
		act{Step: importing(config, campaignAddress, c.ID)},
		act{Step: step(config)},
		act{Step: destroying(config, nil), Complaints: []complaint{{Code: "TENDLC2009", At: "", Says: []string{
			`Sinch could not delete the campaign "Lakeview visit notices" (` + c.ID + `)`, "It is still ACTIVE and stays in the state.",
			"Reasons: 511: The campaign could not be deactivated.", "Destroy again"}}}},
		act{Step: resource.TestStep{Config: config, ConfigPlanChecks: nothing}},
	)
	if got := campaign(t, w, c.ID).Status; got != "EXPIRED" { // the second try, at the test's end
		t.Errorf("the campaign is %s", got)
	}
	count(t, w, "deleteCampaignRegistration", 2)
}

func TestDeleteOfWhatIsGoneSendsNothing(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name    string
		prepare func(w *acctest.World, f *front, c sinchsandbox.Campaign)
	}{
		{"expired", func(w *acctest.World, _ *front, c sinchsandbox.Campaign) { w.Sinch.SetCampaignStatus(c.ID, "EXPIRED") }},
		{"not found", func(_ *acctest.World, f *front, _ sinchsandbox.Campaign) {
			f.Answers(http.MethodGet, pathOneCampaign, notFound)
		}},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			c := seededCampaign(t, w, "ACTIVE", nil)
			f := newFront(t, w)
			config := unprotected(w, sameAs(c))
			w.Run(t, importing(config, campaignAddress, c.ID), step(config), destroying(config, func() { r.prepare(w, f, c) }))
			count(t, w, "deleteCampaignRegistration", 0)
		})
	}
}

// The answer to a DELETE comes at once and its effect later. An interrupted
// wait is taken up by the next destroy, which sends nothing again.
func TestDeleteInterruptedIsNotSentTwice(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	config := unprotected(w, sameAs(c, `timeouts = { delete = "1m" }`))
	play(t, w,
		act{Step: importing(config, campaignAddress, c.ID)},
		act{Step: step(config)},
		act{Step: destroying(config, func() { w.Box.SetReview(sandbox.Review{Delay: 5 * time.Minute}) }), Complaints: []complaint{{Code: "TENDLC2001", At: "", Says: []string{
			"is still being deleted: destroy again later", "Its status is ACTIVE (DELETE_IN_PROGRESS), and the time given is up."}}}},
		act{Step: destroying(config, func() {
			if got := campaign(t, w, c.ID).LastActionStatus; got != "DELETE_IN_PROGRESS" {
				t.Errorf("last action %s", got)
			}
			w.Clock.Advance(3*time.Minute + 30*time.Second)
		})},
	)
	count(t, w, "deleteCampaignRegistration", 1)
	if got := campaign(t, w, c.ID).Status; got != "EXPIRED" {
		t.Errorf("the campaign is %s", got)
	}
}

// A campaign whose deletion runs is no twin: its successor may be bought.
func TestCampaignBeingDeletedIsNoTwin(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	f := newFront(t, w)
	f.Changes(http.MethodGet, pathCampaigns, replace(`"CREATE_SUCCESSFUL"`, `"DELETE_IN_PROGRESS"`))
	w.Run(t, resource.TestStep{Config: unprotected(w, sameAs(c)), Check: func(*terraform.State) error {
		count(t, w, "submitCampaignRegistration", 1)
		return nil
	}})
}

// A campaign that Sinch refused never reached the registry. If Sinch will not
// delete it, there is nothing to keep.
func TestRefusedCampaignIsForgottenWhenSinchWillNotDeleteIt(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "SINCH_REJECTED", nil)
	newFront(t, w).Answers(http.MethodDelete, `/campaignRegistration/`, answer{Status: 400, Kind: jsonKind, Body: `{"error":{"code":400,"message":"Campaign is not at TCR"}}`})
	tf := newTerminal(t, w)
	tf.Configure(w.Provider("") + sameAs(c))
	if said, ok := tf.Run("import", campaignAddress, c.ID); !ok {
		t.Fatal(said)
	}
	tf.Expect([]string{"Sinch would not delete the refused campaign", "(TENDLC2009)", "only forgotten here", "Campaign is not at TCR",
		"Destroy complete! Resources: 1 destroyed."}, "destroy", "-auto-approve")
}

// Any other refusal keeps the object.
func TestCampaignThatSinchWillNotDeleteStays(t *testing.T) {
	t.Parallel()
	for name, with := range map[string]answer{
		"refused":  {Status: 400, Kind: jsonKind, Body: `{"error":{"code":400,"message":"Not now"}}`},
		"failing":  {Status: 500, Kind: jsonKind, Body: `{"error":{"code":500,"message":"Error while retrieving campaign details."}}`},
		"web page": {Status: 502, Kind: "text/html", Body: webPage},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			c := seededCampaign(t, w, "ACTIVE", nil)
			f := newFront(t, w)
			config := unprotected(w, sameAs(c))
			play(t, w,
				act{Step: importing(config, campaignAddress, c.ID)},
				act{Step: step(config)},
				act{Step: destroying(config, func() { f.Answers(http.MethodDelete, `/campaignRegistration/`, with) }),
					Complaints: []complaint{{Says: []string{`delete the campaign "Lakeview visit notices" (` + c.ID + ")", "Nothing was charged."}}}},
				act{Step: resource.TestStep{Config: config, ConfigPlanChecks: nothing, PreConfig: f.Clear}},
			)
		})
	}
}
