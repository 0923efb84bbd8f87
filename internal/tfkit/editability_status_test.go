package tfkit

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// statuses is a table of an object that a vendor changes in place in some
// statuses.
var statuses = Edits{
	{Attribute: "text", Effect: NotNow, Step: &Step{From: "SMALL", To: "BIG"},
		In: map[string]Effect{"GOOD": InPlaceCharged, "BACK": InPlace, "BAD": Replace, "SHUT": NotNow, "VAGUE": InPlaceMayCost}},
	{Attribute: "words", Effect: NotNow, In: map[string]Effect{"GOOD": InPlaceOpen, "VAGUE": InPlaceReviewMayCost, "BACK": InPlaceReview}},
	{Attribute: "id", Effect: NotNow, Own: true, In: map[string]Effect{"BAD": InPlaceReview}},
	{Attribute: "place", Effect: NotNow, In: map[string]Effect{"GOOD": InPlace, "BAD": Replace}},
	{Attribute: "samples", Effect: InPlace, In: map[string]Effect{"BUSY": NotNow}},
	{Attribute: "link", Effect: NotNow, In: map[string]Effect{"GOOD": InPlace}, Unreturned: true},
	{Attribute: "flag", Effect: Replace},
	{Attribute: "timeout", Effect: Local},
}

func TestCompareByStatus(t *testing.T) {
	t.Parallel()
	type values = map[string]tftypes.Value
	small, big := values{"text": str("SMALL")}, values{"text": str("BIG")}
	words := values{"words": texts(textSet, "END")}
	city := values{"place": place("Monona", "Harbor Street")}
	for name, r := range map[string]struct {
		status      string
		plan, state values
		imported    bool
		want        Change
	}{
		"in place":                      {"GOOD", city, nil, false, Change{InPlace: []string{"place"}}},
		"replaced":                      {"BAD", city, nil, false, Change{Replacing: []string{"place"}, Where: []string{"place.city"}}},
		"not now":                       {"NEW", city, nil, false, Change{NotNow: []string{"place"}, Where: []string{"place.city"}}},
		"status that was never read":    {"", city, nil, false, Change{NotNow: []string{"place"}, Where: []string{"place.city"}}},
		"in place unless listed":        {"NEW", values{"samples": texts(textList, "a")}, nil, false, Change{InPlace: []string{"samples"}}},
		"listed as not now":             {"BUSY", values{"samples": texts(textList, "a")}, nil, false, Change{NotNow: []string{"samples"}, Where: []string{"samples"}}},
		"step that may be charged":      {"VAGUE", big, small, false, Change{Charged: []string{"text"}, MayCost: true, MayReview: true}},
		"review and fee are open":       {"GOOD", words, nil, false, Change{InPlace: []string{"words"}, Open: []string{"words"}}},
		"reviewed and free":             {"BACK", words, nil, false, Change{InPlace: []string{"words"}}},
		"reviewed, may be charged":      {"VAGUE", words, nil, false, Change{Charged: []string{"words"}, MayCost: true}},
		"one is surely reviewed":        {"VAGUE", values{"words": texts(textSet), "text": str("BIG")}, small, false, Change{Charged: []string{"text", "words"}, MayCost: true}},
		"one is surely charged":         {"GOOD", values{"words": texts(textSet), "text": str("BIG")}, small, false, Change{InPlace: []string{"words"}, Open: []string{"words"}, Charged: []string{"text"}}},
		"the object's own plan decides": {"BAD", values{"id": str("2")}, nil, false, Change{}},
		"step that is charged":          {"GOOD", big, small, false, Change{Charged: []string{"text"}}},
		"step that is free":             {"BACK", big, small, false, Change{InPlace: []string{"text"}}},
		"step not now":                  {"NEW", big, small, false, Change{NotNow: []string{"text"}, Where: []string{"text"}}},
		"step listed as not now":        {"SHUT", big, small, false, Change{NotNow: []string{"text"}, Where: []string{"text"}}},
		"step that replaces":            {"BAD", big, small, false, Change{Replacing: []string{"text"}, Where: []string{"text"}}},
		"step back":                     {"GOOD", small, big, false, Change{Never: []string{"text"}, Where: []string{"text"}}},
		"step back where it is free":    {"BACK", small, big, false, Change{Never: []string{"text"}, Where: []string{"text"}}},
		"step back, waiting won't help": {"NEW", small, big, false, Change{Never: []string{"text"}, Where: []string{"text"}}},
		"step back that replaces":       {"BAD", small, big, false, Change{Replacing: []string{"text"}, Where: []string{"text"}}},
		"step to elsewhere":             {"GOOD", values{"text": str("HUGE")}, small, false, Change{Never: []string{"text"}, Where: []string{"text"}}},
		"step to nothing":               {"GOOD", values{"text": str(nil)}, small, false, Change{Never: []string{"text"}, Where: []string{"text"}}},
		"step to what is not known":     {"GOOD", values{"text": str(tftypes.UnknownValue)}, small, false, Change{Charged: []string{"text"}}},
		"step from elsewhere":           {"GOOD", big, values{"text": str("HUGE")}, false, Change{Never: []string{"text"}, Where: []string{"text"}}},
		"recorded after an import":      {"NEW", values{"link": str("x")}, nil, true, Change{Recorded: []string{"link"}}},
		"changed later":                 {"GOOD", values{"link": str("x")}, nil, false, Change{InPlace: []string{"link"}}},
		"local":                         {"NEW", values{"timeout": str("5m")}, nil, false, Change{}},
		"nothing":                       {"GOOD", nil, nil, false, Change{Nothing: true}},
		"several": {"GOOD", values{"place": place("Monona", nil), "text": str("BIG"), "samples": texts(textList, "a"), "flag": tftypes.NewValue(tftypes.Bool, true)}, small, false,
			Change{Replacing: []string{"flag"}, InPlace: []string{"place", "samples"}, Charged: []string{"text"}, Where: []string{"flag"}}},
	} {
		got, err := statuses.Compare(with(r.plan), with(r.state), r.status, r.imported)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !got.Equal(r.want) || !slices.Equal(got.Where, r.want.Where) || !slices.Equal(got.Recorded, r.want.Recorded) || got.Nothing != r.want.Nothing {
			t.Errorf("%s: %+v, want %+v", name, got, r.want)
		}
		if sends := len(r.want.InPlace)+len(r.want.Charged) > 0; got.Sends() != sends {
			t.Errorf("%s: sends %v", name, got.Sends())
		}
	}
}

func TestChangesAreEqualWhenTheyDoTheSame(t *testing.T) {
	t.Parallel()
	one := Change{Replacing: []string{"a"}, InPlace: []string{"b"}, Charged: []string{"c"}, NotNow: []string{"d"}, Never: []string{"e"}}
	if !one.Equal(one) || !one.Equal(Change{Replacing: []string{"a"}, InPlace: []string{"b"}, Charged: []string{"c"}, NotNow: []string{"d"}, Never: []string{"e"}, Where: []string{"f"}}) {
		t.Error("a change is not equal to itself")
	}
	for field := range reflect.TypeFor[Change]().NumField() {
		other := one
		switch name := reflect.TypeFor[Change]().Field(field).Name; name {
		case "Recorded", "Where", "Nothing": // what is said about it, not what it does
		default:
			differ := reflect.ValueOf(&other).Elem().Field(field)
			if differ.Kind() == reflect.Bool {
				differ.SetBool(!differ.Bool())
			} else {
				differ.Set(reflect.ValueOf([]string{"x"}))
			}
			if one.Equal(other) || other.Equal(one) {
				t.Errorf("another %s makes no difference", name)
			}
		}
	}
}

func TestPossibleIn(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		attributes []string
		want       []string
	}{
		{nil, []string{}}, {[]string{"place"}, []string{"BAD", "GOOD"}}, {[]string{"text"}, []string{"BACK", "BAD", "GOOD", "VAGUE"}},
		{[]string{"samples"}, []string{}}, {[]string{"place", "link"}, []string{"GOOD"}}, {[]string{"text", "place"}, []string{"BAD", "GOOD"}},
	} {
		if got := statuses.PossibleIn(r.attributes); !slices.Equal(got, r.want) {
			t.Errorf("%v: %v, want %v", r.attributes, got, r.want)
		}
	}
}

func TestDescribeByStatus(t *testing.T) {
	t.Parallel()
	for attribute, want := range map[string]string{
		"text": "Changing it while `BACK` from `SMALL` to `BIG` works in place, while `BAD` replaces the thing (new registration, fee and review), " +
			"while `GOOD` from `SMALL` to `BIG` works in place, is charged and sends it back into review, while `VAGUE` from `SMALL` to `BIG` works in place, may be charged and may send it back into review; in other statuses it is not possible.",
		"place":   "Changing it while `BAD` replaces the thing (new registration, fee and review), while `GOOD` works in place; in other statuses it is not possible.",
		"link":    "Changing it while `GOOD` works in place; in other statuses it is not possible. After an import the first value given is recorded without a call.",
		"samples": "Changing it works in place, not while `BUSY`.",
		"flag":    "Changing it replaces the thing: a new registration, a new fee and a new review.",
		"timeout": "Changing it sends nothing to the vendor.",
		"words": "Changing it while `BACK` works in place and sends it back into review, while `GOOD` works in place and may send it back into review or be charged, " +
			"which is not documented, while `VAGUE` works in place, may be charged and sends it back into review; in other statuses it is not possible.",
		"id":    "Changing it while `BAD` works in place and sends it back into review; in other statuses it is not possible.",
		"flags": "",
	} {
		if got := statuses.Describe(attribute, "thing"); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", attribute, got, want)
		}
	}
}

type madeUp struct{ schema.StringAttribute }

func TestReadOnly(t *testing.T) {
	t.Parallel()
	const text = "What it is. More. Changing it replaces the thing."
	inner := map[string]schema.Attribute{"inner": schema.StringAttribute{Required: true, MarkdownDescription: text}}
	nested := schema.NestedAttributeObject{Attributes: inner}
	computed := readOnlyInner(t)
	for name, r := range map[string]struct {
		from schema.Attribute
		want data.Attribute
	}{
		"string": {schema.StringAttribute{Required: true, MarkdownDescription: text}, data.StringAttribute{Computed: true, MarkdownDescription: "What it is. More."}},
		"bool":   {schema.BoolAttribute{Optional: true, MarkdownDescription: text}, data.BoolAttribute{Computed: true, MarkdownDescription: "What it is. More."}},
		"int":    {schema.Int64Attribute{Optional: true, MarkdownDescription: text}, data.Int64Attribute{Computed: true, MarkdownDescription: "What it is. More."}},
		"float":  {schema.Float64Attribute{Optional: true, MarkdownDescription: text}, data.Float64Attribute{Computed: true, MarkdownDescription: "What it is. More."}},
		"set": {schema.SetAttribute{Optional: true, ElementType: types.StringType, CustomType: NewKeywordSetType(), MarkdownDescription: text},
			data.SetAttribute{Computed: true, ElementType: types.StringType, CustomType: NewKeywordSetType(), MarkdownDescription: "What it is. More."}},
		"list": {schema.ListAttribute{Optional: true, ElementType: types.Int64Type, MarkdownDescription: text},
			data.ListAttribute{Computed: true, ElementType: types.Int64Type, MarkdownDescription: "What it is. More."}},
		"single nested": {schema.SingleNestedAttribute{Required: true, Attributes: inner, MarkdownDescription: text},
			data.SingleNestedAttribute{Computed: true, Attributes: computed, MarkdownDescription: "What it is. More."}},
		"list nested": {schema.ListNestedAttribute{Required: true, NestedObject: nested, MarkdownDescription: text},
			data.ListNestedAttribute{Computed: true, NestedObject: data.NestedAttributeObject{Attributes: computed}, MarkdownDescription: "What it is. More."}},
		"map nested": {schema.MapNestedAttribute{Required: true, NestedObject: nested, MarkdownDescription: text},
			data.MapNestedAttribute{Computed: true, NestedObject: data.NestedAttributeObject{Attributes: computed}, MarkdownDescription: "What it is. More."}},
	} {
		got := ReadOnly(map[string]schema.Attribute{"it": r.from})["it"]
		if !reflect.DeepEqual(got, r.want) {
			t.Errorf("%s: %+v, want %+v", name, got, r.want)
		}
		if got.IsRequired() || got.IsOptional() || !got.IsComputed() || !got.GetType().Equal(r.from.GetType()) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func readOnlyInner(t *testing.T) map[string]data.Attribute {
	t.Helper()
	return map[string]data.Attribute{"inner": data.StringAttribute{Computed: true, MarkdownDescription: "What it is. More."}}
}

// A type that nobody has thought of is met by whoever writes the schema.
func TestReadOnlyOfAnUnknownTypePanics(t *testing.T) {
	t.Parallel()
	for name, attribute := range map[string]schema.Attribute{
		"number": schema.NumberAttribute{Optional: true}, "made up": madeUp{}, "set nested": schema.SetNestedAttribute{Optional: true},
	} {
		func() {
			defer func() {
				said, _ := recover().(string)
				if !strings.HasPrefix(said, "attribute odd has a type that data sources do not know yet: ") {
					t.Errorf("%s: said %q", name, said)
				}
			}()
			ReadOnly(map[string]schema.Attribute{"odd": attribute})
		}()
	}
}

func TestWithout(t *testing.T) {
	t.Parallel()
	all := map[string]schema.Attribute{"a": schema.StringAttribute{}, "b": schema.BoolAttribute{}, "c": schema.BoolAttribute{}}
	if got := Without(all, "b", "z"); len(got) != 2 || got["b"] != nil || len(all) != 3 {
		t.Errorf("%v of %v", got, all)
	}
}

// Whoever compares goes on with the plan as it was.
func TestKeepSameLeavesThePlanAlone(t *testing.T) {
	t.Parallel()
	rows := Edits{{Attribute: "place", Effect: NotNow, Same: SameFact}, {Attribute: "text", Effect: Replace, Same: SameText}}
	changed := map[string]tftypes.Value{"place": place("MADISON", "Harbor Street"), "text": str("hello ")}
	plan := with(changed)
	for imported, want := range map[bool]tftypes.Value{true: with(nil), false: with(map[string]tftypes.Value{"place": changed["place"]})} {
		if kept, err := rows.KeepSame(plan, with(nil), imported); err != nil || !kept.Equal(want) {
			t.Errorf("imported %v: %s (%v)", imported, kept, err)
		}
		if !plan.Equal(with(map[string]tftypes.Value{"place": place("MADISON", "Harbor Street"), "text": str("hello ")})) {
			t.Errorf("imported %v: the plan became %s", imported, plan)
		}
	}
	for imported, want := range map[bool]Change{true: {Nothing: true}, false: {NotNow: []string{"place"}}} {
		if got, err := rows.CompareSent(plan, with(nil), "NEW", imported); err != nil || !got.Equal(want) || got.Nothing != want.Nothing {
			t.Errorf("imported %v: %+v (%v)", imported, got, err)
		}
	}
	if _, err := rows.CompareSent(str("a"), with(nil), "NEW", false); err == nil {
		t.Error("a text was taken for an object")
	}
}
