package infobip_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

func texts(values ...string) knownvalue.Check {
	checks := make([]knownvalue.Check, len(values))
	for i, value := range values {
		checks[i] = knownvalue.StringExact(value)
	}
	return knownvalue.ListExact(checks)
}

// One brand is read by either id, many by every filter.
func TestBrandsAreLookedUp(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	first, second := sandboxBrand(), infobipsandbox.SamplePublicBrand()
	first.ReferenceID, first.ApplicationID = "lakeview", "front desk"
	one, two := w.Infobip.SeedBrand(first, "ACTIVE"), w.Infobip.SeedBrand(second, "DRAFT")
	tollFree := sandboxBrand()
	tollFree.Type, tollFree.Name, tollFree.Vertical = "TOLL_FREE_NUMBER", "Lakeview toll-free", ""
	tollFree.LegalEntityType, tollFree.BusinessRegistrationType = "PRIVATE_COMPANY", "EIN"
	tollFree.BusinessContactFirstName, tollFree.BusinessContactLastName = "Dana", "Lee"
	w.Infobip.SeedBrand(tollFree, "DRAFT")
	config := fmt.Sprintf(`
data "tendlc_infobip_brand" "by_id" { id = %q }
data "tendlc_infobip_brand" "by_reference" { reference_id = "lakeview" }
data "tendlc_infobip_brands" "all" { sort = ["name,desc"] }
data "tendlc_infobip_brands" "some" {
  ids            = [%q]
  types          = ["TENDLC_PRIVATE_COMPANY"]
  name_like      = "10DLC"
  reference_id   = "lakeview"
  application_id = "front"
}
data "tendlc_infobip_brands" "none" { entity_id = "nobody" }
output "all" { value = data.tendlc_infobip_brands.all.brands[*].name }
output "some" { value = data.tendlc_infobip_brands.some.brands[*].id }
output "none" { value = data.tendlc_infobip_brands.none.brands[*].id }
`, two, one)
	is := func(label, attribute, want string) statecheck.StateCheck {
		return brandText("data.tendlc_infobip_brand."+label, attribute, want)
	}
	w.Run(t, resource.TestStep{Config: config, ConfigStateChecks: []statecheck.StateCheck{
		is("by_id", "stock_symbol", "HBNK"), is("by_id", "status", "DRAFT"), is("by_id", "phase", "draft"), is("by_id", "created_date", "2026-11-21T09:00:00Z"),
		is("by_reference", "id", one), is("by_reference", "identity_status", "VERIFIED"), is("by_reference", "tax_id_issuing_country", "US"),
		statecheck.ExpectKnownOutputValue("all", texts("Lakeview 10DLC", "Harbor Bank")),
		statecheck.ExpectKnownOutputValue("some", texts(one)),
		statecheck.ExpectKnownOutputValue("none", texts()),
	}})
	acctest.ExpectUntouched(t, w)
}

// A look-up takes exactly one id, and says when there is no such brand.
func TestBrandLookUpThatFindsNothing(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	for arguments, want := range map[string]acctest.Complaint{
		"": acctest.Bad("", "exactly one of id and reference_id"),
		`id = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"`: {Code: "TENDLC2010", At: "id", Says: []string{"There is no brand 3f6a1c52"}},
		`reference_id = "nobody"`:                     {Code: "TENDLC2010", At: "reference_id", Says: []string{"There is no brand nobody"}},
		`id = "lakeview"`:                             {Code: "TENDLC1008", At: "id", Says: []string{"Not the id of a brand"}},
	} {
		config := fmt.Sprintf("data \"tendlc_infobip_brand\" \"b\" {\n  %s\n}\n", arguments)
		acctest.CompareErrors(t, acctest.RunError(t, w, resource.TestStep{Config: config}), []acctest.Complaint{want})
	}
}

// Infobip has no call that qualifies a brand: it is derived, with reasons.
func TestQualificationIsDerived(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := w.Infobip.SeedBrand(infobipsandbox.SamplePublicBrand(), "DRAFT")
	const address = "data.tendlc_infobip_campaign_qualification.q"
	config := fmt.Sprintf("data \"tendlc_infobip_campaign_qualification\" \"q\" {\n  brand_id = %q\n}\n", id)
	stands := func(qualified bool, prepare func(), reasons ...string) resource.TestStep {
		return resource.TestStep{Config: config, PreConfig: prepare, ConfigStateChecks: []statecheck.StateCheck{
			brandText(address, "source", "derived"),
			statecheck.ExpectKnownValue(address, tfjsonpath.New("qualified"), knownvalue.Bool(qualified)),
			statecheck.ExpectKnownValue(address, tfjsonpath.New("reasons"), texts(reasons...)),
		}}
	}
	good := stands(true, func() {
		w.Infobip.SetIdentity(id, "VERIFIED")
		w.Infobip.SetVet(id, "SUCCESS", 81)
	})
	good.ConfigStateChecks = append(good.ConfigStateChecks, brandText(address, "authentication_status", "ACTIVE"),
		statecheck.ExpectKnownValue(address, tfjsonpath.New("vets").AtSliceIndex(0).AtMapKey("score"), knownvalue.Int64Exact(81)))
	w.Run(t,
		stands(false, func() {}, "The brand is a draft and not registered."),
		stands(false, func() { w.Infobip.SetBrandState(id, "PENDING") }, "The registrar has not verified the brand: its state is PENDING."),
		stands(false, func() { w.Infobip.SetBrandState(id, "REJECTED") }, "The registrar refused the brand (REJECTED, UNVERIFIED): Tax number does not belong to the legal name."),
		stands(false, func() { w.Infobip.SetBrandState(id, "ACTIVE"); w.Infobip.SetIdentity(id, "UNVERIFIED") },
			"The registrar refused the brand (ACTIVE, UNVERIFIED): The registrar holds the brand but could not verify who it is."),
		good,
		stands(false, func() { w.Infobip.SetAuthentication(id, "EXPIRED") }, "The authentication of the company is EXPIRED; start it again in Infobip's web interface."),
	)
}
