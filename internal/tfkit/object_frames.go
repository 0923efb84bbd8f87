package tfkit

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// failure words the error of a free call about the object.
func (o Object) failure(action string) Failure {
	return Failure{Vendor: o.Vendor, Access: o.Access, Action: action, Money: NotCharged}
}

// Ending is the Delete of an object as a vendor fills it in.
type Ending struct {
	// Now reads afresh where the object stands; an object that is gone has the
	// phase Expired. nil: the state is trusted.
	Now func(ctx context.Context, id string) (status string, phase tcr.Phase, err error)
	// AtVendor is the vendor's sequence, bounded by the timeouts' or Timeout;
	// nil: there is none.
	AtVendor func(facts Facts, timeout time.Duration) diag.Diagnostics
	Timeout  time.Duration
}

// Destroy is the Delete of a resource: protection, then the vendor's sequence.
// What this run created or adopted is forgotten instead: it is the deposed
// half of a replacement that holds the same object.
func (o Object) Destroy(ctx context.Context, account Account, req resource.DeleteRequest, resp *resource.DeleteResponse, end Ending) {
	facts, diags := o.Facts(ctx, req.State)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	if account.Registrar.Claimed(facts.ID) { // nothing is lost: the new half holds it
		resp.Diagnostics.Append(o.KeptClaimed(facts))
		return
	}
	resp.Diagnostics.Append(o.stillProtected(ctx, account, facts, end)...)
	if resp.Diagnostics.HasError() || end.AtVendor == nil {
		return
	}
	gone, diags := o.stillGone(ctx, facts, end)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() || gone {
		return
	}
	var chosen timeouts.Value
	resp.Diagnostics.Append(Attribute(ctx, req.State, path.Root(AttrTimeouts), &chosen)...)
	timeout, diags := chosen.Delete(ctx, end.Timeout)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	if resp.Diagnostics.Append(end.AtVendor(facts, timeout)...); !resp.Diagnostics.HasError() {
		account.Registrar.Ended(o.Kind(), facts.ID)
	}
}

// stillProtected judges the object as it stands now where the state would let
// it go: one that was refused when the plan was made may be live since.
func (o Object) stillProtected(ctx context.Context, account Account, facts Facts, end Ending) diag.Diagnostics {
	if facts.Protected && !o.protects(facts) && end.Now != nil {
		status, phase, err := end.Now(ctx, facts.ID)
		if err != nil {
			return o.failure(fmt.Sprintf("read the %s %s before destroying it", o.Noun, facts)).Diagnostics(err)
		}
		facts.Status, facts.Phase = status, phase
	}
	if protection := o.stopped(account, facts); protection != nil {
		return diag.Diagnostics{protection}
	}
	return nil
}

// Changing is an Update as a vendor fills it in.
type Changing struct {
	ID      string
	Status  string // of the prior state
	Timeout time.Duration
	// Now reads the status afresh.
	Now func(ctx context.Context) (status string, err error)
	// Send makes the calls and sets the state.
	Send func(ctx context.Context, change Change)
}

// Change is the Update of a resource: what only the provider uses is recorded
// without a call. Else the status is read first; if the object moved since the
// plan, the plan no longer tells the truth and nothing is sent.
func (o Object) Change(ctx context.Context, c Changing, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	imported := Imported(ctx, req.Private)
	change, err := o.Edits.CompareSent(req.Plan.Raw, req.State.Raw, c.Status, imported)
	if err != nil {
		resp.Diagnostics.AddError("Could not compare the plan with the state", err.Error()+". "+NothingSent)
		return
	}
	if !change.Sends() || o.SendsNothing(ctx, req.Plan) {
		UpdateLocal(ctx, req, resp)
		return
	}
	bounded, cancel := context.WithTimeout(ctx, c.Timeout)
	defer cancel()
	status, err := c.Now(bounded)
	if err != nil {
		resp.Diagnostics.Append(o.failure(fmt.Sprintf("read the %s %s before changing it", o.Noun, c.ID)).Diagnostics(err)...)
		return
	}
	now, err := o.Edits.CompareSent(req.Plan.Raw, req.State.Raw, status, imported)
	if err != nil || !now.Equal(change) {
		resp.Diagnostics.Append(o.PlanAgain(c.ID, c.Status, status))
		return
	}
	c.Send(bounded, change)
}
