package tfkit

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// StatusGone is the status of an object that its vendor no longer knows. Such an
// object stays in the state: Terraform plans to create whatever is not there,
// and an apply that nobody watches would pay for it. It is Bird's own word for
// what is deleted, the other vendors have none.
const StatusGone = "DELETED"

// Gone says whether the last refresh found that the vendor no longer knows the
// object.
func (f Facts) Gone() bool { return f.Status == StatusGone }

// notThere is why an object counts as gone.
func (o Object) notThere() string {
	return fmt.Sprintf("A read answered 404 and a fresh list does not hold it, or %s calls it deleted", o.Vendor)
}

// Gone is the warning about an object which neither a read nor a fresh list
// knows. Nothing but the user's word creates it again.
func (o Object) Gone(facts Facts) diag.Diagnostic {
	return CodeGone.Warning(fmt.Sprintf("%s no longer knows the %s %s", o.Vendor, o.Noun, facts),
		fmt.Sprintf("%s. It stays in the state as %s, and nothing creates it again without your word, because that is paid again. If this surprises you, look at %s's dashboard, "+
			"and whether the credentials are of the right account; if it comes back, the next refresh sees it. If it is gone for good, %s. "+
			"To let go of it, remove it from the configuration and apply: nothing is sent for what is gone.", o.notThere(), StatusGone, o.Vendor, o.again()))
}

// again says how the user's word is given. The registration of a draft needs a
// new draft.
func (o Object) again() string {
	switch {
	case o.Step != "":
		return fmt.Sprintf("`terraform apply -replace=ADDRESS` with the address of its %s makes a new one and registers it, for a new fee", strings.TrimSuffix(o.TypeName, "_"+o.Step))
	case o.Draft:
		return fmt.Sprintf("`terraform apply -replace=ADDRESS` makes a new %s, whose registration costs a new fee", o.Noun)
	default:
		return fmt.Sprintf("`terraform apply -replace=ADDRESS` registers a new %s, for a new fee", o.Noun)
	}
}

// keepGone is the refresh of an object that the vendor does not know.
func (o Object) keepGone(ctx context.Context, account Account, req resource.ReadRequest, resp *resource.ReadResponse) {
	facts, diags := o.Facts(ctx, req.State)
	resp.Diagnostics.Append(diags...)
	neverRead := facts.Phase == ""
	switch {
	case diags.HasError():
	case neverRead && Imported(ctx, req.Private):
		resp.Diagnostics.Append(CodeGone.Error(fmt.Sprintf("There is no %s %s to import", o.Noun, facts.ID),
			fmt.Sprintf("%s does not know it in this account. %s", o.Vendor, NothingSent)))
	case neverRead: // it was paid for a moment ago, and lists lag
		account.Registrar.Seen(o.Kind(), facts.ID, ObjectKey(ctx, req.Private))
		resp.Diagnostics.Append(o.NotReadBack(facts.ID, errors.New(o.notThere())))
	default:
		account.Registrar.Seen(o.Kind(), facts.ID, ObjectKey(ctx, req.Private))
		account.Holdings.gone(o.Kind(), facts.ID)
		reasons, diags := ReasonList(ctx, []Reason{{Reason: types.StringValue(o.notThere())}})
		resp.Diagnostics.Append(diags...)
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(AttrStatus), StatusGone)...)
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(AttrPhase), string(tcr.Expired))...)
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(AttrStatusReasons), reasons)...)
		resp.Diagnostics.Append(o.Gone(facts))
	}
}

// remindOfGone repeats the warning in a plan that did not refresh: after a
// refresh it was said.
func (o Object) remindOfGone(account Account, facts Facts) diag.Diagnostics {
	if account.Holdings.isGone(o.Kind(), facts.ID) {
		return nil
	}
	return diag.Diagnostics{o.Gone(facts)}
}

// cameBack looks at what the state holds as gone before a plan replaces it, if
// this plan has not refreshed it. With create_before_destroy this is the last
// look: the apply gives a create nothing of the old half, neither its state nor
// its private state, and the new half is bought before Delete looks.
func (o Object) cameBack(ctx context.Context, account Account, facts Facts) diag.Diagnostics {
	if account.Holdings.isGone(o.Kind(), facts.ID) {
		return nil
	}
	status, gone, diags := o.look(ctx, facts, o.Now, "replacing")
	if gone || status == "" {
		return diags
	}
	return diag.Diagnostics{CodePlanAgain.Error(fmt.Sprintf("The %s %s has come back: plan again, with a refresh", o.Noun, facts),
		fmt.Sprintf("The state holds it as %s, and it is %s at %s. Leave -refresh=false out: the refresh takes it over as it is, and the plan says what the change would do to it. %s",
			StatusGone, status, o.Vendor, NothingSent))}
}

// stillGone says whether a destroy has nothing to send: the state holds the
// object as gone, and a look shows that it has not come back. One that has is
// an error: whoever let go of it was told that nothing would be sent.
func (o Object) stillGone(ctx context.Context, facts Facts, end Ending) (bool, diag.Diagnostics) {
	status, gone, diags := o.look(ctx, facts, end.Now, "destroying")
	if status != "" {
		diags = diag.Diagnostics{o.PlanAgain(facts.ID, StatusGone, status)}
	}
	return gone, diags
}

// look reads by its id what the state holds as gone: it is gone still, or has
// the status with which it has come back.
func (o Object) look(ctx context.Context, facts Facts, now func(context.Context, string) (string, tcr.Phase, error), before string) (status string, gone bool, diags diag.Diagnostics) {
	if !facts.Gone() || now == nil {
		return "", false, nil
	}
	status, phase, err := now(ctx, facts.ID)
	switch {
	case err != nil:
		return "", false, o.failure(fmt.Sprintf("read the %s %s before %s it", o.Noun, facts, before)).Diagnostics(err)
	case phase == tcr.Expired && (status == "" || status == StatusGone):
		return "", true, nil
	}
	return cmp.Or(status, "there"), false, nil
}
