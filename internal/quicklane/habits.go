package quicklane

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/defaults"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tfvalue"
)

// habits are what a schema does to plans by itself.
type habits struct {
	defaults []standing
	// doubts are what the lane does not know the effect of; with any, plans of the
	// kind go to the framework.
	doubts []string
	// hides: an attribute is in the configuration alone and taken out of states.
	hides bool
}

// standing is the default of an attribute.
type standing struct {
	at    []string // names of attributes, from the root down
	value tftypes.Value
}

const schemaPackage = "github.com/hashicorp/terraform-plugin-framework/resource/schema"

// inert are the plan modifiers that do nothing where plan, state and nothing else
// than known values meet, which is all that the lane takes. Of the framework's:
// requiresReplaceIf returns first thing where plan and state are equal, and the
// two useStateForUnknown where the plan is known. Of the provider's, both plan
// the state's value or leave the plan alone, which is the same here. The
// framework's stand for all types of attributes, in a package each.
var inert = []string{
	"requiresReplaceIfModifier", "useStateForUnknownModifier", "useNonNullStateForUnknown",
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit.keepEqualKeywords",
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird.keepOrder",
}

func habitsOf(ctx context.Context, attributes map[string]schema.Attribute) habits {
	var h habits
	for name, attribute := range attributes {
		h.learn(ctx, []string{name}, attribute)
	}
	return h
}

// learn looks at an attribute and what is in it. The framework gives no one way
// to ask all types of attributes, so their fields are read, which are the same.
func (h *habits) learn(ctx context.Context, at []string, attribute schema.Attribute) {
	of := reflect.ValueOf(attribute)
	if of.Kind() != reflect.Struct || of.Type().PkgPath() != schemaPackage {
		h.doubt(at, "attribute %T", attribute)
		return
	}
	h.hides = h.hides || attribute.IsWriteOnly()
	h.modifiers(at, of)
	if given := of.FieldByName("Default"); given.IsValid() && !given.IsNil() {
		h.standing(ctx, at, given.Interface())
	}
	switch attribute := attribute.(type) {
	case schema.SingleNestedAttribute:
		for name, member := range attribute.Attributes {
			h.learn(ctx, append(slices.Clone(at), name), member)
		}
	case schema.ListNestedAttribute:
		h.elements(ctx, at, attribute.NestedObject)
	case schema.SetNestedAttribute:
		h.elements(ctx, at, attribute.NestedObject)
	case schema.MapNestedAttribute:
		h.elements(ctx, at, attribute.NestedObject)
	}
}

// elements looks at the objects of a collection. Defaults in them are not
// followed.
func (h *habits) elements(ctx context.Context, at []string, object schema.NestedAttributeObject) {
	h.modifiers(at, reflect.ValueOf(object))
	var inside habits
	for name, member := range object.Attributes {
		inside.learn(ctx, append(slices.Clone(at), name), member)
	}
	for _, one := range inside.defaults {
		h.doubt(one.at, "default in a collection")
	}
	h.doubts = append(h.doubts, inside.doubts...)
	h.hides = h.hides || inside.hides
}

func (h *habits) modifiers(at []string, of reflect.Value) {
	given := of.FieldByName("PlanModifiers")
	if !given.IsValid() {
		h.doubt(at, "no plan modifiers in %s", of.Type())
		return
	}
	for i := range given.Len() {
		kind := given.Index(i).Elem().Type()
		if !slices.Contains(inert, nameOf(kind)) {
			h.doubt(at, "plan modifier %s", nameOf(kind))
		}
	}
}

// nameOf is the name of a type with its package, which the framework's plan
// modifiers go without.
func nameOf(kind reflect.Type) string {
	if strings.HasPrefix(kind.PkgPath(), schemaPackage+"/") && strings.HasSuffix(kind.PkgPath(), "planmodifier") {
		return kind.Name()
	}
	return kind.PkgPath() + "." + kind.Name()
}

// standing notes a default that is the same at all times, which is one of the
// framework's own; of any other the lane knows nothing.
func (h *habits) standing(ctx context.Context, at []string, given any) {
	of := reflect.TypeOf(given)
	var value attr.Value
	switch made := given.(type) {
	case defaults.Bool:
		var resp defaults.BoolResponse
		made.DefaultBool(ctx, defaults.BoolRequest{}, &resp)
		value = resp.PlanValue
	case defaults.String:
		var resp defaults.StringResponse
		made.DefaultString(ctx, defaults.StringRequest{}, &resp)
		value = resp.PlanValue
	case defaults.Int64:
		var resp defaults.Int64Response
		made.DefaultInt64(ctx, defaults.Int64Request{}, &resp)
		value = resp.PlanValue
	}
	if value == nil || !strings.HasPrefix(of.PkgPath(), schemaPackage+"/") || !strings.HasPrefix(of.Name(), "static") {
		h.doubt(at, "default %T", given)
		return
	}
	raw, err := value.ToTerraformValue(ctx)
	if err != nil {
		h.doubt(at, "default: %v", err)
		return
	}
	h.defaults = append(h.defaults, standing{at: at, value: raw})
}

func (h *habits) doubt(at []string, format string, of ...any) {
	h.doubts = append(h.doubts, doubt(at, format, of...))
}

func doubt(at []string, format string, of ...any) string {
	return strings.Join(at, ".") + ": " + fmt.Sprintf(format, of...)
}

// settled says whether the state has each default that the configuration leaves
// to the schema. It has not after a version of the provider has changed one.
func (h *habits) settled(config, state tftypes.Value) bool {
	for _, one := range h.defaults {
		if !one.settled(config, state) {
			return false
		}
	}
	return true
}

func (s standing) settled(config, state tftypes.Value) bool {
	for _, name := range s.at {
		var configured, held map[string]tftypes.Value
		if state.IsNull() {
			return true // there is nothing that a default could be set in
		}
		if config.IsNull() || config.As(&configured) != nil || state.As(&held) != nil {
			return false // not worth knowing what the framework makes of it
		}
		config, state = configured[name], held[name]
	}
	return !config.IsNull() || tfvalue.Same(s.value, state)
}
