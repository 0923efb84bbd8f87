package tfkit

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
)

var codePattern = regexp.MustCompile(`^TENDLC[123]\d{3}$`)

// declaredCodes are the values of the Code constants in codes.go.
func declaredCodes(t *testing.T) []Code {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "codes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var codes []Code
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || !strings.HasPrefix(spec.Names[0].Name, "Code") || len(spec.Values) != 1 {
			return true
		}
		if literal, ok := spec.Values[0].(*ast.BasicLit); ok && literal.Kind == token.STRING {
			text, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			codes = append(codes, Code(text))
		}
		return true
	})
	return codes
}

func TestCodesAreUniqueAndInOrder(t *testing.T) {
	t.Parallel()
	if !slices.IsSorted(Codes) || len(slices.Compact(slices.Clone(Codes))) != len(Codes) {
		t.Errorf("%v", Codes)
	}
	for _, code := range Codes {
		if !codePattern.MatchString(string(code)) {
			t.Errorf("%s is no code", code)
		}
	}
	if declared := declaredCodes(t); !slices.Equal(declared, Codes) {
		t.Errorf("declared %v, listed %v", declared, Codes)
	}
}

func TestDiagnosticsCarryCodeAndLink(t *testing.T) {
	t.Parallel()
	at := path.Root("description")
	for _, d := range []diag.Diagnostic{
		CodeTwin.Error("It exists", " Text. "), CodeTwin.Error("It exists", "Text.", at),
		CodeTwin.Warning("It exists", "Text.\n"), CodeTwin.Warning("It exists", "Text.", at),
	} {
		if d.Summary() != "It exists (TENDLC3001)" || d.Detail() != "Text.\n\n"+docsPage+"#tendlc3001" {
			t.Errorf("%q %q", d.Summary(), d.Detail())
		}
		if !CodeTwin.Marks(d) || CodeLost.Marks(d) {
			t.Errorf("%q is not told from another code", d.Summary())
		}
	}
	if d, ok := CodeTwin.Error("", "", at).(diag.DiagnosticWithPath); !ok || !d.Path().Equal(at) || d.Severity() != diag.SeverityError {
		t.Error("no path")
	}
	if d, ok := CodeTwin.Warning("", "", at).(diag.DiagnosticWithPath); !ok || !d.Path().Equal(at) || d.Severity() != diag.SeverityWarning {
		t.Error("no path")
	}
}
