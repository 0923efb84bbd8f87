package acctest

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// registeredLists are the names of the provider's list resources, sorted.
func registeredLists(t testing.TB) []string {
	t.Helper()
	return slices.Sorted(maps.Keys(NewWorld(t).Protocol(t).Schema.ListResourceSchemas))
}

func TestEveryListResourceHasAPageAndAnExample(t *testing.T) {
	t.Parallel()
	var pages []string
	for _, name := range registeredLists(t) {
		pages = append(pages, strings.TrimPrefix(name, "tendlc_")+".md")
	}
	expectFiles(t, "docs/list-resources", pages)
	expectFiles(t, "examples/list-resources", registeredLists(t))
}

func TestPagesOfListsAndIdentitiesAreCurrent(t *testing.T) {
	t.Parallel()
	p := NewWorld(t).Protocol(t)
	for name, of := range p.Schema.ListResourceSchemas {
		page := "docs/list-resources/" + strings.TrimPrefix(name, "tendlc_") + ".md"
		example := "examples/list-resources/" + name + "/list-resource.tfquery.hcl"
		expectLines(t, page, example, strings.TrimSpace(projectFile(t, example)), of.Block.Description)
		described := map[string]string{}
		for _, filter := range of.Block.Attributes {
			described[filter.Name] = filter.Description
		}
		expectAttributes(t, page, described)
	}
	for name, of := range p.Identities {
		page := "docs/resources/" + strings.TrimPrefix(name, "tendlc_") + ".md"
		example := "examples/resources/" + name + "/import-by-identity.tf"
		expectLines(t, page, example, strings.TrimSpace(projectFile(t, example)))
		described := map[string]string{}
		for _, part := range of.IdentityAttributes {
			described[part.Name] = part.Description
		}
		expectAttributes(t, page, described)
	}
}

// exampleBlocks are the blocks of an example, with its text.
func exampleBlocks(t *testing.T, name string) (blocks hclsyntax.Blocks, text []byte) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(projectRoot(t), filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	file, diags := hclsyntax.ParseConfig(text, name, hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	return file.Body.(*hclsyntax.Body).Blocks, text
}

// The Terraform at hand may know no list blocks, so the provider checks them.
func TestExamplesOfListsAreValid(t *testing.T) {
	t.Parallel()
	p := NewWorld(t).Protocol(t)
	for _, kind := range registeredLists(t) {
		name := "examples/list-resources/" + kind + "/list-resource.tfquery.hcl"
		blocks, text := exampleBlocks(t, name)
		for _, block := range blocks {
			if block.Type != "list" || block.Labels[0] != kind {
				t.Errorf("%s: a block %s of %q", name, block.Type, block.Labels)
			}
			for argument := range block.Body.Attributes {
				if !slices.Contains([]string{"provider", "include_resource", "limit"}, argument) {
					t.Errorf("%s: list takes no %s", name, argument)
				}
			}
			for _, config := range block.Body.Blocks {
				given := string(text[config.OpenBraceRange.End.Byte:config.CloseBraceRange.Start.Byte])
				if _, err := p.List(kind, given, false, 0); err != nil && strings.Contains(err.Error(), "TENDLC1") {
					t.Errorf("%s: %v", name, err)
				}
			}
		}
	}
}

// Every identity of the examples names one object, which is not there.
func TestExamplesOfImportsByIdentityAreValid(t *testing.T) {
	t.Parallel()
	p := NewWorld(t).Protocol(t)
	for _, kind := range registeredResources(t) {
		name := "examples/resources/" + kind + "/import-by-identity.tf"
		blocks, _ := exampleBlocks(t, name)
		for _, block := range blocks {
			to, _ := hcl.AbsTraversalForExpr(block.Body.Attributes["to"].Expr)
			if to.RootName() != kind {
				t.Errorf("%s: imports to a %s", name, to.RootName())
			}
			value, diags := block.Body.Attributes["identity"].Expr.Value(nil)
			if diags.HasErrors() {
				t.Fatal(diags)
			}
			if _, err := p.ImportIdentity(kind, identityMembers(value)); err == nil || strings.Contains(err.Error(), "TENDLC1") {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// identityMembers are texts and lists of texts.
func identityMembers(identity cty.Value) map[string]any {
	members := map[string]any{}
	for name, value := range identity.AsValueMap() {
		if value.Type() == cty.String {
			members[name] = value.AsString()
			continue
		}
		var list []string
		for _, element := range value.AsValueSlice() {
			list = append(list, element.AsString())
		}
		members[name] = list
	}
	return members
}
