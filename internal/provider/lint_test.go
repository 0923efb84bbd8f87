package provider_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// rules is a list of ids as a configuration writes it; nil elements are null.
type rules []any

// lintConfig makes a configuration of the provider that has lint alone.
func lintConfig(t *testing.T, of *tfprotov6.Schema, given map[string]any) *tfprotov6.DynamicValue {
	t.Helper()
	block := of.ValueType().(tftypes.Object).AttributeTypes["lint"].(tftypes.Object)
	values := map[string]tftypes.Value{}
	for name, at := range block.AttributeTypes {
		list, isList := given[name].(rules)
		if !isList {
			values[name] = tftypes.NewValue(at, given[name])
			continue
		}
		elements := make([]tftypes.Value, len(list))
		for i, id := range list {
			elements[i] = tftypes.NewValue(tftypes.String, id)
		}
		values[name] = tftypes.NewValue(at, elements)
	}
	return value(t, of, map[string]tftypes.Value{"lint": tftypes.NewValue(block, values)})
}

// A word or rule that does not exist would decide nothing, so it is an error of
// "terraform validate", on the element and with the nearest rule.
func TestLintThatCannotBeMeantIsRefused(t *testing.T) {
	t.Parallel()
	type values = map[string]any
	s := server(t)
	of := shape(t, s).Provider
	for name, one := range map[string]struct {
		given values
		says  string // empty: nothing
		at    string
	}{
		"nothing":              {},
		"everything":           {given: values{"level": "error", "ignore": rules{"spam-style"}, "fail_on": rules{"non-english", "message-segments"}}},
		"not known yet":        {given: values{"level": tftypes.UnknownValue, "ignore": rules{tftypes.UnknownValue}, "fail_on": tftypes.UnknownValue}},
		"another level":        {given: values{"level": "warn"}, says: `lint.level: "warn" must be one of "off", "warning", "error", "info"`, at: `AttributeName("lint").AttributeName("level")`},
		"no such rule":         {given: values{"ignore": rules{"spam-style", "non-englisch"}}, says: `lint.ignore: there is no rule "non-englisch"; the nearest is "non-english"`, at: `AttributeName("ignore").ElementKeyInt(1)`},
		"no such rule to fail": {given: values{"fail_on": rules{"cta-frequency"}}, says: `the nearest is "cta-missing-frequency"`, at: `AttributeName("fail_on").ElementKeyInt(0)`},
		"null":                 {given: values{"fail_on": rules{nil}}, says: "lint.fail_on: a rule is null", at: `AttributeName("fail_on").ElementKeyInt(0)`},
		"in both":              {given: values{"ignore": rules{"non-english"}, "fail_on": rules{"spam-style", "non-english"}}, says: `lint.fail_on: the rule "non-english" is in ignore and in fail_on`, at: `AttributeName("fail_on").ElementKeyInt(1)`},
	} {
		resp, err := s.ValidateProviderConfig(t.Context(), &tfprotov6.ValidateProviderConfigRequest{Config: lintConfig(t, of, one.given)})
		if err != nil {
			t.Fatal(err)
		}
		var said string
		for _, d := range resp.Diagnostics {
			said += d.Severity.String() + " " + d.Detail + " at " + d.Attribute.String() + "\n"
		}
		if !strings.Contains(said, one.says) || !strings.Contains(said, one.at) || (one.says == "") != (said == "") || len(resp.Diagnostics) > 1 {
			t.Errorf("%s: %s", name, said)
		}
	}
}

// A rule that is not there yet would stop no plan, so it stops them all.
func TestLintThatIsNotKnownYetIsAnError(t *testing.T) {
	t.Parallel()
	s := server(t)
	of := shape(t, s).Provider
	resp, err := s.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{Config: lintConfig(t, of, map[string]any{"fail_on": rules{tftypes.UnknownValue}})})
	if err != nil || len(resp.Diagnostics) != 1 || !strings.Contains(resp.Diagnostics[0].Summary, "The provider's lint is not known yet") {
		t.Errorf("%+v, %v", resp.Diagnostics, err)
	}
}

// The same holds for lint_ignore of every brand and campaign, which is checked
// without credentials.
func TestLintIgnoreNamesRules(t *testing.T) {
	t.Parallel()
	s := server(t)
	all := shape(t, s)
	for name, of := range all.ResourceSchemas {
		if !strings.HasSuffix(name, "_brand") && !strings.HasSuffix(name, "_campaign") {
			continue
		}
		set := tftypes.Set{ElementType: tftypes.String}
		config := value(t, of, map[string]tftypes.Value{"lint_ignore": tftypes.NewValue(set, []tftypes.Value{
			tftypes.NewValue(tftypes.String, "spam-style"), tftypes.NewValue(tftypes.String, "span-style"),
		})})
		resp, err := s.ValidateResourceConfig(t.Context(), &tfprotov6.ValidateResourceConfigRequest{TypeName: name, Config: config})
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, d := range resp.Diagnostics {
			if strings.Contains(d.Attribute.String(), `AttributeName("lint_ignore")`) {
				said = append(said, d.Detail)
			}
		}
		if len(said) != 1 || !strings.Contains(said[0], `there is no rule "span-style"; the nearest is "spam-style"`) {
			t.Errorf("%s: %q", name, said)
		}
	}
}
