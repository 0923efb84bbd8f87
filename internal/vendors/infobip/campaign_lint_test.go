package infobip

import (
	"reflect"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// waysOfJoining makes a value of opt_ins; what is not given is null.
func waysOfJoining(t *testing.T, given map[string]map[string]any) tftypes.Value {
	t.Helper()
	kind := optInsType.TerraformType(t.Context()).(tftypes.Object)
	ways := map[string]tftypes.Value{}
	for name, of := range kind.AttributeTypes {
		members, found := given[name]
		if !found {
			ways[name] = tftypes.NewValue(of, nil)
			continue
		}
		values := map[string]tftypes.Value{}
		for member, text := range of.(tftypes.Object).AttributeTypes {
			values[member] = tftypes.NewValue(text, members[member])
		}
		ways[name] = tftypes.NewValue(of, values)
	}
	return tftypes.NewValue(kind, ways)
}

// The four ways to join are one message flow for the rules, with the address of
// the form as far as that does not make the flow too long.
func TestWaysToJoinAreTheMessageFlow(t *testing.T) {
	t.Parallel()
	type values = map[string]map[string]any
	words := []tftypes.Value{tftypes.NewValue(tftypes.String, "JOIN")}
	long := strings.Repeat("x", 1020)
	for name, one := range map[string]struct {
		given            values
		flow, types, say lint.Value
		at               path.Path
	}{
		"one way": {values{"web": {"call_to_action": "Fill in the form.", "url": "https://a.example/form"}},
			lint.TextValue("Fill in the form. https://a.example/form"), lint.TextsValue("web"), lint.Value{}, path.Root("opt_ins").AtName("web").AtName("call_to_action")},
		"the form is named already": {values{"web": {"call_to_action": "Go to https://a.example/form now.", "url": "https://a.example/form"}},
			lint.TextValue("Go to https://a.example/form now."), lint.TextsValue("web"), lint.Value{}, path.Root("opt_ins").AtName("web").AtName("call_to_action")},
		"no room for the form": {values{"web": {"call_to_action": long, "url": "https://a.example/form"}},
			lint.TextValue(long), lint.TextsValue("web"), lint.Value{}, path.Root("opt_ins").AtName("web").AtName("call_to_action")},
		"two ways": {values{"keyword": {"call_to_action": "Text JOIN.", "keywords": words}, "interactive_voice_response": {"call_to_action": "Press 1."}},
			lint.TextValue("Text JOIN. Press 1."), lint.TextsValue("keyword", "interactiveVoiceResponse"), lint.TextsValue("JOIN"), path.Empty()},
		"not known yet": {values{"verbal": {"call_to_action": tftypes.UnknownValue}}, lint.Unknown(), lint.TextsValue("verbal"), lint.Value{}, path.Empty()},
		"none":          {values{}, lint.Value{}, lint.Value{}, lint.Value{}, path.Empty()},
	} {
		value := waysOfJoining(t, one.given)
		flow, at := callsToAction(value)
		types, _ := waysToJoin(value)
		say, _ := joiningWords(value)
		if !reflect.DeepEqual(flow, one.flow) || !reflect.DeepEqual(types, one.types) || !reflect.DeepEqual(say, one.say) || !at.Equal(one.at) {
			t.Errorf("%s: %+v, %+v, %+v at %s", name, flow, types, say, at)
		}
	}
}

// The address of the form is an argument of its own, so a finding about it says
// that one, unless the call to action has it too.
func TestALinkIsFoundWhereItStands(t *testing.T) {
	t.Parallel()
	form := "http://a.example/form"
	for name, one := range map[string]struct {
		callToAction, message string
		want                  path.Path
	}{
		"in the address": {"Fill in the form.", form + " is a link without https.", path.Root("opt_ins").AtName("web").AtName("url")},
		"in the text":    {"Go to " + form + ".", form + " is a link without https.", path.Empty()},
		"another matter": {"Fill in the form.", "The message flow does not say how often messages come.", path.Empty()},
	} {
		value := waysOfJoining(t, map[string]map[string]any{"web": {"call_to_action": one.callToAction, "url": form}})
		if got := quotedForm(value, one.message); !got.Equal(one.want) {
			t.Errorf("%s: at %s", name, got)
		}
	}
}

// An id among the documents shows nobody here what is in it.
func TestDocumentsAreReadAsURLs(t *testing.T) {
	t.Parallel()
	list := func(texts ...any) tftypes.Value {
		elements := make([]tftypes.Value, len(texts))
		for i, text := range texts {
			elements[i] = tftypes.NewValue(tftypes.String, text)
		}
		return tftypes.NewValue(tftypes.List{ElementType: tftypes.String}, elements)
	}
	for _, one := range []struct {
		given tftypes.Value
		want  lint.Value
	}{
		{list("https://a.example/form.pdf"), lint.TextsValue("https://a.example/form.pdf")},
		{list("https://a.example/form.pdf", "5f3c1e2a"), lint.Unknown()},
		{list(tftypes.UnknownValue), lint.Unknown()},
		{tftypes.NewValue(tftypes.List{ElementType: tftypes.String}, nil), lint.Value{}},
	} {
		if got, _ := documents(one.given); !reflect.DeepEqual(got, one.want) {
			t.Errorf("%s: %+v", one.given, got)
		}
	}
}
