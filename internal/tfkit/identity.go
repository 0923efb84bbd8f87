package tfkit

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// Identity are the ids by which Terraform 1.12 and later knows an object of a
// resource, and by which people import it: `import { to = ..., identity = {...} }`.
// An import by identity becomes the import id that older versions take, so that
// both go one way.
type Identity []IdentityPart

// IdentityPart is one attribute of an identity. The parts without Prefix and
// ImportOnly are together the object, and are written into every state. They
// must be known when the object is created, and stay: an id that arrives late,
// as the registry's does, can only be an Alternative.
type IdentityPart struct {
	Name string
	Doc  string
	// Of is the attribute of the resource that holds the part; empty: Name.
	Of string
	// Below says that Of holds an id of the form PARENT/ID, of which the part is
	// the second half.
	Below bool
	// Optional parts may be left out of an import.
	Optional bool
	// Alternative parts stand, at an import, for all others.
	Alternative bool
	// Prefix goes before an Alternative in the import id, where its form does not
	// tell what it is.
	Prefix string
	// List: texts, in the import id with commas between them. Only for imports.
	List bool
	// Follows: the part may change while the object stays, as the campaign of a
	// number assignment does.
	Follows bool
}

// importOnly parts stand in no state.
func (p IdentityPart) importOnly() bool { return p.Alternative || p.List }

func (i Identity) has(which func(IdentityPart) bool) bool {
	for _, part := range i {
		if which(part) {
			return true
		}
	}
	return false
}

// schema is the identity for Terraform. Where there are alternatives, no part
// can be required.
func (i Identity) schema() identityschema.Schema {
	alternatives := i.has(func(p IdentityPart) bool { return p.Alternative })
	attributes := map[string]identityschema.Attribute{}
	for _, part := range i {
		optional := part.Optional || part.importOnly() || alternatives
		if part.List {
			attributes[part.Name] = identityschema.ListAttribute{Description: part.Doc, ElementType: types.StringType, OptionalForImport: true}
			continue
		}
		attributes[part.Name] = identityschema.StringAttribute{Description: part.Doc, RequiredForImport: !optional, OptionalForImport: optional}
	}
	return identityschema.Schema{Attributes: attributes}
}

// importID is the import id that says the same as an identity.
func (i Identity) importID(ctx context.Context, given *tfsdk.ResourceIdentity) (string, diag.Diagnostics) {
	var diags diag.Diagnostics
	var own, instead, lacking []string
	for _, part := range i {
		text, more := part.given(ctx, given)
		diags.Append(more...)
		switch {
		case text == "" && !part.Optional && !part.importOnly():
			lacking = append(lacking, part.Name)
		case text == "":
		case part.Alternative:
			instead = append(instead, part.Prefix+text)
		default:
			own = append(own, text)
		}
	}
	switch {
	case diags.HasError():
	case len(instead) == 1 && len(own) == 0:
		return instead[0], diags
	case len(instead) > 0 || len(lacking) > 0:
		diags.Append(CodeWrongID.Error("The identity does not name one object", fmt.Sprintf("An import takes %s. %s", i.words(), NothingSent)))
	}
	return strings.Join(own, "/"), diags
}

// words say what an import takes.
func (i Identity) words() string {
	var own, instead []string
	for _, part := range i {
		switch {
		case part.Alternative:
			instead = append(instead, part.Name)
		case part.Optional || part.List:
			own = append(own, part.Name+" (may be left out)")
		default:
			own = append(own, part.Name)
		}
	}
	return strings.Join(append([]string{strings.Join(own, " and ")}, instead...), ", or ") + ", and nothing else beside it"
}

// given is what an import gives of the part; empty for nothing.
func (p IdentityPart) given(ctx context.Context, identity *tfsdk.ResourceIdentity) (string, diag.Diagnostics) {
	at := path.Root(p.Name)
	if p.List {
		var list []string
		diags := identity.GetAttribute(ctx, at, &list)
		if list != nil && len(list) == 0 { // left out it means all, and an expression may come to nothing
			diags.Append(CodeWrongID.Error(fmt.Sprintf("The list %s is empty", p.Name),
				fmt.Sprintf("An import by an identity in which %s is empty names no object. Name what is to be imported, or leave it out for all. %s", p.Name, NothingSent)))
		}
		return strings.Join(list, ","), diags
	}
	var text types.String
	diags := identity.GetAttribute(ctx, at, &text)
	return text.ValueString(), diags
}

// note writes what a state tells of the object into its identity.
func (i Identity) note(ctx context.Context, state tfsdk.State, into *tfsdk.ResourceIdentity) diag.Diagnostics {
	var diags diag.Diagnostics
	for _, part := range i {
		value := types.StringNull()
		switch {
		case part.List:
			diags.Append(into.SetAttribute(ctx, path.Root(part.Name), types.ListNull(types.StringType))...)
			continue
		case !part.importOnly():
			var more diag.Diagnostics
			value, more = part.held(ctx, state)
			diags.Append(more...)
		}
		diags.Append(into.SetAttribute(ctx, path.Root(part.Name), value)...)
	}
	return diags
}

// held is the part as a state holds it.
func (p IdentityPart) held(ctx context.Context, state tfsdk.State) (types.String, diag.Diagnostics) {
	name := p.Name
	if p.Of != "" {
		name = p.Of
	}
	var value types.String
	diags := state.GetAttribute(ctx, path.Root(name), &value)
	if !p.Below || value.ValueString() == "" {
		return value, diags
	}
	_, below, _ := strings.Cut(value.ValueString(), "/")
	return types.StringValue(below), diags
}
