package infobip

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit/schematest"
)

func TestRulesCallTheFieldsAsTheResourcesDo(t *testing.T) {
	t.Parallel()
	schematest.CheckLintNames(t, brandLint, campaignLint)
}
