package tfkit

import (
	"fmt"
	"strings"

	data "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
)

// ReadOnly turns attributes of a resource into those of a data source: the
// same names, types and words, all computed, so that the two cannot drift
// apart. What a description says of changing the argument is left out.
func ReadOnly(attributes map[string]schema.Attribute) map[string]data.Attribute {
	computed := map[string]data.Attribute{}
	for name, attribute := range attributes {
		computed[name] = readOnly(name, attribute)
	}
	return computed
}

func readOnly(name string, attribute schema.Attribute) data.Attribute {
	description := attribute.GetMarkdownDescription()
	for _, advice := range []string{" Changing it ", " Default ", " Give ", " A refresh "} { // is for whoever writes the argument
		description, _, _ = strings.Cut(description, advice)
	}
	switch a := attribute.(type) {
	case schema.StringAttribute:
		return data.StringAttribute{Computed: true, MarkdownDescription: description, CustomType: a.CustomType}
	case schema.BoolAttribute:
		return data.BoolAttribute{Computed: true, MarkdownDescription: description, CustomType: a.CustomType}
	case schema.Int64Attribute:
		return data.Int64Attribute{Computed: true, MarkdownDescription: description, CustomType: a.CustomType}
	case schema.Float64Attribute:
		return data.Float64Attribute{Computed: true, MarkdownDescription: description, CustomType: a.CustomType}
	case schema.SetAttribute:
		return data.SetAttribute{Computed: true, MarkdownDescription: description, ElementType: a.ElementType, CustomType: a.CustomType}
	case schema.ListAttribute:
		return data.ListAttribute{Computed: true, MarkdownDescription: description, ElementType: a.ElementType, CustomType: a.CustomType}
	case schema.SingleNestedAttribute:
		return data.SingleNestedAttribute{Computed: true, MarkdownDescription: description, Attributes: ReadOnly(a.Attributes)}
	case schema.ListNestedAttribute:
		return data.ListNestedAttribute{Computed: true, MarkdownDescription: description,
			NestedObject: data.NestedAttributeObject{Attributes: ReadOnly(a.NestedObject.Attributes)}}
	case schema.MapNestedAttribute:
		return data.MapNestedAttribute{Computed: true, MarkdownDescription: description,
			NestedObject: data.NestedAttributeObject{Attributes: ReadOnly(a.NestedObject.Attributes)}}
	default: // a programming error, met by the first test that reads the schema
		panic(fmt.Sprintf("attribute %s has a type that data sources do not know yet: %T", name, attribute))
	}
}

// Without leaves attributes out.
func Without(attributes map[string]schema.Attribute, names ...string) map[string]schema.Attribute {
	kept := map[string]schema.Attribute{}
	for name, attribute := range attributes {
		kept[name] = attribute
	}
	for _, name := range names {
		delete(kept, name)
	}
	return kept
}
