package infobip

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit/schematest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/api"
)

// Every field of the rules that the vendor has is read from an argument.
func TestRulesReadEveryField(t *testing.T) {
	t.Parallel()
	schematest.CheckLint(t, schematest.Linted{Schema: brandSchema(t.Context()), Lint: brandLint}, schematest.Linted{Schema: campaignSchema(t.Context()), Lint: campaignLint}, map[lint.Field]string{
		lint.IRSSection: "Infobip's brands have none: the registrar finds it (tax_exempt_status)",
		lint.NumberPool: "a resource of its own", lint.NumberCount: "only the assignment knows it",
	})
}

// The rules and the resource accept the same words, lengths and counts.
func TestRulesHaveTheLimitsOfTheSchema(t *testing.T) {
	t.Parallel()
	of := schematest.Linted{Schema: campaignSchema(t.Context()), Lint: campaignLint}
	schematest.CheckLimits(t, of, schematest.Accepted{UseCases: useCases})
	for _, way := range optInWays {
		of.CheckLength(t, lint.MessageFlow, lint.LimitsOf(lint.Infobip).Lengths[lint.MessageFlow], path.Root(attrOptIns).AtName(way.attribute).AtName("call_to_action"))
	}
}

// What a code is about is the same in the reviewers' reasons and in the rules:
// an argument of the campaign, else its brand.
func TestCodesAreAboutTheSameArguments(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, cause := range lint.Causes() {
		code, own := strings.CutPrefix(cause.Code, "Infobip ")
		if !own || len(cause.Fields) == 0 {
			continue
		}
		seen[code] = true
		want := "brand_id"
		for _, field := range campaignLint.Fields {
			if field.Field == cause.Fields[0] {
				want = field.At[0]
			}
		}
		if got := reasonAttribute(api.RejectionReason{ErrorCode: code}); got != want {
			t.Errorf("%s is about %q, and by the rules about %q", code, got, want)
		}
	}
	for code := range reasonAttributes {
		if !seen[code] {
			t.Errorf("the rules do not know %s", code)
		}
	}
}
