package infobip_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// Bad input is an error before anything is sent, on the argument at fault.
func TestBadBrandIsRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	long := func(argument string, length int) string {
		return fmt.Sprintf("%s = %q", argument, strings.Repeat("E", length))
	}
	brand, bad := acctest.InfobipBrand, acctest.Bad
	address := func(members string) string {
		return `address = { street = "410 Harbor Street", city = "Madison", zip_code = "53703"` + members + ` }`
	}
	for _, row := range []struct {
		name, config string
		complaints   []acctest.Complaint
	}{
		{"a toll-free brand", brand(`type = "TOLL_FREE_NUMBER"`), []acctest.Complaint{bad("type", "Toll-free numbers are not registered with The Campaign Registry")}},
		{"another kind", brand(`type = "LLC"`), []acctest.Complaint{bad("type", `type is "LLC"`, "TENDLC_PRIVATE_COMPANY, TENDLC_PUBLIC_COMPANY")}},
		{"a public company without its listing", brand(`type = "TENDLC_PUBLIC_COMPANY"`), []acctest.Complaint{
			bad("", "A public company needs stock_exchange"), bad("", "A public company needs stock_symbol"), bad("", "A public company needs business_contact_email")}},
		{"a private company with a listing", brand(`stock_exchange = "NYSE"`, `stock_symbol = "LKV"`, `business_contact_email = "dana@lakeviewdental.example"`), []acctest.Complaint{
			bad("stock_exchange", "Only a public company has stock_exchange"), bad("stock_symbol", "Only a public company has stock_symbol"),
			bad("business_contact_email", "Only a public company has business_contact_email")}},
		{"too long", brand(long("name", 101), long("legal_name", 256), long("tax_id", 51), long("reference_id", 51), long("business_dba", 501), long("business_contact_first_name", 101), long("business_contact_last_name", 101)), []acctest.Complaint{
			bad("name", "between 1 and 100"), bad("legal_name", "between 1 and 255"), bad("tax_id", "between 1 and 50"), bad("reference_id", "between 1 and 50"),
			bad("business_dba", "at most 500"), bad("business_contact_first_name", "between 1 and 100"), bad("business_contact_last_name", "between 1 and 100")}},
		{"blank", brand(`name = " "`, `legal_name = "  "`, `tax_id = " "`, `application_id = " "`, `entity_id = " "`, `vertical = " "`), []acctest.Complaint{
			bad("name", "name must not be empty"), bad("legal_name", "legal_name must not be empty"), bad("tax_id", "tax_id must not be empty"),
			bad("application_id", "application_id must not be empty"), bad("entity_id", "entity_id must not be empty"), bad("vertical", "vertical must not be empty")}},
		{"countries", brand(`country_code = "usa"`, `tax_id_issuing_country = "us"`), []acctest.Complaint{
			bad("country_code", "must be two capital letters"), bad("tax_id_issuing_country", "must be two capital letters")}},
		{"phone, mail and site", brand(`support_phone = "call us"`, `support_email = "help=us@lakeviewdental.example"`, `website = "lakeviewdental.example"`), []acctest.Complaint{
			bad("support_phone", "with or without a leading plus"), bad("support_email", `e-mail address without "="`), bad("website", "is not a URL")}},
		{"address", brand(address(`, state = ""`)), []acctest.Complaint{bad("", "address.state must not be empty")}},
		{"an address that is too long", brand(strings.Replace(address(""), "53703", strings.Repeat("5", 11), 1)), []acctest.Complaint{bad("", "address.zip_code", "between 1 and 10")}},
		{"a second id of another form", brand(`alternate_business_id = { type = "DUNS", id = "12345" }`), []acctest.Complaint{bad("", "Not a DUNS", `"12345"`)}},
		{"an id that is none", acctest.InfobipBrandRegistration(`brand_id = "lakeview"`), []acctest.Complaint{{Code: "TENDLC1008", At: "brand_id", Says: []string{"Not the id of a brand"}}}},
		{"an approval of what is no id", acctest.InfobipBrandApproval(`brand_id = "lakeview"`), []acctest.Complaint{{Code: "TENDLC1008", At: "brand_id", Says: []string{"Not the id of a brand"}}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := acctest.NewWorld(t)
			acctest.CompareErrors(t, acctest.RunError(t, w, resource.TestStep{Config: row.config, PlanOnly: true}), row.complaints)
			acctest.ExpectSilence(t, w)
		})
	}
}

// The same for vets; a secret is never repeated.
func TestBadVetIsRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	const brandID = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
	bad := acctest.Bad
	for _, row := range []struct {
		name, argument string
		complaints     []acctest.Complaint
	}{
		{"neither order nor import", "", []acctest.Complaint{bad("", "give exactly one of them")}},
		{"both", standard + "\n" + `import = { provider = "WMC_GLOBAL", transaction_id = "wmc-1" }`, []acctest.Complaint{bad("type", "give exactly one of them")}},
		{"a type that cannot be ordered", `type = "POLITICAL"`, []acctest.Complaint{bad("type", `must be one of: ["STANDARD" "ENHANCED"]`)}},
		{"another provider", `import = { provider = "ACME" }`, []acctest.Complaint{bad("", "import.provider", `got: "ACME"`)}},
		{"something missing and something too much", `import = { provider = "AEGIS_MOBILE", external_vet_id = "1", transaction_id = "2" }`, []acctest.Complaint{
			bad("", "A vet of AEGIS_MOBILE needs vetting_token"), bad("", "A vet of AEGIS_MOBILE does not take transaction_id")}},
		{"a token of another form", `import = { provider = "CAMPAIGN_VERIFY", authorization_token = join("3", ["s", "cret"]) }`, []acctest.Complaint{bad("", "Not a token of Campaign Verify")}},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := acctest.NewWorld(t)
			said := acctest.RunError(t, w, resource.TestStep{Config: vetOf(brandID, row.argument), PlanOnly: true})
			acctest.CompareErrors(t, said, row.complaints)
			if strings.Contains(strings.Join(said, ""), "s3cret") {
				t.Errorf("the token is shown: %v", said)
			}
			acctest.ExpectSilence(t, w)
		})
	}
}
