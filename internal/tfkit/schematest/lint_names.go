package schematest

import (
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// CheckLintNames checks that messages and pages call the fields as the vendor's
// resources do: lint.AttributeOf is what the brand and the campaign read.
func CheckLintNames(t *testing.T, all ...*tfkit.Lint) {
	t.Helper()
	for _, one := range all {
		for _, field := range one.Fields {
			called := lint.AttributeOf(one.Vendor, field.Field)
			if field.Read != nil { // it reads what is inside
				called, _, _ = strings.Cut(called, ".")
			}
			if called != field.At[0] {
				t.Errorf("%s is read from %s and called %q", field.Field, field.At[0], called)
			}
		}
	}
}
