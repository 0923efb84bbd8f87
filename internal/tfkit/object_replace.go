package tfkit

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// explainReplacement refuses the replacement of a protected object, and says
// of any other one what it means. What it costs must be said here: of a fee that
// is as the state has it, Terraform shows nothing.
func (o Object) explainReplacement(ctx context.Context, facts Facts, change Change, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	draft := facts.Phase == tcr.Draft
	if facts.Gone() {
		o.Locked = fmt.Sprintf("%s no longer knows the %s, so the change means a new registration.", o.Vendor, o.Noun)
	}
	if draft && o.Draft { // its own plan says what its registration will cost
		return
	}
	places := strings.Join(change.Where, ", ")
	at := path.Root(change.Replacing[0])
	cost := late(req.Plan, change.Replacing) + o.replacementCost(ctx, req.Plan, req.State)
	if !o.protects(facts) {
		code := CodeLost
		if draft {
			code = CodeReplaceLive
		}
		resp.Diagnostics.Append(code.Warning(
			fmt.Sprintf("Changing %s replaces the %s %s, which is %s", places, o.Noun, facts, facts.Phase),
			fmt.Sprintf("%s %s", o.locked(places), cost), at))
		return
	}
	if facts.Protected {
		resp.Diagnostics.Append(CodeReplaceProtected.Error(
			fmt.Sprintf("Changing %s would replace the protected %s %s", places, o.Noun, facts),
			fmt.Sprintf("%s %s%s\n\n%s\n\n%s\n\n%s",
				o.locked(places), cost, o.outage(facts), o.standing(facts), o.goAhead(places, allKnown(req.Plan.Raw, change.Replacing)), NothingSent), at))
		return
	}
	resp.Diagnostics.Append(CodeReplaceLive.Warning(
		fmt.Sprintf("Changing %s replaces the %s %s, which is %s", places, o.Noun, facts, orUnknown(facts.Phase)),
		fmt.Sprintf("%s %s%s", o.locked(places), cost, o.outage(facts)), at))
}

// goAhead are the steps to a replacement that protection refuses. The edit still
// stands in the configuration, so it has to go out for the first of them; one
// that is not known yet comes from the edit of something else.
func (o Object) goAhead(places string, edited bool) string {
	edit := "your edit of " + places
	if !edited {
		edit = "the edit of what it refers to"
	}
	return fmt.Sprintf("To go ahead, in two applies, because both in one apply is refused: (1) take %s back, %s. "+
		"(2) Make the edit again, and in the same apply switch the protection on again (take deletion_protection = false out): the new %s is then protected from its first day.",
		edit, o.lift(), o.Noun)
}

// locked says why the change of these places means a new registration.
func (o Object) locked(places string) string {
	return cmp.Or(o.Locked, fmt.Sprintf("%s has no call to change %s of a %s, so the change means a new registration.", o.Vendor, places, o.Noun))
}

func orUnknown(phase tcr.Phase) tcr.Phase {
	if phase == "" {
		return tcr.Unknown
	}
	return phase
}

// late says of a value that the plan does not know that nobody has edited it.
func late(plan tfsdk.Plan, attributes []string) string {
	if allKnown(plan.Raw, attributes) {
		return ""
	}
	return fmt.Sprintf("%s is known after apply only, because what it refers to is new or replaced in this plan. ", strings.Join(attributes, ", "))
}

// replacementCost says what the new object costs. While the plan cannot know,
// what the old one costs is the best that can be said.
func (o Object) replacementCost(ctx context.Context, plan tfsdk.Plan, state tfsdk.State) string {
	price := "what it costs is not known yet"
	if fee := o.priceOf(ctx, plan); fee != "" {
		price = "it costs " + fee
	} else if fee := o.priceOf(ctx, tfsdk.Plan(state)); fee != "" {
		price = "what it costs is known in the apply; one as it is now costs " + fee
	}
	return fmt.Sprintf("The new %s is reviewed again (%s) and paid anew: %s.", o.Noun, o.Review, price)
}

// priceOf says what registering the object of these values costs, or nothing
// where that is not known.
func (o Object) priceOf(ctx context.Context, values tfsdk.Plan) string {
	if values.Raw.IsNull() {
		return ""
	}
	fee, known, _ := o.Fee(ctx, values)
	if !known {
		return ""
	}
	return FeeWords(fee)
}

// outage says what the replacement does to the traffic; what is in its first
// review has none.
func (o Object) outage(facts Facts) string {
	if !o.Traffic || facts.Phase == tcr.Pending {
		return ""
	}
	if o.Cutover != "" {
		return " " + o.Cutover
	}
	return fmt.Sprintf(" Unless the resource has `lifecycle { create_before_destroy = true }` (a provider cannot see that), "+
		"the old %s goes first and traffic stops until the new one is approved. Add that line, and the numbers move one by one when the new one is approved.", o.Noun)
}
