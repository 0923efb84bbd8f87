package acctest

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	actionschema "github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	dataschema "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// docsURL is where the pages of docs/ are published. A link from page to page
// is written in full, because the registry and a repository browser disagree on
// what a relative one means.
const docsURL = "https://registry.terraform.io/providers/tendlc/tendlc/latest/docs"

const troubleshooting = "templates/guides/troubleshooting.md.tmpl"

func TestEveryCodeIsExplained(t *testing.T) {
	t.Parallel()
	sections := strings.Split(projectFile(t, troubleshooting), "\n## ")[1:]
	var explained []string
	for _, section := range sections {
		code, text, _ := strings.Cut(section, "\n")
		explained = append(explained, code)
		for _, part := range []string{"**Money.**", "**What to do.**"} {
			if !strings.Contains(text, part) {
				t.Errorf("%s: the section %s lacks %s", troubleshooting, code, part)
			}
		}
	}
	var codes []string
	for _, code := range tfkit.Codes {
		codes = append(codes, string(code))
	}
	if !slices.Equal(explained, codes) {
		t.Errorf("%s explains %q, the provider has %q", troubleshooting, explained, codes)
	}
}

// TestDiagnosticsLinkToTheirSection follows the link that every diagnostic ends
// with.
func TestDiagnosticsLinkToTheirSection(t *testing.T) {
	t.Parallel()
	for _, code := range tfkit.Codes {
		detail := code.Error("summary", "detail").Detail()
		link := detail[strings.LastIndex(detail, "https://"):]
		if err := followLink(t, "README.md", link); err != nil {
			t.Errorf("%s: %v", code, err)
		}
	}
}

func TestEveryResourceHasAPageAndAnExample(t *testing.T) {
	t.Parallel()
	var pages []string
	for _, name := range registeredResources(t) {
		pages = append(pages, strings.TrimPrefix(name, "tendlc_")+".md")
	}
	expectFiles(t, "docs/resources", pages)
	expectFiles(t, "examples/resources", registeredResources(t))
}

func TestEveryDataSourceHasAPageAndAnExample(t *testing.T) {
	t.Parallel()
	index := projectFile(t, "docs/index.md")
	var pages []string
	for _, name := range registeredDataSources(t) {
		page := strings.TrimPrefix(name, "tendlc_")
		pages = append(pages, page+".md")
		if !strings.Contains(index, "["+name+"]("+docsURL+"/data-sources/"+page+")") {
			t.Errorf("docs/index.md does not link to %s", name)
		}
	}
	expectFiles(t, "docs/data-sources", pages)
	expectFiles(t, "examples/data-sources", registeredDataSources(t))
}

func TestEveryGuideHasAPage(t *testing.T) {
	t.Parallel()
	var pages []string
	for _, name := range filesIn(t, "templates/guides") {
		pages = append(pages, strings.TrimSuffix(name, ".tmpl"))
	}
	expectFiles(t, "docs/guides", pages)
}

func expectFiles(t *testing.T, folder string, want []string) {
	t.Helper()
	if got := filesIn(t, folder); !slices.Equal(got, want) {
		t.Errorf("%s holds %q, not %q", folder, got, want)
	}
}

func filesIn(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(projectRoot(t), filepath.FromSlash(folder)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

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

// TestVendorsWordsAreListed: what a user may write, and what a status means,
// stands on the page of the resource, complete.
func TestVendorsWordsAreListed(t *testing.T) {
	t.Parallel()
	for _, vendor := range vendorsOfExamples() {
		document := contractOf(t, vendor)
		for page, enums := range vendor.enums {
			content := projectFile(t, "docs/"+page+".md")
			for _, name := range enums {
				for _, word := range document.Components.Schemas[name].Value.Enum {
					if !strings.HasSuffix(fmt.Sprint(word), "_UNSPECIFIED") && !strings.Contains(content, fmt.Sprintf("`%s`", word)) {
						t.Errorf("docs/%s.md does not list %s of %s", page, word, name)
					}
				}
			}
		}
	}
}

func contractOf(t *testing.T, vendor vendorExamples) *openapi3.T {
	t.Helper()
	document, err := openapi3.NewLoader().LoadFromData(vendor.contract)
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// TestSourceNamesEveryOperation: what the client calls and what it does not
// stands in SOURCE.md, operation by operation.
func TestSourceNamesEveryOperation(t *testing.T) {
	t.Parallel()
	for _, vendor := range vendorsOfExamples() {
		source := "internal/vendors/" + vendor.name + "/contract/SOURCE.md"
		content := projectFile(t, source)
		for _, item := range contractOf(t, vendor).Paths.Map() {
			for _, operation := range item.Operations() {
				if !strings.Contains(content, "`"+operation.OperationID+"`") {
					t.Errorf("%s does not name %s", source, operation.OperationID)
				}
			}
		}
	}
}

// TestSandboxGuideIsComplete compares the guide with the sandbox: flags,
// account, magic texts, faults and controls.
func TestSandboxGuideIsComplete(t *testing.T) {
	t.Parallel()
	guide := projectFile(t, "docs/guides/sandbox.md")
	facts := []string{"/_sandbox/review", "/_sandbox/faults", "/_sandbox/reset", "/_sandbox/traffic", "/_sandbox/calls/reset"}
	for _, vendor := range vendorsOfExamples() {
		for _, fact := range vendor.sandbox {
			facts = append(facts, "`"+fact+"`")
		}
		for _, setting := range vendor.box.Settings("http://127.0.0.1:8910") {
			if slices.Contains(vendor.unset, setting.Name) {
				facts = append(facts, setting.Value)
				continue
			}
			facts = append(facts, "export "+setting.Name+"="+setting.Value)
		}
		for text := range vendor.magic {
			facts = append(facts, "`"+text+"`")
		}
		for control := range vendor.box.Controls() {
			facts = append(facts, "/_sandbox/"+vendor.name+"/"+control+"`")
		}
	}
	for _, kind := range sandbox.FaultKinds() {
		facts = append(facts, "`"+string(kind)+"`")
	}
	operations := map[string]bool{}
	for _, vendor := range vendorsOfExamples() {
		for operation := range vendor.box.Operations() {
			operations[operation] = true
		}
	}
	for _, named := range regexp.MustCompile(`"operation": "([^"]+)"`).FindAllStringSubmatch(guide, -1) {
		if !operations[named[1]] {
			t.Errorf("docs/guides/sandbox.md names the operation %s, which no vendor has", named[1])
		}
	}
	command := projectFile(t, "internal/cmd/tendlc-sandbox/main.go")
	for _, flag := range regexp.MustCompile(`flags\.\w+\("([a-z-]+)"`).FindAllStringSubmatch(command, -1) {
		facts = append(facts, "| `-"+flag[1]+"` |")
	}
	for _, fact := range facts {
		if !strings.Contains(guide, fact) {
			t.Errorf("docs/guides/sandbox.md lacks %s", fact)
		}
	}
}

// TestIndexNamesEverySetting: each environment variable stands in the table of
// credentials, not only in the generated schema.
func TestIndexNamesEverySetting(t *testing.T) {
	t.Parallel()
	index, settings, _ := strings.Cut(projectFile(t, "docs/index.md"), "## Schema")
	variables := regexp.MustCompile("environment variable `(\\w+)`").FindAllStringSubmatch(settings, -1)
	if len(variables) == 0 {
		t.Error("docs/index.md names no environment variable in its schema")
	}
	for _, variable := range variables {
		if !strings.Contains(index, "| `"+variable[1]+"` |") {
			t.Errorf("docs/index.md has no row for %s", variable[1])
		}
	}
}

func TestReadmeSaysHowToBegin(t *testing.T) {
	t.Parallel()
	readme := projectFile(t, "README.md")
	texts := []string{"\nmake demo ", "\nmake test ", projectFile(t, "examples/scenarios/sinch/main.tf")}
	for _, vendor := range vendorsOfExamples() {
		texts = append(texts, "make demo VENDOR="+vendor.name, "(examples/scenarios/"+vendor.name+"/main.tf)")
	}
	for _, text := range texts {
		if !strings.Contains(readme, text) {
			t.Errorf("README.md lacks %q", text)
		}
	}
}

// documents are the texts whose links are followed.
func documents(t *testing.T) []string {
	t.Helper()
	list := append(projectFiles(t, "docs", ".md"), "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "DESIGN.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "examples/modules/registration/README.md")
	for _, vendor := range vendorsOfExamples() {
		list = append(list, "examples/scenarios/"+vendor.name+"/README.md", "internal/vendors/"+vendor.name+"/contract/SOURCE.md")
	}
	return list
}

var (
	codeBlock = regexp.MustCompile("(?ms)^```.*?^```$")
	linkTo    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	heading   = regexp.MustCompile(`(?m)^#{1,6} (.+)$`)
	anchorTag = regexp.MustCompile(`<a id="([^"]+)"`)
)

func TestLinksLeadSomewhere(t *testing.T) {
	t.Parallel()
	for _, document := range documents(t) {
		text := codeBlock.ReplaceAllString(projectFile(t, document), "")
		for _, link := range linkTo.FindAllStringSubmatch(text, -1) {
			if err := followLink(t, document, link[1]); err != nil {
				t.Errorf("%s: %v", document, err)
			}
		}
	}
}

// followLink resolves a link as a reader of the document would. What leads to
// other sites is not followed.
func followLink(t *testing.T, from, link string) error {
	t.Helper()
	target, anchor, _ := strings.Cut(link, "#")
	file := path.Join(path.Dir(from), target)
	switch page, published := strings.CutPrefix(target, docsURL); {
	case published && page == "":
		file = "docs/index.md"
	case published:
		file = "docs" + page + ".md"
	case strings.Contains(target, "://"):
		return nil
	case target == "":
		file = from
	}
	known, err := anchorsOf(filepath.Join(projectRoot(t), filepath.FromSlash(file)))
	if err != nil {
		return fmt.Errorf("%s leads nowhere: there is no %s", link, file)
	}
	if anchor != "" && !slices.Contains(known, anchor) {
		return fmt.Errorf("%s leads nowhere: %s has no anchor %s", link, file, anchor)
	}
	return nil
}

// anchorsRead are the anchors of files, by path: hundreds of links lead to the
// page of the lint rules.
var anchorsRead sync.Map

// anchorsOf are the anchors of a file.
func anchorsOf(file string) ([]string, error) {
	if known, read := anchorsRead.Load(file); read {
		return known.([]string), nil //nolint:forcetypeassert // only these are stored
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	known := anchors(string(content))
	anchorsRead.Store(file, known)
	return known, nil
}

// anchors are the names that headings and anchor tags give to places.
func anchors(document string) []string {
	var names []string
	text := codeBlock.ReplaceAllString(document, "")
	for _, found := range heading.FindAllStringSubmatch(text, -1) {
		name := regexp.MustCompile(`[^\w\- ]`).ReplaceAllString(strings.ToLower(found[1]), "")
		names = append(names, strings.ReplaceAll(strings.TrimSpace(name), " ", "-"))
	}
	for _, found := range anchorTag.FindAllStringSubmatch(text, -1) {
		names = append(names, found[1])
	}
	return names
}

// projectFiles are the files below a folder whose names end so, by their path
// from the root.
func projectFiles(t *testing.T, folder, suffix string) []string {
	t.Helper()
	root := projectRoot(t)
	var found []string
	err := filepath.WalkDir(filepath.Join(root, folder), func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(file, suffix) {
			return err
		}
		relative, err := filepath.Rel(root, file)
		found = append(found, filepath.ToSlash(relative))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestExampleTextsCouldPassAReview: people copy the examples, so their texts
// keep the rules that most refusals are about, and name nobody who exists.
func TestExampleTextsCouldPassAReview(t *testing.T) {
	t.Parallel()
	for _, file := range projectFiles(t, "examples", ".tf") {
		content := projectFile(t, file)
		for _, host := range regexp.MustCompile(`(?:https://|@)([\w.-]+\w)`).FindAllStringSubmatch(content, -1) {
			if !strings.HasSuffix(host[1], ".example.com") {
				t.Errorf("%s: %s is not a domain for examples", file, host[1])
			}
		}
		for _, number := range regexp.MustCompile(`\+1\d{10}|\d{3}-\d{3}-\d{4}`).FindAllString(content, -1) {
			if !regexp.MustCompile(`555-?01\d\d$`).MatchString(number) {
				t.Errorf("%s: %s may be somebody's number", file, number)
			}
		}
		if strings.HasPrefix(file, "examples/modules/") {
			continue // takes its texts from variables
		}
		for _, vendor := range vendorsOfExamples() {
			for _, block := range regexp.MustCompile(`(?ms)^resource "tendlc_`+vendor.name+`_campaign" .*?^\}$`).FindAllString(content, -1) {
				if !strings.Contains(block, "EXTERNAL_TEN_DIGIT_LONG_CODE") { // which has no text
					expectGoodTexts(t, file, block, vendor.texts)
				}
			}
		}
	}
}

// expectGoodTexts judges one campaign.
func expectGoodTexts(t *testing.T, file, block string, of campaignTexts) {
	t.Helper()
	howOften := regexp.MustCompile(`(?i)a month|frequency varies|(per|for each) sign-in`)
	company, _, _ := strings.Cut(argument(t, block, of.confirmation), ":")
	for _, sample := range regexp.MustCompile(`"([^"]{20,})"`).FindAllStringSubmatch(argument(t, block, of.samples), -1) {
		expectWords(t, file, sample[1], company, "STOP")
	}
	expectWords(t, file, argument(t, block, of.optIn), company, "STOP", "HELP", "essage and data rates", "unticked", "/privacy", "/sms-terms")
	expectWords(t, file, argument(t, block, of.confirmation), company, "STOP", "HELP", "Msg & data rates")
	for _, text := range []string{of.optIn, of.confirmation} {
		if !howOften.MatchString(argument(t, block, text)) {
			t.Errorf("%s: %s does not say how often messages come", file, text)
		}
	}
	expectWords(t, file, argument(t, block, of.help), company, "@")
	expectWords(t, file, argument(t, block, of.stop), company, "no more")
	expectWords(t, file, argument(t, block, of.summary), company)
}

// argument is the text of an argument of a block, up to the next one.
func argument(t *testing.T, block, name string) string {
	t.Helper()
	found := regexp.MustCompile(`(?ms)^  ` + name + ` += (.*?)(^  \w|^\}|^$)`).FindStringSubmatch(block)
	if found == nil {
		t.Fatalf("no argument %s in %s", name, block)
	}
	return strings.TrimPrefix(found[1], `"`)
}

func expectWords(t *testing.T, file, text string, words ...string) {
	t.Helper()
	for _, word := range words {
		if !strings.Contains(text, word) {
			t.Errorf("%s: %q does not say %q", file, text, word)
		}
	}
}

// TestApplyScriptTellsNotYetFromFailure runs the script of the index page with
// a stand-in for terraform.
func TestApplyScriptTellsNotYetFromFailure(t *testing.T) {
	t.Parallel()
	const pending = "Error: The campaign 01k4 is still pending: apply again later (TENDLC2001)"
	for name, run := range map[string]struct {
		output string
		status int
		want   int
	}{
		"done":                   {"Apply complete!", 0, 0},
		"still in review":        {pending, 1, 75},
		"a failure beside it":    {pending + "\nError: Sinch refuses the credentials (TENDLC2005)", 1, 1},
		"a failure":              {"Error: Invalid value", 1, 1},
		"failed without a word":  {"", 2, 2},
		"a warning with success": {"Warning: something (TENDLC2001)", 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			stand := fmt.Sprintf("#!/bin/sh\ncat <<'END'\n%s\nEND\nexit %d\n", run.output, run.status)
			if err := os.WriteFile(filepath.Join(folder, "terraform"), []byte(stand), 0o700); err != nil {
				t.Fatal(err)
			}
			script := exec.CommandContext(t.Context(), "bash", filepath.Join(projectRoot(t), "examples", "scenarios", "apply.sh"))
			script.Env = append(os.Environ(), "PATH="+folder+string(os.PathListSeparator)+os.Getenv("PATH"))
			output, err := script.CombinedOutput()
			var exit *exec.ExitError
			if err != nil && !errors.As(err, &exit) {
				t.Fatal(err)
			}
			if got := script.ProcessState.ExitCode(); got != run.want {
				t.Errorf("exit status %d, not %d; output:\n%s", got, run.want, output)
			}
		})
	}
}
