package tfkit

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/refresh"
	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// Approval describes a resource that waits until a brand or campaign is good.
// It owns nothing at the vendor: when it fails or times out nothing is
// tainted and nothing is bought again, and the next apply goes on waiting.
// A is the vendor's account type.
type Approval[A any] struct {
	Vendor      string // "Sinch"
	VendorName  string // "sinch", as in type names
	Noun        string // "campaign"
	Description string
	Target      string // argument: what to wait for
	TargetDoc   string
	TargetCheck []validator.String
	Output      string // the registry's id, known once approved; empty where the vendor shows none
	OutputDoc   string
	// OutputMayLack: the object counts as good without the registry's id.
	OutputMayLack bool
	Timeout       time.Duration
	Clock         func(A) clock.Clock
	// Look reads the object once. Reasons and Money are needed only for lost
	// phases.
	Look func(ctx context.Context, account A, id string) (Look, error)
	// Seen, if set, is Look for a refresh: as this run has read the object
	// already. It asks the vendor for nothing but pages that are worth their
	// calls; Reasons and Money may lack.
	Seen func(ctx context.Context, account A, id string) (Look, refresh.How)
	// Failure words an error of Look.
	Failure func(action string) Failure
	// ImportID turns the id that an import was given into the target's.
	ImportID func(ctx context.Context, account A, id string) (string, diag.Diagnostics)
	// Alternatives are further ids that an import by identity may give; ImportID
	// takes them too.
	Alternatives []IdentityPart
	// Missing says whether Look's error means that the object does not exist.
	Missing func(error) bool
	// WayOut says what to do about a refused object; empty: a changed one is
	// registered anew, for a new fee.
	WayOut string
	// MayReturn says whether a refused object may still become good without a
	// new registration, because an appeal is planned; nil: it never does.
	MayReturn func(account A, id string) bool
	// Parent is set where the target is read below another object; its Look, Seen
	// and ImportID are then used in place of these.
	Parent *ApprovalParent[A]
}

func (s Approval[A]) wayOut() string {
	return cmp.Or(s.WayOut, fmt.Sprintf("Mend what was refused and apply: a changed %s is registered anew, for a new fee.", s.Noun))
}

// ready: an object may be called approved before its registry id is there.
func (s Approval[A]) ready(l Look) bool {
	return l.Phase.Ready() && (s.Output == "" || s.OutputMayLack || l.Output != "")
}

// Look is what an approval sees of its object.
type Look struct {
	Status  string
	Phase   tcr.Phase
	Output  string // registry id, empty while there is none
	Reasons []Reason
	Money   string // what a rejection cost, a sentence
}

// NewApproval makes the resource.
func NewApproval[A any](spec Approval[A]) resource.Resource { return &approval[A]{spec: spec} }

type approval[A any] struct {
	spec       Approval[A]
	account    A
	configured bool
}

var (
	_ resource.ResourceWithConfigure   = (*approval[any])(nil)
	_ resource.ResourceWithModifyPlan  = (*approval[any])(nil)
	_ resource.ResourceWithImportState = (*approval[any])(nil)
)

func (r *approval[A]) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = fmt.Sprintf("%s_%s_%s_approval", req.ProviderTypeName, r.spec.VendorName, r.spec.Noun)
}

func (r *approval[A]) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: r.spec.Description,
		Attributes: map[string]schema.Attribute{
			AttrID: LateID("The id of what is waited for."),
			r.spec.Target: schema.StringAttribute{
				MarkdownDescription: r.spec.TargetDoc + " Changing it replaces the approval, which costs nothing: it owns nothing.",
				Required:            true,
				Validators:          r.spec.TargetCheck,
				PlanModifiers:       []planmodifier.String{stringplanmodifier.RequiresReplace()},
			},
			AttrPhase: Observed("The " + r.spec.Noun + "'s phase when it was last looked at. When it is no longer good but may recover, " +
				"the next apply waits again; nothing that refers to this resource is replaced."),
			AttrTimeouts: Timeouts(ctx, timeouts.Opts{Create: true, Update: true,
				CreateDescription: fmt.Sprintf("How long one apply waits, as \"30m\"; default %s. Then the apply stops with %s, and the next one goes on waiting.", Span(r.spec.Timeout), CodePending),
				UpdateDescription: fmt.Sprintf("How long one apply waits for a %s that must recover; default %s.", r.spec.Noun, Span(r.spec.Timeout)),
			}),
		},
	}
	if r.spec.Output != "" {
		resp.Schema.Attributes[r.spec.Output] = LateID(r.spec.OutputDoc)
	}
	if r.spec.Parent != nil {
		resp.Schema.Attributes[r.spec.Parent.Argument] = r.spec.Parent.attribute()
	}
}

func (r *approval[A]) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	r.account, r.configured = Connect[A](req.ProviderData, r.spec.VendorName, &resp.Diagnostics)
}

// ModifyPlan looks once when the target is known, so that adding an approval
// to something that lives plans known outputs and replaces nothing.
func (r *approval[A]) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if !r.configured || req.Plan.Raw.IsNull() {
		return
	}
	planned := r.get(ctx, req.Plan.GetAttribute, &resp.Diagnostics)
	if planned.target.IsUnknown() || planned.parent.IsUnknown() || resp.Diagnostics.HasError() {
		return
	}
	if req.State.Raw.IsNull() {
		r.planCreate(ctx, planned, resp)
		return
	}
	prior := r.get(ctx, req.State.GetAttribute, &resp.Diagnostics)
	if planned.target.Equal(prior.target) && planned.parent.Equal(prior.parent) {
		r.planKeep(ctx, prior, resp)
	}
}

func (r *approval[A]) planCreate(ctx context.Context, planned approvalState, resp *resource.ModifyPlanResponse) {
	id := planned.target.ValueString()
	resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(AttrID), id)...)
	look, err := r.look(ctx, planned)
	switch {
	case err != nil && r.spec.Missing(err):
		resp.Diagnostics.Append(r.spec.absent(id))
	case err != nil:
		resp.Diagnostics.Append(r.spec.Failure(fmt.Sprintf("read the %s %s", r.spec.Noun, id)).Diagnostics(err)...)
	case r.spec.ready(look):
		// Not the phase: approved may be active when the plan is applied, and
		// Terraform stops an apply whose second plan knows another value.
		if r.spec.Output != "" && look.Output != "" {
			resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(r.spec.Output), look.Output)...)
		}
	case look.Phase.Lost() && !r.mayReturn(id):
		resp.Diagnostics.Append(CodeLost.Warning(fmt.Sprintf("The %s %s is %s: this approval will fail", r.spec.Noun, id, look.Phase),
			fmt.Sprintf("Its status at %s is %s.%s", r.spec.Vendor, look.Status, ReasonWords(look.Reasons))))
	}
}

// planKeep keeps an approval whatever its object's phase: dropping it would
// replace everything that refers to it and detach live numbers.
func (r *approval[A]) planKeep(ctx context.Context, prior approvalState, resp *resource.ModifyPlanResponse) {
	phase := tcr.Phase(prior.phase.ValueString())
	switch {
	case phase.MayRecover(), phase == tcr.Rejected && r.mayReturn(prior.target.ValueString()):
		resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root(AttrPhase), types.StringUnknown())...)
		if phase.MayRecover() {
			resp.Diagnostics.Append(CodeNoLongerApproved.Warning(r.fellBack(prior.target.ValueString(), phase),
				"Until it is good again, "+r.spec.idle()+". It may come back without a new registration: the apply waits for that, and nothing that refers to this approval is replaced."))
		}
	case !phase.Ready():
		resp.Diagnostics.Append(CodeNoLongerApproved.Warning(
			r.fellBack(prior.target.ValueString(), phase),
			"It will not become good by waiting. The approval stays in the state, so that nothing which refers to it is replaced. "+
				cmp.Or(r.spec.WayOut, "Register a new "+r.spec.Noun+" when you are ready.")))
	}
}

func (r *approval[A]) mayReturn(id string) bool {
	return r.spec.MayReturn != nil && r.spec.MayReturn(r.account, id)
}

func (r *approval[A]) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	planned := r.get(ctx, req.Plan.GetAttribute, &resp.Diagnostics)
	timeout, diags := planned.timeouts.Create(ctx, r.spec.Timeout)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	look, ok := r.wait(ctx, planned, timeout, r.stillPending, &resp.Diagnostics)
	if !ok {
		return // nothing is saved: the next apply creates again, which only waits
	}
	resp.State.Raw = req.Plan.Raw.Copy()
	r.set(ctx, &resp.State, planned.target.ValueString(), look, &resp.Diagnostics)
}

func (r *approval[A]) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	prior := r.get(ctx, req.State.GetAttribute, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	id := prior.target.ValueString()
	look, err := r.refreshed(ctx, prior)
	if err != nil && r.spec.Missing(err) && prior.phase.IsNull() { // an import
		resp.Diagnostics.Append(r.spec.absent(id))
		return
	}
	if err != nil && r.spec.Missing(err) {
		resp.Diagnostics.Append(CodeGone.Warning(fmt.Sprintf("%s no longer knows the %s %s", r.spec.Vendor, r.spec.Noun, id),
			fmt.Sprintf("The approval stays in the state, so that nothing which refers to it is replaced. If it is gone for good, %s. A new %s is registered, for a new fee, "+
				"by `terraform apply -replace` with its address, and by nothing else.", r.spec.idle(), r.spec.Noun)))
		// Not what it was: an apply would wait for what does not come back.
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(AttrPhase), string(tcr.Expired))...)
		return
	}
	if err != nil {
		resp.Diagnostics.Append(r.spec.Failure(fmt.Sprintf("read the %s %s", r.spec.Noun, id)).Diagnostics(err)...)
		return
	}
	if look.Output == "" { // a registry id, once there, is never given up for an empty answer
		look.Output = prior.output.ValueString()
	}
	r.set(ctx, &resp.State, id, look, &resp.Diagnostics)
}

func (r *approval[A]) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	planned := r.get(ctx, req.Plan.GetAttribute, &resp.Diagnostics)
	prior := r.get(ctx, req.State.GetAttribute, &resp.Diagnostics)
	timeout, diags := planned.timeouts.Update(ctx, r.spec.Timeout)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	if !planned.phase.IsUnknown() { // only timeouts changed
		resp.State.Raw = settle(req.Plan.Raw, req.State.Raw)
		return
	}
	look, ok := r.wait(ctx, planned, timeout, r.stillBack, &resp.Diagnostics)
	if !ok {
		return // the prior state stays: an update that fails taints nothing
	}
	resp.State.Raw = req.Plan.Raw.Copy()
	look.Output = cmp.Or(prior.output.ValueString(), look.Output)
	r.set(ctx, &resp.State, planned.target.ValueString(), look, &resp.Diagnostics)
}

// Delete owns nothing and sends nothing.
func (r *approval[A]) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}

// wait looks until the object is good or lost; late words that the time is up.
func (r *approval[A]) wait(ctx context.Context, planned approvalState, timeout time.Duration, late lateWords, diags *diag.Diagnostics) (Look, bool) {
	id := planned.target.ValueString()
	var look Look
	err := ReviewWait(r.spec.Clock(r.account), timeout).Until(ctx, func(ctx context.Context) (bool, error) {
		var err error
		look, err = r.look(ctx, planned)
		return r.spec.ready(look) || look.Phase.Lost(), err
	})
	switch {
	case errors.Is(err, ErrTimeUp):
		diags.Append(late(id, look, timeout))
	case err != nil:
		diags.Append(r.spec.Failure(fmt.Sprintf("wait for the %s %s", r.spec.Noun, id)).Diagnostics(err)...)
	case look.Phase.Lost():
		diags.Append(CodeRejected.Error(fmt.Sprintf("The %s %s is %s (%s)", r.spec.Noun, id, look.Phase, look.Status),
			fmt.Sprintf("It will not be approved by waiting.%s %s\n\n%s", ReasonWords(look.Reasons), look.Money, r.spec.wayOut()), path.Root(r.spec.Target)))
	default:
		return look, true
	}
	return look, false
}
