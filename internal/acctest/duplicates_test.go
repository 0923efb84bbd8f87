package acctest

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/scanner"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// function is one function body of a vendor's folder, without its names and
// values.
type function struct {
	vendor, at string // "internal/vendors/v/file.go:12 name"
	lines      int    // between its braces
	tokens     []string
}

// longestTwice is how many lines of a body may stand in two vendors' folders
// but for names and values. What is longer belongs in a shared package.
const longestTwice = 15

// alike is the share of common runs of tokens from which two bodies are worth
// a look.
const alike = 0.85

func TestNoLongFunctionStandsInTwoVendorFolders(t *testing.T) {
	t.Parallel()
	functions := vendorFunctions(t)
	for i, one := range functions {
		for _, other := range functions[i+1:] {
			if one.vendor == other.vendor || max(one.lines, other.lines) <= longestTwice {
				continue
			}
			switch share := similarity(one.tokens, other.tokens); {
			case slices.Equal(one.tokens, other.tokens):
				t.Errorf("the same body of %d lines but for names and values:\n  %s\n  %s", max(one.lines, other.lines), one.at, other.at)
			case share > alike:
				t.Logf("alike by %.0f %%:\n  %s\n  %s", 100*share, one.at, other.at)
			}
		}
	}
}

// TestDuplicatesAreFound shows that the comparison sees through names, values,
// comments and layout, and through nothing else.
func TestDuplicatesAreFound(t *testing.T) {
	t.Parallel()
	body := func(source string) []string {
		functions := functionsIn(t, "x.go", []byte("package p\nfunc f() "+source))
		return functions[0].tokens
	}
	original := body(`{ for i := range list { total += price(i, "brand") }; return }`)
	for source, same := range map[string]bool{
		"{\n\tfor n := range all { // each\n\t\tsum += fee(7, campaign)\n\t}\n\treturn\n}": true,
		`{ for i := range list { total -= price(i, "brand") }; return }`:                   false,
		`{ for i := range list { total += price(i, "brand", 2) }; return }`:                false,
	} {
		if slices.Equal(original, body(source)) != same {
			t.Errorf("the same but for names and values must be %v: %s", same, source)
		}
	}
}

// vendorFunctions are all function bodies of all vendors' folders, also those
// of their conformance fixtures; other tests are left out.
func vendorFunctions(t *testing.T) []function {
	t.Helper()
	root := projectRoot(t)
	base := filepath.Join(root, "internal/vendors")
	var all []function
	err := filepath.WalkDir(base, func(path string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(base, path)
		vendor, _, inFolder := strings.Cut(name, string(filepath.Separator))
		isTest := strings.HasSuffix(name, "_test.go") && filepath.Base(name) != "conformance_acc_test.go"
		if err != nil || entry.IsDir() || !inFolder || !strings.HasSuffix(name, ".go") || isTest {
			return err
		}
		for _, f := range functionsIn(t, path, nil) {
			f.vendor, f.at = vendor, strings.TrimPrefix(f.at, root+string(filepath.Separator))
			all = append(all, f)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 100 {
		t.Fatalf("only %d functions found", len(all))
	}
	return all
}

// functionsIn are the functions of a file, literals too. The source is read
// from the path when it is nil.
func functionsIn(t *testing.T, path string, source []byte) []function {
	t.Helper()
	files := token.NewFileSet()
	var given any
	if source != nil {
		given = source
	}
	file, err := parser.ParseFile(files, path, given, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var found []function
	name := ""
	ast.Inspect(file, func(node ast.Node) bool {
		var body *ast.BlockStmt
		switch n := node.(type) {
		case *ast.FuncDecl:
			name, body = n.Name.Name, n.Body
		case *ast.FuncLit:
			body = n.Body
		}
		if body != nil {
			begin := files.Position(body.Lbrace)
			found = append(found, function{
				at:     fmt.Sprintf("%s:%d %s", begin.Filename, begin.Line, name),
				lines:  files.Position(body.Rbrace).Line - begin.Line - 1,
				tokens: tokens(t, files, body),
			})
		}
		return true
	})
	return found
}

// tokens are a body's tokens with every name and every value replaced.
func tokens(t *testing.T, files *token.FileSet, body *ast.BlockStmt) []string {
	t.Helper()
	var text bytes.Buffer
	if err := printer.Fprint(&text, files, body); err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var scan scanner.Scanner
	scan.Init(set.AddFile("", -1, text.Len()), text.Bytes(), nil, 0)
	var list []string
	for {
		_, tok, _ := scan.Scan()
		switch {
		case tok == token.EOF:
			return list
		case tok.IsLiteral(): // names too, since a value may have one
			list = append(list, "_")
		default:
			list = append(list, tok.String())
		}
	}
}

// similarity is the share of runs of four tokens that two bodies have in
// common, 1 when all are.
func similarity(one, other []string) float64 {
	const run = 4
	shorter, longer := min(len(one), len(other)), max(len(one), len(other))
	if shorter < run || 2*float64(shorter) < alike*float64(shorter+longer) {
		return 0 // so different in length that the answer is not worth its time
	}
	count := map[string]int{}
	for i := range len(one) - run + 1 {
		count[strings.Join(one[i:i+run], " ")]++
	}
	common := 0
	for i := range len(other) - run + 1 {
		key := strings.Join(other[i:i+run], " ")
		if count[key] > 0 {
			count[key]--
			common++
		}
	}
	return 2 * float64(common) / float64(len(one)+len(other)-2*run+2)
}
