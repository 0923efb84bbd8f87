package acctest

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

const module = "github.com/tendlc/terraform-provider-tendlc"

// layers says for each package what it may import of this module. A package
// that is not listed here fails the test: decide where it belongs first.
// VENDOR stands for any one vendor's folder.
var layers = map[string][]string{
	".":                                {"internal/provider", "internal/clock"},
	"internal/clock":                   {},
	"internal/tcr":                     {},
	"internal/spelling":                {},
	"internal/lint":                    {"internal/spelling"},
	"internal/governor":                {"internal/clock"},
	"internal/transport":               {"internal/clock", "internal/governor"},
	"internal/transport/contracttest":  {"internal/transport"},
	"internal/refresh":                 {"internal/clock"},
	"internal/registration":            {"internal/clock", "internal/transport"},
	"internal/tfkit":                   {"internal/clock", "internal/lint", "internal/tcr", "internal/transport", "internal/refresh", "internal/registration", "internal/spelling", "internal/tfvalue"},
	"internal/functions":               {"internal/lint", "internal/spelling", "internal/tcr", "internal/tfkit"},
	"internal/tfkit/schematest":        {"internal/lint", "internal/tfkit"},
	"internal/tfvalue":                 {},
	"internal/quicklane":               {"internal/tfvalue"},
	"internal/provider":                {"internal/clock", "internal/functions", "internal/quicklane", "internal/tfkit", "internal/transport", "internal/vendors"},
	"internal/vendors":                 {"internal/tfkit", "internal/vendors/VENDOR"},
	"internal/vendors/VENDOR":          {"internal/clock", "internal/lint", "internal/tcr", "internal/tfkit", "internal/refresh", "internal/registration", "internal/transport", "internal/vendors/VENDOR/api"},
	"internal/vendors/VENDOR/api":      {"internal/clock", "internal/governor", "internal/transport"},
	"internal/vendors/VENDOR/contract": {},
	"internal/vendors/VENDOR/sandbox":  {"internal/clock", "internal/sandbox", "internal/vendors/VENDOR/contract"},
	"internal/sandbox":                 {"internal/clock"},
	"internal/sandbox/sandboxtest":     {"internal/clock", "internal/sandbox"},
	"internal/acctest":                 {"internal/clock", "internal/tcr", "internal/tfkit", "internal/provider", "internal/quicklane", "internal/sandbox", "internal/vendors/VENDOR/sandbox"},
	"internal/acctest/e2e":             {}, // tests only
	"internal/cmd/tendlc-sandbox":      {"internal/clock", "internal/sandbox", "internal/vendors/VENDOR/sandbox"},
	"internal/cmd/demo":                {},
	"internal/cmd/bench":               {"internal/clock", "internal/sandbox", "internal/vendors/VENDOR/sandbox", "internal/cmd/bench/workload"},
	"internal/cmd/bench/workload":      {},
	"internal/cmd/bench/launcher":      {},
	"internal/cmd/bench/floor":         {"internal/clock", "internal/provider"},
	"internal/cmd/bench/profiled":      {"internal/clock", "internal/provider"},
	"internal/cmd/report":              {},
	"internal/cmd/page":                {},
	"internal/cmd/page/pagetest":       {},
	"internal/cmd/lintrules":           {"internal/cmd/page", "internal/lint"},
	"internal/cmd/runcost":             {"internal/cmd/page", "internal/vendors/VENDOR/api"},
	"internal/cmd/statuses":            {"internal/cmd/page", "internal/tcr", "internal/tfkit", "internal/vendors"},
	"internal/cmd/providerschema":      {"internal/clock", "internal/provider"},
}

// pure packages know neither Terraform nor HTTP libraries.
var pure = map[string][]string{
	"internal/tcr":          {"net/http", "github.com/hashicorp/"},
	"internal/spelling":     {"net/http", "github.com/hashicorp/"},
	"internal/lint":         {"net/http", "github.com/hashicorp/"},
	"internal/clock":        {"net/http", "github.com/hashicorp/"},
	"internal/governor":     {"net/http", "github.com/hashicorp/"},
	"internal/refresh":      {"net/http", "github.com/hashicorp/"},
	"internal/registration": {"net/http", "github.com/hashicorp/"},
	"internal/transport":    {"github.com/hashicorp/terraform-plugin-framework"},
	"internal/tfkit":        {"net/http"},
	"internal/provider":     {"net/http"},
}

// vendorFiles is the shape of a vendor's folder, so that a difference between
// two of them means something.
var vendorFiles = []string{
	"doc.go", "vendor.go", "statuses.go", "fees.go",
	"brand_resource.go", "brand_model.go", "brand_approval.go", "brand_lint.go", "campaign_lint.go",
	"campaign_resource.go", "campaign_model.go", "campaign_approval.go", "number_assignment_resource.go",
	"identity.go", "lists.go",
	"api/client.go", "contract/openapi.yaml", "contract/examples.json", "contract/SOURCE.md", "sandbox/doc.go",
	"conformance_acc_test.go", "fees_acc_test.go",
}

type goPackage struct {
	ImportPath string
	Doc        string
	Imports    []string
	Deps       []string
}

func (p goPackage) local() string {
	return strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module), "/")
}

func TestImportsPointOneWay(t *testing.T) {
	t.Parallel()
	for _, p := range goList(t) {
		name := rooted(p.local())
		layer, vendor := generic(name)
		allowed, listed := layers[layer]
		if !listed {
			t.Errorf("%s has no place in the layers; add it where it belongs", name)
			continue
		}
		for _, imported := range p.Imports {
			if !strings.HasPrefix(imported, module) {
				if banned(pure[layer], imported) {
					t.Errorf("%s must not import %s", name, imported)
				}
				continue
			}
			target := rooted(strings.TrimPrefix(strings.TrimPrefix(imported, module), "/"))
			targetLayer, targetVendor := generic(target)
			if !slices.Contains(allowed, targetLayer) {
				t.Errorf("%s must not import %s", name, target)
			}
			if vendor != "" && targetVendor != "" && vendor != targetVendor {
				t.Errorf("vendor %s must not import vendor %s", vendor, targetVendor)
			}
		}
	}
}

// ofTests are libraries that only tests may link.
var ofTests = []string{"github.com/Shopify/toxiproxy/", "github.com/rs/zerolog", "github.com/prometheus/", "github.com/getkin/kin-openapi", "github.com/oasdiff/", "go.uber.org/goleak"}

func TestTheProviderLinksNoSandbox(t *testing.T) {
	t.Parallel()
	for _, p := range goList(t) {
		if p.ImportPath != module {
			continue
		}
		for _, dep := range p.Deps {
			own := strings.HasPrefix(dep, module) && (strings.Contains(dep, "/sandbox") || strings.HasSuffix(dep, "/contract") || strings.Contains(dep, "/acctest"))
			if own || banned(ofTests, dep) {
				t.Errorf("the provider binary links %s", dep)
			}
		}
	}
}

func TestEveryPackageSaysWhatItOwns(t *testing.T) {
	t.Parallel()
	for _, p := range goList(t) {
		if len(p.Doc) < 40 {
			t.Errorf("%s has no doc comment worth the name: %q", p.ImportPath, p.Doc)
		}
	}
}

func TestEveryVendorFolderHasTheSameShapeAndRunsTheConformanceSuite(t *testing.T) {
	t.Parallel()
	root := projectRoot(t)
	var registered []string
	for _, vendor := range vendors.All() {
		registered = append(registered, vendor.Name())
	}
	entries, err := os.ReadDir(filepath.Join(root, "internal/vendors"))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !entry.IsDir() {
			continue
		}
		if !slices.Contains(registered, entry.Name()) {
			t.Errorf("vendor %s is not in vendors.go", entry.Name())
		}
		folder := filepath.Join(root, "internal/vendors", entry.Name())
		for _, file := range vendorFiles {
			if _, err := os.Stat(filepath.Join(folder, file)); err != nil {
				t.Errorf("vendor %s lacks %s", entry.Name(), file)
			}
		}
		suite, _ := os.ReadFile(filepath.Join(folder, "conformance_acc_test.go"))
		if !strings.Contains(string(suite), "acctest.RunConformance(t, ") {
			t.Errorf("vendor %s does not run the conformance suite", entry.Name())
		}
	}
}

var weakName = regexp.MustCompile(`(^|/)(utils?|helpers?|common|misc)(/|\.go$|$)`)

func TestFilesAreShortAndNamesSaySomething(t *testing.T) {
	t.Parallel()
	root := projectRoot(t)
	const longest, longestTable = 320, 500
	err := filepath.WalkDir(filepath.Join(root, "internal"), func(path string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := strings.TrimPrefix(path, root+"/")
		if weakName.MatchString(name) {
			t.Errorf("%s: a name that says nothing", name)
		}
		if entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		limit := longest
		if strings.HasSuffix(name, "_schema.go") || strings.HasSuffix(name, "statuses.go") || strings.HasSuffix(name, "fees.go") {
			limit = longestTable
		}
		if lines := strings.Count(string(content), "\n"); lines > limit {
			t.Errorf("%s has %d lines, more than %d", name, lines, limit)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// generic replaces a vendor's name in a package path by VENDOR.
func generic(name string) (layer, vendor string) {
	rest, ok := strings.CutPrefix(name, "internal/vendors/")
	if !ok {
		return name, ""
	}
	vendor, more, _ := strings.Cut(rest, "/")
	if more != "" {
		more = "/" + more
	}
	return "internal/vendors/VENDOR" + more, vendor
}

func rooted(name string) string {
	if name == "" {
		return "."
	}
	return name
}

func banned(prefixes []string, imported string) bool {
	return slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(imported, prefix) })
}

// listed is what "go list" says of this module, once for all tests.
var listed = sync.OnceValues(func() ([]byte, error) {
	command := exec.CommandContext(context.Background(), "go", "list", "-json=ImportPath,Doc,Imports,Deps", module+"/...")
	return command.Output()
})

func goList(t *testing.T) []goPackage {
	t.Helper()
	output, err := listed()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []goPackage
	decoder := json.NewDecoder(strings.NewReader(string(output)))
	for {
		var p goPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	if len(packages) < 10 {
		t.Fatalf("go list found only %d packages", len(packages))
	}
	return packages
}
