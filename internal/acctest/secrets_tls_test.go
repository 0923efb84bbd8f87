package acctest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

// connect makes a vendor's account from the settings of its sandbox, one of
// them with another value; an empty one is left out of the provider block.
func connect(vendor tfkit.Vendor, box sandbox.Vendor, name, value string) diag.Diagnostics {
	block := vendor.ProviderAttribute().(schema.SingleNestedAttribute)
	kinds, values := map[string]attr.Type{}, map[string]attr.Value{}
	for argument := range block.Attributes {
		kinds[argument], values[argument] = types.StringType, types.StringNull()
	}
	for _, setting := range box.Settings("https://vendor.example") {
		argument := strings.ToLower(strings.TrimPrefix(setting.Name, strings.ToUpper(vendor.Name())+"_"))
		if kinds[argument] != nil {
			values[argument] = types.StringValue(setting.Value)
		}
	}
	values[name] = types.StringNull()
	if value != "" {
		values[name] = types.StringValue(value)
	}
	_, diags := vendor.Connect(types.ObjectValueMust(kinds, values), tfkit.Runtime{Clock: clock.Real()})
	return diags
}

// urls are what may and may not be the address of a vendor.
var urls = map[string]bool{
	"https://vendor.example": true, "http://127.0.0.1:1": true, "http://localhost:1": true, "http://[::1]:1": true,
	"http://vendor.example": false, "http://10.0.0.7": false, "http://0.0.0.0:1": false, "http://localhost.vendor.example": false,
	"http://127.0.0.1.vendor.example": false, "HTTP://vendor.example": false, "ftp://localhost": false, "vendor.example": false,
	"https://user:" + misplacedKey + "@vendor.example": false, misplacedKey: false, "http://vendor.example/" + misplacedKey: false,
}

// misplacedKey is a key that somebody put in the place of a URL, or into one.
const misplacedKey = "misplaced-key-not-a-real-one"

// TestPlainHTTPStaysOnThisMachine: every URL that a provider block takes, from
// the configuration or from the environment, is https, or http on loopback. The
// error names the argument and its variable, and repeats no key.
func TestPlainHTTPStaysOnThisMachine(t *testing.T) { // not parallel: it sets variables
	for _, vendor := range vendors.All() {
		box, count := examplesOf(t, "tendlc_"+vendor.Name()+"_brand").box, 0
		for argument := range vendor.ProviderAttribute().(schema.SingleNestedAttribute).Attributes {
			if !strings.HasSuffix(argument, "url") {
				continue
			}
			count++
			variable := strings.ToUpper(vendor.Name() + "_" + argument)
			for url, good := range urls {
				t.Setenv(variable, "")
				expectRefusal(t, connect(vendor, box, argument, url), good, vendor.Name()+"."+argument, variable, url)
				t.Setenv(variable, url)
				expectRefusal(t, connect(vendor, box, argument, ""), good, vendor.Name()+"."+argument, variable, url)
			}
		}
		if count == 0 {
			t.Errorf("%s takes no URL, so this showed nothing", vendor.Name())
		}
	}
}

func expectRefusal(t *testing.T, diags diag.Diagnostics, good bool, argument, variable, url string) {
	t.Helper()
	switch {
	case diags.HasError() == good:
		t.Errorf("%s = %q: %v", argument, url, diags)
	case good:
	case !strings.Contains(diags[0].Summary(), argument+" cannot be used (TENDLC1009)") || !strings.Contains(diags[0].Detail(), variable):
		t.Errorf("%s = %q: the error does not name it: %v", argument, url, diags)
	case strings.Contains(diags[0].Detail(), misplacedKey):
		t.Errorf("%s: the error repeats the key: %v", argument, diags)
	}
}

// weakening are words of settings that providers have for it.
var weakening = regexp.MustCompile(`insecure|skip|verify|tls|ssl|certificate|proxy`)

// TestNoArgumentSwitchesVerificationOff looks at the arguments of the provider.
func TestNoArgumentSwitchesVerificationOff(t *testing.T) {
	t.Parallel()
	for _, vendor := range vendors.All() {
		for argument := range vendor.ProviderAttribute().(schema.SingleNestedAttribute).Attributes {
			if weakening.MatchString(argument) {
				t.Errorf("%s has the argument %s", vendor.Name(), argument)
			}
		}
	}
}

// TestOnlyTheSettingsReadTheEnvironment: nothing that the provider is built of
// here reads a variable but those of its settings and of log levels, or names what would switch
// verification off.
func TestOnlyTheSettingsReadTheEnvironment(t *testing.T) {
	t.Parallel()
	const (
		settings  = "internal/tfkit/settings.go"
		logLevels = "internal/provider/process.go" // whether Terraform listens
	)
	root, read := projectRoot(t), false
	for _, folder := range linkedFolders(t) {
		files, err := filepath.Glob(filepath.Join(root, folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			name, _ := filepath.Rel(root, file)
			for _, use := range namesIn(t, file) {
				switch use {
				case "InsecureSkipVerify", "VerifyConnection", "VerifyPeerCertificate":
					t.Errorf("%s names %s", name, use)
				case "Getenv", "LookupEnv", "Environ", "ExpandEnv":
					read = read || name == settings
					if name != settings && name != logLevels {
						t.Errorf("%s reads the environment", name)
					}
				}
			}
		}
	}
	if !read {
		t.Errorf("%s reads no environment, so this test looks for the wrong thing", settings)
	}
}

// linkedFolders are the packages of this module that the provider links.
func linkedFolders(t *testing.T) []string {
	t.Helper()
	var folders []string
	for _, p := range goList(t) {
		if p.ImportPath != module {
			continue
		}
		folders = append(folders, ".")
		for _, dep := range p.Deps {
			if local, ok := strings.CutPrefix(dep, module+"/"); ok {
				folders = append(folders, local)
			}
		}
	}
	if len(folders) < 5 {
		t.Fatalf("the provider links only %v", folders)
	}
	return folders
}

// namesIn are all names in a file.
func namesIn(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		if ident, ok := n.(*ast.Ident); ok {
			names = append(names, ident.Name)
		}
		return true
	})
	return names
}
