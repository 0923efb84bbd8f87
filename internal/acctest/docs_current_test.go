package acctest

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"testing"

	actionschema "github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	dataschema "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
)

// TestPagesAreCurrent: docs/ is generated. Without the generator at hand, this
// finds a page that was not made again after its schema, template or example
// changed.
func TestPagesAreCurrent(t *testing.T) {
	t.Parallel()
	for _, template := range projectFiles(t, "templates", ".tmpl") {
		for _, page := range pagesOf(t, template) {
			expectLines(t, page, template, slices.Collect(strings.Lines(projectFile(t, template)))...)
		}
	}
	for name, attributes := range resourceAttributes(t) {
		page := "docs/resources/" + strings.TrimPrefix(name, "tendlc_") + ".md"
		for _, file := range []string{"resource.tf", "import.sh"} {
			example := "examples/resources/" + name + "/" + file
			expectLines(t, page, example, strings.TrimSpace(projectFile(t, example)))
		}
		expectAttributes(t, page, attributes)
	}
	for name, attributes := range dataSourceAttributes(t) {
		page := "docs/data-sources/" + strings.TrimPrefix(name, "tendlc_") + ".md"
		example := "examples/data-sources/" + name + "/data-source.tf"
		expectLines(t, page, example, strings.TrimSpace(projectFile(t, example)))
		expectAttributes(t, page, attributes)
	}
}

// pagesOf are the pages that are made from a template: its own page, or those of
// every resource, data source, function or action without a template of its own.
func pagesOf(t *testing.T, template string) []string {
	t.Helper()
	shared := map[string]func(testing.TB) []string{
		"templates/resources.md.tmpl": registeredResources, "templates/data-sources.md.tmpl": registeredDataSources,
		"templates/functions.md.tmpl": registeredFunctions, "templates/actions.md.tmpl": registeredActions,
	}[template]
	if template == "templates/list-resources.md.tmpl" {
		shared = registeredLists
	}
	if shared == nil {
		return []string{"docs/" + strings.TrimSuffix(strings.TrimPrefix(template, "templates/"), ".tmpl")}
	}
	folder := strings.TrimSuffix(strings.TrimPrefix(template, "templates/"), ".md.tmpl")
	var pages []string
	own := projectFiles(t, "templates", ".tmpl")
	for _, name := range shared(t) {
		if page := strings.TrimPrefix(name, "tendlc_") + ".md"; !slices.Contains(own, "templates/"+folder+"/"+page+".tmpl") {
			pages = append(pages, "docs/"+folder+"/"+page)
		}
	}
	return pages
}

const remedy = "is not in it; generate the documentation again (make generate)"

// expectLines looks on a page for what a file says; what the generator fills
// in is passed over.
func expectLines(t *testing.T, page, file string, lines ...string) {
	t.Helper()
	content := projectFile(t, page)
	for _, line := range lines {
		if !strings.Contains(line, "{{") && !strings.Contains(content, line) {
			t.Errorf("%s: %q of %s %s", page, line, file, remedy)
		}
	}
}

// expectAttributes looks on a page for attributes, by path, with what they
// say.
func expectAttributes(t *testing.T, page string, attributes map[string]string) {
	t.Helper()
	content := projectFile(t, page)
	for attribute, description := range attributes {
		if !strings.Contains(content, "- `"+path.Base(attribute)+"` (") || !strings.Contains(content, description) {
			t.Errorf("%s: the attribute %s, %q, %s", page, attribute, description, remedy)
		}
	}
}

// TestAttributesAreDescribed: a page is no better than its schema.
func TestAttributesAreDescribed(t *testing.T) {
	t.Parallel()
	for _, kind := range []map[string]map[string]string{resourceAttributes(t), dataSourceAttributes(t)} {
		for name, attributes := range kind {
			for attribute, description := range attributes {
				if description == "" {
					t.Errorf("%s: %s has no description", name, attribute)
				}
			}
		}
	}
}

// resourceAttributes are the descriptions of all attributes, by resource and
// path.
func resourceAttributes(t *testing.T) map[string]map[string]string {
	t.Helper()
	ctx := t.Context()
	found := map[string]map[string]string{}
	for _, build := range provider.New("test", clock.Real())().Resources(ctx) {
		var named resource.MetadataResponse
		var described resource.SchemaResponse
		build().Metadata(ctx, resource.MetadataRequest{ProviderTypeName: "tendlc"}, &named)
		build().Schema(ctx, resource.SchemaRequest{}, &described)
		found[named.TypeName] = map[string]string{}
		describe(found[named.TypeName], "", described.Schema.Attributes)
	}
	return found
}

// dataSourceAttributes are the same of data sources.
func dataSourceAttributes(t *testing.T) map[string]map[string]string {
	t.Helper()
	ctx := t.Context()
	found := map[string]map[string]string{}
	for _, build := range provider.New("test", clock.Real())().DataSources(ctx) {
		var named datasource.MetadataResponse
		var described datasource.SchemaResponse
		build().Metadata(ctx, datasource.MetadataRequest{ProviderTypeName: "tendlc"}, &named)
		build().Schema(ctx, datasource.SchemaRequest{}, &described)
		found[named.TypeName] = map[string]string{}
		describe(found[named.TypeName], "", described.Schema.Attributes)
	}
	return found
}

// attribute is what the attributes of resources and data sources share.
type attribute interface {
	GetDescription() string
	GetMarkdownDescription() string
}

func describe[A attribute](found map[string]string, at string, attributes map[string]A) {
	for name, one := range attributes {
		found[at+"/"+name] = strings.TrimSpace(cmp.Or(one.GetMarkdownDescription(), one.GetDescription()))
		switch nested := any(one).(type) {
		case schema.SingleNestedAttribute:
			describe(found, at+"/"+name, nested.Attributes)
		case schema.ListNestedAttribute:
			describe(found, at+"/"+name, nested.NestedObject.Attributes)
		case schema.MapNestedAttribute:
			describe(found, at+"/"+name, nested.NestedObject.Attributes)
		case dataschema.SingleNestedAttribute:
			describe(found, at+"/"+name, nested.Attributes)
		case dataschema.ListNestedAttribute:
			describe(found, at+"/"+name, nested.NestedObject.Attributes)
		case dataschema.MapNestedAttribute:
			describe(found, at+"/"+name, nested.NestedObject.Attributes)
		case actionschema.SingleNestedAttribute:
			describe(found, at+"/"+name, nested.Attributes)
		case actionschema.ListNestedAttribute:
			describe(found, at+"/"+name, nested.NestedObject.Attributes)
		}
	}
}
