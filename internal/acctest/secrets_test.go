package acctest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// secretsRow is one account whose secrets must stay secret.
type secretsRow struct {
	vendor func(w *World) sandbox.Vendor
	// purchase is what a brand costs, as configuration, and the operation that
	// is charged.
	purchase, billable string
	// flow is what else is applied, read by data sources and destroyed.
	flow string
	// imported is one object of the flow, which is forgotten and imported.
	imported string
	// credential is the variable that a last plan finds a wrong value in.
	credential string
	// refusal is how the vendor would word an answer that repeats what was sent.
	refusal string
	more    []sandbox.Setting
	// kinds are the faults of the billable operation.
	kinds []sandbox.FaultKind
	// Secrets of vettings, which belong to the state: those that are given, and
	// the attribute of those that the vendor issues.
	given  []string
	issued string
}

// givenToken is what somebody who has a vetting of another provider imports.
const givenToken = "vetting-token-not-a-real-one"

func secretsRows() map[string]secretsRow {
	const unprotected = "deletion_protection = false\n  adopt_existing = true"
	sinch := secretsRow{
		vendor:   func(w *World) sandbox.Vendor { return w.Sinch },
		purchase: SinchBrand(unprotected), billable: "submitBrandRegistration",
		kinds: sandbox.FaultKinds(),
		flow: adopting(SinchFlow()) + `
data "tendlc_sinch_brands" "d" {}
data "tendlc_sinch_brand" "d" { id = tendlc_sinch_brand.b.id }
data "tendlc_sinch_campaign_status" "d" { id = tendlc_sinch_campaign.c.id }
`,
		imported: "tendlc_sinch_brand.b", credential: "SINCH_KEY_SECRET",
		refusal: `{"error":"invalid_client","error_description":%q}`,
	}
	basic := sinch
	basic.more, basic.flow = []sandbox.Setting{{Name: "SINCH_AUTH", Value: "basic"}}, SinchBrand(unprotected)
	basic.kinds = []sandbox.FaultKind{sandbox.ReplyLost, sandbox.Error500, sandbox.HTMLPage}
	basic.refusal = `{"error":{"status":%[1]q,"message":%[1]q}}`
	return map[string]secretsRow{
		"sinch": sinch, "sinch with basic": basic,
		"infobip": {
			vendor:   func(w *World) sandbox.Vendor { return w.Infobip },
			purchase: InfobipBrand(unprotected) + InfobipBrandRegistration(unprotected), billable: "register-brand", kinds: sandbox.FaultKinds(),
			flow: adopting(InfobipFlow()) + hclBlock("tendlc_infobip_brand_vet", "v", []string{
				"brand_id = tendlc_infobip_brand_approval.b.brand_id", "deletion_protection = false",
				fmt.Sprintf(`import = { provider = "AEGIS_MOBILE", external_vet_id = "vet-7", vetting_token = %q }`, givenToken),
			}) + `
data "tendlc_infobip_brands" "d" {}
data "tendlc_infobip_brand" "d" { id = tendlc_infobip_brand.b.id }
data "tendlc_infobip_campaign_status" "d" { id = tendlc_infobip_campaign.c.id }
`,
			imported: "tendlc_infobip_brand.b", credential: "INFOBIP_API_KEY", given: []string{givenToken},
			refusal: `{"requestError":{"serviceException":{"messageId":%[1]q,"text":%[1]q}}}`,
		},
		"bird": {
			vendor:   func(w *World) sandbox.Vendor { return w.Bird },
			purchase: BirdBrand(unprotected), billable: "createWorkspaceTCRBrand", kinds: sandbox.FaultKinds(),
			flow: adopting(BirdFlow()) + BirdBrandVetting("deletion_protection = false") + `
data "tendlc_bird_brands" "d" {}
data "tendlc_bird_brand" "d" { id = tendlc_bird_brand.b.id }
data "tendlc_bird_campaign_status" "d" {
  brand_id = tendlc_bird_campaign.c.brand_id
  id       = tendlc_bird_campaign.c.id
}
`,
			imported: "tendlc_bird_brand.b", credential: "BIRD_ACCESS_KEY", issued: "token",
			refusal: `{"code":%[1]q,"message":%[1]q}`,
		},
	}
}

// TestSecretsAreNeverWrittenDown: with everything logged and every fault, an
// import, data sources and a vendor that repeats what it was sent, no credential and no token is in the log, on the terminal, in a plan or in the
// state. The exception are tokens of vettings, which are arguments or
// attributes, marked sensitive: they are in plan and state, which is where
// Terraform keeps such values, and nowhere else.
func TestSecretsAreNeverWrittenDown(t *testing.T) {
	t.Parallel()
	for name, row := range secretsRows() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			row.test(t)
		})
	}
}

func (row secretsRow) test(t *testing.T) {
	w := NewWorld(t)
	seen := newKeyhole(t, w)
	vendor := row.vendor(w)
	terraform := newTracedTerraform(t, w.Base, append(vendor.Settings(w.Base), row.more...))
	terraform.write("main.tf", requires+row.flow+numbered(row.purchase, len(row.kinds)))

	if !terraform.run(nil, "plan", "-out="+SavedPlan) {
		t.Fatal(terraform.said.String())
	}
	plan := terraform.json(SavedPlan) + terraform.unpacked(SavedPlan)
	armEverything(w, vendor, row.billable, row.kinds)
	applyUntilDone(t, terraform)
	expectAllStruck(t, w, row.billable, row.kinds)

	w.Settle() // until vettings have their tokens
	terraform.reimport(row.imported)
	applyUntilDone(t, terraform)
	terraform.run(nil, "plan", "-out="+SavedPlan)
	plan += terraform.unpacked(SavedPlan)
	state := terraform.read(tracedState)
	const wrong = "wrong-credential-not-a-real-one"
	seen.refuse(row.refusal)
	if terraform.run([]string{row.credential + "=" + wrong}, "plan") {
		t.Error("a wrong credential was taken")
	}
	seen.refuse("")
	terraform.run(nil, "destroy", "-auto-approve")

	log := terraform.read(tracedLog)
	if !strings.Contains(log, "vendor call bodies") {
		t.Error("the log holds no bodies, so that nothing is in it shows nothing")
	}
	if !echo.MatchString(log) {
		t.Error("the log does not hold the refusal that repeated the credential")
	}
	secrets := append(seen.credentials(), spellings(wrong)...)
	for where, text := range map[string]string{"the log": log, "the terminal": terraform.said.String(), "the plan": plan, "the state": state} {
		expectHidden(t, where, text, secrets)
	}
	for _, token := range row.tokens(t, state) {
		expectHidden(t, "the log", log, spellings(token))
		expectHidden(t, "the terminal", terraform.said.String(), spellings(token))
	}
}
