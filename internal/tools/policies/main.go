// Command policies judges a plan by OPA policies, with OPA's own library, and
// prints what they say as JSON. It refuses policies that OPA's compiler or
// formatter has something to say of. The tests of the examples run it; people
// run opa or conftest.
//
//	policies FOLDER PLAN.json [SETTINGS.json]
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "policies:", err)
		os.Exit(1)
	}
}

// run judges the plan of a file by the policies of a folder, and writes the
// document of their package, "tendlc". The settings are those of the folder
// unless a file of others is given.
func run(ctx context.Context, arguments []string, out io.Writer) error {
	if len(arguments) < 2 || len(arguments) > 3 {
		return errors.New("usage: policies FOLDER PLAN.json [SETTINGS.json]")
	}
	folder, settings := arguments[0], filepath.Join(arguments[0], "settings.json")
	if len(arguments) == 3 {
		settings = arguments[2]
	}
	compiler, err := compile(folder)
	if err != nil {
		return err
	}
	plan, err := read[any](arguments[1])
	if err != nil {
		return err
	}
	data, err := read[map[string]any](settings)
	if err != nil {
		return err
	}
	found, err := rego.New(rego.Query("data.tendlc"), rego.Compiler(compiler),
		rego.Store(inmem.NewFromObject(data)), rego.Input(plan), rego.StrictBuiltinErrors(true)).Eval(ctx)
	if err != nil {
		return err
	}
	if len(found) != 1 {
		return fmt.Errorf("the policies of %s say nothing", folder)
	}
	return json.NewEncoder(out).Encode(found[0].Expressions[0].Value)
}

// compile reads the policies of a folder as `opa check --strict` and
// `opa fmt --fail` do.
func compile(folder string) (*ast.Compiler, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.rego"))
	if err != nil || len(files) == 0 {
		return nil, errors.Join(fmt.Errorf("%s holds no policy", folder), err)
	}
	modules := map[string]*ast.Module{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		formatted, err := format.SourceWithOpts(file, text, format.Opts{RegoVersion: ast.RegoV1})
		if err != nil {
			return nil, err
		}
		if !bytes.Equal(formatted, text) {
			return nil, fmt.Errorf("%s is not as `opa fmt` writes it:\n%s", file, formatted)
		}
		if modules[file], err = ast.ParseModuleWithOpts(file, string(text), ast.ParserOptions{RegoVersion: ast.RegoV1}); err != nil {
			return nil, err
		}
	}
	compiler := ast.NewCompiler().WithStrict(true)
	if compiler.Compile(modules); compiler.Failed() {
		return nil, compiler.Errors
	}
	return compiler, nil
}

func read[T any](file string) (T, error) {
	var value T
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, &value)
	}
	if err != nil {
		return value, fmt.Errorf("%s: %w", file, err)
	}
	return value, nil
}
