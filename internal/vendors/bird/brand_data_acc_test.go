package bird_test

import (
	"fmt"
	"regexp"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// reading is a data source named d.
func reading(kind, arguments string) string {
	return fmt.Sprintf("data \"tendlc_bird_%s\" \"d\" {\n%s\n}\n", kind, arguments)
}

func partial(members map[string]knownvalue.Check) knownvalue.Check {
	return knownvalue.ObjectPartial(members)
}

// The data sources of an account with a brand of each level, one of them vetted.
func TestBrandDataSources(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	own := w.Bird.SeedBrand(lakeview(), "")
	w.Bird.SetVetting(own, "APPROVED", "80")
	elsewhere := lakeview()
	elsewhere.DisplayName, elsewhere.WorkspaceIDs = "Lakeview elsewhere", []string{birdsandbox.OtherWorkspaceID}
	shared := w.Bird.SeedOrganizationBrand(elsewhere, "REJECTED")
	text := knownvalue.StringExact
	for name, row := range map[string]struct {
		kind, arguments string
		checks          map[string]knownvalue.Check
	}{
		"a brand with its vettings": {"brand", fmt.Sprintf("id = %q", own), map[string]knownvalue.Check{
			"scope": text("workspace"), "display_name": text("Lakeview 10DLC"), "phase": text("approved"), "stock_exchange": knownvalue.Null(),
			"vettings": knownvalue.ListExact([]knownvalue.Check{partial(map[string]knownvalue.Check{"status": text("APPROVED"), "score": text("80"), "class": text("STANDARD")})})}},
		"a brand of the organization": {"brand", fmt.Sprintf("id = %q", shared), map[string]knownvalue.Check{
			"scope": text("organization"), "phase": text("rejected"), "vettings": knownvalue.ListSizeExact(0), "workspace_ids": knownvalue.SetSizeExact(1),
			"status_reasons": knownvalue.ListExact([]knownvalue.Check{partial(map[string]knownvalue.Check{"reason": text("The legal name does not match the tax record.")})})}},
		"the workspace's":    {"brands", "", map[string]knownvalue.Check{"scope": text("workspace"), "brands": knownvalue.ListExact([]knownvalue.Check{partial(map[string]knownvalue.Check{"id": text(own)})})}},
		"the organization's": {"brands", forOrg, map[string]knownvalue.Check{"brands": knownvalue.ListExact([]knownvalue.Check{partial(map[string]knownvalue.Check{"id": text(shared)})})}},
		"verticals":          {"verticals", "", map[string]knownvalue.Check{"verticals": knownvalue.ListPartial(map[int]knownvalue.Check{0: partial(map[string]knownvalue.Check{"name": knownvalue.NotNull(), "display_name": knownvalue.NotNull()})})}},
		"resellers": {"resellers", "", map[string]knownvalue.Check{"resellers": knownvalue.ListPartial(map[int]knownvalue.Check{
			0: partial(map[string]knownvalue.Check{"id": text(birdsandbox.ActiveResellerID), "status": text("ACTIVE")})})}},
		"a qualified brand": {"campaign_qualification", fmt.Sprintf("brand_id = %q\nusecase = \"MIXED\"", own), map[string]knownvalue.Check{
			"source": text("derived"), "qualified": knownvalue.Bool(true), "status": text("APPROVED"), "reasons": knownvalue.ListSizeExact(0), "vettings": knownvalue.ListSizeExact(1)}},
		"a refused brand that the workspace does not see": {"campaign_qualification", fmt.Sprintf("brand_id = %q", shared), map[string]knownvalue.Check{
			"qualified": knownvalue.Bool(false), "reasons": knownvalue.ListExact([]knownvalue.Check{
				knownvalue.StringRegexp(regexp.MustCompile("The workspace does not see the brand.*share the brand")), text("The brand is rejected (REJECTED). Reasons: The legal name does not match the tax record.")})}},
	} {
		t.Run(name, func(t *testing.T) {
			var checks []statecheck.StateCheck
			for attribute, want := range row.checks {
				checks = append(checks, brandHas("data.tendlc_bird_"+row.kind+".d", attribute, want))
			}
			w.Run(t, resource.TestStep{Config: reading(row.kind, row.arguments), ConfigStateChecks: checks})
		})
	}
	acctest.ExpectUntouched(t, w)
}

// What a data source cannot find or read is an error on its argument.
func TestBrandDataSourceErrors(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	shared := lakeview()
	shared.WorkspaceIDs = []string{birdsandbox.OtherWorkspaceID}
	id := w.Bird.SeedOrganizationBrand(shared, "")
	without := w.ProviderWith(workspaceOnly(w))
	for config, complaint := range map[string]acctest.Complaint{
		reading("brand", fmt.Sprintf("id = %q", otherUUID)):                        {Code: "TENDLC2010", At: "id", Says: []string{"There is no brand"}},
		reading("brand", fmt.Sprintf("id = %q\nscope = \"workspace\"", id)):        {Code: "TENDLC2010", At: "id", Says: []string{"There is no brand"}},
		without + reading("brand", fmt.Sprintf("id = %q", id)):                     {Code: "TENDLC2010", At: "id", Says: []string{"There is no brand", "needs organization_id"}},
		reading("brand", `id = "BX7K2PQ"`):                                         {Code: "TENDLC1008", At: "id", Says: []string{"Not the id of a brand"}},
		reading("brands", `scope = "galaxy"`):                                      acctest.Bad("scope", `got: "galaxy"`),
		reading("campaign_qualification", fmt.Sprintf("brand_id = %q", otherUUID)): {Code: "TENDLC2010", At: "brand_id", Says: []string{"There is no brand"}},
	} {
		acctest.PlanRefused(t, w, config, complaint)
	}
}
