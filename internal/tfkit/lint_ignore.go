package tfkit

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// AttrLintIgnore is the argument of brands and campaigns that leaves rules out.
const AttrLintIgnore = "lint_ignore"

// LintIgnoreAttribute is the argument of a brand or campaign; the noun says which.
func LintIgnoreAttribute(noun string) schema.Attribute {
	return schema.SetAttribute{
		MarkdownDescription: "Ids of rules that the plan does not hold the " + noun + " against; the provider's `lint` leaves them out for all. While an id in it is not known, the plan says nothing of the " + noun + ": the findings come in the apply, before it is sent. Changing it sends nothing to the vendor.",
		Optional:            true, ElementType: types.StringType, Validators: []validator.Set{ruleIDs{}},
	}
}

// ruleIDs refuses ids of rules that do not exist, on the element: a misspelt one
// would silence nothing.
type ruleIDs struct{}

// Description implements validator.Describer.
func (ruleIDs) Description(context.Context) string { return "ids of rules" }

// MarkdownDescription implements validator.Describer.
func (v ruleIDs) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateSet implements validator.Set.
func (ruleIDs) ValidateSet(_ context.Context, req validator.SetRequest, resp *validator.SetResponse) {
	for _, element := range req.ConfigValue.Elements() {
		text, ok := element.(types.String)
		if !ok || text.IsUnknown() {
			continue
		}
		why := "a rule is null"
		if !text.IsNull() {
			why = noRule(text.ValueString())
		}
		if why != "" {
			resp.Diagnostics.Append(CodeInvalidValue.Error("There is no such rule", AttrLintIgnore+": "+why+". "+NothingSent, req.Path.AtSetValue(element)))
		}
	}
}

// ignoredRules are the ids in the planned lint_ignore; known is false while one
// of them is not, and nobody can tell what to leave out.
func ignoredRules(values map[string]tftypes.Value) (ids []string, known bool) {
	var elements []tftypes.Value
	value := values[AttrLintIgnore]
	if !value.IsFullyKnown() {
		return nil, false
	}
	if value.IsNull() || value.As(&elements) != nil {
		return nil, true
	}
	for _, element := range elements {
		var id string
		if element.As(&id) == nil {
			ids = append(ids, id)
		}
	}
	return ids, true
}
