package tfkit

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// pricedBy is the object with the account's own prices in the place of the
// vendor's, so that whatever speaks of a fee speaks of the same one.
func (o Object) pricedBy(rules FeeRules) Object {
	usual := o.Fee
	o.Fee = func(ctx context.Context, plan tfsdk.Plan) (tcr.Fee, bool, diag.Diagnostics) {
		fee, known, diags := usual(ctx, plan)
		fee, known = rules.priced(fee, known)
		return fee, known, diags
	}
	o.ChangeFee, _ = rules.priced(o.ChangeFee, true)
	return o
}

// planFee plans the preview of a fee that creating the object will cost, or, of
// a draft, its registration.
func (o Object) planFee(ctx context.Context, rules FeeRules, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if o.Draft && o.FeeIn == "" { // its registration says it
		resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(AttrFeePreview), NoFee())...)
		return
	}
	fee, known, diags := o.Fee(ctx, req.Plan)
	resp.Diagnostics.Append(diags...)
	at := cmp.Or(o.FeeIn, AttrFeePreview)
	preview := attr.Value(FeeObject(fee))
	subject := o.feeSubject(ctx, req.Plan)
	if known {
		resp.Diagnostics.Append(rules.orElse(o.importInstead(ctx, req.Plan)).judge(subject, "It costs", fee)...)
	} else { // not what the state says: an input of it is still to come
		preview = UnknownOf(ctx, req.Plan, at)
		resp.Diagnostics.Append(o.feeLater(rules, subject)...)
	}
	resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(at), preview)...)
}

// importInstead says, of a create that would take over what is there, how to have
// that without a fee: a plan cannot know what the apply will find.
func (o Object) importInstead(ctx context.Context, plan tfsdk.Plan) string {
	var adopt types.Bool
	if diags := plan.GetAttribute(ctx, path.Root(AttrAdoptExisting), &adopt); diags.HasError() || !adopt.ValueBool() {
		return ""
	}
	return fmt.Sprintf("adopt_existing is on, and taking over a %s that exists costs nothing, but only the apply looks for one, so the limit holds. If it exists, import it: "+
		"terraform import %s.NAME %sID, or an import block. An import is never held against a limit.", o.Noun, o.TypeName, o.ImportPrefix)
}

// feeSubject names what is paid for: `the brand "Lakeview"`.
func (o Object) feeSubject(ctx context.Context, plan tfsdk.Plan) string {
	subject := "the " + o.Noun
	if o.Draft || o.Step != "" {
		subject = "the registration of " + subject
	}
	var name types.String
	if diags := plan.GetAttribute(ctx, path.Root(o.NameAttr), &name); diags.HasError() || name.ValueString() == "" {
		return subject
	}
	return fmt.Sprintf("%s %q", subject, name.ValueString())
}

// feeLater says of a fee that is not known yet what nobody else says of it.
func (o Object) feeLater(rules FeeRules, subject string) diag.Diagnostics {
	if o.SaysFeeLater {
		return nil
	}
	return rules.later(subject)
}

// planChangeFee plans and announces the fee of a change in place.
func (o Object) planChangeFee(ctx context.Context, rules FeeRules, facts Facts, change Change, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	preview := attr.Value(FeeObject(o.ChangeFee))
	subject := fmt.Sprintf("changing %s of the %s %s", strings.Join(change.Charged, ", "), o.Noun, facts)
	if allKnown(resp.Plan.Raw, change.Charged) {
		says := "It costs"
		if change.MayCost {
			says = "If it is charged, it costs"
		}
		resp.Diagnostics.Append(rules.judge(subject, says, o.ChangeFee, path.Root(change.Charged[0]))...)
	} else { // it may turn out to be no change
		preview = UnknownOf(ctx, req.Plan, AttrFeePreview)
		resp.Diagnostics.Append(o.feeLater(rules, subject)...)
	}
	resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(AttrFeePreview), preview)...)
	resp.Diagnostics.Append(o.charged(facts, change))
}

// charged announces the fee of a change in place.
func (o Object) charged(facts Facts, change Change) diag.Diagnostic {
	is, detail := "is charged", "The change is made in place and sends it back into review. It costs %s."
	switch {
	case change.MayCost && !change.MayReview:
		is, detail = "may be charged", "The change is made in place and sends it back into review. If it is charged, it costs %s."
	case change.MayCost:
		is, detail = "may be charged", "The change is made in place and may send it back into review. If it is charged, it costs %s."
	}
	return CodeChargedUpdate.Warning(
		fmt.Sprintf("Changing %s of the %s %s %s", strings.Join(change.Charged, ", "), o.Noun, facts, is),
		fmt.Sprintf(detail, FeeWords(o.ChangeFee)), path.Root(change.Charged[0]))
}

// allKnown says whether the plan knows the values of these arguments.
func allKnown(plan tftypes.Value, attributes []string) bool {
	var values map[string]tftypes.Value
	if plan.As(&values) != nil {
		return false
	}
	for _, attribute := range attributes {
		if !values[attribute].IsFullyKnown() {
			return false
		}
	}
	return true
}
