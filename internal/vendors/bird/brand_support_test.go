package bird_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
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

const (
	createBrand = "createWorkspaceTCRBrand"
	patchBrand  = "updateWorkspaceTCRBrand"
	dropBrand   = "deleteWorkspaceTCRBrand"
	otherBrand  = `company_name = "Lakeview Dental LLC"`
	newSite     = `website = "https://lakeview.example"`
	forOrg      = `scope = "organization"`
	forAll      = "organization_wide = true"
)

// brandUnprotected is the brand of the tests, so that a test can end with its
// destroy.
func brandUnprotected(arguments ...string) string {
	return acctest.BirdBrand(append([]string{unprotected}, arguments...)...)
}

// workspaceOnly is the provider's block without the organization.
func workspaceOnly(w *acctest.World) string {
	return fmt.Sprintf("bird = { workspace_id = %q, access_key = %q, base_url = %q }", birdsandbox.WorkspaceID, birdsandbox.AccessKey, w.Base+"/bird")
}

// lakeview is the brand of the tests as the sandbox stores it.
func lakeview() birdsandbox.BrandRequest {
	return birdsandbox.BrandRequest{
		EntityType: "PRIVATE_PROFIT", DisplayName: "Lakeview 10DLC", CompanyName: "Lakeview Dental Group LLC",
		EIN: "39-1234567", EINIssuingCountry: "US", Phone: "+16085550142",
		Street: "410 Harbor Street", City: "Madison", State: "WI", PostalCode: "53703", Country: "US",
		Email: "help@lakeviewdental.example", Website: "https://lakeviewdental.example", Vertical: "HEALTHCARE",
	}
}

func brandHas(address, attribute string, want knownvalue.Check) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(address, tfjsonpath.New(attribute), want)
}

func brandText(address, attribute, want string) statecheck.StateCheck {
	return brandHas(address, attribute, knownvalue.StringExact(want))
}

// brandIs puts the brand of the tests into a status, where it stays.
func brandIs(w *acctest.World, status string) func() {
	return func() { w.Bird.SetBrandStatus("Lakeview 10DLC", status) }
}

// brandAct applies a configuration whose plan does this to the brand.
func brandAct(config string, action plancheck.ResourceActionType) resource.TestStep {
	return resource.TestStep{Config: config, ConfigPlanChecks: acctest.Acts(brandAddress, action)}
}

// sentFields are the fields of the only update of a brand.
func sentFields(t *testing.T, w *acctest.World, operation string) []string {
	t.Helper()
	entries := w.Entries(operation)
	if len(entries) != 1 {
		t.Fatalf("%d calls of %s", len(entries), operation)
	}
	var body map[string]any
	if err := json.Unmarshal([]byte(entries[0].RequestBody), &body); err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(body))
}

// paidForBrands is the sum of what was charged for brands and their vettings.
func paidForBrands(w *acctest.World) float64 {
	var sum float64
	for _, charge := range w.Charges("brand") {
		sum += charge.Amount
	}
	return sum
}

func expectPaid(t *testing.T, w *acctest.World, want float64) {
	t.Helper()
	if got := paidForBrands(w); got != want {
		t.Errorf("%.0f USD were charged, want %.0f", got, want)
	}
}

func expectSent(t *testing.T, w *acctest.World, operation string, want ...string) {
	t.Helper()
	if got := sentFields(t, w, operation); !slices.Equal(got, want) {
		t.Errorf("sent %s, want %s", strings.Join(got, ", "), strings.Join(want, ", "))
	}
}
