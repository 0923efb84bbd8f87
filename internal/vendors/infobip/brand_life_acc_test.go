package infobip_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// brandUnprotected is a brand that a test may destroy.
func brandUnprotected(arguments ...string) string {
	return acctest.InfobipBrand(append([]string{"deletion_protection = false"}, arguments...)...)
}

// brandFlow is a brand, registered and approved, without protection.
func brandFlow(arguments ...string) string {
	return brandUnprotected(arguments...) + acctest.InfobipBrandRegistration("deletion_protection = false") + acctest.InfobipBrandApproval()
}

// brandKinds are the arguments that each kind has of its own.
var brandKinds = map[string][]string{
	"TENDLC_PRIVATE_COMPANY": {`alternate_business_id = { type = "DUNS", id = "100000009" }`},
	"TENDLC_PUBLIC_COMPANY": {`type = "TENDLC_PUBLIC_COMPANY"`, `stock_exchange = "NYSE"`, `stock_symbol = "LKV"`,
		`business_contact_email = "dana.lee@lakeviewdental.example"`},
	"TENDLC_NON_PROFIT": {`type = "TENDLC_NON_PROFIT"`, `business_contact_first_name = "Dana"`, `business_contact_last_name = "Lee"`},
	"TENDLC_GOVERNMENT": {`type = "TENDLC_GOVERNMENT"`, `application_id = "default"`, `tax_id_issuing_country = "US"`},
}

func brandText(address, attribute, want string) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(address, tfjsonpath.New(attribute), knownvalue.StringExact(want))
}

// Each kind lives from the draft, by an edit, the registration and the
// approval, to the destroy; each resource is imported, and plans nothing then.
func TestBrandLivesFromDraftToDestroy(t *testing.T) {
	t.Parallel()
	for kind, own := range brandKinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			edited := append([]string{`website = "https://www.lakeviewdental.example"`, "business_dba ="}, own...)
			imports := func(address string) resource.TestStep {
				return resource.TestStep{ResourceName: address, ImportState: true, ImportStateVerify: true,
					ImportStateIdFunc:       func(*terraform.State) (string, error) { return w.Infobip.Brands()[0].ID, nil },
					ImportStateVerifyIgnore: []string{"deletion_protection", "fee_preview", "timeouts"}}
			}
			w.Run(t,
				resource.TestStep{Config: brandUnprotected(own...), ConfigStateChecks: []statecheck.StateCheck{
					brandText(brandAddress, "status", "DRAFT"), brandText(brandAddress, "phase", "draft"),
					brandText(brandAddress, "tax_id_issuing_country", "US")}},
				resource.TestStep{Config: brandUnprotected(edited...), ConfigPlanChecks: acctest.Acts(brandAddress, plancheck.ResourceActionUpdate)},
				resource.TestStep{Config: brandFlow(edited...), ConfigStateChecks: []statecheck.StateCheck{
					brandText(brandApprovalAddress, "phase", "approved")}},
				resource.TestStep{RefreshState: true},
				resource.TestStep{Config: brandFlow(edited...), ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: []statecheck.StateCheck{
					brandText(brandAddress, "status", "ACTIVE"), brandText(brandRegistrationAddress, "identity_status", "VERIFIED")}},
				imports(brandAddress), imports(brandRegistrationAddress), imports(brandApprovalAddress),
			)
			acctest.ExpectCalls(t, w, "create-brand", 1)
			acctest.ExpectCalls(t, w, "update-brand", 1)
			acctest.ExpectCalls(t, w, "register-brand", 1)
			acctest.ExpectCharges(t, w, "brand", 1)
			if left := w.Infobip.Brands(); len(left) != 0 {
				t.Errorf("left after the destroy: %v", left)
			}
		})
	}
}
