package sinch_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// brandWith is the usual brand with arguments in the place of the ones with
// the same name; "name =" alone removes one.
func brandWith(arguments ...string) string {
	hcl := acctest.SinchBrand("")
	for _, argument := range arguments {
		name, value, _ := strings.Cut(argument, "=")
		name = strings.TrimSpace(name)
		lines := strings.Split(hcl, "\n")
		for i, line := range lines {
			if other, _, ok := strings.Cut(line, "="); ok && strings.TrimSpace(other) == name {
				lines[i] = argument
				if strings.TrimSpace(value) == "" {
					lines[i] = ""
				}
			}
		}
		hcl = strings.Join(lines, "\n")
	}
	return hcl
}

func addressField(argument string, length int) string {
	return fmt.Sprintf("%s = %q", argument, chars(length-len("@a.example"))+"@a.example")
}

func TestBadBrandIsRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	// Terraform shows no line of an argument within a group, so the text must
	// name it.
	at := func(group string, says ...string) complaint {
		return bad("", append([]string{group + "."}, says...)...)
	}
	inside := func(group, argument string) complaint {
		return complaint{Says: []string{fmt.Sprintf("Inappropriate value for attribute %q", group), fmt.Sprintf("attribute %q is required", argument)}}
	}
	const company, financial, contact = "company_details", "financial_details", "contact_details"
	refuseAll(t, []row{
		{"every required argument is missing", `resource "tendlc_sinch_brand" "b" {}`, []complaint{
			missing("display_name"), missing(company), missing(financial), missing(contact)}},
		{"a required argument of each group is missing", brandWith("company_name =", "tax_id_corporate =", "phone_number ="), []complaint{
			inside(company, "company_name"), inside(financial, "tax_id_corporate"), inside(contact, "phone_number")}},
		{"empty and blank text", brandWith(`display_name = " "`, `company_name = ""`, `street_address = "  "`, `city = ""`, `postal_code = ""`, `state = " "`,
			`web_address = ""`, `first_name = ""`, `last_name = " "`, `tax_id_corporate = ""`, `brand_vertical_type = ""`), []complaint{
			bad("display_name", "display_name must not be empty"), at(company, "company_details.company_name must not be empty"),
			at(company, "company_details.street_address must not be empty"), at(company, "company_details.city must not be empty"),
			at(company, "company_details.postal_code must not be empty"), at(company, "company_details.state must not be empty"),
			at(company, "company_details.web_address must not be empty"), at(contact, "contact_details.first_name must not be empty"),
			at(contact, "contact_details.last_name must not be empty"), at(financial, "financial_details.tax_id_corporate must not be empty"),
			at(financial, "financial_details.brand_vertical_type must not be empty"),
		}},
		{"one character too long", brandWith(text("display_name", 256), text("company_name", 256), text("brand_name", 256), text("street_address", 101), text("city", 101),
			text("postal_code", 11), text("state", 21), text("web_address", 256), text("tax_id_corporate", 22), text("first_name", 101), text("last_name", 101)), []complaint{
			bad("display_name", "at most 255, got: 256"), at(company, "company_name UTF-8 character count must be at most 255, got: 256"),
			at(company, "brand_name UTF-8 character count must be at most 255, got: 256"), at(company, "street_address UTF-8 character count must be at most 100, got: 101"),
			at(company, "city UTF-8 character count must be at most 100, got: 101"), at(company, "postal_code UTF-8 character count must be at most 10, got: 11"),
			at(company, "state UTF-8 character count must be at most 20, got: 21"), at(company, "web_address UTF-8 character count must be at most 255, got: 256"),
			at(financial, "tax_id_corporate UTF-8 character count must be at most 21, got: 22"),
			at(contact, "first_name UTF-8 character count must be at most 100, got: 101"), at(contact, "last_name UTF-8 character count must be at most 100, got: 101"),
		}},
		{"mail addresses", brandWith(`company_email = "help"`, `email = "Rosa <rosa@lakeviewdental.example>"`), []complaint{
			at(company, `company_details.company_email must be a plain address such as help@example.com, not "help"`),
			at(contact, `contact_details.email must be a plain address such as help@example.com, not "Rosa <rosa@lakeviewdental.example>"`)}},
		{"mail address too long", brandWith(addressField("company_email", 101)), []complaint{at(company, "at most 100, got: 101")}},
		{"countries", brandWith(`country = "usa"`, `tax_id_country = "us"`), []complaint{
			at(company, `must be two capital letters, such as US, got: usa`),
			at(financial, `must be two capital letters, such as US, got: us`)}},
		{"unknown kinds", strings.Replace(brandWith(`brand_entity_type = "LLC"`), "display_name", "brand_registration_type = \"simplified\"\n  display_name", 1), []complaint{
			at(financial, `must be one of: ["PUBLIC" "PRIVATE" "CHARITY_NON_PROFIT"], got: "LLC"`),
			bad("brand_registration_type", `must be one of: ["SIMPLIFIED" "FULL"], got: "simplified"`)}},
		{"public company without its stock", brandWith(`brand_entity_type = "PUBLIC"`), []complaint{
			bad("", "A public company needs stock_symbol"), bad("", "A public company needs exchange")}},
		{"phone number in national form", brandWith(`phone_number = "(608) 555-0142"`), []complaint{
			bad("", `"(608) 555-0142" must be + and digits only`, "Did you mean +16085550142?")}},
	})
}

// Names are counted in characters, not in bytes.
func TestLongestBrandIsAccepted(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t, step(unprotected(w, brandWith(text("display_name", 255), text("company_name", 255), text("brand_name", 255), text("street_address", 100), text("city", 100),
		text("first_name", 100), text("last_name", 100)))))
	count(t, w, "submitBrandRegistration", 1)
}

// The vertical is the vendor's word; what this version does not know is only a
// warning, so the plan passes.
func TestUnknownVerticalIsOnlyAWarning(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t, resource.TestStep{
		Config: brandWith(`brand_vertical_type = "SPACE_TRAVEL"`), PlanOnly: true, ExpectNonEmptyPlan: true,
	})
	silent(t, w)
}

func TestPublicCompanyWithItsStockIsAccepted(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t, resource.TestStep{
		Config: unprotected(w, strings.Replace(brandWith(`brand_entity_type = "PUBLIC"`), "tax_id_country",
			"stock_symbol = \"LKV\"\n    exchange = \"NASDAQ\"\n    tax_id_country", 1)),
		ConfigStateChecks: []statecheck.StateCheck{statecheck.ExpectKnownValue(brandAddress,
			tfjsonpath.New("financial_details").AtMapKey("stock_symbol"), knownvalue.StringExact("LKV"))},
	})
}
