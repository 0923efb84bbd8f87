package bird_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

// Bad input is an error before anything is sent, on the argument at fault.
func TestBadBrandIsRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	long := func(argument string, length int) string {
		return fmt.Sprintf("%s = %q", argument, strings.Repeat("E", length))
	}
	brand, bad := acctest.BirdBrand, acctest.Bad
	ids := fmt.Sprintf("workspace_ids = [%q]", birdsandbox.WorkspaceID)
	for name, row := range map[string]struct {
		config     string
		complaints []acctest.Complaint
	}{
		"a kind that Bird has not": {brand(`entity_type = "SOLE_PROPRIETOR"`), []acctest.Complaint{bad("entity_type", `got: "SOLE_PROPRIETOR"`)}},
		"a public company without its listing": {brand(`entity_type = "PUBLIC_PROFIT"`), []acctest.Complaint{
			bad("", "A public company needs stock_exchange"), bad("", "A public company needs stock_symbol")}},
		"a public company listed nowhere": {brand(`entity_type = "PUBLIC_PROFIT"`, `stock_symbol = "LKV"`, `stock_exchange = "NONE"`), []acctest.Complaint{
			bad("stock_exchange", "A public company needs stock_exchange")}},
		"another exchange":       {brand(`stock_exchange = "MOON"`), []acctest.Complaint{bad("stock_exchange", `got: "MOON"`)}},
		"a second id, no type":   {brand(`alt_business_id = "100000009"`), []acctest.Complaint{bad("", "alt_business_id needs alt_business_id_type")}},
		"a second id, type NONE": {brand(`alt_business_id = "100000009"`, `alt_business_id_type = "NONE"`), []acctest.Complaint{bad("alt_business_id_type", "alt_business_id needs alt_business_id_type")}},
		"a type, no second id":   {brand(`alt_business_id_type = "DUNS"`), []acctest.Complaint{bad("", "alt_business_id_type needs alt_business_id")}},
		"another type of id":     {brand(`alt_business_id = "1"`, `alt_business_id_type = "VAT"`), []acctest.Complaint{bad("alt_business_id_type", `got: "VAT"`)}},
		"no American": {brand(`ein = "39-12345"`, `state = "Wisconsin"`, `postal_code = "5370"`), []acctest.Complaint{
			bad("ein", "nine digits"), bad("state", "two capital letters"), bad("postal_code", "five digits")}},
		"a longer postal code": {brand(`postal_code = "98101-1234"`), []acctest.Complaint{bad("postal_code", "five digits")}},
		"too long": {brand(`country = "CA"`, `ein_issuing_country = "CA"`, long("display_name", 256), long("company_name", 256), long("ein", 22), long("street", 101),
			long("city", 101), long("state", 21), long("postal_code", 11), long("first_name", 101), long("last_name", 101)), []acctest.Complaint{
			bad("display_name", "at most 255"), bad("company_name", "at most 255"), bad("ein", "at most 21"), bad("street", "at most 100"), bad("city", "at most 100"),
			bad("state", "at most 20"), bad("postal_code", "at most 10"), bad("first_name", "at most 100"), bad("last_name", "at most 100")}},
		"blank": {brand(`display_name = " "`, `company_name = ""`, `vertical = " "`, `first_name = ""`, `stock_symbol = " "`), []acctest.Complaint{
			bad("display_name", "must not be empty"), bad("company_name", "must not be empty"), bad("vertical", "must not be empty"),
			bad("first_name", "must not be empty"), bad("stock_symbol", "must not be empty")}},
		"countries": {brand(`country = "usa"`, `ein_issuing_country = "us"`), []acctest.Complaint{
			bad("country", "must be two capital letters"), bad("ein_issuing_country", "must be two capital letters")}},
		"phone, mail and site": {brand(`phone = "608-555-0142"`, `email = "help at lakeview"`, `website = "lakeview dental"`, `business_contact_email = "Dana <dana@x.example>"`), []acctest.Complaint{
			bad("phone", "Did you mean +16085550142?"), bad("email", "is not a plain e-mail address"), bad("website", "is not a website"), bad("business_contact_email", "is not a plain e-mail address")}},
		"no vertical":                      {brand("vertical ="), []acctest.Complaint{acctest.Missing("vertical")}},
		"another scope":                    {brand(`scope = "galaxy"`), []acctest.Complaint{bad("scope", `got: "galaxy"`)}},
		"a workspace's brand that shares":  {brand(ids, forAll), []acctest.Complaint{bad("workspace_ids", "is not shared"), bad("organization_wide", "is not shared")}},
		"shared with nobody":               {brand(forOrg), []acctest.Complaint{bad("", "shared with nobody")}},
		"shared with all and some":         {brand(forOrg, forAll, ids), []acctest.Complaint{bad("workspace_ids", "Shared with all workspaces and with some")}},
		"shared with an empty list":        {brand(forOrg, "workspace_ids = []"), []acctest.Complaint{bad("workspace_ids", "at least 1")}},
		"shared with what is no workspace": {brand(forOrg, `workspace_ids = ["lakeview"]`), []acctest.Complaint{{Code: "TENDLC1008", At: "workspace_ids", Says: []string{"Not the id of a workspace"}}}},
		"an approval of what is no id":     {acctest.BirdBrandApproval(`brand_id = "BX7K2PQ"`), []acctest.Complaint{{Code: "TENDLC1008", At: "brand_id", Says: []string{"Not the id of a brand"}}}},
		"a vetting of what is no id":       {acctest.BirdBrandVetting(`brand_id = "BX7K2PQ"`), []acctest.Complaint{{Code: "TENDLC1008", At: "brand_id", Says: []string{"Not the id of a brand"}}}},
		"another class of vetting":         {acctest.BirdBrandVetting(`brand_id = "`+otherUUID+`"`, `class = "ENHANCED"`), []acctest.Complaint{bad("class", `got: "ENHANCED"`)}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			acctest.CompareErrors(t, acctest.RunError(t, w, resource.TestStep{Config: row.config, PlanOnly: true}), row.complaints)
			acctest.ExpectSilence(t, w)
		})
	}
}

// What is not known yet may turn out null, as a module's optional variables do.
func TestBrandArgumentsThatAreNotKnownYetAreNotRefused(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	const variable = "variable \"%s\" {\n  type    = %s\n  default = null\n}\n"
	variables := fmt.Sprintf(variable, "workspaces", "set(string)") + fmt.Sprintf(variable, "text", "string")
	for _, arguments := range [][]string{
		{"workspace_ids = var.workspaces"}, {forOrg, "workspace_ids = var.workspaces"}, {forOrg, forAll, "workspace_ids = var.workspaces"},
		{"alt_business_id = var.text"}, {"alt_business_id_type = var.text"},
		{`entity_type = "PUBLIC_PROFIT"`, "stock_symbol = var.text", "stock_exchange = var.text"},
	} {
		c.Write(variables + acctest.BirdBrand(arguments...))
		c.Does("validate")
	}
}

// What a refused request says of a field lands on its argument.
func TestRefusedBrandNamesTheArgument(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	acctest.ApplyRefused(t, w, acctest.BirdBrand(`vertical = "MAGIC"`), acctest.Complaint{Code: "TENDLC2003", At: "vertical", Says: []string{"must be one of the verticals", "Nothing was charged"}})
	expectPaid(t, w, 0)
}
