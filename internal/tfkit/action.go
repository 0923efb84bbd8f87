package tfkit

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/action/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// Action describes an action of Terraform 1.14 and later: a call that a trigger
// or "terraform apply -invoke" asks for, and that leaves nothing in the state. A
// is the vendor's account type, M the model of the schema.
type Action[A, M any] struct {
	VendorName string // "infobip", as in type names
	Name       string // "campaign_appeal"
	Schema     schema.Schema
	// Fees, if set, holds what the call may cost against the provider's limits.
	// An action has no planned values that Terraform could compare, so it is
	// asked twice: in the plan, where it also warns, and by the invocation before
	// anything is sent, where only errors count.
	Fees func(account A, config M) diag.Diagnostics
	// Foresee, if set, says in the plan what the invocation will come to. Values
	// may be unknown, and only free reads are allowed. What it finds is no error:
	// what the apply does first may change it.
	Foresee func(ctx context.Context, account A, config M) diag.Diagnostics
	// Invoke makes the call. All values are known.
	Invoke func(ctx context.Context, account A, config M, say Progress) diag.Diagnostics
}

// NewAction makes the action.
func NewAction[A, M any](spec Action[A, M]) action.Action {
	return &vendorAction[A, M]{spec: spec}
}

type vendorAction[A, M any] struct {
	spec       Action[A, M]
	account    A
	configured bool
}

var (
	_ action.ActionWithConfigure  = (*vendorAction[any, any])(nil)
	_ action.ActionWithModifyPlan = (*vendorAction[any, any])(nil)
)

func (a *vendorAction[A, M]) Metadata(_ context.Context, req action.MetadataRequest, resp *action.MetadataResponse) {
	resp.TypeName = fmt.Sprintf("%s_%s_%s", req.ProviderTypeName, a.spec.VendorName, a.spec.Name)
}

func (a *vendorAction[A, M]) Schema(_ context.Context, _ action.SchemaRequest, resp *action.SchemaResponse) {
	resp.Schema = a.spec.Schema
}

func (a *vendorAction[A, M]) Configure(_ context.Context, req action.ConfigureRequest, resp *action.ConfigureResponse) {
	a.account, a.configured = Connect[A](req.ProviderData, a.spec.VendorName, &resp.Diagnostics)
}

// ModifyPlan changes nothing: an action has no plan, only diagnostics.
func (a *vendorAction[A, M]) ModifyPlan(ctx context.Context, req action.ModifyPlanRequest, resp *action.ModifyPlanResponse) {
	var config M
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	if resp.Diagnostics.HasError() || !a.configured {
		return
	}
	if a.spec.Fees != nil {
		resp.Diagnostics.Append(a.spec.Fees(a.account, config)...)
	}
	if a.spec.Foresee != nil && !resp.Diagnostics.HasError() {
		resp.Diagnostics.Append(a.spec.Foresee(ctx, a.account, config)...)
	}
}

func (a *vendorAction[A, M]) Invoke(ctx context.Context, req action.InvokeRequest, resp *action.InvokeResponse) {
	var config M
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	if resp.Diagnostics.HasError() {
		return
	}
	if !a.configured {
		resp.Diagnostics.AddError("Provider wired wrongly", "An action was invoked without a configured provider. "+NothingSent+" Please report this.")
		return
	}
	if a.spec.Fees != nil {
		resp.Diagnostics.Append(a.spec.Fees(a.account, config).Errors()...)
	}
	if resp.Diagnostics.HasError() {
		return
	}
	resp.Diagnostics.Append(a.spec.Invoke(ctx, a.account, config, Progress{ctx: ctx, send: resp.SendProgress})...)
}

// Progress shows what an invocation is doing while it does it.
type Progress struct {
	ctx  context.Context // of the one call that it belongs to
	send func(action.InvokeProgressEvent)
}

// Say shows one line. Terraform takes lines one at a time and stops taking them
// when it ends, so after an interrupt nobody waits for it.
func (p Progress) Say(format string, args ...any) {
	if p.ctx.Err() != nil {
		return
	}
	taken := make(chan struct{})
	go func() {
		defer close(taken)
		p.send(action.InvokeProgressEvent{Message: fmt.Sprintf(format, args...)})
	}()
	select {
	case <-taken:
	case <-p.ctx.Done():
	}
}

// ActionTimeouts is the timeouts attribute of an action that waits, with the
// description that the library leaves out.
func ActionTimeouts(ctx context.Context, invoke string) schema.Attribute {
	attribute := timeouts.AttributesWithOpts(ctx, timeouts.Opts{InvokeDescription: invoke})
	if nested, ok := attribute.(schema.SingleNestedAttribute); ok {
		nested.MarkdownDescription = "How long one invocation may take, as `{ invoke = \"10m\" }`."
		return nested
	}
	return attribute
}
