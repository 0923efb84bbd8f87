package quicklane

import (
	"context"
	"reflect"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/attr/xattr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// checks are what a schema checks of configurations.
type checks struct {
	all []check
	// doubts are what the lane does not know how to check; with any,
	// configurations of the kind go to the framework.
	doubts []string
}

// check is what is checked of an attribute.
type check struct {
	name       string
	kind       attr.Type
	required   bool
	readOnly   bool
	deprecated bool // to give a value is worth a warning
	validators validators
	members    []check // of the object that it is, or of each in its list
	list       bool
}

func checksOf(of schema.Schema) checks {
	var c checks
	c.all = c.learnAll(nil, of.Attributes)
	if of.DeprecationMessage != "" {
		c.doubts = append(c.doubts, doubt(nil, "deprecated"))
	}
	return c
}

func (c *checks) learnAll(in []string, attributes map[string]schema.Attribute) []check {
	all := make([]check, 0, len(attributes))
	for name, attribute := range attributes {
		all = append(all, c.learn(append(slices.Clone(in), name), attribute))
	}
	return all
}

func (c *checks) learn(at []string, attribute schema.Attribute) check {
	one := check{name: at[len(at)-1], kind: attribute.GetType(), required: attribute.IsRequired(),
		readOnly: attribute.IsComputed() && !attribute.IsOptional(), deprecated: attribute.GetDeprecationMessage() != ""}
	switch attribute := attribute.(type) {
	case schema.StringAttribute:
		one.validators = ofTexts(attribute.Validators)
	case schema.BoolAttribute:
		one.validators = ofBools(attribute.Validators)
	case schema.Int64Attribute:
		one.validators = ofInts(attribute.Validators)
	case schema.ListAttribute:
		one.validators = ofLists(attribute.Validators)
	case schema.SetAttribute:
		one.validators = ofSets(attribute.Validators)
	case schema.SingleNestedAttribute:
		one.validators = ofObjects(attribute.Validators)
		one.members = c.learnAll(at, attribute.Attributes)
	case schema.ListNestedAttribute:
		one.validators, one.list = ofLists(attribute.Validators), true
		one.members = c.learnAll(at, attribute.NestedObject.Attributes)
		if len(attribute.NestedObject.Validators) > 0 || attribute.NestedObject.CustomType != nil {
			c.doubts = append(c.doubts, doubt(at, "validators or a type of the objects in a list"))
		}
	case schema.MapAttribute, schema.Float64Attribute:
		c.plain(at, attribute, true)
	default:
		c.plain(at, attribute, one.readOnly)
	}
	return one
}

// plain takes an attribute of another type, as long as there is nothing to ask
// of it but whether it is given: it has no validators, no type of its own, and
// nothing in it.
func (c *checks) plain(at []string, attribute schema.Attribute, empty bool) {
	of := reflect.ValueOf(attribute)
	if empty && of.Kind() == reflect.Struct && of.Type().PkgPath() == schemaPackage {
		given, own := of.FieldByName("Validators"), of.FieldByName("CustomType")
		if given.IsValid() && given.Len() == 0 && own.IsValid() && own.IsNil() {
			return
		}
	}
	c.doubts = append(c.doubts, doubt(at, "configuration of %T", attribute))
}

// place is where an attribute is.
type place struct {
	path       path.Path
	expression path.Expression
}

// outside is the place that the arguments are in.
func outside() place { return place{path.Empty(), path.Empty().Expression()} }

func (p place) at(name string) place {
	return place{p.path.AtName(name), p.expression.AtName(name)}
}

// passAll says whether nothing is to be said of an object's attributes.
func passAll(ctx context.Context, asked asking, all []check, in place, values map[string]tftypes.Value) bool {
	for i := range all {
		if one := &all[i]; !one.passes(ctx, asked, in.at(one.name), values[one.name]) {
			return false
		}
	}
	return true
}

func (c *check) passes(ctx context.Context, asked asking, at place, raw tftypes.Value) bool {
	value, err := c.kind.ValueFromTerraform(ctx, raw)
	if err != nil || !formed(ctx, c.kind, value, raw, at.path) {
		return false
	}
	if given := !value.IsNull(); c.required && !given || c.readOnly && given || c.deprecated && given && !value.IsUnknown() {
		return false
	}
	if c.validators != nil && !c.validators(ctx, asked, at, value) {
		return false
	}
	if len(c.members) == 0 || raw.IsNull() || !raw.IsKnown() {
		return true
	}
	if c.list {
		return c.eachPasses(ctx, asked, at, raw)
	}
	var values map[string]tftypes.Value
	return raw.As(&values) == nil && passAll(ctx, asked, c.members, at, values)
}

// eachPasses looks at the objects of a list. One that is null or not known is
// the framework's.
func (c *check) eachPasses(ctx context.Context, asked asking, at place, raw tftypes.Value) bool {
	var elements []tftypes.Value
	if raw.As(&elements) != nil {
		return false
	}
	for i, element := range elements {
		var values map[string]tftypes.Value
		if element.IsNull() || element.As(&values) != nil {
			return false
		}
		if !passAll(ctx, asked, c.members, place{at.path.AtListIndex(i), at.expression.AtListIndex(i)}, values) {
			return false
		}
	}
	return true
}

// checkingType is a type that checks its values; the framework has some of its
// own, and calls the interface deprecated.
type checkingType interface {
	Validate(ctx context.Context, raw tftypes.Value, at path.Path) diag.Diagnostics
}

// formed says whether a value has nothing to say of itself, nor its type.
func formed(ctx context.Context, kind attr.Type, value attr.Value, raw tftypes.Value, at path.Path) bool {
	if checked, ok := value.(xattr.ValidateableAttribute); ok {
		var resp xattr.ValidateAttributeResponse
		checked.ValidateAttribute(ctx, xattr.ValidateAttributeRequest{Path: at}, &resp)
		return len(resp.Diagnostics) == 0
	}
	checking, ok := kind.(checkingType)
	return !ok || len(checking.Validate(ctx, raw, at)) == 0
}
