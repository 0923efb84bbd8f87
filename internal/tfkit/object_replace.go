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
	if draft && o.Draft { // its own plan says what its registration will cost
		return
	}
	places := strings.Join(change.Where, ", ")
	at := path.Root(change.Replacing[0])
	cost := o.replacementCost(ctx, req.Plan)
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
			fmt.Sprintf("%s %s\n\n%s, and deletion_protection is on. To go ahead: set deletion_protection = false, apply that alone, "+
				"then make this change. %s %s", o.locked(places), cost, o.standing(facts), NothingSent, DestroyAnyway), at))
		return
	}
	resp.Diagnostics.Append(CodeReplaceLive.Warning(
		fmt.Sprintf("Changing %s replaces the %s %s, which is %s", places, o.Noun, facts, orUnknown(facts.Phase)),
		fmt.Sprintf("%s %s%s", o.locked(places), cost, o.outage()), at))
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

func (o Object) replacementCost(ctx context.Context, plan tfsdk.Plan) string {
	fee, known, _ := o.Fee(ctx, plan)
	price := "what it costs is not known yet"
	if known {
		price = "it costs " + FeeWords(fee)
	}
	return fmt.Sprintf("The new %s is reviewed again (%s) and %s.", o.Noun, o.Review, price)
}

func (o Object) outage() string {
	if !o.Traffic {
		return ""
	}
	if o.Cutover != "" {
		return " " + o.Cutover
	}
	return fmt.Sprintf(" Unless the resource has `lifecycle { create_before_destroy = true }` (a provider cannot see that), "+
		"the old %s goes first and traffic stops until the new one is approved. Add that line, and the numbers move one by one when the new one is approved.", o.Noun)
}
