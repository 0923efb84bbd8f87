package infobip_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// What Infobip and the registry write in another way is no change: for a brand
// that was created here and for one that was imported.
func TestAnotherWritingOfABrandPlansNothing(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]struct{ argument, pattern, answer string }{
		"phone without plus":      {"", `"supportPhone":"\+`, `"supportPhone":"`},
		"phone with plus":         {`support_phone = "16085550142"`, `"supportPhone":"1`, `"supportPhone":"+1`},
		"tax id without hyphen":   {"", `39-1234567`, `391234567`},
		"legal name in capitals":  {"", `Lakeview Dental Group LLC`, `LAKEVIEW DENTAL GROUP, LLC`},
		"address in capitals":     {"", `410 Harbor Street`, `410 HARBOR STREET`},
		"application filled in":   {"", `"countryCode"`, `"applicationId":"default","entityId":"","countryCode"`},
		"application given":       {`application_id = "default"`, `"countryCode"`, `"entityId":"","countryCode"`},
		"issuing country unsaid":  {"", `,"taxIdIssuingCountry":"US"`, ``},
		"empty trading name":      {"business_dba =", `"countryCode"`, `"businessDBA":"","countryCode"`},
		"a stage of tomorrow":     {"", `"stage":"DRAFT"`, `"stage":"DRAFT","colour":"blue"`},
		"dates of another moment": {"", `"lastModifiedDate":"[^"]*"`, `"lastModifiedDate":"2026-12-24T10:00:00Z"`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			front := acctest.NewFront(t, w)
			var arguments []string
			if change.argument != "" {
				arguments = append(arguments, change.argument)
			}
			rewrite := func() { front.Changes("", `/brands(/[0-9a-f-]{36})?$`, acctest.Replace(change.pattern, change.answer)) }
			w.Run(t,
				acctest.Step(brandUnprotected(arguments...)),
				resource.TestStep{Config: brandUnprotected(arguments...), PreConfig: rewrite, ConfigPlanChecks: acctest.Nothing},
			)
			front.Clear()
			sent := sandboxBrand()
			if name == "empty trading name" {
				sent.BusinessDBA = ""
			}
			if name == "application given" {
				sent.ApplicationID = "default"
			}
			id := w.Infobip.SeedBrand(sent, "ACTIVE")
			rewrite()
			w.Run(t,
				acctest.Importing(acctest.InfobipBrand(arguments...), brandAddress, id),
				resource.TestStep{Config: acctest.InfobipBrand(arguments...), ConfigPlanChecks: acctest.Nothing},
				acctest.Step(brandUnprotected(arguments...)),
			)
			acctest.ExpectCalls(t, w, "update-brand", 0)
		})
	}
}

// What is removed from the configuration of a draft ends in an empty plan,
// whatever Infobip does with what a PUT leaves out.
func TestArgumentsOfADraftAreRemoved(t *testing.T) {
	t.Parallel()
	for _, mode := range []infobipsandbox.PutMode{infobipsandbox.ReplaceBody, infobipsandbox.KeepFields} {
		t.Run(string(mode), func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			w.Infobip.SetPutMode(mode)
			bare := brandUnprotected("business_dba =", `address = { street = "410 Harbor Street", city = "Madison", zip_code = "53703" }`)
			full := brandUnprotected(`business_contact_first_name = "Dana"`, `application_id = "app"`, `entity_id = "shop"`,
				`alternate_business_id = { type = "DUNS", id = "100000009" }`)
			w.Run(t,
				acctest.Step(full),
				resource.TestStep{Config: bare, ConfigPlanChecks: acctest.Acts(brandAddress, plancheck.ResourceActionUpdate)},
				resource.TestStep{Config: bare, ConfigPlanChecks: acctest.Nothing},
			)
			acctest.ExpectCalls(t, w, "update-brand", 1)
		})
	}
}

// A change that somebody else made at Infobip is put back, in place.
func TestDriftOfADraftIsPutBack(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	front := acctest.NewFront(t, w)
	drift := func() {
		front.Changes("GET", `/brands/[0-9a-f-]{36}$`, acctest.Replace(`https://lakeviewdental.example`, `https://other.example`))
	}
	w.Run(t,
		acctest.Step(brandUnprotected()),
		resource.TestStep{Config: brandUnprotected(), PlanOnly: true, ExpectNonEmptyPlan: true, PreConfig: drift},
		resource.TestStep{Config: brandUnprotected(), PreConfig: front.Clear, ConfigPlanChecks: acctest.Nothing},
	)
}
