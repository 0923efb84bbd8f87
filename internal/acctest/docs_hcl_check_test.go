package acctest

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// checker holds configuration against Terraform's grammar and the provider's
// schemas, in process.
type checker struct {
	t       testing.TB
	server  tfprotov6.ProviderServer
	schemas *tfprotov6.GetProviderSchemaResponse
}

func newChecker(t testing.TB) *checker {
	t.Helper()
	server, err := providerserver.NewProtocol6WithError(provider.New("test", clock.Real())())()
	if err != nil {
		t.Fatal(err)
	}
	schemas, err := server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	return &checker{t: t, server: server, schemas: schemas}
}

// ours is a kind of block whose arguments are the provider's.
type ours struct {
	name     string // for messages
	inside   grammar
	config   bool // the arguments stand in a block "config"
	schema   func(name string) *tfprotov6.Schema
	validate func(ctx context.Context, name string, config *tfprotov6.DynamicValue) ([]*tfprotov6.Diagnostic, error)
}

// kinds are those blocks by how they begin.
func (c *checker) kinds() map[string]ours {
	return map[string]ours{
		"resource": {"resource", insideResource, false, func(name string) *tfprotov6.Schema { return c.schemas.ResourceSchemas[name] }, c.validateResource},
		"data":     {"data source", insideData, false, func(name string) *tfprotov6.Schema { return c.schemas.DataSourceSchemas[name] }, c.validateData},
		"provider": {"provider", insideProvider, false, func(string) *tfprotov6.Schema { return c.schemas.Provider }, c.validateProvider},
		"action":   {"action", insideAction, true, c.actionSchema, c.validateAction},
		"list":     {"list resource", insideList, true, func(name string) *tfprotov6.Schema { return c.schemas.ListResourceSchemas[name] }, c.validateList},
	}
}

func (c *checker) actionSchema(name string) *tfprotov6.Schema {
	if of := c.schemas.ActionSchemas[name]; of != nil {
		return of.Schema
	}
	return nil
}

// blocks are all blocks that may stand at the top of a file.
func (c *checker) blocks() []string {
	return append(slices.Collect(maps.Keys(terraformsOwn)), slices.Collect(maps.Keys(c.kinds()))...)
}

// block judges a block at the top of a file, or a data source in a check.
// Partial is one that says that it leaves arguments out.
func (c *checker) block(block *hclsyntax.Block, partial bool) []string {
	own, isOwn := terraformsOwn[block.Type]
	if isOwn {
		all := judgeBlock(own, block)
		for _, inner := range block.Body.Blocks {
			if inner.Type == "data" {
				all = append(all, c.block(inner, partial)...)
			}
		}
		return all
	}
	kind, known := c.kinds()[block.Type]
	if !known {
		return []string{"there is no block " + block.Type}
	}
	if len(block.Labels) != kind.inside.labels {
		return []string{wants(block, kind.inside)}
	}
	if !strings.HasPrefix(block.Labels[0], "tendlc") {
		return nil // somebody else's
	}
	of := kind.schema(block.Labels[0])
	if of == nil {
		return []string{"there is no " + kind.name + " " + block.Labels[0]}
	}
	if !kind.config {
		return append(c.arguments(of, block.Body, kind.inside, partial), c.validated(kind, block.Labels[0], of, block.Body, partial)...)
	}
	all := judgeBlock(kind.inside, block)
	config := &hclsyntax.Body{Attributes: hclsyntax.Attributes{}}
	for _, inner := range block.Body.Blocks {
		if inner.Type == "config" {
			config = inner.Body
		}
	}
	all = append(all, c.arguments(of, config, grammar{known: true}, partial)...)
	return append(all, c.validated(kind, block.Labels[0], of, config, partial)...)
}

// judgeBlock holds a block against Terraform's own grammar.
func judgeBlock(g grammar, block *hclsyntax.Block) []string {
	if len(block.Labels) != g.labels {
		return []string{wants(block, g)}
	}
	if g.anything {
		return nil
	}
	var all []string
	for _, name := range namesOf(block.Body) {
		if !slices.Contains(g.attributes, name) {
			all = append(all, "in "+block.Type+" there is no argument "+name)
		}
	}
	for _, inner := range block.Body.Blocks {
		if !g.blocks[inner.Type].known {
			all = append(all, "in "+block.Type+" there is no block "+inner.Type)
			continue
		}
		all = append(all, judgeBlock(g.blocks[inner.Type], inner)...)
	}
	return all
}

func wants(block *hclsyntax.Block, g grammar) string {
	return fmt.Sprintf("%s wants %d labels, not %d", block.Type, g.labels, len(block.Labels))
}

// arguments judges the provider's arguments of a block: names and types, those
// that are wanted, and those that only the provider gives.
func (c *checker) arguments(of *tfprotov6.Schema, body *hclsyntax.Body, inside grammar, partial bool) []string {
	var all []string
	for _, inner := range body.Blocks {
		if !inside.blocks[inner.Type].known {
			all = append(all, "there is no block "+inner.Type)
			continue
		}
		all = append(all, judgeBlock(inside.blocks[inner.Type], inner)...)
	}
	_, problems := protocolValue(c.t, of, bodyWithout(body, inside.attributes))
	for _, problem := range problems {
		if !partial || !strings.HasSuffix(problem, "is missing") {
			all = append(all, problem)
		}
	}
	for _, attribute := range of.Block.Attributes {
		given := body.Attributes[attribute.Name]
		if given == nil {
			continue
		}
		if !attribute.Optional && !attribute.Required {
			all = append(all, attribute.Name+" is no argument: the provider gives it")
		}
		all = append(all, nested(attribute.Name, attribute.NestedType, given.Expr, partial)...)
	}
	return all
}

// bodyWithout is a body without its blocks and without Terraform's own arguments.
func bodyWithout(body *hclsyntax.Body, names []string) *hclsyntax.Body {
	rest := &hclsyntax.Body{Attributes: maps.Clone(body.Attributes)}
	for _, name := range names {
		delete(rest.Attributes, name)
	}
	return rest
}

// nested judges the names in an object, which a conversion passes over.
func nested(at string, of *tfprotov6.SchemaObject, given hclsyntax.Expression, partial bool) []string {
	if of == nil {
		return nil
	}
	var all []string
	switch value := given.(type) {
	case *hclsyntax.TupleConsExpr:
		for _, element := range value.Exprs {
			all = append(all, nested(at, of, element, partial)...)
		}
	case *hclsyntax.ObjectConsExpr:
		if of.Nesting == tfprotov6.SchemaObjectNestingModeMap {
			return nil
		}
		inside := map[string]hclsyntax.Expression{}
		for _, item := range value.Items {
			inside[hcl.ExprAsKeyword(item.KeyExpr)] = item.ValueExpr
		}
		for _, attribute := range of.Attributes {
			inner, there := inside[attribute.Name]
			delete(inside, attribute.Name)
			switch {
			case there:
				all = append(all, nested(at+"."+attribute.Name, attribute.NestedType, inner, partial)...)
			case attribute.Required && !partial:
				all = append(all, "the argument "+at+"."+attribute.Name+" is missing")
			}
		}
		for _, name := range slices.Sorted(maps.Keys(inside)) {
			all = append(all, "there is no argument "+at+"."+name)
		}
	}
	return all
}

// references judges what expressions name: attributes of the provider's objects,
// and its functions.
func (c *checker) references(body *hclsyntax.Body) []string {
	var all []string
	_ = hclsyntax.VisitAll(body, func(node hclsyntax.Node) hcl.Diagnostics {
		switch expression := node.(type) {
		case *hclsyntax.FunctionCallExpr:
			if name, ours := strings.CutPrefix(expression.Name, "provider::tendlc::"); ours && c.schemas.Functions[name] == nil {
				all = append(all, "there is no function "+name)
			}
		case *hclsyntax.ScopeTraversalExpr:
			all = append(all, c.reference(expression.Traversal)...)
		}
		return nil
	})
	return all
}

// reference judges one, such as tendlc_sinch_brand.lakeview.id; below the first
// attribute it does not look.
func (c *checker) reference(traversal hcl.Traversal) []string {
	schemas, what := c.schemas.ResourceSchemas, "resource"
	steps := traversalNames(traversal)
	if steps[0] == "data" && len(steps) > 1 {
		schemas, what, steps = c.schemas.DataSourceSchemas, "data source", steps[1:]
	}
	if !strings.HasPrefix(steps[0], "tendlc_") {
		return nil
	}
	of := schemas[steps[0]]
	if of == nil {
		return []string{"there is no " + what + " " + steps[0]}
	}
	if len(steps) > 2 && !slices.ContainsFunc(of.Block.Attributes, func(a *tfprotov6.SchemaAttribute) bool { return a.Name == steps[2] }) {
		return []string{steps[0] + " has no attribute " + steps[2]}
	}
	return nil
}

// traversalNames are the names of a reference, without indexes.
func traversalNames(traversal hcl.Traversal) []string {
	var names []string
	for _, step := range traversal {
		switch step := step.(type) {
		case hcl.TraverseRoot:
			names = append(names, step.Name)
		case hcl.TraverseAttr:
			names = append(names, step.Name)
		}
	}
	return names
}
