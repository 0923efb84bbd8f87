package bird_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// A brand of the workspace is charged once, approved, imported without a change
// and detached.
func TestBrandLifeInTheWorkspace(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	config := brandUnprotected() + acctest.BirdBrandApproval()
	w.Run(t,
		resource.TestStep{Config: config,
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectKnownValue(brandAddress, tfjsonpath.New("fee_preview").AtMapKey("setup"), knownvalue.Float64Exact(4))}},
			ConfigStateChecks: []statecheck.StateCheck{
				brandText(brandAddress, "scope", "workspace"), brandText(brandAddress, "organization_id", birdsandbox.OrganizationID),
				brandHas(brandAddress, "stock_exchange", knownvalue.Null()), brandHas(brandAddress, "updated_at", knownvalue.Null()),
				brandHas(brandAddress, "workspace_ids", knownvalue.Null()), brandHas(brandAddress, "organization_wide", knownvalue.Bool(false)),
				brandText(brandApprovalAddress, "phase", "approved"), brandHas(brandApprovalAddress, "tcr_brand_id", knownvalue.NotNull())}},
		resource.TestStep{Config: config, ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: []statecheck.StateCheck{
			brandText(brandAddress, "phase", "approved"), brandText(brandAddress, "status", "APPROVED"), brandHas(brandAddress, "tcr_brand_id", knownvalue.NotNull())}},
	)
	acctest.ExpectCalls(t, w, dropBrand, 1)
	acctest.ExpectCalls(t, w, patchBrand, 0)
	expectPaid(t, w, 4)
	if brand := w.Bird.Brands()[0]; brand.Status != "DELETED" {
		t.Errorf("it ended as %s", brand.Status)
	}
}

// The same at the organization: shared, read, changed and deleted by its calls.
func TestBrandLifeInTheOrganization(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	some := brandUnprotected(forOrg, `workspace_ids = ["`+birdsandbox.WorkspaceID+`"]`) + acctest.BirdBrandApproval()
	all := brandUnprotected(forOrg, forAll) + acctest.BirdBrandApproval()
	w.Run(t,
		resource.TestStep{Config: some, ConfigStateChecks: []statecheck.StateCheck{
			brandText(brandAddress, "scope", "organization"), brandText(brandApprovalAddress, "phase", "approved")}},
		acctest.Step(some),
		brandAct(all, plancheck.ResourceActionUpdate),
		resource.TestStep{Config: all, ConfigPlanChecks: acctest.Nothing},
	)
	expectSent(t, w, "updateOrganizationTCRBrand", "organizationWide")
	acctest.ExpectCalls(t, w, createBrand, 0)
	acctest.ExpectCalls(t, w, dropBrand, 0)
	acctest.ExpectCalls(t, w, "deleteOrganizationTCRBrand", 1)
}

// A brand of the organization that this workspace does not share is approved
// all the same.
func TestApprovalOfABrandThatTheWorkspaceDoesNotSee(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	config := brandUnprotected(forOrg, `workspace_ids = ["`+birdsandbox.OtherWorkspaceID+`"]`) + acctest.BirdBrandApproval()
	w.Run(t, acctest.Step(config))
	acctest.ExpectCharges(t, w, "brand", 1)
}

// An import by either form leaves nothing to plan: what Bird writes of facts
// that nobody gave is null.
func TestBrandImportLeavesNothingToPlan(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	own := w.Bird.SeedBrand(lakeview(), "")
	shared := lakeview()
	shared.DisplayName, shared.OrganizationWide = "Lakeview for all", true
	wide := w.Bird.SeedOrganizationBrand(shared, "")
	c := acctest.NewTerminal(t, w)
	for id, config := range map[string]string{
		own: acctest.BirdBrand(), "workspace/" + own: acctest.BirdBrand(),
		"organization/" + wide: acctest.BirdBrand(`display_name = "Lakeview for all"`, forOrg, forAll),
	} {
		c.Write(config + acctest.BirdBrandApproval())
		c.Does("import", brandAddress, id)
		c.Does("import", brandApprovalAddress, c.Values(brandAddress)["id"].(string))
		c.Empty()
		c.Does("state", "rm", brandAddress, brandApprovalAddress)
	}
	acctest.Tells(t, c.Fails("import", brandAddress, "CTF4STM"), "TENDLC1008", "BRAND_ID", "organization/BRAND_ID")
	acctest.Tells(t, c.Fails("import", brandAddress, otherUUID), "TENDLC2010", "There is no brand")
	acctest.ExpectUntouched(t, w)
}

// Whether Bird shows organizationWide is only assumed: one that it does not
// show is recorded after an import, and nothing is sent.
func TestSharingThatIsNotShownIsRecordedAfterAnImport(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	front := acctest.NewFront(t, w)
	shared := lakeview()
	shared.OrganizationWide = true
	id := w.Bird.SeedOrganizationBrand(shared, "")
	front.Changes("GET", "/tcr-brands", acctest.Replace(`"organizationWide":true,`, ""))
	config := brandUnprotected(forOrg, forAll)
	w.Run(t,
		acctest.Importing(acctest.BirdBrand(forOrg, forAll), brandAddress, "organization/"+id),
		acctest.Step(config),
		resource.TestStep{Config: config, ConfigPlanChecks: acctest.Nothing},
	)
	acctest.ExpectCalls(t, w, "updateOrganizationTCRBrand", 0)
}

// The plan of a destroy says which of the two it is, and that nothing comes
// back; a brand with an active campaign stays.
func TestBrandDestroySaysWhatItDoes(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	c.Apply(brandUnprotected() + acctest.BirdBrandApproval())
	c.Expect([]string{"detaches it from the workspace", "not paid back", "new fee"}, "plan", "-destroy")
	id := w.Bird.Brands()[0].ID
	w.Bird.SeedCampaign(id, birdsandbox.SampleCampaign(), "")
	acctest.Tells(t, c.Fails("destroy", "-auto-approve"), "TENDLC2009", "does not detach the brand", "Destroy its campaigns first", "still has active campaigns")
	if brand := w.Bird.Brands()[0]; brand.Status != "APPROVED" {
		t.Errorf("it is %s", brand.Status)
	}
}

func TestOrganizationBrandDestroySaysThatItDeletes(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	c.Apply(brandUnprotected(forOrg, forAll))
	c.Expect([]string{"deletes it for every workspace", "not paid back"}, "plan", "-destroy")
	c.Does("destroy", "-auto-approve")
	acctest.ExpectCalls(t, w, "deleteOrganizationTCRBrand", 1)
}

// Whether a brand that was deleted stays readable is not documented. Where it
// does, it is gone all the same, and not bought again.
func TestBrandThatBirdShowsAsDeletedIsNotBoughtAgain(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Bird.SetRule(birdsandbox.ShowDeleted, true)
	c := acctest.NewTerminal(t, w)
	c.Apply(brandUnprotected())
	brandIs(w, "DELETED")()
	acctest.Tells(t, c.Does("apply", "-auto-approve"), "TENDLC2010", "0 added, 0 changed, 0 destroyed")
	c.Does("destroy", "-auto-approve")
	acctest.ExpectCalls(t, w, createBrand, 1)
	acctest.ExpectCalls(t, w, dropBrand, 0)
}

// A brand that is there is named, with the line that imports it at its scope,
// and taken over when that is wanted. A refused one is there, one that failed
// is not.
func TestBrandTwins(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	own := w.Bird.SeedBrand(lakeview(), "REJECTED")
	shared := lakeview()
	shared.OrganizationWide = true
	wide := w.Bird.SeedOrganizationBrand(shared, "")
	for line, config := range map[string]string{
		"terraform import tendlc_bird_brand.NAME " + own: acctest.BirdBrand(),
		"NAME organization/" + wide:                      acctest.BirdBrand(forOrg, forAll),
	} {
		acctest.ApplyRefused(t, w, config, acctest.Complaint{Code: "TENDLC3001", At: "display_name", Says: []string{"is registered already", line}})
	}
	acctest.ExpectUntouched(t, w)
	w.Run(t, resource.TestStep{Config: brandUnprotected(forOrg, forAll, "adopt_existing = true"), ConfigStateChecks: []statecheck.StateCheck{brandText(brandAddress, "id", wide)}})
	expectPaid(t, w, 0)
}

// The list that another brand of the run has asked for may still hold the brand
// that the replacement has deleted since.
func TestReplacementOfABrandIsNotStoppedByAnOlderList(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	front := acctest.NewFront(t, w)
	c := acctest.NewTerminal(t, w)
	c.Apply(brandUnprotected())
	w.Settle()
	listed := make(chan struct{}, 9)
	front.Changes("GET", "/tcr-brands$", func(a acctest.Answer) acctest.Answer {
		listed <- struct{}{}
		return a
	})
	front.Add(acctest.Rule{Method: "DELETE", Path: regexp.MustCompile("/tcr-brands/"), Instead: func(*http.Request) acctest.Answer {
		<-listed
		brandIs(w, "DELETED")()
		return acctest.Answer{Status: 404, Kind: "application/json", Body: `{"code":"NotFound","message":"the brand was not found"}`}
	}})
	c.Write(brandUnprotected() + strings.Replace(brandUnprotected(`display_name = "Lakeview Two"`), `"b"`, `"two"`, 1))
	acctest.Tells(t, c.Does("apply", "-auto-approve", "-replace="+brandAddress), "2 added, 0 changed, 1 destroyed")
	expectPaid(t, w, 12)
}

func TestBrandThatFailedIsNoTwin(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Bird.SeedBrand(lakeview(), "FAILED")
	w.Run(t, acctest.Step(brandUnprotected()))
	expectPaid(t, w, 4)
}

// Without the organization's id nothing of its brands is done, and the error
// names where it goes.
func TestOrganizationBrandNeedsTheOrganization(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	without := w.ProviderWith(workspaceOnly(w))
	acctest.PlanRefused(t, w, without+acctest.BirdBrand(forOrg, forAll),
		acctest.Complaint{Code: "TENDLC1009", At: "scope", Says: []string{"organization_id is missing", "BIRD_ORGANIZATION_ID"}})
	acctest.ExpectSilence(t, w)
}

// One that is in the state stays there, and nothing is sent for it, be it to
// read, to destroy or to import it.
func TestOrganizationBrandStaysWhileTheOrganizationIsMissing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	config := brandUnprotected(forOrg, forAll)
	c.Apply(config)
	c.Write(w.ProviderWith(workspaceOnly(w)) + config + strings.Replace(config, `"b"`, `"two"`, 1))
	for _, arguments := range [][]string{{"plan"}, {"destroy", "-auto-approve", "-refresh=false"}, {"import", "tendlc_bird_brand.two", "organization/" + otherUUID}} {
		acctest.Tells(t, c.Fails(arguments...), "(TENDLC1009)", "organization_id is missing")
	}
	c.Write(config)
	c.Empty()
	acctest.ExpectCalls(t, w, "deleteOrganizationTCRBrand", 0)
}
