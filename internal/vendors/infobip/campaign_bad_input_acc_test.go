package infobip_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// Bad values are refused before anything is sent. Each row is a configuration
// whose bad values Terraform reports together.
func TestBadCampaignIsRefusedOffline(t *testing.T) {
	t.Parallel()
	long := func(n int) string { return strings.Repeat("é", n) }
	bad := acctest.Bad
	for name, row := range map[string]struct {
		config string
		want   []acctest.Complaint
	}{
		"too short or of the wrong form": {draftOf("BX7K2PQ", `name = "Lakeview-1"`, `program_summary = "Too short."`, `confirmation_message = "Hi"`,
			`help_message = ""`, `stop_message = " "`, `example_messages = ["short"]`, `message_types = ["RCS"]`, `use_cases = []`,
			`terms_and_conditions_url = "lakeview terms"`, `customer_care_phone = "608-555-0142"`, `customer_care_email = "a=b@lakeviewdental.example"`,
			`policy = "ODD"`, `reference_id = ""`, `type = "TOLL_FREE_NUMBER"`),
			[]acctest.Complaint{
				{Code: "TENDLC1008", At: "brand_id"}, bad("name"), bad("program_summary"), bad("confirmation_message"),
				bad("help_message", "must not be empty"), bad("stop_message", "must not be empty"),
				bad("example_messages"), bad("message_types"), bad("use_cases"),
				bad("terms_and_conditions_url"), bad("customer_care_phone"), bad("customer_care_email", `without "="`), bad("policy"), bad("reference_id"), bad("type"),
			}},
		"too long or too many": {draftOf(someUUID, fmt.Sprintf("name = %q", strings.Repeat("a", 31)), fmt.Sprintf("program_summary = %q", long(501)),
			fmt.Sprintf("confirmation_message = %q", long(321)), fmt.Sprintf("help_message = %q", long(321)), fmt.Sprintf("stop_message = %q", long(321)),
			fmt.Sprintf("example_messages = [for i in range(6) : %q]", long(20)), `use_cases = ["ALERTS", "CHAT", "DONATION", "EDUCATION", "M2M", "POLITICAL"]`,
			`terms_and_conditions_url = "https://lakeviewdental.example/`+strings.Repeat("a", 255)+`"`, `customer_care_phone = "+123456789012345678"`,
			fmt.Sprintf("reference_id = %q", long(51)), `mms_sample_files = ["a1", "b1", "c1", "d1", "e1", "f1"]`),
			[]acctest.Complaint{
				bad("name"), bad("program_summary"), bad("confirmation_message"), bad("help_message"), bad("stop_message"), bad("example_messages"),
				bad("use_cases"), bad("terms_and_conditions_url"), bad("customer_care_phone", "character count"), bad("customer_care_phone", "country code"),
				bad("reference_id"), bad("mms_sample_files"),
			}},
		"no way to join":     {draftOf(someUUID, "opt_ins = {}"), []acctest.Complaint{bad("opt_ins", "at least one of")}},
		"a use case unknown": {draftOf(someUUID, `use_cases = ["ALERT"]`), []acctest.Complaint{bad("use_cases", `"ALERT" is no word of use_cases`, "use_cases takes ALERTS, ")}},
		"bad ways to join": {draftOf(someUUID, `opt_ins = { web = { call_to_action = "Short", url = "lakeview" }, keyword = { call_to_action = "Send VISITS to 555 to hear more.", keywords = ["Visits"] } }`),
			[]acctest.Complaint{bad("", "opt_ins.web.call_to_action"), bad("", "opt_ins.web.url", "character count"), bad("", "Not usable as opt_ins.web.url"), bad("", "opt_ins.keyword.keywords")}},
		"content missing": {draftOf(someUUID, "help_message =", "opt_ins =", "use_cases ="),
			[]acctest.Complaint{bad("", "needs help_message, opt_ins, use_cases")}},
		"an id that is computed":       {draftOf(someUUID, `external_campaign_id = "CTF4STM"`), []acctest.Complaint{bad("external_campaign_id", "computed")}},
		"external with content":        {externalDraft("age_gated = true", `help_message = "Lakeview Dental: call us. STOP to end."`), []acctest.Complaint{bad("age_gated", "Remove age_gated, help_message")}},
		"external without external id": {strings.Replace(externalDraft(), `external_campaign_id = "C1EXMPL"`, "", 1), []acctest.Complaint{bad("", "needs external_campaign_id")}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			acctest.PlanRefused(t, w, row.config, row.want...)
			acctest.ExpectSilence(t, w)
		})
	}
}
