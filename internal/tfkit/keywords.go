package tfkit

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// KeywordSetType is a set of SMS keywords: phones and vendors compare them
// without case, so "Stop" in the configuration and "STOP" at the vendor are
// the same value.
//
// The type alone covers Create and Read. For the plan, KeepEqualKeywords is
// needed too: without it, a difference in case would plan a replacement.
type KeywordSetType struct{ basetypes.SetType }

// NewKeywordSetType is the type for a schema's CustomType.
func NewKeywordSetType() KeywordSetType {
	return KeywordSetType{SetType: basetypes.SetType{ElemType: types.StringType}}
}

// Equal implements attr.Type.
func (t KeywordSetType) Equal(other attr.Type) bool {
	o, ok := other.(KeywordSetType)
	return ok && t.SetType.Equal(o.SetType)
}

// String implements attr.Type.
func (t KeywordSetType) String() string { return "KeywordSet" }

// ValueType implements attr.Type.
func (t KeywordSetType) ValueType(context.Context) attr.Value { return KeywordSet{} }

// ValueFromSet implements basetypes.SetTypable.
func (t KeywordSetType) ValueFromSet(_ context.Context, in basetypes.SetValue) (basetypes.SetValuable, diag.Diagnostics) {
	return KeywordSet{SetValue: in}, nil
}

// ValueFromTerraform implements attr.Type.
func (t KeywordSetType) ValueFromTerraform(ctx context.Context, in tftypes.Value) (attr.Value, error) {
	value, err := t.SetType.ValueFromTerraform(ctx, in)
	if err != nil {
		return nil, err
	}
	set, ok := value.(basetypes.SetValue)
	if !ok {
		return nil, fmt.Errorf("a keyword set cannot be made from %T", value)
	}
	return KeywordSet{SetValue: set}, nil
}

// KeywordSet is the value of a KeywordSetType.
type KeywordSet struct{ basetypes.SetValue }

// Type implements attr.Value.
func (s KeywordSet) Type(context.Context) attr.Type { return NewKeywordSetType() }

// Equal implements attr.Value.
func (s KeywordSet) Equal(other attr.Value) bool {
	o, ok := other.(KeywordSet)
	return ok && s.SetValue.Equal(o.SetValue)
}

// SetSemanticEquals says whether both hold the same keywords without case.
func (s KeywordSet) SetSemanticEquals(ctx context.Context, other basetypes.SetValuable) (bool, diag.Diagnostics) {
	o, diags := other.ToSetValue(ctx)
	if diags.HasError() {
		return false, diags
	}
	return slices.Equal(folded(s.SetValue), folded(o)), diags
}

// sameAs says whether both hold the same keywords without case, or both are
// null: none is not null.
func (s KeywordSet) sameAs(other KeywordSet) bool {
	return s.IsNull() == other.IsNull() && slices.Equal(folded(s.SetValue), folded(other.SetValue))
}

// NewKeywordSet makes the value from the vendor's comma-separated text. A
// keyword that is there twice but for case counts once: the framework refuses
// a set with an element twice.
func NewKeywordSet(commaSeparated string) KeywordSet {
	var elements []attr.Value
	seen := map[string]bool{}
	for _, keyword := range strings.Split(commaSeparated, ",") {
		keyword = strings.TrimSpace(keyword)
		if folded := strings.ToUpper(keyword); keyword != "" && !seen[folded] {
			seen[folded] = true
			elements = append(elements, types.StringValue(keyword))
		}
	}
	return KeywordSet{SetValue: types.SetValueMust(types.StringType, elements)}
}

// CommaSeparated is the vendor's form: upper case, sorted, so that the same
// set is always the same text.
func (s KeywordSet) CommaSeparated() string { return strings.Join(folded(s.SetValue), ",") }

func folded(set basetypes.SetValue) []string {
	var keywords []string
	for _, element := range set.Elements() {
		if keyword, ok := element.(types.String); ok {
			keywords = append(keywords, strings.ToUpper(keyword.ValueString()))
		}
	}
	slices.Sort(keywords)
	return keywords
}

// KeepEqualKeywords plans the state's keywords when the configuration's are
// the same without case. It must come before any RequiresReplace.
func KeepEqualKeywords() planmodifier.Set { return keepEqualKeywords{} }

type keepEqualKeywords struct{}

func (keepEqualKeywords) Description(context.Context) string {
	return "Keywords compare without case and order."
}

func (m keepEqualKeywords) MarkdownDescription(ctx context.Context) string { return m.Description(ctx) }

func (keepEqualKeywords) PlanModifySet(_ context.Context, req planmodifier.SetRequest, resp *planmodifier.SetResponse) {
	if req.StateValue.IsNull() || req.PlanValue.IsNull() || req.PlanValue.IsUnknown() || hasUnknown(req.PlanValue) {
		return
	}
	if slices.Equal(folded(req.StateValue), folded(req.PlanValue)) {
		resp.PlanValue = req.StateValue
	}
}

func hasUnknown(set basetypes.SetValue) bool {
	return slices.ContainsFunc(set.Elements(), func(element attr.Value) bool { return element.IsUnknown() })
}

// Keywords checks keywords: letters and digits only, none twice but for case,
// and all together no longer than the vendor's field.
func Keywords(maxLength int) validator.Set { return keywordsValidator{maxLength: maxLength} }

type keywordsValidator struct{ maxLength int }

func (v keywordsValidator) Description(context.Context) string {
	return fmt.Sprintf("keywords of letters and digits, different without case, together at most %d characters with commas", v.maxLength)
}

func (v keywordsValidator) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

func (v keywordsValidator) ValidateSet(_ context.Context, req validator.SetRequest, resp *validator.SetResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() || hasUnknown(req.ConfigValue) {
		return
	}
	seen := map[string]string{}
	for _, element := range req.ConfigValue.Elements() {
		keyword, ok := element.(types.String)
		if !ok {
			continue
		}
		text := keyword.ValueString() // empty for a null, which is no keyword either
		if !isAlphanumeric(text) {
			resp.Diagnostics.Append(CodeInvalidValue.Error("Invalid keyword",
				fmt.Sprintf("%q must be letters and digits only, without blanks or commas, one keyword an element. %s", text, NothingSent), req.Path))
			continue
		}
		if other, twice := seen[strings.ToUpper(text)]; twice {
			first, second := min(other, text), max(other, text)
			resp.Diagnostics.Append(CodeInvalidValue.Error("The same keyword twice",
				fmt.Sprintf("%q and %q differ in case only; keywords compare without case. Keep one. %s", first, second, NothingSent), req.Path))
		}
		seen[strings.ToUpper(text)] = text
	}
	if joined := (KeywordSet{SetValue: req.ConfigValue}).CommaSeparated(); len(joined) > v.maxLength {
		resp.Diagnostics.Append(CodeInvalidValue.Error("Too many keywords",
			fmt.Sprintf("Joined with commas they are %d characters; the vendor takes %d. %s", len(joined), v.maxLength, NothingSent), req.Path))
	}
}

func isAlphanumeric(text string) bool {
	for _, r := range text {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') {
			return false
		}
	}
	return text != ""
}
