package tfkit

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/lint"
)

// AttrLint is the provider's argument for what plans say of texts.
const AttrLint = "lint"

var lintLevels = []string{LintOff, LintWarning, LintError, LintInfo}

// lintModel is the argument in Terraform's terms.
type lintModel struct {
	Level  types.String `tfsdk:"level"`
	Ignore types.List   `tfsdk:"ignore"`
	FailOn types.List   `tfsdk:"fail_on"`
}

// LintAttribute is the argument in the provider's schema.
func LintAttribute() schema.Attribute {
	return schema.SingleNestedAttribute{
		Optional: true,
		MarkdownDescription: "What a plan does when the text of a brand or campaign is one that reviewers refuse. " +
			"The guide `lint-rules` has every rule. A resource leaves rules out with `lint_ignore`. Another `provider` block, with an `alias`, has its own.",
		Attributes: map[string]schema.Attribute{
			"level": schema.StringAttribute{Optional: true, MarkdownDescription: "`off`: nothing is judged. `warning` (the default): findings are warnings. " +
				"`error`: what is certainly refused is an error, the rest a warning. `info`: as `warning`, and what is merely worth knowing is a warning too."},
			"ignore": schema.ListAttribute{Optional: true, ElementType: types.StringType, MarkdownDescription: "Ids of rules that are left out."},
			"fail_on": schema.ListAttribute{Optional: true, ElementType: types.StringType,
				MarkdownDescription: "Ids of rules whose findings are errors at any level but `off`, unless the resource ignores the rule."},
		},
	}
}

// CheckLint refuses words and rules that do not exist; what is not known yet
// passes, until ReadLint.
func CheckLint(ctx context.Context, config tfsdk.Config) diag.Diagnostics {
	model, diags := readLint(ctx, config)
	at := path.Root(AttrLint)
	if level := model.Level.ValueString(); isKnown(model.Level) && !slices.Contains(lintLevels, level) {
		diags.Append(unusableLint(at.AtName("level"), "%q must be one of \"%s\"", level, strings.Join(lintLevels, `", "`)))
	}
	diags.Append(checkRuleList(model.Ignore, at.AtName("ignore"), nil)...)
	return append(diags, checkRuleList(model.FailOn, at.AtName("fail_on"), ruleList(model.Ignore))...)
}

// checkRuleList complains of each element that is no rule, or that the other
// list ignores.
func checkRuleList(list types.List, at path.Path, ignored []string) diag.Diagnostics {
	var diags diag.Diagnostics
	for i, element := range list.Elements() {
		text, _ := element.(types.String)
		id := text.ValueString()
		switch {
		case text.IsUnknown():
		case text.IsNull():
			diags.Append(unusableLint(at.AtListIndex(i), "a rule is null"))
		case slices.Contains(ignored, id):
			diags.Append(unusableLint(at.AtListIndex(i), "the rule %q is in ignore and in fail_on; it can be in one of them", id))
		default:
			if why := noRule(id); why != "" {
				diags.Append(unusableLint(at.AtListIndex(i), "%s", why))
			}
		}
	}
	return diags
}

// noRule says that there is no such rule, and which is the nearest; it is empty
// where there is one.
func noRule(id string) string {
	if _, found := lint.RuleByID(id); found {
		return ""
	}
	if nearest := lint.NearestRule(id); nearest != "" {
		return fmt.Sprintf("there is no rule %q; the nearest is %q", id, nearest)
	}
	return fmt.Sprintf("there is no rule %q; the guide lint-rules lists them all", id)
}

// unusableLint is the error of a value in the provider's lint; it names the
// argument, because Terraform shows the first line of the block alone.
func unusableLint(at path.Path, why string, values ...any) diag.Diagnostic {
	return CodeCredentials.Error("The provider's lint cannot be used", strings.TrimRight(at.String(), "[]0123456789")+": "+fmt.Sprintf(why, values...)+". "+NothingSent, at)
}

// ReadLint is the argument once it is known; what is not known yet is an error,
// because a rule that is to stop a plan would not.
func ReadLint(ctx context.Context, config tfsdk.Config) (LintRules, diag.Diagnostics) {
	diags := requireKnown(ctx, config, path.Root(AttrLint), "The provider's lint is not known yet",
		"A value in it comes from something that is not applied yet, so no plan could be judged by it. Apply that first, or write the value. "+NothingSent)
	if diags.HasError() {
		return LintRules{}, diags
	}
	model, more := readLint(ctx, config)
	diags.Append(more...)
	return LintRules{Level: model.Level.ValueString(), Ignore: ruleList(model.Ignore), FailOn: ruleList(model.FailOn)}, diags
}

// readLint takes the argument apart; where it is null or not known, all is null.
func readLint(ctx context.Context, config tfsdk.Config) (model lintModel, diags diag.Diagnostics) {
	var block types.Object
	diags.Append(config.GetAttribute(ctx, path.Root(AttrLint), &block)...)
	if block.IsNull() || block.IsUnknown() {
		return model, diags
	}
	diags.Append(config.GetAttribute(ctx, path.Root(AttrLint), &model)...)
	return model, diags
}

// ruleList are the known elements.
func ruleList(list types.List) []string {
	var ids []string
	for _, element := range list.Elements() {
		if text, ok := element.(types.String); ok && isKnown(text) {
			ids = append(ids, text.ValueString())
		}
	}
	return ids
}
