package tfkit

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

var (
	textList = tftypes.List{ElementType: tftypes.String}
	textSet  = tftypes.Set{ElementType: tftypes.String}
	group    = tftypes.Object{AttributeTypes: map[string]tftypes.Type{"city": tftypes.String, "street": tftypes.String}}
	object   = tftypes.Object{AttributeTypes: map[string]tftypes.Type{
		"id": tftypes.String, "text": tftypes.String, "link": tftypes.String, "place": group,
		"samples": textList, "words": textSet, "timeout": tftypes.String, "flag": tftypes.Bool,
	}}
	table = Edits{
		{Attribute: "text", Effect: Replace, Same: SameText}, {Attribute: "link", Effect: Replace, Unreturned: true},
		{Attribute: "place", Effect: Replace, Same: SameFact}, {Attribute: "samples", Effect: Replace, Same: SameText},
		{Attribute: "words", Effect: Replace}, {Attribute: "flag", Effect: Replace}, {Attribute: "timeout", Effect: Local},
	}
)

func str(value any) tftypes.Value { return tftypes.NewValue(tftypes.String, value) }

func texts(kind tftypes.Type, list ...string) tftypes.Value {
	values := make([]tftypes.Value, len(list))
	for i, text := range list {
		values[i] = str(text)
	}
	return tftypes.NewValue(kind, values)
}

func place(city, street any) tftypes.Value {
	return tftypes.NewValue(group, map[string]tftypes.Value{"city": str(city), "street": str(street)})
}

// with is the usual object with some attributes changed.
func with(changes map[string]tftypes.Value) tftypes.Value {
	values := map[string]tftypes.Value{
		"id": str("1"), "text": str("hello"), "link": str(nil), "place": place("Madison", "Harbor Street"),
		"samples": texts(textList, "a", "b"), "words": texts(textSet, "STOP"), "timeout": str(nil), "flag": tftypes.NewValue(tftypes.Bool, false),
	}
	maps.Copy(values, changes)
	return tftypes.NewValue(object, values)
}

func TestCompare(t *testing.T) {
	t.Parallel()
	type values = map[string]tftypes.Value
	unknown := str(tftypes.UnknownValue)
	for name, r := range map[string]struct {
		plan, state values
		imported    bool
		want        Change
	}{
		"nothing":                    {want: Change{Nothing: true}},
		"computed only":              {plan: values{"id": unknown}, want: Change{Nothing: true}},
		"local":                      {plan: values{"timeout": str("5m")}},
		"text":                       {plan: values{"text": str("bye")}, want: Change{Replacing: []string{"text"}, Where: []string{"text"}}},
		"text that is not known":     {plan: values{"text": unknown}, want: Change{Replacing: []string{"text"}, Where: []string{"text"}}},
		"place within a group":       {plan: values{"place": place("Monona", "Harbor Street")}, want: Change{Replacing: []string{"place"}, Where: []string{"place.city"}}},
		"two places within a group":  {plan: values{"place": place("Monona", nil)}, want: Change{Replacing: []string{"place"}, Where: []string{"place.city", "place.street"}}},
		"group removed":              {plan: values{"place": tftypes.NewValue(group, nil)}, want: Change{Replacing: []string{"place"}, Where: []string{"place.city", "place.street"}}},
		"element of a list":          {plan: values{"samples": texts(textList, "a", "c")}, want: Change{Replacing: []string{"samples"}, Where: []string{"samples"}}},
		"list made longer":           {plan: values{"samples": texts(textList, "a", "b", "c")}, want: Change{Replacing: []string{"samples"}, Where: []string{"samples"}}},
		"element of a set":           {plan: values{"words": texts(textSet, "STOP", "END")}, want: Change{Replacing: []string{"words"}, Where: []string{"words"}}},
		"unreturned":                 {plan: values{"link": str("x")}, want: Change{Replacing: []string{"link"}, Where: []string{"link"}}},
		"unreturned after an import": {plan: values{"link": str("x")}, imported: true, want: Change{Recorded: []string{"link"}}},
		"both after an import": {plan: values{"link": str("x"), "text": str("bye")}, imported: true,
			want: Change{Replacing: []string{"text"}, Recorded: []string{"link"}, Where: []string{"text"}}},
		"null becomes empty":      {plan: values{"words": texts(textSet)}, state: values{"words": tftypes.NewValue(textSet, nil)}},
		"empty becomes null":      {plan: values{"samples": tftypes.NewValue(textList, nil)}, state: values{"samples": texts(textList)}},
		"null becomes unknown":    {plan: values{"words": tftypes.NewValue(textSet, tftypes.UnknownValue)}, state: values{"words": tftypes.NewValue(textSet, nil)}, want: Change{Replacing: []string{"words"}, Where: []string{"words"}}},
		"null becomes a keyword":  {plan: values{"words": texts(textSet, "END")}, state: values{"words": tftypes.NewValue(textSet, nil)}, want: Change{Replacing: []string{"words"}, Where: []string{"words"}}},
		"null becomes false":      {state: values{"flag": tftypes.NewValue(tftypes.Bool, nil)}, want: Change{Replacing: []string{"flag"}, Where: []string{"flag"}}},
		"null becomes empty text": {plan: values{"text": str("")}, state: values{"text": str(nil)}, want: Change{Replacing: []string{"text"}, Where: []string{"text"}}},
	} {
		got, err := table.Compare(with(r.plan), with(r.state), "ANY", r.imported)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !slices.Equal(got.Replacing, r.want.Replacing) || !slices.Equal(got.Recorded, r.want.Recorded) ||
			!slices.Equal(got.Where, r.want.Where) || got.Nothing != r.want.Nothing {
			t.Errorf("%s: %+v, want %+v", name, got, r.want)
		}
	}
	if _, err := table.Compare(str("a"), with(nil), "ANY", false); err == nil {
		t.Error("values of two types were compared")
	}
}

func TestKeepSame(t *testing.T) {
	t.Parallel()
	type values = map[string]tftypes.Value
	for name, r := range map[string]struct {
		plan values
		kept bool // the whole state is kept
		want values
	}{
		"equal":                  {kept: true},
		"blank at the end":       {plan: values{"text": str("hello \n")}, kept: true},
		"other text":             {plan: values{"text": str("bye")}, want: values{"text": str("bye")}},
		"text removed":           {plan: values{"text": str(nil)}, want: values{"text": str(nil)}},
		"text not known":         {plan: values{"text": str(tftypes.UnknownValue)}, want: values{"text": str(tftypes.UnknownValue)}},
		"facts in other writing": {plan: values{"place": place("MADISON", "Harbor-Street")}, kept: true},
		"one fact changed":       {plan: values{"place": place("MADISON", "Lake Street")}, want: values{"place": place("Madison", "Lake Street")}},
		"list":                   {plan: values{"samples": texts(textList, "a ", "b\r\n")}, kept: true},
		"list changed in part":   {plan: values{"samples": texts(textList, "a ", "c")}, want: values{"samples": texts(textList, "a ", "c")}},
		"list made shorter":      {plan: values{"samples": texts(textList, "a ")}, want: values{"samples": texts(textList, "a ")}},
		"no comparison":          {plan: values{"link": str(" ")}, want: values{"link": str(" ")}},
	} {
		want := with(r.want)
		if r.kept {
			want = with(nil)
		}
		plan := with(r.plan)
		got, err := table.KeepSame(plan, with(nil), false)
		if err != nil || !got.Equal(want) {
			t.Errorf("%s: %s (%v)", name, got, err)
		}
		if !plan.Equal(with(r.plan)) {
			t.Errorf("%s: the plan itself became %s", name, plan)
		}
	}
	if _, err := table.KeepSame(str("a"), with(nil), false); err == nil {
		t.Error("a text was taken for an object")
	}
}

func TestDeepest(t *testing.T) {
	t.Parallel()
	for _, r := range []struct{ in, want []string }{
		{nil, nil},
		{[]string{"a"}, []string{"a"}},
		{[]string{"a", "a.b", "a.c"}, []string{"a.b", "a.c"}},
		{[]string{"a", "ab"}, []string{"a", "ab"}},
		{[]string{"a", "a.b", "a_b"}, []string{"a.b", "a_b"}},
		{[]string{"a", "a.b", "a.b.c", "b"}, []string{"a.b.c", "b"}},
	} {
		if got := deepest(r.in); !slices.Equal(got, r.want) {
			t.Errorf("%v: %v", r.in, got)
		}
	}
}

func TestDescribe(t *testing.T) {
	t.Parallel()
	for attribute, want := range map[string]string{
		"text":    "Changing it replaces the campaign: a new registration, a new fee and a new review.",
		"link":    "After an import the first value given is recorded without a call.",
		"timeout": "Changing it sends nothing to the vendor.",
		"id":      "",
	} {
		if got := table.Describe(attribute, "campaign"); !strings.HasSuffix(got, want) || (want == "") != (got == "") {
			t.Errorf("%s: %q", attribute, got)
		}
	}
}
