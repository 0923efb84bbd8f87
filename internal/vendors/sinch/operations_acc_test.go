package sinch_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/contract"
)

// literals are the texts in a Go file, as they are used.
func literals(t *testing.T, name string, visit func(ast.Node)) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		visit(n)
		return true
	})
}

func unquoted(n ast.Node) string {
	if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
		text, _ := strconv.Unquote(literal.Value)
		return text
	}
	return ""
}

// Every operation of the contract is called by the client, or is on the list of
// those that are left out for a reason; and none that concerns registration or
// linking numbers is on that list.
func TestEveryOperationOfRegistrationAndNumbersIsCalled(t *testing.T) {
	t.Parallel()
	doc, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	if err != nil {
		t.Fatal(err)
	}
	operations := map[string]bool{}
	for _, item := range doc.Paths.Map() {
		for _, operation := range item.Operations() {
			operations[operation.OperationID] = true
		}
	}
	called := map[string]bool{}
	files, err := filepath.Glob("api/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no client: %v", err)
	}
	for _, file := range files {
		if !strings.HasSuffix(file, "_test.go") {
			literals(t, file, func(n ast.Node) {
				if text := unquoted(n); operations[text] {
					called[text] = true
				}
			})
		}
	}
	leftOut := map[string]string{}
	literals(t, "api/operations_test.go", func(n ast.Node) {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || spec.Names[0].Name != "notCalled" {
			return
		}
		for _, row := range spec.Values[0].(*ast.CompositeLit).Elts {
			pair := row.(*ast.KeyValueExpr)
			leftOut[unquoted(pair.Key)] = unquoted(pair.Value)
		}
	})
	if len(leftOut) == 0 {
		t.Fatal("the list of the client's tests was not found")
	}
	for _, id := range slices.Sorted(maps.Keys(operations)) {
		reason, isLeftOut := leftOut[id]
		if called[id] == isLeftOut {
			t.Errorf("%s is called (%v) and left out (%v)", id, called[id], isLeftOut)
		}
		concerns := strings.Contains(id, "Registration") || strings.Contains(id, "Brand") || strings.Contains(id, "TcrCampaignId") ||
			slices.Contains([]string{"getActiveNumber", "listActiveNumbers", "updateActiveNumber"}, id)
		if isLeftOut && concerns {
			t.Errorf("%s concerns registration or numbers and is left out: %s", id, reason)
		}
		if isLeftOut {
			t.Logf("not called: %s (%s)", id, reason)
		} else {
			t.Logf("called: %s", id)
		}
	}
}
