package acctest

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// fence finds the code blocks of a document, also in lists: the indent, the
// language and the text.
var fence = regexp.MustCompile("(?ms)^( *)```(\\w*)\n(.*?)^ *```$")

// leftOut is how a block says that it does not show all arguments.
var leftOut = regexp.MustCompile(`(?m)^\s*# \.\.\.`)

// snippet is a piece of configuration for people to read or copy.
type snippet struct{ where, page, text string }

// TestEveryBlockOfConfigurationIsValid takes each block of HCL out of the
// documents, and each file of the examples, and holds it against Terraform's
// grammar and the provider's schemas, without a Terraform: so what only a newer
// one knows is checked everywhere. Where "# ..." stands, required arguments may
// be missing, and nothing else.
func TestEveryBlockOfConfigurationIsValid(t *testing.T) {
	t.Parallel()
	checker := newChecker(t)
	snippets := append(snippetsIn(t, documents(t)), exampleFiles(t)...)
	if len(snippets) < 300 {
		t.Fatalf("there are %d pieces of configuration only", len(snippets))
	}
	for _, one := range snippets {
		for _, problem := range checker.problems(one) {
			t.Errorf("%s: %s", one.where, problem)
		}
	}
}

// TestTheCheckOfConfigurationFinds says what the test above is worth: each of
// these is a mistake that documents really have.
func TestTheCheckOfConfigurationFinds(t *testing.T) {
	t.Parallel()
	checker := newChecker(t)
	const approval = "resource \"tendlc_sinch_brand_approval\" \"a\" {\n%s\n}"
	for name, c := range map[string]struct{ text, says string }{
		"three dots":                {"resource \"tendlc_sinch_brand\" \"b\" {\n  ...\n}", "Argument or block definition required"},
		"an unknown resource":       {`resource "tendlc_sinch_brnd" "b" {}`, "there is no resource tendlc_sinch_brnd"},
		"an unknown data source":    {`data "tendlc_sinch_brnd" "b" {}`, "there is no data source tendlc_sinch_brnd"},
		"an unknown action":         {`action "tendlc_sinch_appeal" "b" {}`, "there is no action tendlc_sinch_appeal"},
		"an unknown list resource":  {`list "tendlc_sinch_brnd" "b" {}`, "there is no list resource tendlc_sinch_brnd"},
		"an unknown function":       {`output "o" { value = provider::tendlc::lint() }`, "there is no function lint"},
		"an unknown block":          {`ressource "tendlc_sinch_brand" "b" {}`, "there is no block ressource"},
		"a label too few":           {`output { value = 1 }`, "output wants 1 labels, not 0"},
		"an unknown argument":       {fmt.Sprintf(approval, `brand_id = "b"`), "there is no argument brand_id"},
		"a missing argument":        {fmt.Sprintf(approval, ``), "the argument brand_registration_id is missing"},
		"a wrong type":              {fmt.Sprintf(approval, `brand_registration_id = ["b"]`), "string required"},
		"a wrong value":             {`provider "tendlc" { request_share = 3 }`, "request_share"},
		"an output as an argument":  {fmt.Sprintf(approval, "brand_registration_id = \"b\"\n phase = \"x\""), "phase"},
		"an unknown block inside":   {fmt.Sprintf(approval, "brand_registration_id = \"b\"\n timeout {}"), "there is no block timeout"},
		"an unknown lifecycle":      {fmt.Sprintf(approval, "brand_registration_id = \"b\"\n lifecycle {\n create_before = true\n }"), "there is no argument create_before"},
		"an unknown name inside":    {`provider "tendlc" { fees = { max = 1 } }`, "there is no argument fees.max"},
		"a missing name inside":     {`provider "tendlc" { fees = { prices = [{ vendor = "sinch" }] } }`, "the argument fees.prices.kind is missing"},
		"an unknown attribute":      {`output "o" { value = tendlc_sinch_brand.b.tcr_id }`, "tendlc_sinch_brand has no attribute tcr_id"},
		"of an unknown resource":    {`output "o" { value = tendlc_sinch_bran.b.id }`, "there is no resource tendlc_sinch_bran"},
		"a variable without a type": {`variable "v" { kind = string }`, "there is no argument kind"},
		"of no resource at all":     {`retries = 3`, "no resource has all of these arguments"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found := checker.problems(snippet{where: name, page: "docs/guides/none.md", text: c.text})
			if !slices.ContainsFunc(found, func(one string) bool { return strings.Contains(one, c.says) }) {
				t.Errorf("found %q, not %q", found, c.says)
			}
		})
	}
}

// TestCodeBlocksNameTheirLanguage: one without would not be looked at.
func TestCodeBlocksNameTheirLanguage(t *testing.T) {
	t.Parallel()
	known := []string{"terraform", "hcl", "shell", "text", "json", "yaml", "rego", "csv", "toml", "go"}
	for _, document := range documents(t) {
		for _, block := range fence.FindAllStringSubmatch(projectFile(t, document), -1) {
			if !slices.Contains(known, block[2]) {
				t.Errorf("%s has a block of the language %q: %.60q", document, block[2], block[3])
			}
		}
	}
}

// snippetsIn are the blocks of HCL in documents.
func snippetsIn(t *testing.T, files []string) []snippet {
	t.Helper()
	var found []snippet
	for _, file := range files {
		content := projectFile(t, file)
		for _, at := range fence.FindAllStringSubmatchIndex(content, -1) {
			if language := content[at[4]:at[5]]; language == "terraform" || language == "hcl" {
				line := strings.Count(content[:at[0]], "\n") + 1
				found = append(found, snippet{fmt.Sprintf("%s:%d", file, line), file, content[at[6]:at[7]]})
			}
		}
	}
	return found
}

// exampleFiles are the files that people copy as they are.
func exampleFiles(t *testing.T) []snippet {
	t.Helper()
	var found []snippet
	for _, suffix := range []string{".tf", ".hcl"} {
		for _, file := range projectFiles(t, "examples", suffix) {
			if path.Base(file) != ".terraform.lock.hcl" {
				found = append(found, snippet{file, file, projectFile(t, file)})
			}
		}
	}
	return found
}

// problems are what is wrong with a piece of configuration.
func (c *checker) problems(of snippet) []string {
	file, diags := hclsyntax.ParseConfig([]byte(of.text), of.where, hcl.InitialPos)
	if diags.HasErrors() {
		return []string{diags.Error()}
	}
	body, ok := file.Body.(*hclsyntax.Body)
	if !ok {
		return []string{"it is no native HCL"}
	}
	all := c.references(body)
	inside := len(body.Attributes) > 0
	for _, block := range body.Blocks {
		inside = inside || !slices.Contains(c.blocks(), block.Type) && insideResource.blocks[block.Type].known
	}
	if inside && !strings.HasSuffix(of.where, ".tfvars") {
		return append(all, c.fragment(of.page, body)...)
	}
	for _, block := range body.Blocks {
		all = append(all, c.block(block, leftOut.MatchString(sourceOf(of.text, block)))...)
	}
	return all
}

// sourceOf is a block as it is written.
func sourceOf(text string, block *hclsyntax.Block) string {
	return text[block.Range().Start.Byte:block.CloseBraceRange.End.Byte]
}

// fragment judges lines from inside a block: those of the page's own resource,
// of any resource elsewhere, or fields of a campaign as lint_campaign takes them.
func (c *checker) fragment(page string, body *hclsyntax.Body) []string {
	own := "tendlc_" + strings.TrimSuffix(path.Base(page), ".md")
	if of := c.schemas.ResourceSchemas[own]; of != nil && path.Dir(page) == "docs/resources" {
		return c.arguments(of, body, insideResource, true)
	}
	for _, of := range c.schemas.ResourceSchemas {
		if len(c.arguments(of, body, insideResource, true)) == 0 {
			return nil
		}
	}
	if len(body.Blocks) == 0 {
		unknown := func(name string) bool {
			_, known := lint.Lookup(name)
			return !known
		}
		if !slices.ContainsFunc(namesOf(body), unknown) {
			return nil
		}
	}
	return []string{fmt.Sprintf("no resource has all of these arguments: %q", namesOf(body))}
}

// namesOf are the arguments of a body.
func namesOf(body *hclsyntax.Body) []string {
	var names []string
	for name := range body.Attributes {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
