package sinch

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit/schematest"
)

// Every field of the rules that the vendor has is read from an argument.
func TestRulesReadEveryField(t *testing.T) {
	t.Parallel()
	schematest.CheckLint(t, schematest.Linted{Schema: brandSchema(t.Context()), Lint: brandLint}, schematest.Linted{Schema: campaignSchema(t.Context()), Lint: campaignLint}, map[lint.Field]string{
		lint.IRSSection: "Sinch's brands have none", lint.SupportCall: "the only phone of a brand is a person's",
		lint.NumberCount: "only the assignment knows it",
	})
}

// The rules and the resource accept the same words, lengths and counts.
func TestRulesHaveTheLimitsOfTheSchema(t *testing.T) {
	t.Parallel()
	schematest.CheckLimits(t, schematest.Linted{Schema: campaignSchema(t.Context()), Lint: campaignLint}, schematest.Accepted{UseCases: useCases, SubUseCases: subUseCases, LeastMixed: minSubUseCases})
}
