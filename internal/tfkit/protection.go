package tfkit

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// Facts is what the prior state knows of an object, for plan and delete.
type Facts struct {
	ID        string
	Name      string
	Status    string
	Phase     tcr.Phase
	Protected bool   // deletion_protection of the prior state
	Reasons   string // " Reasons: ..." or empty
	Why       []Reason
	Old       bool // not read in this run, so the vendor may say otherwise by now
}

// String names the object: "\"Visit notices\" (01k4...)".
func (f Facts) String() string {
	if f.Name == "" || f.Name == f.ID { // what is known by the id of something else
		return f.ID
	}
	return fmt.Sprintf("%q (%s)", f.Name, f.ID)
}

// Facts reads the prior state; Delete sees nothing else.
func (o Object) Facts(ctx context.Context, state tfsdk.State) (Facts, diag.Diagnostics) {
	var diags diag.Diagnostics
	return o.facts(ctx, state, &diags), diags
}

func (o Object) facts(ctx context.Context, state tfsdk.State, diags *diag.Diagnostics) Facts {
	text := func(attribute string) string {
		var value types.String
		diags.Append(Attribute(ctx, state, path.Root(attribute), &value)...)
		return value.ValueString()
	}
	var protected types.Bool
	diags.Append(Attribute(ctx, state, path.Root(AttrDeletionProtection), &protected)...)
	var list types.List
	diags.Append(Attribute(ctx, state, path.Root(AttrStatusReasons), &list)...)
	var reasons []Reason
	if !isNone(list) {
		diags.Append(list.ElementsAs(ctx, &reasons, false)...)
	}
	return Facts{
		ID: text(AttrID), Name: text(o.NameAttr), Status: text(AttrStatus), Phase: tcr.Phase(text(AttrPhase)),
		Protected: protected.ValueBool(), Reasons: ReasonWords(reasons), Why: reasons,
	}
}

// isNone says whether a list surely has no element.
func isNone(list types.List) bool { return !list.IsUnknown() && len(list.Elements()) == 0 }

// destroyProtection is the error that stops the plan to destroy a protected
// object. It judges the prior state, because Delete sees only that; so lifting
// the protection takes an apply of its own. The price is in words, or empty.
func (o Object) destroyProtection(account Account, facts Facts, price string) diag.Diagnostic {
	if account.Holdings.successor(o.Kind(), facts) != "" { // Terraform plans the destroy of a deposed object once more, in the apply
		return o.stopped(account, facts)
	}
	how := fmt.Sprintf("To destroy it: %s, then destroy it; both in one apply is refused. If its block is gone from the configuration, put it back for that.\n"+
		"To keep it at %s and stop managing it: terraform state rm ADDRESS, or a removed block with destroy = false.\n"+
		"If Terraform calls it a deposed object, the page below says the way out.", o.lift(), o.Vendor)
	return CodeProtected.Error(
		fmt.Sprintf("The %s %s is protected from destruction", o.Noun, facts),
		fmt.Sprintf("%s %s\n\n%s\n\n%s", o.standing(facts), o.loss(facts, price), how, NothingSent))
}

// standing says where a protected object stands, a sentence; one that was never
// read stands nowhere yet.
func (o Object) standing(facts Facts) string {
	if facts.Phase == "" {
		return fmt.Sprintf("It is registered, its status at %s was never read, and deletion_protection is on.", o.Vendor)
	}
	when := ""
	if facts.Old {
		when = " as it was last read"
	}
	return fmt.Sprintf("It is %s at %s (%s)%s, and deletion_protection is on.", facts.Phase, o.Vendor, facts.Status, when)
}

// asItStands are the facts that the plan of a destroy is judged by. Terraform
// plans the destroy of what has left the configuration with the saved state, and
// refreshes it only then; so what the state would let go, because it was refused
// or has lapsed, is looked at first. Delete would refuse it too, but only in the
// apply. A draft, of which there may be many, is left to Delete, and so is a look
// that fails: Delete looks again.
func (o Object) asItStands(ctx context.Context, account Account, key string, facts Facts) Facts {
	if account.Holdings == nil || account.Holdings.met(o.Kind(), key, facts.ID) {
		return facts
	}
	facts.Old = true
	if o.Now == nil || !facts.Protected || o.protects(facts) || facts.Phase == tcr.Draft || facts.Gone() {
		return facts
	}
	fresh := facts
	var err error
	fresh.Old = false
	if fresh.Status, fresh.Phase, err = o.Now(ctx, facts.ID); err != nil || !o.protects(fresh) {
		return facts
	}
	return fresh
}

// protects says whether the phase is one that protection covers; an object
// whose phase was never read counts as unknown.
func (o Object) protects(facts Facts) bool { return facts.Phase == "" || facts.Phase.Protected() }

// ReasonWords says reasons in a sentence, with a leading blank; empty for none.
func ReasonWords(reasons []Reason) string {
	if len(reasons) == 0 {
		return ""
	}
	var parts []string
	for _, reason := range reasons {
		part := strings.TrimSuffix(reason.Reason.ValueString(), ".")
		if code := reason.Code.ValueString(); code != "" {
			part = code + ": " + part
		}
		if attribute := reason.Attribute.ValueString(); attribute != "" {
			part += " (" + attribute + ")"
		}
		if advice := reason.Advice.ValueString(); advice != "" {
			part += " - " + strings.TrimSuffix(advice, ".")
		}
		parts = append(parts, part)
	}
	return " Reasons: " + strings.Join(parts, "; ") + "."
}

// FeeWords says a fee in words: "30.00 USD once and 10.00 USD a month".
func FeeWords(fee tcr.Fee) string {
	amount := func(value *float64) string {
		if value == nil {
			return "an unknown amount"
		}
		return fmt.Sprintf("%.2f %s", *value, fee.Currency)
	}
	if fee.Setup == nil && fee.Monthly == nil {
		return "an amount that is not published (" + feeSource(fee) + ")"
	}
	words := amount(fee.Setup) + " once"
	if fee.Monthly == nil || *fee.Monthly > 0 {
		words += " and " + amount(fee.Monthly) + " a month"
	}
	return words + " (" + feeSource(fee) + ")"
}

func feeSource(fee tcr.Fee) string {
	if fee.AsOf == "" {
		return fee.Source
	}
	return fee.Source + ", as of " + fee.AsOf
}
