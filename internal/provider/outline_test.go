package provider_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// outline is what configurations and states can name in the provider, by path:
// "resource.tendlc_bird_brand.address.city" has the words of its line, such as
// "String optional".
type outline map[string][]string

func currentOutline(t *testing.T) outline {
	t.Helper()
	got, o := shape(t, server(t)), outline{}
	o.schema("provider", got.Provider)
	for of, schemas := range map[string]map[string]*tfprotov6.Schema{
		"resource": got.ResourceSchemas, "data": got.DataSourceSchemas,
		"ephemeral": got.EphemeralResourceSchemas, "list": got.ListResourceSchemas,
	} {
		for name, schema := range schemas {
			o.schema(of+"."+name, schema)
		}
	}
	for name, action := range got.ActionSchemas {
		o.schema("action."+name, action.Schema)
	}
	o.identities(t)
	for name, function := range got.Functions {
		var parameters []string
		for _, p := range function.Parameters {
			parameters = append(parameters, compact(p.Type))
		}
		if p := function.VariadicParameter; p != nil {
			parameters = append(parameters, compact(p.Type)+"...")
		}
		o["function."+name] = []string{"(" + strings.Join(parameters, ",") + ")", compact(function.Return.Type)}
	}
	return o
}

// identities are what imports name, and what states keep.
func (o outline) identities(t *testing.T) {
	t.Helper()
	got, err := server(t).GetResourceIdentitySchemas(t.Context(), &tfprotov6.GetResourceIdentitySchemasRequest{})
	if err != nil || len(got.Diagnostics) > 0 {
		t.Fatal(err, got.Diagnostics)
	}
	for name, schema := range got.IdentitySchemas {
		path := "identity." + name
		o[path] = []string{"version", fmt.Sprint(schema.Version)}
		for _, a := range schema.IdentityAttributes {
			flag := "optional"
			if a.RequiredForImport {
				flag = "required"
			}
			o[path+"."+a.Name] = []string{compact(a.Type), flag}
		}
	}
}

func (o outline) schema(path string, s *tfprotov6.Schema) {
	o[path] = []string{"version", fmt.Sprint(s.Version)}
	o.block(path, s.Block)
}

func (o outline) block(path string, b *tfprotov6.SchemaBlock) {
	o.attributes(path, b.Attributes)
	for _, nested := range b.BlockTypes {
		below := path + "." + nested.TypeName
		o[below] = []string{"block:" + nested.Nesting.String(), "optional"}
		o.block(below, nested.Block)
	}
}

func (o outline) attributes(path string, list []*tfprotov6.SchemaAttribute) {
	for _, a := range list {
		below := path + "." + a.Name
		if a.NestedType == nil {
			o[below] = append([]string{compact(a.Type)}, flags(a)...)
			continue
		}
		o[below] = append([]string{"nested:" + a.NestedType.Nesting.String()}, flags(a)...)
		o.attributes(below, a.NestedType.Attributes)
	}
}

func flags(a *tfprotov6.SchemaAttribute) []string {
	var list []string
	for name, set := range map[string]bool{
		"required": a.Required, "optional": a.Optional, "computed": a.Computed, "sensitive": a.Sensitive, "write-only": a.WriteOnly,
	} {
		if set {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	return list
}

// compact is a type as one word.
func compact(kind fmt.Stringer) string {
	return strings.NewReplacer("tftypes.", "", " ", "").Replace(kind.String())
}

// String is one line a path, as the file has it.
func (o outline) String() string {
	var text strings.Builder
	for _, path := range slices.Sorted(maps.Keys(o)) {
		fmt.Fprintln(&text, path, strings.Join(o[path], " "))
	}
	return text.String()
}

func readOutline(text string) outline {
	o := outline{}
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		o[words[0]] = words[1:]
	}
	return o
}
