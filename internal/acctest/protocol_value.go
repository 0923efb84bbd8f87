package acctest

import (
	"encoding/json"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	ctyjson "github.com/zclconf/go-cty/cty/json"
	"github.com/zclconf/go-cty/cty/msgpack"
)

// parsedHCL parses a file of configuration, of whatever version of Terraform.
func parsedHCL(t testing.TB, name, content string) *hclsyntax.Body {
	t.Helper()
	file, diags := hclsyntax.ParseConfig([]byte(content), name, hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatalf("%s: %v\n%s", name, diags, content)
	}
	body, ok := file.Body.(*hclsyntax.Body)
	if !ok {
		t.Fatalf("%s: a body of type %T", name, file.Body)
	}
	return body
}

// protocolValue makes the arguments of a block a value of the schema, as
// Terraform does: what is left out is null, and what refers to something else is
// unknown. The problems are arguments that the schema lacks or wants, and values
// of another type.
func protocolValue(t testing.TB, of *tfprotov6.Schema, body *hclsyntax.Body) (value *tfprotov6.DynamicValue, problems []string) {
	t.Helper()
	kind := ctyType(t, of.ValueType())
	given := map[string]cty.Value{}
	for name, argument := range body.Attributes {
		if !kind.HasAttribute(name) {
			problems = append(problems, "there is no argument "+name)
			continue
		}
		one, diags := valueOf(argument.Expr)
		if diags.HasErrors() {
			problems = append(problems, name+": "+diags.Error())
			continue
		}
		given[name] = one
	}
	for _, attribute := range of.Block.Attributes {
		if _, there := given[attribute.Name]; !there && attribute.Required {
			problems = append(problems, "the argument "+attribute.Name+" is missing")
		}
	}
	if len(body.Blocks) > 0 {
		problems = append(problems, "there is no block "+body.Blocks[0].Type)
	}
	whole, err := conform(cty.ObjectVal(given), kind)
	if err != nil {
		return nil, append(problems, err.Error())
	}
	return packed(t, whole), problems
}

// valueOf evaluates an expression; one that refers to anything or calls a
// function is unknown, also inside an object or a tuple.
func valueOf(expression hclsyntax.Expression) (cty.Value, hcl.Diagnostics) {
	switch e := expression.(type) {
	case *hclsyntax.ObjectConsExpr:
		values := map[string]cty.Value{}
		for _, item := range e.Items {
			key, diags := item.KeyExpr.Value(nil)
			if diags.HasErrors() {
				return cty.DynamicVal, diags
			}
			value, diags := valueOf(item.ValueExpr)
			if diags.HasErrors() {
				return cty.DynamicVal, diags
			}
			values[key.AsString()] = value
		}
		return cty.ObjectVal(values), nil
	case *hclsyntax.TupleConsExpr:
		values := make([]cty.Value, len(e.Exprs))
		for n, element := range e.Exprs {
			value, diags := valueOf(element)
			if diags.HasErrors() {
				return cty.DynamicVal, diags
			}
			values[n] = value
		}
		return cty.TupleVal(values), nil
	case *hclsyntax.FunctionCallExpr:
		return cty.DynamicVal, nil
	}
	if len(expression.Variables()) > 0 {
		return cty.DynamicVal, nil
	}
	return expression.Value(nil)
}

// ctyType is a type of the protocol as Terraform's own library has it.
func ctyType(t testing.TB, of tftypes.Type) cty.Type {
	t.Helper()
	raw, err := json.Marshal(of)
	if err != nil {
		t.Fatal(err)
	}
	kind, err := ctyjson.UnmarshalType(raw)
	if err != nil {
		t.Fatal(err)
	}
	return kind
}

// conform completes objects with nulls and converts the rest.
func conform(value cty.Value, want cty.Type) (cty.Value, error) {
	if !value.IsKnown() || value.IsNull() || !want.IsObjectType() || !value.CanIterateElements() {
		return collect(value, want)
	}
	given := value.AsValueMap()
	members := map[string]cty.Value{}
	for name, kind := range want.AttributeTypes() {
		members[name] = cty.NullVal(kind)
		if member, ok := given[name]; ok {
			var err error
			if members[name], err = conform(member, kind); err != nil {
				return value, err
			}
		}
	}
	for name := range given {
		if !want.HasAttribute(name) {
			return value, cty.GetAttrPath(name).NewErrorf("there is no argument %s", name)
		}
	}
	return cty.ObjectVal(members), nil
}

// collect is conform for collections, whose elements may be objects.
func collect(value cty.Value, want cty.Type) (cty.Value, error) {
	if !want.IsCollectionType() || !want.ElementType().IsObjectType() || value.IsNull() || !value.IsKnown() {
		return convert.Convert(value, want)
	}
	var elements []cty.Value
	for _, element := range value.AsValueSlice() {
		whole, err := conform(element, want.ElementType())
		if err != nil {
			return value, err
		}
		elements = append(elements, whole)
	}
	return convert.Convert(cty.TupleVal(elements), want)
}

// packed is a value as it goes over the protocol.
func packed(t testing.TB, value cty.Value) *tfprotov6.DynamicValue {
	t.Helper()
	raw, err := msgpack.Marshal(value, value.Type())
	if err != nil {
		t.Fatal(err)
	}
	return &tfprotov6.DynamicValue{MsgPack: raw}
}
