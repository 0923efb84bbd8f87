package tfkit

import (
	"reflect"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfvalue"
)

// compared is a model with a group and a set.
type compared struct {
	Set      types.Set    `tfsdk:"set"`
	Keywords KeywordSet   `tfsdk:"keywords"`
	Group    *shapeInside `tfsdk:"group"`
}

func textsIn(texts ...string) types.Set {
	var elements []attr.Value
	for _, text := range texts {
		elements = append(elements, types.StringValue(text))
	}
	return types.SetValueMust(types.StringType, elements)
}

func heldModel() compared {
	return compared{textsIn("a", "b"), NewKeywordSet("stop,quit"), &shapeInside{types.StringValue("text")}}
}

// What is taken for the same is never read by its id, so it must be exactly that.
func TestAModelIsTheSameOnlyIfTheStateWouldBe(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		change func(*compared)
		same   bool
	}{
		"nothing":                    {func(*compared) {}, true},
		"the order of a set":         {func(c *compared) { c.Set = textsIn("b", "a") }, true},
		"the writing of keywords":    {func(c *compared) { c.Keywords = NewKeywordSet("QUIT,Stop") }, true},
		"an element twice":           {func(c *compared) { c.Set = textsIn("a", "a") }, false},
		"an empty set of one":        {func(c *compared) { c.Set = textsIn() }, false},
		"a null set":                 {func(c *compared) { c.Set = types.SetNull(types.StringType) }, false},
		"null keywords":              {func(c *compared) { c.Keywords = KeywordSet{types.SetNull(types.StringType)} }, false},
		"fewer keywords":             {func(c *compared) { c.Keywords = NewKeywordSet("stop") }, false},
		"no group":                   {func(c *compared) { c.Group = nil }, false},
		"a group changed in place":   {func(c *compared) { c.Group.Text = types.StringValue("other") }, false},
		"a text in a group, to null": {func(c *compared) { c.Group = &shapeInside{types.StringNull()} }, false},
	} {
		now := heldModel()
		prior, ok := copyOf(&now)
		one.change(&now)
		if same := sameModel(prior, reflect.ValueOf(now)); !ok || same != one.same {
			t.Errorf("%s: same %v (%v)", name, same, ok)
		}
	}
}

func TestNullAndEmptyKeywordsAreTwoThings(t *testing.T) {
	t.Parallel()
	null, empty := heldModel(), heldModel()
	null.Keywords, empty.Keywords = KeywordSet{types.SetNull(types.StringType)}, KeywordSet{textsIn()}
	if sameModel(reflect.ValueOf(null), reflect.ValueOf(empty)) || sameModel(reflect.ValueOf(empty), reflect.ValueOf(null)) {
		t.Error("they are the same")
	}
}

// The unchanged case skips a Diff on this word.
func TestValuesAreTheSameOnlyWithoutAnyDifference(t *testing.T) {
	t.Parallel()
	of := gadgetSchema().Type().TerraformType(t.Context())
	for name, changed := range map[string]any{"description": "other", AttrAdoptExisting: true, AttrPhase: nil, AttrID: tftypes.UnknownValue} {
		if tfvalue.SameInOrder(gadgetValue(nil), gadgetValue(map[string]any{name: changed})) {
			t.Errorf("another %s is the same", name)
		}
	}
	if !tfvalue.SameInOrder(gadgetValue(nil), gadgetValue(nil)) || tfvalue.SameInOrder(gadgetValue(nil), tftypes.NewValue(of, nil)) {
		t.Error("equal objects are not the same, or a null one is")
	}
}
