package tfkit

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfvalue"
)

// Object is one kind of vendor object that money is paid for: what its plans
// say, what protects it, how its create is reported.
type Object struct {
	Vendor   string // "Sinch"
	Noun     string // "campaign"
	TypeName string // "tendlc_sinch_campaign"
	// ImportPrefix goes before the id in the import lines that are advised;
	// empty where an import takes the id alone.
	ImportPrefix string
	NameAttr     string // argument that people know it by
	Edits        Edits
	Review       string // how long a review takes, in words
	Fields       FieldPaths
	Access       Access
	// Traffic: messages are sent through the object, so a replacement stops
	// them unless the new one comes first.
	Traffic bool
	// ForgetsOnDestroy says, where the vendor has no delete, what becomes of
	// the object; empty otherwise.
	ForgetsOnDestroy string
	// Moving are the computed attributes that an update at the vendor may
	// move.
	Moving []string
	// Draft: creating the object is free and submits nothing; a registration of
	// its own does, and Fee is what that one costs.
	Draft bool
	// FeeIn is the attribute of a draft that says Fee; empty: only the
	// registration says it. What is no draft says it in fee_preview.
	FeeIn string
	// WayOut says what to do about a refused object; empty: change it and
	// apply, which registers a new one.
	WayOut string
	// Locked says, after a change of what only a replacement can carry, why
	// that is so: a sentence. Empty: the vendor has no call for it.
	Locked string
	// Cutover says how traffic goes on over a replacement, a sentence or more;
	// empty: with create_before_destroy on the object itself.
	Cutover string
	// Step tells the object from another of the same noun that has the same id,
	// as a draft and its registration do; empty for all others.
	Step string
	// Answered: the plan at hand does something about the refusal, so that it
	// needs no reminder of it.
	Answered bool
	// SaysFeeLater: the vendor's own plan says of a fee that is not known yet
	// that it is not, or somebody else's plan has said the fee.
	SaysFeeLater bool
	// ChangeFee is what an InPlaceCharged change costs, and an InPlaceMayCost one
	// if it is charged.
	ChangeFee tcr.Fee
	// Lint says how plans hold the object against the rules; nil: they do not.
	Lint *Lint
	// Fee is what creating the planned object costs; known is false while an
	// input is unknown. A fee that is not known may say what it is For: the
	// account may have its own price for that. It must not while the type or the
	// use case is unknown: the price of any type would be planned, and the apply
	// would find that of this one.
	Fee func(ctx context.Context, plan tfsdk.Plan) (fee tcr.Fee, known bool, diags diag.Diagnostics)
	// Holds reads whether the vendor holds these arguments to the letter as they
	// are planned, where a refresh does not tell; it needs AttrStatus among Moving.
	// nil: a difference in writing is a change like any other.
	Holds func(ctx context.Context, plan tfsdk.Plan, arguments []string) (bool, error)
	// Now reads afresh where the object stands, as Ending.Now does; a plan needs it
	// for what the state holds as gone.
	Now func(ctx context.Context, id string) (status string, phase tcr.Phase, err error)
}

// ReadBy is the object with its Now.
func (o Object) ReadBy(now func(ctx context.Context, id string) (status string, phase tcr.Phase, err error)) Object {
	o.Now = now
	return o
}

// Kind names the object for the registrar: "Sinch campaign", "Infobip campaign
// registration".
func (o Object) Kind() string { return strings.TrimSpace(o.Vendor + " " + o.Noun + " " + o.Step) }

// Account is what the plan needs of the provider's configuration.
type Account struct {
	Registrar          *registration.Registrar
	DeletionProtection bool
	Fees               FeeRules
	// Holdings finds the replacements that Terraform hides; nil finds none.
	Holdings *Holdings
	Lint     LintRules
	// Brands are those that this run has met; nil knows none.
	Brands *Brands
}

// ModifyPlan makes the plan tell the truth about the object. It runs at plan
// and again at apply, and what it knew the first time must be the same the
// second time, or Terraform stops before anything is bought.
func (o Object) ModifyPlan(ctx context.Context, account Account, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	o = o.pricedBy(account.Fees)
	switch {
	case req.Plan.Raw.IsNull():
		o.planDestroy(ctx, account, req, resp)
	case req.State.Raw.IsNull():
		o.planProtection(ctx, account, req, resp)
		o.planFee(ctx, account.Fees, req, resp)
		key := ObjectKey(ctx, req.Private)
		o.planRequested(ctx, account, key, req, resp)
		o.notePlanned(account, key, resp.Plan.Raw)
		resp.Diagnostics.Append(o.planLint(account, resp.Plan.Raw, nil)...)
	default:
		o.planProtection(ctx, account, req, resp)
		o.planUpdate(ctx, account, req, resp)
	}
}

func (o Object) planDestroy(ctx context.Context, account Account, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	facts, key := o.facts(ctx, req.State, &resp.Diagnostics), ObjectKey(ctx, req.Private)
	now := o.asItStands(ctx, account, key, facts)
	account.Holdings.planned(o.Kind(), key, facts)
	resp.Diagnostics.Append(o.sharedID(account, facts)...)
	if facts = now; o.guards(facts) {
		resp.Diagnostics.Append(o.destroyProtection(account, facts, o.priceOf(ctx, tfsdk.Plan(req.State))))
		return
	}
	if o.ForgetsOnDestroy != "" && !facts.Gone() {
		resp.Diagnostics.Append(CodeForgotten.Warning(
			fmt.Sprintf("Destroying the %s %s only forgets it", o.Noun, facts),
			fmt.Sprintf("%s Keep its id to have it back: terraform import %s.NAME %s", o.ForgetsOnDestroy, o.TypeName, o.ImportPrefix+facts.ID)))
	}
}

// planProtection gives deletion_protection the provider's default where the
// configuration says nothing.
func (o Object) planProtection(ctx context.Context, account Account, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	var configured types.Bool
	at := path.Root(AttrDeletionProtection)
	resp.Diagnostics.Append(Attribute(ctx, req.Config, at, &configured)...)
	if configured.IsNull() {
		resp.Diagnostics.Append(writingPlan(&resp.Plan)(ctx, at, account.DeletionProtection)...)
	}
}

func (o Object) planUpdate(ctx context.Context, account Account, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	facts := o.facts(ctx, req.State, &resp.Diagnostics)
	key := ObjectKey(ctx, req.Private)
	account.Holdings.planned(o.Kind(), key, facts)
	resp.Diagnostics.Append(o.sharedID(account, facts)...)
	imported := Imported(ctx, req.Private)
	kept, err := o.Edits.At(facts.Status).KeepSame(resp.Plan.Raw, req.State.Raw, imported)
	if err != nil {
		resp.Diagnostics.AddError("Could not compare the plan with the state", err.Error())
		return
	}
	change, err := o.Edits.Compare(kept, req.State.Raw, facts.Status, imported)
	if err != nil {
		resp.Diagnostics.AddError("Could not compare the plan with the state", err.Error())
		return
	}
	switch {
	case change.Nothing && tfvalue.SameInOrder(kept, req.State.Raw): // the plan as it is
	case change.Nothing:
		// An id that has not arrived is planned as unknown on any difference in
		// the configuration, such as the case of a keyword. That is no update.
		kept = req.State.Raw.Copy()
	case imported:
		// The first update after an import takes over the configuration's writing:
		// later on, what the vendor changes in place is no longer kept.
		kept, _ = o.Edits.At(facts.Status).KeepSame(resp.Plan.Raw, req.State.Raw, false) // it went well before
	}
	resp.Plan.Raw = kept
	o.notePlanned(account, key, kept)
	switch {
	case o.isWritten(ctx, facts, change, req, resp.Plan):
		o.warnLost(account, facts, resp)
	case len(change.Replacing) > 0:
		for _, attribute := range change.Replacing {
			resp.RequiresReplace = append(resp.RequiresReplace, path.Root(attribute))
		}
		account.Holdings.explained(o.Kind(), key, facts)
		if resp.Diagnostics.Append(o.cameBack(ctx, account, facts)...); resp.Diagnostics.HasError() {
			return
		}
		o.explainReplacement(ctx, facts, change, req, resp)
		if !o.guards(facts) {
			resp.Diagnostics.Append(o.planTexts(account, facts, change, kept, req.State.Raw)...)
		} else { // stopped already: the text is judged before the guard is lifted
			resp.Diagnostics.Append(o.planLint(account.advised(), kept, nil)...)
		}
	case len(change.Never) > 0:
		resp.Diagnostics.Append(o.never(facts, change))
	case len(change.NotNow) > 0:
		resp.Diagnostics.Append(o.notNow(facts, change))
	case change.Sends():
		o.planSend(ctx, account.Fees, facts, change, req, resp)
		resp.Diagnostics.Append(o.planTexts(account, facts, change, kept, req.State.Raw)...)
	default:
		o.warnLost(account, facts, resp)
	}
}

// notNow refuses an edit that the vendor does not take in this status.
func (o Object) notNow(facts Facts, change Change) diag.Diagnostic {
	status := facts.Status
	if status == "" {
		status = "not known yet"
	}
	possible := strings.Join(o.Edits.PossibleIn(change.NotNow), " or ")
	if possible == "" {
		possible = "another one"
	}
	return CodeNotNow.Error(
		fmt.Sprintf("%s of the %s %s cannot be changed now", strings.Join(change.Where, ", "), o.Noun, facts),
		fmt.Sprintf("Its status at %s is %s; the change is possible when it is %s. Wait for that (reviews take %s) and plan again. %s %s",
			o.Vendor, status, possible, o.Review, NothingSent, DestroyAnyway),
		path.Root(change.NotNow[0]))
}

// never refuses a change of value that the vendor takes in no status.
func (o Object) never(facts Facts, change Change) diag.Diagnostic {
	return CodeNotNow.Error(
		fmt.Sprintf("%s of the %s %s cannot be changed to this value", strings.Join(change.Where, ", "), o.Noun, facts),
		fmt.Sprintf("%s A new registration of the same %s would be stopped, so that it is not paid twice. %s %s",
			o.Edits.Describe(change.Never[0], o.Noun), o.Noun, NothingSent, DestroyAnyway), path.Root(change.Never[0]))
}

// planSend plans an update that calls the vendor: what the call may move is
// unknown until then, and a fee is announced.
func (o Object) planSend(ctx context.Context, rules FeeRules, facts Facts, change Change, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if o.FeeIn != "" && facts.Phase == tcr.Draft { // what its registration costs may follow from what changes
		o.planFee(ctx, rules, req, resp)
	}
	for _, attribute := range o.Moving {
		resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(attribute), UnknownOf(ctx, req.Plan, attribute))...)
	}
	if len(change.Charged) > 0 {
		o.planChangeFee(ctx, rules, facts, change, req, resp)
	}
	if len(change.Open) > 0 {
		resp.Diagnostics.Append(o.open(rules, facts, change))
	}
}

// warnLost reminds of an object that was refused or lapsed: dropping it from
// the state would silently buy a new one.
func (o Object) warnLost(account Account, facts Facts, resp *resource.ModifyPlanResponse) {
	if facts.Gone() {
		resp.Diagnostics.Append(o.remindOfGone(account, facts)...)
		return
	}
	if !facts.Phase.Lost() || o.Answered {
		return
	}
	wayOut := cmp.Or(o.WayOut, "Change what was refused and apply: that registers a new one, for a new fee. To send the very same again, "+
		"destroy this one first (terraform destroy -target=ADDRESS), then apply.")
	onTexts, _ := o.refusedTexts(account, facts, resp.Plan.Raw, changedTexts{})
	resp.Diagnostics.Append(CodeLost.Warning(
		fmt.Sprintf("The %s %s is %s", o.Noun, facts, facts.Phase),
		fmt.Sprintf("Its status at %s is %s.%s It stays in the state, because dropping it would plan a new purchase. %s",
			o.Vendor, facts.Status, o.otherReasons(facts, len(onTexts)), wayOut)))
	resp.Diagnostics.Append(onTexts...)
}

func (o Object) sharedID(account Account, facts Facts) diag.Diagnostics {
	if facts.ID == "" || !account.Registrar.Shared(o.Kind(), facts.ID) {
		return nil
	}
	return diag.Diagnostics{CodeSharedID.Error(
		fmt.Sprintf("Two objects of the state hold the %s %s", o.Noun, facts),
		fmt.Sprintf("Both would manage, and one day destroy, the same %s at %s. Remove one of them from the state with "+
			"`terraform state rm` (nothing is sent) and, if it was meant to be another %s, import that one. %s", o.Noun, o.Vendor, o.Noun, NothingSent))}
}
