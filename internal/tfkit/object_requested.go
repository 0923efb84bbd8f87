package tfkit

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// planRequested judges the plan of a create that is the new half of a
// replacement which no edit asks for: -replace, replace_triggered_by or a
// taint. With create_before_destroy the new half is bought before Delete could
// refuse, so this is the only place that can save the fee. Terraform shows the
// errors of this second plan and drops its warnings, but for a taint: nothing
// else can be said of a replacement on request. The key is that of the old half,
// which Terraform hands on but for a taint.
func (o Object) planRequested(ctx context.Context, account Account, key string, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	facts, explained, found := account.Holdings.replaced(o.Kind(), key)
	if !found {
		o.planTainted(ctx, account, req, resp)
		return
	}
	if explained {
		return
	}
	resp.Diagnostics.Append(o.cameBack(ctx, account, facts)...)
	if resp.Diagnostics.HasError() || !o.guards(facts) {
		return
	}
	resp.Diagnostics.Append(CodeReplaceProtected.Error(
		fmt.Sprintf("The protected %s %s would be replaced on request", o.Noun, facts),
		fmt.Sprintf("No edit asks for that: it is -replace, or replace_triggered_by in its lifecycle block. %s %s\n\nLeave -replace (or replace_triggered_by) out. %s %s",
			o.standing(facts), o.replacementCost(ctx, req.Plan, req.State), o.instead(facts), NothingSent)))
}

// instead says how to come to a new object, which is not by asking once more:
// the very same content cannot stand beside the old one.
func (o Object) instead(facts Facts) string {
	switch {
	case o.Step != "":
		return fmt.Sprintf("A %s cannot be replaced by itself: what is registered is not registered again (%s). Replace the %s that it registers.", o.Step, CodeTwin, o.Noun)
	case o.ForgetsOnDestroy != "":
		return fmt.Sprintf("The very same %s cannot be had again, because %s keeps the old one: the apply would end with %s. To have another one: %s, then edit its content.",
			o.Noun, o.Vendor, CodeTwin, o.lift())
	default:
		return fmt.Sprintf("To have a new one all the same: %s, then edit its content.%s%s", o.lift(), o.outage(facts), o.sameAgain())
	}
}

// sameAgain says what becomes of a replacement by the very same content.
func (o Object) sameAgain() string {
	if o.Step != "" || o.ForgetsOnDestroy != "" {
		return ""
	}
	return fmt.Sprintf(" The very same %s cannot be registered beside the old one: with create_before_destroy the apply ends with %s before it sends anything, and without it the old one is destroyed first.",
		o.Noun, CodeTwin)
}

// planTainted judges a create whose name an object of the state has that
// Terraform has refreshed and not planned: it is tainted, and this is its new
// half. A protected one is not replaced.
func (o Object) planTainted(ctx context.Context, account Account, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	var name types.String
	var adopt types.Bool
	resp.Diagnostics.Append(Attribute(ctx, req.Plan, path.Root(o.NameAttr), &name)...)
	resp.Diagnostics.Append(Attribute(ctx, req.Plan, path.Root(AttrAdoptExisting), &adopt)...)
	if resp.Diagnostics.HasError() || adopt.ValueBool() { // it takes over what is there and buys nothing
		return
	}
	facts, found := account.Holdings.tainted(ctx, o.Kind(), name.ValueString(), o.protects)
	if !found {
		return
	}
	if !facts.Protected {
		resp.Diagnostics.Append(CodeReplaceLive.Warning(
			fmt.Sprintf("The %s %s, which is %s, is tainted and will be replaced", o.Noun, facts, orUnknown(facts.Phase)),
			fmt.Sprintf("To keep it: terraform untaint ADDRESS, which sends nothing. %s%s%s", o.replacementCost(ctx, req.Plan, req.State), o.outage(facts), o.sameAgain())))
		return
	}
	resp.Diagnostics.Append(CodeReplaceProtected.Error(
		fmt.Sprintf("The protected %s %s is tainted and would be replaced", o.Noun, facts),
		fmt.Sprintf("%s %s%s To keep it: terraform untaint ADDRESS, which sends nothing. To replace it: the same first; then %s, then taint it again. "+
			"If it is not tainted but a removed block lets go of it in this plan: apply that alone first. %s",
			o.standing(facts), o.replacementCost(ctx, req.Plan, req.State), o.outage(facts), o.lift(), NothingSent)))
}

// guards says whether protection holds for an object.
func (o Object) guards(facts Facts) bool { return facts.Protected && o.protects(facts) }

// stopped is the error of a Delete that protection refuses. A plan refuses it
// before, unless Terraform hides from it what it does, or something has changed
// since.
func (o Object) stopped(account Account, facts Facts) diag.Diagnostic {
	if !o.guards(facts) {
		return nil
	}
	why := fmt.Sprintf("It was not deleted and stays in the state. It is tainted, or replaced with -replace or replace_triggered_by, or the plan is older than its protection or its status. "+
		"To keep it: terraform untaint ADDRESS if it is tainted (terraform state show ADDRESS tells), leave -replace out, and plan again. To destroy it: %s, then destroy or replace it.", o.lift())
	money := fmt.Sprintf("Nothing was sent for the %s and nothing was charged for it.", o.Noun)
	if other := account.Holdings.successor(o.Kind(), facts); other != "" {
		why = fmt.Sprintf("It was not deleted. This run has registered %s in its place first (create_before_destroy), which may be charged, and the old one stays in the state as a deposed object. %s", other, o.deposed(facts))
		money = "Nothing was sent for the old one."
	}
	return CodeProtected.Error(fmt.Sprintf("The %s %s is protected from destruction", o.Noun, facts),
		fmt.Sprintf("%s %s %s", o.standing(facts), why, money))
}

// deposed is the way out for the old half of a replacement, which no
// configuration reaches any more.
func (o Object) deposed(facts Facts) string {
	return fmt.Sprintf("Lifting the protection in the configuration does not reach it. The way out: terraform state rm ADDRESS, which takes both halves out and sends nothing; "+
		"terraform import ADDRESS %s%s for the old one, or the id of the new one, whichever stays; and the other one under an address of its own with deletion_protection = false, to be destroyed from there.",
		o.ImportPrefix, facts.ID)
}

// lift says how protection is lifted; it goes in the middle of a sentence.
func (o Object) lift() string {
	return "set deletion_protection = false on this resource (in the provider block it lifts the protection of everything that does not set it) and apply that alone, which sends nothing"
}

// loss says what is lost with an object that is destroyed: a sentence or two.
func (o Object) loss(facts Facts, price string) string {
	if price == "" {
		price = "a new fee"
	}
	words := fmt.Sprintf("A new registration would cost %s, and a new review (%s).", price, o.Review)
	if o.Traffic && facts.Phase != tcr.Pending {
		words = "Its numbers would stop sending for it. " + words
	}
	return words
}
