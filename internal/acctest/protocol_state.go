package acctest

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
	"github.com/zclconf/go-cty/cty/msgpack"
)

// blocks are those of a configuration, still to be evaluated: each may refer to
// what is applied before it.
func (p *Protocol) blocks(text string) hclsyntax.Blocks {
	p.T.Helper()
	return parsedHCL(p.T, "test.tf", text).Blocks
}

// evaluated is the block as Terraform sends it: of the type, null where nothing
// is given.
func (p *Protocol) evaluated(block *hclsyntax.Block, of tftypes.Type) cty.Value {
	p.T.Helper()
	given := map[string]cty.Value{}
	for name, attribute := range block.Body.Attributes {
		value, diags := attribute.Expr.Value(&hcl.EvalContext{Variables: p.variables()})
		if diags.HasErrors() {
			p.T.Fatal(diags)
		}
		given[name] = value
	}
	value, err := conform(cty.ObjectVal(given), ctyType(p.T, of))
	if err != nil {
		p.T.Fatal(err)
	}
	return value
}

// variables are what is applied, as expressions name it.
func (p *Protocol) variables() map[string]cty.Value {
	byType := map[string]map[string]cty.Value{}
	for address, held := range p.held {
		if byType[held.Type] == nil {
			byType[held.Type] = map[string]cty.Value{}
		}
		byType[held.Type][address[len(held.Type)+1:]] = p.value(held.State, p.Schema.ResourceSchemas[held.Type].ValueType())
	}
	variables := map[string]cty.Value{}
	for kind, objects := range byType {
		variables[kind] = cty.ObjectVal(objects)
	}
	return variables
}

// over is the prior state with the arguments of a configuration: what is only
// computed, or computed and not given, stays.
func over(prior, config cty.Value, attributes []*tfprotov6.SchemaAttribute) cty.Value {
	members := maps.Clone(config.AsValueMap())
	for _, attribute := range attributes {
		if attribute.Computed && members[attribute.Name].IsNull() {
			members[attribute.Name] = prior.GetAttr(attribute.Name)
		}
	}
	return cty.ObjectVal(members)
}

func (p *Protocol) value(raw *tfprotov6.DynamicValue, of tftypes.Type) cty.Value {
	p.T.Helper()
	value, err := msgpack.Unmarshal(raw.MsgPack, ctyType(p.T, of))
	if err != nil {
		p.T.Fatal(err)
	}
	return value
}

// Attributes are the attributes of the object, as JSON has them.
func (p *Protocol) Attributes(held Held) map[string]any {
	p.T.Helper()
	return p.plain(p.value(held.State, p.Schema.ResourceSchemas[held.Type].ValueType()))
}

// IdentityOf is the object's identity, of texts; what is null is left out.
func (p *Protocol) IdentityOf(held Held) map[string]any {
	p.T.Helper()
	members := p.plain(p.value(held.Identity.IdentityData, p.identityType(held.Type)))
	maps.DeleteFunc(members, func(_ string, value any) bool { return value == nil })
	return members
}

func (p *Protocol) plain(value cty.Value) map[string]any {
	p.T.Helper()
	text, err := ctyjson.Marshal(value, value.Type())
	if err != nil {
		p.T.Fatal(err)
	}
	var members map[string]any
	if err := json.Unmarshal(text, &members); err != nil {
		p.T.Fatal(err)
	}
	return members
}

func (p *Protocol) identityType(kind string) tftypes.Type {
	p.T.Helper()
	if p.Identities[kind] == nil {
		p.T.Fatalf("%s has no identity", kind)
	}
	return p.Identities[kind].ValueType()
}

func (p *Protocol) identity(kind string, given map[string]any) *tfprotov6.ResourceIdentityData {
	p.T.Helper()
	of := ctyType(p.T, p.identityType(kind))
	members := map[string]cty.Value{}
	for name, value := range given {
		switch value := value.(type) {
		case string:
			members[name] = cty.StringVal(value)
		case []string:
			var list []cty.Value
			for _, text := range slices.Sorted(slices.Values(value)) {
				list = append(list, cty.StringVal(text))
			}
			if members[name] = cty.ListValEmpty(cty.String); len(list) > 0 {
				members[name] = cty.ListVal(list)
			}
		}
	}
	whole, err := conform(cty.ObjectVal(members), of)
	if err != nil {
		p.T.Fatal(err)
	}
	return &tfprotov6.ResourceIdentityData{IdentityData: packed(p.T, whole)}
}
