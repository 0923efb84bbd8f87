package tfkit

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
)

// Planned reads the plan of a create into the model, a pointer, and says how
// long the create may take: the timeouts' or the fallback. ok is false after an
// error, which resp has then.
func Planned(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse, model any, fallback time.Duration) (timeout time.Duration, ok bool) {
	resp.Diagnostics.Append(Get(ctx, req.Plan, model)...)
	var chosen timeouts.Value
	resp.Diagnostics.Append(Attribute(ctx, req.Plan, path.Root(AttrTimeouts), &chosen)...)
	timeout, diags := chosen.Create(ctx, fallback)
	resp.Diagnostics.Append(diags...)
	return timeout, !resp.Diagnostics.HasError()
}

// PlannedChange reads the state and the plan of an update into the models, both
// pointers; see Planned.
func PlannedChange(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse, prior, model any, fallback time.Duration) (timeout time.Duration, ok bool) {
	resp.Diagnostics.Append(Get(ctx, req.State, prior)...)
	resp.Diagnostics.Append(Get(ctx, req.Plan, model)...)
	var chosen timeouts.Value
	resp.Diagnostics.Append(Attribute(ctx, req.Plan, path.Root(AttrTimeouts), &chosen)...)
	timeout, diags := chosen.Update(ctx, fallback)
	resp.Diagnostics.Append(diags...)
	return timeout, !resp.Diagnostics.HasError()
}

// TakeOver is a Purchase's Observe: it reads the object and takes over what the
// vendor says. From the charge on nothing may be an error, so what taking over
// complains about is left to the next refresh.
func TakeOver[T any](read func(ctx context.Context, id string) (T, error), take func(ctx context.Context, object T) diag.Diagnostics) func(context.Context, string) error {
	return func(ctx context.Context, id string) error {
		object, err := read(ctx, id)
		if err == nil {
			_ = take(ctx, object)
		}
		return err
	}
}
