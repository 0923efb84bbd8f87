package tfkit

import (
	"reflect"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
)

// shape is a group with all that a vendor's groups have.
type shape struct {
	Text  types.String `tfsdk:"text"`
	Flag  types.Bool   `tfsdk:"flag"`
	List  types.List   `tfsdk:"list"`
	Group *shapeInside `tfsdk:"group"`
}

type shapeInside struct {
	Text types.String `tfsdk:"text"`
}

var shapeType = types.ObjectType{AttrTypes: map[string]attr.Type{
	"text": types.StringType, "flag": types.BoolType, "list": types.ListType{ElemType: types.StringType},
	"group": types.ObjectType{AttrTypes: map[string]attr.Type{"text": types.StringType}},
}}

var shapes = []shape{
	{types.StringValue("a"), types.BoolValue(true), types.ListValueMust(types.StringType, []attr.Value{types.StringValue("b")}), &shapeInside{types.StringValue("c")}},
	{types.StringNull(), types.BoolNull(), types.ListNull(types.StringType), nil},
	{types.StringUnknown(), types.BoolUnknown(), types.ListUnknown(types.StringType), &shapeInside{types.StringUnknown()}},
	{}, // its list has no type: an error
}

func TestGroupsAreTheFrameworksValues(t *testing.T) {
	t.Parallel()
	for i, one := range shapes {
		if _, ok := objectFrom(shapeType.AttrTypes, reflect.ValueOf(one)); ok != (i < 3) {
			t.Errorf("%v: left to the framework %v", one, !ok)
		}
		ours, said := ObjectFrom(t.Context(), shapeType.AttrTypes, one)
		theirs, meant := types.ObjectValueFrom(t.Context(), shapeType.AttrTypes, one)
		if !ours.Equal(theirs) || !said.Equal(meant) {
			t.Errorf("%v %v, and by the framework %v %v", ours, said, theirs, meant)
		}
		list, said := ListFrom(t.Context(), shapeType, []shape{one, one})
		others, meant := types.ListValueFrom(t.Context(), shapeType, []shape{one, one})
		if !list.Equal(others) || said.HasError() != meant.HasError() {
			t.Errorf("%v %v, and by the framework %v %v", list, said, others, meant)
		}
	}
}

func TestGroupsAreReadAsTheFrameworkReadsThem(t *testing.T) {
	t.Parallel()
	whole, _ := types.ObjectValueFrom(t.Context(), shapeType.AttrTypes, shapes[0])
	inner := whole.Attributes()
	inner["group"] = types.ObjectUnknown(map[string]attr.Type{"text": types.StringType})
	if _, ok := structOf(whole, reflect.TypeFor[shape]()); !ok {
		t.Error("a known group is left to the framework")
	}
	empty, _ := types.ObjectValueFrom(t.Context(), shapeType.AttrTypes, shapes[1])
	for _, object := range []types.Object{
		whole, empty, types.ObjectValueMust(shapeType.AttrTypes, inner), types.ObjectNull(shapeType.AttrTypes), types.ObjectUnknown(shapeType.AttrTypes),
	} {
		var ours, theirs shape
		said, meant := ObjectInto(t.Context(), object, &ours), object.As(t.Context(), &theirs, basetypes.ObjectAsOptions{})
		if !reflect.DeepEqual(ours, theirs) || !said.Equal(meant) {
			t.Errorf("%v %v, and by the framework %v %v", ours, said, theirs, meant)
		}
	}
}
