package sinch_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// chars is a text of that many characters, none of them a single byte.
func chars(n int) string { return strings.Repeat("é", n) }

func text(argument string, length int) string {
	return fmt.Sprintf("%s = %q", argument, chars(length))
}

func TestBadCampaignIsRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	const between = "character count must be between %d and %d, got: %d"
	off := func(at string, least, most, got int) complaint {
		return bad(at, fmt.Sprintf(between, least, most, got))
	}
	tooLong := func(at string, got int) complaint {
		return bad(at, fmt.Sprintf("character count must be at most 255, got: %d", got))
	}
	refuseAll(t, []row{
		{"every required argument is missing", "resource \"tendlc_sinch_campaign\" \"c\" {}", []complaint{
			missing("brand_id"), missing("use_case"), missing("campaign_name"), missing("description"), missing("message_flow"),
			missing("samples"), missing("stop_message"), missing("opt_in_message"), missing("help_message"), missing("optin_keywords"),
			missing("optout_keywords"), missing("help_keywords"), missing("affiliate_marketing"),
		}},
		{"blank text", onlyCampaign(someBrandID, `campaign_name = "   "`, `description = "`+strings.Repeat(" ", 45)+`"`,
			`message_flow = "`+strings.Repeat("\\n", 45)+`"`, `stop_message = "`+strings.Repeat(" ", 25)+`"`,
			`opt_in_message = "`+strings.Repeat("\\t", 25)+`"`, `help_message = "`+strings.Repeat(" ", 25)+`"`,
			`terms_and_conditions_link = " "`, `privacy_policy_link = " "`, `vertical = " "`), []complaint{
			bad("campaign_name", "Empty text"), bad("description", "Empty text"), bad("message_flow", "Empty text"),
			bad("stop_message", "Empty text"), bad("opt_in_message", "Empty text"), bad("help_message", "Empty text"),
			bad("terms_and_conditions_link", "Empty text"), bad("privacy_policy_link", "Empty text"), bad("vertical", "Empty text"),
		}},
		{"empty text", onlyCampaign(someBrandID, `campaign_name = ""`, `description = ""`), []complaint{
			bad("campaign_name", "Empty text"), bad("description", "Empty text"),
		}},
		{"text one character too short", onlyCampaign(someBrandID, text("description", 39), text("message_flow", 39),
			text("stop_message", 19), text("opt_in_message", 19), text("help_message", 19)), []complaint{
			off("description", 40, 4096, 39), off("message_flow", 40, 2048, 39), off("stop_message", 20, 255, 19),
			off("opt_in_message", 20, 255, 19), off("help_message", 20, 255, 19),
		}},
		{"text one character too long", onlyCampaign(someBrandID, text("campaign_name", 129), text("description", 4097), text("message_flow", 2049),
			text("stop_message", 256), text("opt_in_message", 256), text("help_message", 256),
			text("terms_and_conditions_link", 256), text("privacy_policy_link", 256)), []complaint{
			off("campaign_name", 1, 128, 129), off("description", 40, 4096, 4097), off("message_flow", 40, 2048, 2049),
			off("stop_message", 20, 255, 256), off("opt_in_message", 20, 255, 256), off("help_message", 20, 255, 256),
			tooLong("terms_and_conditions_link", 256), tooLong("privacy_policy_link", 256),
		}},
		{"unknown use case", onlyCampaign(someBrandID, `use_case = "account_notification"`), []complaint{
			bad("use_case", `"ACCOUNT_NOTIFICATION"`, `got: "account_notification"`)}},
		{"mixed without sub use cases", onlyCampaign(someBrandID, `use_case = "MIXED"`), []complaint{
			{Code: "TENDLC1011", At: "", Says: []string{"MIXED needs sub use cases", "2 to 5", "not 0"}}}},
		{"mixed with one sub use case", onlyCampaign(someBrandID, `use_case = "MIXED"`, `sub_use_cases = ["MARKETING"]`), []complaint{
			bad("sub_use_cases", "2 to 5", "not 1")}},
		{"mixed with six sub use cases", onlyCampaign(someBrandID, `use_case = "MIXED"`,
			`sub_use_cases = ["2FA", "MARKETING", "CUSTOMER_CARE", "FRAUD_ALERT", "SECURITY_ALERT", "POLLING_VOTING"]`), []complaint{
			bad("sub_use_cases", "at most 5 elements, got: 6")}},
		{"unknown and null sub use case", onlyCampaign(someBrandID, `use_case = "MIXED"`, `sub_use_cases = ["MARKETING", "CHARITY", null]`), []complaint{
			bad("sub_use_cases", `"POLLING_VOTING"`, `got: "CHARITY"`), bad("sub_use_cases", "null value")}},
	})
}

func TestBadSamplesAreRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	samples := func(list ...string) string {
		for i := range list {
			if list[i] != "null" {
				list[i] = fmt.Sprintf("%q", list[i])
			}
		}
		return onlyCampaign(someBrandID, "samples = ["+strings.Join(list, ", ")+"]")
	}
	good := "Lakeview Dental: your visit is on May 3. Reply STOP to end."
	refuseAll(t, []row{
		{"two", samples(good, good), []complaint{bad("samples", "at least 3 elements and at most 4 elements, got: 2")}},
		{"five", samples(good, good, good, good, good), []complaint{bad("samples", "at most 4 elements, got: 5")}},
		{"first of 19 characters", samples(chars(19), good, good), []complaint{bad("samples", "at least 20 characters; it has 19")}},
		{"one of 1025 characters", samples(good, good, chars(1025)), []complaint{bad("samples", "at most 1024, got: 1025")}},
		{"one empty", samples(good, "", good), []complaint{bad("samples", "samples[1] must not be empty")}},
		{"one null", samples(good, good, "null"), []complaint{bad("samples", "null value")}},
	})
}

func TestBadKeywordsAreRefusedBeforeAnythingIsSent(t *testing.T) {
	t.Parallel()
	long := make([]string, 5)
	for i := range long {
		long[i] = fmt.Sprintf("\"%s%d\"", strings.Repeat("K", 50), i)
	}
	with := func(arguments ...string) string { return onlyCampaign(someBrandID, arguments...) }
	refuseAll(t, []row{
		{"with blank", with(`optout_keywords = ["STOP", "STOP ALL"]`), []complaint{bad("optout_keywords", "Invalid keyword", `"STOP ALL"`)}},
		{"with comma", with(`help_keywords = ["HELP,INFO"]`), []complaint{bad("help_keywords", "Invalid keyword", `"HELP,INFO"`, "one keyword an element")}},
		{"empty", with(`optin_keywords = [""]`), []complaint{bad("optin_keywords", "Invalid keyword")}},
		{"null", with(`optout_keywords = ["STOP", null]`), []complaint{bad("optout_keywords", "Invalid keyword")}},
		{"letters beyond ASCII", with(`optout_keywords = ["ARRÊT"]`), []complaint{bad("optout_keywords", "Invalid keyword", `"ARRÊT"`)}},
		{"twice but for case", with(`optout_keywords = ["stop", "STOP"]`), []complaint{bad("optout_keywords", `"STOP" and "stop" differ in case only`)}},
		{"none to opt out or ask for help", with(`optout_keywords = []`, `help_keywords = []`), []complaint{
			bad("optout_keywords", "at least 1 elements, got: 0"), bad("help_keywords", "at least 1 elements, got: 0")}},
		// Five of 51 characters and four commas are 259.
		{"too long together", with(`optin_keywords = [` + strings.Join(long, ", ") + `]`), []complaint{bad("optin_keywords", "they are 259 characters; the vendor takes 255")}},
	})
}

func TestLongestCampaignIsAccepted(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	brandID := seededBrand(t, w)
	// 255 characters of keywords, counting the commas.
	words := []string{strings.Repeat("A", 127), strings.Repeat("B", 127)}
	link := "https://lakeviewdental.example/" + chars(255-len("https://lakeviewdental.example/"))
	w.Run(t, step(unprotected(w, onlyCampaign(brandID, text("campaign_name", 128), text("description", 4096), text("message_flow", 2048),
		fmt.Sprintf("samples = [%q, %q, %q, %q]", chars(20), chars(1), chars(1024), chars(1024)),
		text("stop_message", 255), text("opt_in_message", 255), text("help_message", 255),
		fmt.Sprintf("optin_keywords = [%q, %q]", words[0], words[1]),
		fmt.Sprintf("terms_and_conditions_link = %q", link), fmt.Sprintf("privacy_policy_link = %q", link)))))
	count(t, w, "submitCampaignRegistration", 1)
}
