package schematest

import (
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// Accepted are words and numbers of a vendor's campaign that its validators do
// not tell; nil and 0: the vendor has none of its own.
type Accepted struct {
	UseCases, SubUseCases []string
	LeastMixed            int // sub use cases of MIXED
}

// CheckLimits checks that the rules and a vendor's campaign accept the same: the
// words, and with texts and lists that are one too short or too long, the bounds.
// Fields that the vendor reads in a way of its own are left to CheckLength.
func CheckLimits(t *testing.T, campaign Linted, accepted Accepted) {
	t.Helper()
	limits := lint.LimitsOf(campaign.Lint.Vendor)
	sameWords(t, "use cases", limits.UseCases, accepted.UseCases)
	if accepted.SubUseCases != nil {
		sameWords(t, "sub use cases", limits.SubUseCases, accepted.SubUseCases)
	}
	if least := limits.Counts[lint.SubUseCases].Fewest; least != accepted.LeastMixed {
		t.Errorf("MIXED takes %d sub use cases by the rules, and %d by the resource", least, accepted.LeastMixed)
	}
	for field, bounds := range limits.Lengths {
		if at, found := campaign.directly(field); found {
			campaign.CheckLength(t, field, bounds, at)
		}
	}
	for field, bounds := range limits.Counts {
		if at, found := campaign.directly(field); found {
			campaign.checkCount(t, limits, field, bounds, at)
		}
	}
}

func sameWords(t *testing.T, what string, rules, resource []string) {
	t.Helper()
	if resource = slices.Sorted(slices.Values(resource)); !slices.Equal(rules, resource) {
		t.Errorf("%s: the rules have %v, the resource %v", what, rules, resource)
	}
}

// directly is the attribute in which a field stands as it is.
func (l Linted) directly(field lint.Field) (at path.Path, found bool) {
	for _, one := range l.Lint.Fields {
		if one.Field == field && one.Read == nil {
			return path.Root(one.At[0]), true
		}
	}
	return path.Empty(), false
}

// CheckLength checks the bounds of one field against the validators of the
// attribute. Bounds that only warn are none of the resource's.
func (l Linted) CheckLength(t *testing.T, field lint.Field, bounds lint.Bounds, at path.Path) {
	t.Helper()
	tries := map[int]bool{max(bounds.Fewest, 1): true}
	if bounds.Fewest > 1 {
		tries[bounds.Fewest-1] = bounds.Soft
	}
	if bounds.Most > 0 {
		tries[bounds.Most], tries[bounds.Most+1] = true, bounds.Soft
	} else {
		tries[10_000] = true
	}
	for length, want := range tries {
		value := l.ofLength(t, field, length, at)
		if value == nil {
			continue // too short to be written at all
		}
		if diags := l.validate(t, at, value); diags.HasError() == want {
			t.Errorf("%s of %d characters: accepted by the rules %v, and the resource says %v", at, length, want, diags)
		}
	}
}

// keywordsOf are those that some vendor wants among the keywords.
const keywordsOf = "HELP STOP START"

// ofLength is a value of so many characters.
func (l Linted) ofLength(t *testing.T, field lint.Field, length int, at path.Path) attr.Value {
	t.Helper()
	spec, _ := lint.Lookup(string(field))
	text := strings.Repeat("a", length)
	switch {
	case spec.Kind == lint.Keywords:
		words := strings.Fields(keywordsOf)
		left := length - len(strings.Join(words, ",")) - 1
		if left < 1 {
			return nil
		}
		return elements(t, l.attribute(t, at), append(words, strings.Repeat("A", left)))
	case spec.Kind == lint.List:
		texts := make([]string, max(lint.LimitsOf(l.Lint.Vendor).Counts[field].Fewest, 1))
		for i := range texts {
			texts[i] = text
		}
		return elements(t, l.attribute(t, at), texts)
	case field == lint.TermsURL || field == lint.PrivacyURL:
		const shortest = "https://a.b"
		if length < len(shortest) {
			text = "http://a.bc"[:max(length, len("http://a.b"))]
			break
		}
		text = (shortest + "/" + text)[:length]
	case field == lint.CareEmail:
		const host = "@alder.example"
		if length <= len(host) {
			return nil
		}
		text = text[len(host):] + host
	}
	return types.StringValue(text)
}

// checkCount checks how many elements a list may have.
func (l Linted) checkCount(t *testing.T, limits lint.Limits, field lint.Field, bounds lint.Bounds, at path.Path) {
	t.Helper()
	words := map[lint.Field][]string{lint.UseCases: limits.UseCases, lint.SubUseCases: limits.SubUseCases}[field]
	if words == nil {
		for i := range bounds.Most + 1 {
			words = append(words, strings.Repeat(string(rune('a'+i)), 40))
		}
	}
	fewest := max(bounds.Fewest, 1)
	tries := map[int]bool{fewest: true, bounds.Most: true, bounds.Most + 1: false}
	if field == lint.Samples && bounds.Fewest > 1 {
		tries[bounds.Fewest-1] = false
	}
	for count, want := range tries {
		if diags := l.validate(t, at, elements(t, l.attribute(t, at), words[:count])); diags.HasError() == want {
			t.Errorf("%s with %d elements: accepted by the rules %v, and the resource says %v", at, count, want, diags)
		}
	}
}

// attribute is that at a path.
func (l Linted) attribute(t *testing.T, at path.Path) any {
	t.Helper()
	found, diags := l.Schema.AttributeAtPath(t.Context(), at)
	if diags.HasError() {
		t.Fatalf("%s: %v", at, diags)
	}
	return found
}

// elements are texts as the attribute has them.
func elements(t *testing.T, attribute any, texts []string) attr.Value {
	t.Helper()
	values := make([]attr.Value, len(texts))
	for i, text := range texts {
		values[i] = types.StringValue(text)
	}
	if _, isList := attribute.(schema.ListAttribute); isList {
		return types.ListValueMust(types.StringType, values)
	}
	return types.SetValueMust(types.StringType, values)
}

// validate runs the validators of an attribute.
func (l Linted) validate(t *testing.T, at path.Path, value attr.Value) diag.Diagnostics {
	t.Helper()
	var all diag.Diagnostics
	switch attribute := l.attribute(t, at).(type) {
	case schema.StringAttribute:
		for _, one := range attribute.Validators {
			var resp validator.StringResponse
			one.ValidateString(t.Context(), validator.StringRequest{Path: at, ConfigValue: value.(types.String)}, &resp)
			all.Append(resp.Diagnostics...)
		}
	case schema.ListAttribute:
		for _, one := range attribute.Validators {
			var resp validator.ListResponse
			one.ValidateList(t.Context(), validator.ListRequest{Path: at, ConfigValue: value.(types.List)}, &resp)
			all.Append(resp.Diagnostics...)
		}
	case schema.SetAttribute:
		for _, one := range attribute.Validators {
			var resp validator.SetResponse
			one.ValidateSet(t.Context(), validator.SetRequest{Path: at, ConfigValue: value.(types.Set)}, &resp)
			all.Append(resp.Diagnostics...)
		}
	default:
		t.Fatalf("%s is a %T", at, attribute)
	}
	return all
}
