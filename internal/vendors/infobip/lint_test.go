package infobip

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit/schematest"
)

// Every field of the rules that the vendor has is read from an argument.
func TestRulesReadEveryField(t *testing.T) {
	t.Parallel()
	schematest.CheckLint(t, schematest.Linted{Schema: brandSchema(t.Context()), Lint: brandLint}, schematest.Linted{Schema: campaignSchema(t.Context()), Lint: campaignLint}, map[lint.Field]string{
		lint.IRSSection: "Infobip's brands have none: the registrar finds it (tax_exempt_status)",
		lint.NumberPool: "a resource of its own", lint.NumberCount: "only the assignment knows it",
	})
}
