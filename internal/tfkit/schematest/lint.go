package schematest

import (
	"context"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// Linted is a resource that plans hold against the rules.
type Linted struct {
	Schema schema.Schema
	Lint   *tfkit.Lint
}

// CheckLint checks that a vendor's brand and campaign give the rules every field
// that the vendor has; left are the others, each with the reason. A field that is
// forgotten would leave its rules silent for ever.
func CheckLint(t *testing.T, brand, campaign Linted, left map[lint.Field]string) {
	t.Helper()
	read := map[lint.Field]bool{}
	for _, one := range []Linted{brand, campaign} {
		for _, field := range one.Lint.Fields {
			read[field.Field] = true
			for _, at := range field.At {
				one.checkField(t, field, at)
			}
		}
		for _, at := range one.Lint.BrandIDs {
			if one.Schema.Attributes[at] == nil {
				t.Errorf("a campaign cannot be found by %s: there is no such attribute", at)
			}
		}
	}
	for _, spec := range lint.Fields() {
		has := spec.On(brand.Lint.Vendor)
		switch why := left[spec.Name]; {
		case has && read[spec.Name] == (why != ""):
			t.Errorf("%s: read %v, and left out because %q", spec.Name, read[spec.Name], why)
		case !has && read[spec.Name]:
			t.Errorf("%s is read, and the rules of the vendor do not have it", spec.Name)
		}
	}
}

// checkField: the attribute exists and is of the field's kind.
func (l Linted) checkField(t *testing.T, field tfkit.LintField, at string) {
	t.Helper()
	names := strings.Split(at, ".")
	place := path.Root(names[0])
	for _, name := range names[1:] {
		place = place.AtName(name)
	}
	found, diags := l.Schema.TypeAtPath(t.Context(), place)
	if diags.HasError() {
		t.Errorf("%s: there is no %s", field.Field, at)
		return
	}
	spec, _ := lint.Lookup(string(field.Field))
	if field.Read == nil && !fits(spec.Kind, found.TerraformType(context.Background())) {
		t.Errorf("%s is %s, and %s is not", field.Field, spec.Kind, at)
	}
}

func fits(kind lint.Kind, of tftypes.Type) bool {
	switch kind {
	case lint.Text:
		return of.Is(tftypes.String)
	case lint.Flag:
		return of.Is(tftypes.Bool)
	case lint.Number:
		return of.Is(tftypes.Number)
	}
	return of.Is(tftypes.List{}) || of.Is(tftypes.Set{})
}
