package sinch_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

const (
	terms   = `terms_and_conditions_link = "https://lakeviewdental.example/terms"`
	privacy = `privacy_policy_link = "https://lakeviewdental.example/privacy"`
	pool    = `number_pool = true`
	sector  = `vertical = "HEALTHCARE"`
)

func wouldReplace(argument string) complaint {
	return complaint{Code: "TENDLC1002", At: argument, Says: []string{"Changing " + argument + " would replace the protected campaign"}}
}

// What Sinch never returns is null after an import; the first value that the
// configuration gives is recorded without a call, and from then on a change is
// a change.
func TestUnreturnedArgumentsAreRecordedOnceAfterAnImport(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	recorded := sameAs(c, terms, privacy, pool, sector)
	play(t, w,
		act{Step: importing(recorded, campaignAddress, c.ID)},
		act{Step: resource.TestStep{
			Config: recorded, ConfigPlanChecks: acts(campaignAddress, plancheck.ResourceActionUpdate),
			ConfigStateChecks: []statecheck.StateCheck{
				statecheck.ExpectKnownValue(campaignAddress, tfjsonpath.New("terms_and_conditions_link"), knownvalue.StringExact("https://lakeviewdental.example/terms")),
				statecheck.ExpectKnownValue(campaignAddress, tfjsonpath.New("number_pool"), knownvalue.Bool(true)),
				statecheck.ExpectKnownValue(campaignAddress, tfjsonpath.New("vertical"), knownvalue.StringExact("HEALTHCARE")),
			},
		}},
		act{Step: resource.TestStep{Config: recorded, ConfigPlanChecks: nothing}},
		act{Step: resource.TestStep{Config: strings.Replace(recorded, "/terms", "/agb", 1), PlanOnly: true},
			Complaints: []complaint{wouldReplace("terms_and_conditions_link")}},
		act{Step: resource.TestStep{Config: strings.Replace(recorded, privacy, "", 1), PlanOnly: true},
			Complaints: []complaint{wouldReplaceRemoved("privacy_policy_link")}},
		act{Step: resource.TestStep{Config: strings.Replace(recorded, pool, "number_pool = false", 1), PlanOnly: true},
			Complaints: []complaint{wouldReplace("number_pool")}},
		act{Step: step(strings.Replace(recorded, pool, pool+"\n  deletion_protection = false", 1))},
	)
	if sent := writes(w); len(sent) != 1 || !strings.HasPrefix(sent[0], "deleteCampaignRegistration") { // the test's end
		t.Errorf("sent: %v", sent)
	}
}

// wouldReplaceRemoved: an argument that is gone has no line of its own.
func wouldReplaceRemoved(argument string) complaint {
	c := wouldReplace(argument)
	c.At = ""
	return c
}

// The mark belongs to the imported object, not to what replaces it.
func TestImportMarkDoesNotOutliveAReplacement(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "REJECTED", nil)
	text := `help_message = "Lakeview Dental: call us at +16085550142, please. STOP to end."`
	play(t, w,
		act{Step: importing(sameAs(c, text), campaignAddress, c.ID)},
		act{Step: resource.TestStep{Config: sameAs(c, text), ConfigPlanChecks: acts(campaignAddress, plancheck.ResourceActionDestroyBeforeCreate)}},
		act{Step: resource.TestStep{Config: sameAs(c, text, terms), PlanOnly: true}, Complaints: []complaint{wouldReplace("terms_and_conditions_link")}},
		act{Step: step(sameAs(c, text, "deletion_protection = false"))},
	)
}

// Without an import, null to value is a change like any other.
func TestUnreturnedArgumentOfACreatedCampaignIsAReplacement(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	play(t, w,
		act{Step: step(onlyCampaign(brandID))},
		act{Step: resource.TestStep{Config: onlyCampaign(brandID, terms), PlanOnly: true}, Complaints: []complaint{wouldReplace("terms_and_conditions_link")}},
		act{Step: step(onlyCampaign(brandID, "deletion_protection = false"))},
	)
}

// A changed text and a first value together: the text decides.
func TestImportMarkHidesNoOtherChange(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	play(t, w,
		act{Step: importing(sameAs(c), campaignAddress, c.ID)},
		act{Step: resource.TestStep{Config: sameAs(c, terms, `help_message = "Lakeview Dental: call us at +16085550142, please. STOP to end."`), PlanOnly: true},
			Complaints: []complaint{wouldReplace("help_message")}},
		act{Step: step(sameAs(c, "deletion_protection = false"))},
	)
}

// An id that has not arrived yet is null in the state; an update of the
// provider's own arguments must get along with that.
func TestProtectionCanBeLiftedBeforeTheRegistryHasAnswered(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	w.Box.SetReview(sandbox.Review{Outcome: sandbox.Hold})
	brand := func(more string) string {
		return strings.Replace(acctest.SinchBrand(more), "Lakeview 10DLC", "Another brand", 1)
	}
	w.Run(t,
		step(onlyCampaign(brandID)+brand("")),
		step(onlyCampaign(brandID, "deletion_protection = false")+brand("deletion_protection = false")),
		step(onlyCampaign(brandID, "deletion_protection = false", `timeouts = { create = "6m" }`)+brand("deletion_protection = false\n  timeouts = { create = \"6m\" }")),
	)
	count(t, w, "submitCampaignRegistration", 1)
	count(t, w, "submitBrandRegistration", 1)
}

// An imported approval may never get its output; an update of its timeouts
// must get along with that.
func TestTimeoutsOfAnApprovalThatNeverCame(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "SINCH_REJECTED", nil)
	const address = "tendlc_sinch_campaign_approval.a"
	config := approvalOf("campaign", c.ID)
	patient := strings.Replace(config, "campaign_registration_id", "timeouts = { create = \"1m\" }\n  campaign_registration_id", 1)
	w.Run(t,
		importing(config, address, c.ID),
		resource.TestStep{Config: patient, ConfigPlanChecks: acts(address, plancheck.ResourceActionUpdate), ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue(address, tfjsonpath.New("tcr_campaign_id"), knownvalue.Null()),
			statecheck.ExpectKnownValue(address, tfjsonpath.New("phase"), knownvalue.StringExact("rejected"))}},
		resource.TestStep{Config: patient, ConfigPlanChecks: nothing},
	)
}

// Numbers of one campaign, all of them or those that are named.
func TestAssignmentsAreImportedByCampaignAndByNumber(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := seededCampaign(t, w, "ACTIVE", nil)
	other := seededCampaign(t, w, "ACTIVE", func(r *sinchsandbox.CampaignRequest) { r.CampaignName = "Other" })
	numbers := sinchsandbox.Numbers()[:4]
	for _, number := range numbers[:3] {
		w.Sinch.SeedNumber(number, sinchsandbox.ServicePlanID, c.TCRID)
	}
	w.Sinch.SeedNumber(numbers[3], sinchsandbox.ServicePlanID, other.TCRID)
	tf := newTerminal(t, w)
	for _, r := range []struct {
		id      string
		numbers []string
	}{
		{c.TCRID, numbers[:3]},
		{c.TCRID + "/" + numbers[1], numbers[1:2]},
		{c.TCRID + "/" + numbers[2] + "," + numbers[3], numbers[2:3]}, // one of them is elsewhere
	} {
		tf.Write(assigned(c.TCRID, "", r.numbers...))
		tf.Does("import", assignmentAddress, r.id)
		tf.Empty()
		tf.Forget(assignmentAddress)
	}
	tells(t, tf.Fails("import", assignmentAddress, c.TCRID+"/"+numbers[3]), "There is nothing to import", "(TENDLC2010)",
		"No number of the account is on the campaign "+c.TCRID+" among "+numbers[3])
	tells(t, tf.Fails("import", assignmentAddress, someCampaignID), "(TENDLC2010)",
		"No number of the account is on the campaign "+someCampaignID+".")
	untouched(t, w)
}
