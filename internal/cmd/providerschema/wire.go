package main

import (
	"encoding/json"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// The types below are Terraform's machine-readable schema, as far as the
// provider uses it. Source: Terraform's page on "terraform providers schema".

type document struct {
	FormatVersion string                `json:"format_version"`
	Providers     map[string]providerOf `json:"provider_schemas"`
}

type providerOf struct {
	Provider      schema              `json:"provider"`
	Resources     map[string]schema   `json:"resource_schemas,omitempty"`
	DataSources   map[string]schema   `json:"data_source_schemas,omitempty"`
	ListResources map[string]schema   `json:"list_resource_schemas,omitempty"`
	Actions       map[string]schema   `json:"action_schemas,omitempty"`
	Functions     map[string]function `json:"functions,omitempty"`
	Identities    map[string]identity `json:"resource_identity_schemas,omitempty"`
}

type schema struct {
	Version int64 `json:"version"`
	Block   block `json:"block"`
}

type block struct {
	Attributes      map[string]attribute `json:"attributes,omitempty"`
	Blocks          map[string]blockType `json:"block_types,omitempty"`
	Description     string               `json:"description,omitempty"`
	DescriptionKind string               `json:"description_kind"`
	Deprecated      bool                 `json:"deprecated,omitempty"`
}

type blockType struct {
	Nesting  string `json:"nesting_mode"`
	Block    block  `json:"block"`
	MinItems int64  `json:"min_items,omitempty"`
	MaxItems int64  `json:"max_items,omitempty"`
}

type attribute struct {
	Type            json.RawMessage `json:"type,omitempty"`
	Nested          *nested         `json:"nested_type,omitempty"`
	Description     string          `json:"description,omitempty"`
	DescriptionKind string          `json:"description_kind"`
	Deprecated      bool            `json:"deprecated,omitempty"`
	Required        bool            `json:"required,omitempty"`
	Optional        bool            `json:"optional,omitempty"`
	Computed        bool            `json:"computed,omitempty"`
	Sensitive       bool            `json:"sensitive,omitempty"`
	WriteOnly       bool            `json:"write_only,omitempty"`
}

type nested struct {
	Attributes map[string]attribute `json:"attributes"`
	Nesting    string               `json:"nesting_mode"`
}

type function struct {
	Summary     string          `json:"summary,omitempty"`
	Description string          `json:"description,omitempty"`
	Deprecated  string          `json:"deprecation_message,omitempty"`
	Returns     json.RawMessage `json:"return_type"`
	Parameters  []parameter     `json:"parameters,omitempty"`
	Variadic    *parameter      `json:"variadic_parameter,omitempty"`
}

type parameter struct {
	Name        string          `json:"name"`
	Description string          `json:"description,omitempty"`
	Nullable    bool            `json:"is_nullable,omitempty"`
	Type        json.RawMessage `json:"type"`
}

type identity struct {
	Version    int64                        `json:"version"`
	Attributes map[string]identityAttribute `json:"attributes,omitempty"`
}

type identityAttribute struct {
	Type        json.RawMessage `json:"type"`
	Description string          `json:"description,omitempty"`
	Required    bool            `json:"required_for_import,omitempty"`
	Optional    bool            `json:"optional_for_import,omitempty"`
}

// wholeProvider writes all that the provider says of itself.
func wholeProvider(answer *tfprotov6.GetProviderSchemaResponse, identities *tfprotov6.GetResourceIdentitySchemasResponse) providerOf {
	actions := map[string]*tfprotov6.Schema{}
	for name, one := range answer.ActionSchemas {
		actions[name] = one.Schema
	}
	return providerOf{
		Provider: schemaOf(answer.Provider), Resources: each(answer.ResourceSchemas, schemaOf), DataSources: each(answer.DataSourceSchemas, schemaOf),
		ListResources: each(answer.ListResourceSchemas, schemaOf), Actions: each(actions, schemaOf), Functions: each(answer.Functions, functionOf),
		Identities: each(identities.IdentitySchemas, identityOf),
	}
}

func each[From, To any](all map[string]From, convert func(From) To) map[string]To {
	converted := map[string]To{}
	for name, one := range all {
		converted[name] = convert(one)
	}
	return converted
}

func schemaOf(s *tfprotov6.Schema) schema {
	return schema{Version: s.Version, Block: blockOf(s.Block)}
}

func blockOf(b *tfprotov6.SchemaBlock) block {
	written := block{Attributes: attributesOf(b.Attributes), Blocks: map[string]blockType{}, Description: b.Description,
		DescriptionKind: kindOf(b.DescriptionKind), Deprecated: b.Deprecated}
	for _, one := range b.BlockTypes {
		written.Blocks[one.TypeName] = blockType{Nesting: strings.ToLower(one.Nesting.String()), Block: blockOf(one.Block), MinItems: one.MinItems, MaxItems: one.MaxItems}
	}
	return written
}

func attributesOf(all []*tfprotov6.SchemaAttribute) map[string]attribute {
	written := map[string]attribute{}
	for _, a := range all {
		one := attribute{Description: a.Description, DescriptionKind: kindOf(a.DescriptionKind), Deprecated: a.Deprecated,
			Required: a.Required, Optional: a.Optional, Computed: a.Computed, Sensitive: a.Sensitive, WriteOnly: a.WriteOnly}
		if a.NestedType != nil {
			one.Nested = &nested{Attributes: attributesOf(a.NestedType.Attributes), Nesting: strings.ToLower(a.NestedType.Nesting.String())}
		} else {
			one.Type = typeOf(a.Type)
		}
		written[a.Name] = one
	}
	return written
}

func functionOf(f *tfprotov6.Function) function {
	written := function{Summary: f.Summary, Description: f.Description, Deprecated: f.DeprecationMessage, Returns: typeOf(f.Return.Type)}
	for _, p := range f.Parameters {
		written.Parameters = append(written.Parameters, parameterOf(p))
	}
	if f.VariadicParameter != nil {
		last := parameterOf(f.VariadicParameter)
		written.Variadic = &last
	}
	return written
}

func parameterOf(p *tfprotov6.FunctionParameter) parameter {
	return parameter{Name: p.Name, Description: p.Description, Nullable: p.AllowNullValue, Type: typeOf(p.Type)}
}

func identityOf(s *tfprotov6.ResourceIdentitySchema) identity {
	written := identity{Version: s.Version, Attributes: map[string]identityAttribute{}}
	for _, a := range s.IdentityAttributes {
		written.Attributes[a.Name] = identityAttribute{Type: typeOf(a.Type), Description: a.Description, Required: a.RequiredForImport, Optional: a.OptionalForImport}
	}
	return written
}

func kindOf(kind tfprotov6.StringKind) string {
	if kind == tfprotov6.StringKindMarkdown {
		return "markdown"
	}
	return "plain"
}

// typeOf is a type as Terraform writes it: "string", ["list","string"].
func typeOf(kind tftypes.Type) json.RawMessage {
	raw, err := json.Marshal(kind)
	if err != nil { // types always marshal
		panic(err)
	}
	return raw
}
