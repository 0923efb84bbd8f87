package acctest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

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
