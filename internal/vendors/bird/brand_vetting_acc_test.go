package bird_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

const (
	vettingAddress = "tendlc_bird_brand_vetting.b"
	orderVetting   = "createWorkspaceTCRBrandVetting"
)

// vettingOf has the brand with that id vetted, unprotected.
func vettingOf(brandID string, arguments ...string) string {
	return acctest.BirdBrandVetting(append([]string{fmt.Sprintf("brand_id = %q", brandID), unprotected}, arguments...)...)
}

// vettingImportID is the id of the only brand's latest vetting in the state.
func vettingImportID(w *acctest.World) string {
	brand := w.Bird.Brands()[0]
	return brand.ID + "/" + brand.Vettings[len(brand.Vettings)-1].ID
}

// A vetting is ordered for its fee, filled in by a refresh, imported without a
// change, and forgotten by the destroy.
func TestVettingLife(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	config := vettingOf(seededBrand(w))
	w.Run(t,
		resource.TestStep{Config: config,
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectKnownValue(vettingAddress, tfjsonpath.New("fee_preview").AtMapKey("setup"), knownvalue.Float64Exact(40))}},
			ConfigStateChecks: []statecheck.StateCheck{brandText(vettingAddress, "status", "PENDING"), brandText(vettingAddress, "phase", "pending"),
				brandText(vettingAddress, "class", "STANDARD"), brandText(vettingAddress, "vetting_provider_id", "AEGIS"),
				brandHas(vettingAddress, "score", knownvalue.Null()), brandHas(vettingAddress, "token", knownvalue.Null())}},
		resource.TestStep{RefreshState: true, PreConfig: w.Settle},
		resource.TestStep{Config: config, ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: []statecheck.StateCheck{
			brandText(vettingAddress, "phase", "approved"), brandText(vettingAddress, "score", "75"), brandHas(vettingAddress, "token", knownvalue.NotNull()),
			brandHas(vettingAddress, "reasons", knownvalue.ListSizeExact(0))}},
	)
	w.Run(t,
		acctest.Importing(config, vettingAddress, vettingImportID(w)),
		resource.TestStep{Config: config, ConfigPlanChecks: acctest.Acts(vettingAddress, plancheck.ResourceActionUpdate)}, // protection alone
		resource.TestStep{Config: config, ConfigPlanChecks: acctest.Nothing},
	)
	acctest.ExpectCalls(t, w, orderVetting, 1)
	expectPaid(t, w, 40)
}

// A vetting that is there is named before anything is paid, and taken over when
// that is wanted; one that failed stops nobody.
func TestVettingTwins(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	w.Bird.SetVetting(brandID, "APPROVED", "80")
	acctest.ApplyRefused(t, w, vettingOf(brandID), acctest.Complaint{Code: "TENDLC3001", At: "brand_id",
		Says: []string{"STANDARD, APPROVED", "terraform import tendlc_bird_brand_vetting.NAME " + vettingImportID(w)}})
	w.Run(t, resource.TestStep{Config: vettingOf(brandID, "adopt_existing = true"),
		ConfigStateChecks: []statecheck.StateCheck{brandText(vettingAddress, "id", vettingImportID(w)), brandText(vettingAddress, "score", "80")}})
	acctest.ExpectUntouched(t, w)
	w.Bird.SetVetting(brandID, "FAILED", "")
	w.Run(t, acctest.Step(vettingOf(brandID)))
	expectPaid(t, w, 40)
}

// A vetting that failed says why and what to do, and is ordered again by
// -replace only; the destroy says that it forgets.
func TestVettingThatFailed(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	w.Bird.SetOutcome(brandID, birdsandbox.VettingFailed)
	c := acctest.NewTerminal(t, w)
	c.Apply(vettingOf(brandID))
	w.Settle()
	c.Expect([]string{"(TENDLC1010)", "is failed", "Website could not be reached", "-replace=ADDRESS"}, "plan")
	c.Expect([]string{"(TENDLC1004)", "only forgets it", "terraform import tendlc_bird_brand_vetting.NAME " + vettingImportID(w)}, "plan", "-destroy")
	w.Bird.SetOutcome(brandID, sandbox.Approve)
	c.Does("apply", "-auto-approve", "-replace="+vettingAddress)
	expectPaid(t, w, 80)
}

// Only an approved brand that the workspace sees is vetted, or has campaigns.
func TestVettingNeedsAnApprovedBrandOfTheWorkspace(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	elsewhere := lakeview()
	elsewhere.WorkspaceIDs = []string{birdsandbox.OtherWorkspaceID}
	for id, says := range map[string][]string{
		w.Bird.SeedBrand(lakeview(), "PENDING"):     {"is pending (PENDING)", "Wait for it with tendlc_bird_brand_approval"},
		w.Bird.SeedBrand(lakeview(), "REJECTED"):    {"is rejected (REJECTED)", "legal name", "Correct it in place"},
		w.Bird.SeedBrand(lakeview(), "FAILED"):      {"is failed (FAILED)", "replace it"},
		w.Bird.SeedOrganizationBrand(elsewhere, ""): {"the workspace does not see the brand", "share the brand"},
		otherUUID: {"Bird does not know the brand"},
	} {
		acctest.ApplyRefused(t, w, vettingOf(id), acctest.Complaint{Code: "TENDLC3007", At: "brand_id", Says: says})
	}
	hidden := w.Bird.SeedOrganizationBrand(elsewhere, "")
	acctest.ApplyRefused(t, w, acctest.BirdCampaign(fmt.Sprintf("brand_id = %q", hidden)), acctest.Complaint{Code: "TENDLC3007", At: "brand_id", Says: []string{"the workspace does not see the brand"}})
	acctest.ExpectUntouched(t, w)
}

// Bird deletes no vetting, so one that a list does not hold yet is not bought
// again; with its brand it goes.
func TestVettingThatTheListLacksStaysInTheState(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	c := acctest.NewTerminal(t, w)
	c.Apply(vettingOf(brandID))
	w.Bird.SetListLag(time.Hour)
	c.Expect([]string{"(TENDLC2010)", "does not hold the vetting", "No changes"}, "plan")
	w.Bird.SetListLag(0)
	c.Empty()
	w.Bird.SetBrandStatus(brandID, "DELETED")
	c.Expect([]string{"(TENDLC2010)", "no longer knows the vetting", "No changes"}, "plan")
	c.Does("state", "rm", vettingAddress)
	acctest.Tells(t, c.Fails("import", vettingAddress, brandID), "TENDLC1008", "BRAND_ID/VETTING_ID")
	acctest.Tells(t, c.Fails("import", vettingAddress, brandID+"/"+otherUUID), "TENDLC2010", "There is no vetting")
}

// A word of tomorrow is an unknown phase, and no error.
func TestUnknownStatusOfAVettingIsNoError(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(w)
	w.Run(t, acctest.Step(vettingOf(brandID)),
		resource.TestStep{RefreshState: true, PreConfig: func() { w.Bird.SetVetting(brandID, "UNSCORE", "") }},
		resource.TestStep{Config: vettingOf(brandID), ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: []statecheck.StateCheck{brandText(vettingAddress, "phase", "unknown")}})
}
