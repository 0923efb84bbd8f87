package tfkit

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"pgregory.net/rapid"
)

func stringSet(words ...string) types.Set {
	elements := make([]attr.Value, len(words))
	for i, word := range words {
		elements[i] = types.StringValue(word)
	}
	return types.SetValueMust(types.StringType, elements)
}

func validated(t interface {
	Helper()
	Context() context.Context
}, v validator.Set, set types.Set) []string {
	t.Helper()
	var resp validator.SetResponse
	v.ValidateSet(t.Context(), validator.SetRequest{Path: path.Root("words"), ConfigValue: set}, &resp)
	var said []string
	for _, d := range resp.Diagnostics {
		said = append(said, d.Summary()+": "+d.Detail())
	}
	return said
}

func TestKeywordsAreRefused(t *testing.T) {
	t.Parallel()
	for name, r := range map[string]struct {
		set  types.Set
		says []string
	}{
		"good":              {set: stringSet("STOP", "quit", "End2")},
		"none":              {set: stringSet()},
		"null":              {set: types.SetNull(types.StringType)},
		"unknown":           {set: types.SetUnknown(types.StringType)},
		"blank":             {set: stringSet("STOP ALL"), says: []string{"Invalid keyword"}},
		"comma":             {set: stringSet("STOP,QUIT"), says: []string{"Invalid keyword"}},
		"empty":             {set: stringSet(""), says: []string{"Invalid keyword"}},
		"not ASCII":         {set: stringSet("ARRÊT"), says: []string{"Invalid keyword"}},
		"letter look-alike": {set: stringSet("ſtop"), says: []string{"Invalid keyword"}},
		"line end":          {set: stringSet("STOP\n"), says: []string{"Invalid keyword"}},
		"null element":      {set: types.SetValueMust(types.StringType, []attr.Value{types.StringNull()}), says: []string{"Invalid keyword"}},
		"twice":             {set: stringSet("Stop", "STOP", "stop"), says: []string{"The same keyword twice", "The same keyword twice"}},
		"unknown element":   {set: types.SetValueMust(types.StringType, []attr.Value{types.StringUnknown(), types.StringValue("a b")})},
		"30 characters":     {set: stringSet(strings.Repeat("A", 14), strings.Repeat("B", 15))},
		"31 characters":     {set: stringSet(strings.Repeat("A", 15), strings.Repeat("B", 15)), says: []string{"Too many keywords"}},
	} {
		said := validated(t, Keywords(30), r.set)
		if len(said) != len(r.says) {
			t.Errorf("%s: %q", name, said)
			continue
		}
		for i := range said {
			if !strings.HasPrefix(said[i], r.says[i]+" ("+string(CodeInvalidValue)+")") || !strings.Contains(said[i], NothingSent) {
				t.Errorf("%s: %q", name, said[i])
			}
		}
	}
}

// words are keywords that the validator accepts.
func words() *rapid.Generator[[]string] {
	return rapid.SliceOfNDistinct(rapid.StringMatching(`[A-Za-z0-9]{1,6}`), 0, 8, strings.ToUpper)
}

// What the validator accepts survives the way to the vendor and back, in any
// case and order.
func TestAcceptedKeywordsSurviveTheWire(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		list := words().Draw(t, "keywords")
		set := KeywordSet{SetValue: stringSet(list...)}
		if said := validated(t, Keywords(255), set.SetValue); len(said) > 0 {
			t.Fatal(said)
		}
		back := NewKeywordSet(set.CommaSeparated())
		if equal, diags := set.SetSemanticEquals(t.Context(), back); !equal || diags.HasError() {
			t.Fatalf("%v is not %v", set, back)
		}
		shuffled := rapid.Permutation(list).Draw(t, "shuffled")
		lower := KeywordSet{SetValue: stringSet(shuffled...)}
		if lower.CommaSeparated() != set.CommaSeparated() {
			t.Fatalf("%q and %q", lower.CommaSeparated(), set.CommaSeparated())
		}
	})
}

// The same two facts for any text: the validator never panics, and the vendor's
// text, whatever it is, makes a set that the framework takes.
func FuzzKeywords(f *testing.F) {
	for _, seed := range []string{"", "STOP", "STOP,QUIT", ",,", " STOP , stop ", "Stop,STOP,QUIT", "ARRÊT,arrêt", "ß,SS", "\xff,\x00", "ſ,s"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		_ = validated(t, Keywords(255), stringSet(strings.Split(text, "|")...))
		set := NewKeywordSet(text)
		seen := map[string]bool{}
		for _, element := range set.Elements() {
			keyword := element.(types.String).ValueString()
			folded := strings.ToUpper(keyword)
			if seen[folded] || keyword == "" || strings.TrimSpace(keyword) != keyword || strings.Contains(keyword, ",") {
				t.Errorf("%q makes %v", text, set)
			}
			seen[folded] = true
		}
		once := set.CommaSeparated()
		if twice := NewKeywordSet(once).CommaSeparated(); twice != once {
			t.Errorf("%q becomes %q", once, twice)
		}
	})
}

func TestKeepEqualKeywords(t *testing.T) {
	t.Parallel()
	null, unknown := types.SetNull(types.StringType), types.SetUnknown(types.StringType)
	partly := types.SetValueMust(types.StringType, []attr.Value{types.StringUnknown()})
	for name, r := range map[string]struct{ state, plan, want types.Set }{
		"other case":       {stringSet("STOP", "QUIT"), stringSet("quit", "Stop"), stringSet("STOP", "QUIT")},
		"other word":       {stringSet("STOP"), stringSet("END"), stringSet("END")},
		"one more":         {stringSet("STOP"), stringSet("STOP", "END"), stringSet("STOP", "END")},
		"one less":         {stringSet("STOP", "END"), stringSet("STOP"), stringSet("STOP")},
		"both empty":       {stringSet(), stringSet(), stringSet()},
		"create":           {null, stringSet("Stop"), stringSet("Stop")},
		"removed":          {stringSet("STOP"), null, null},
		"unknown":          {stringSet("STOP"), unknown, unknown},
		"unknown elements": {stringSet("STOP"), partly, partly},
	} {
		resp := planmodifier.SetResponse{PlanValue: r.plan}
		KeepEqualKeywords().PlanModifySet(t.Context(), planmodifier.SetRequest{StateValue: r.state, PlanValue: r.plan}, &resp)
		if !resp.PlanValue.Equal(r.want) {
			t.Errorf("%s: %s", name, resp.PlanValue)
		}
	}
}

func TestKeywordSetType(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	kind := NewKeywordSetType()
	wire := tftypes.Set{ElementType: tftypes.String}
	for _, value := range []tftypes.Value{
		tftypes.NewValue(wire, nil), tftypes.NewValue(wire, tftypes.UnknownValue),
		tftypes.NewValue(wire, []tftypes.Value{tftypes.NewValue(tftypes.String, "Stop")}),
	} {
		got, err := kind.ValueFromTerraform(ctx, value)
		if err != nil {
			t.Fatal(err)
		}
		back, err := got.ToTerraformValue(ctx)
		if err != nil || !back.Equal(value) {
			t.Errorf("%s became %s (%v)", value, back, err)
		}
		if !got.Type(ctx).Equal(kind) || !got.Equal(got) || got.Equal(types.StringNull()) {
			t.Errorf("%s is not itself", got)
		}
	}
	if kind.Equal(types.SetType{ElemType: types.StringType}) || kind.Equal(nil) {
		t.Error("a keyword set is not a plain set")
	}
	if _, err := kind.ValueFromTerraform(ctx, tftypes.NewValue(tftypes.String, "x")); err == nil {
		t.Error("a text is no set")
	}
	if kind.String() == "" || fmt.Sprint(kind.ValueType(ctx)) == "" {
		t.Error("no description")
	}
	set, diags := kind.ValueFromSet(ctx, stringSet("a"))
	if diags.HasError() || !slices.Equal(folded(set.(KeywordSet).SetValue), []string{"A"}) {
		t.Error(set)
	}
}
