package tfkit

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
)

// ImportState takes the vendor's id, and sets what no read brings, so that the
// next plan is empty.
func (o Object) ImportState(ctx context.Context, account Account, id string, resp *resource.ImportStateResponse) {
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(AttrID), id)...)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(AttrDeletionProtection), account.DeletionProtection)...)
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(AttrAdoptExisting), false)...)
	resp.Diagnostics.Append(MarkNew(ctx, resp.Private)...)
	resp.Diagnostics.Append(MarkImported(ctx, resp.Private)...)
}

// NotReadBack is the warning of a create whose object could not be read yet.
func (o Object) NotReadBack(id string, err error) diag.Diagnostic {
	return CodeReadAfterPurchase.Warning(fmt.Sprintf("The %s %s is %s; its status could not be read yet", o.Noun, id, o.word("registered", "created")),
		fmt.Sprintf("It is in the state and the next refresh fills in the rest. The read failed: %s.", sentence(err.Error())))
}

// UnknownStatus is the warning for a status word that this version does not
// know.
func (o Object) UnknownStatus(id, status string) diag.Diagnostic {
	return CodeUnknownStatus.Warning(fmt.Sprintf("%s reports the %s %s as %q, a status that this version does not know", o.Vendor, o.Noun, id, status),
		"Its phase is \"unknown\" until a newer version of the provider knows the word. Nothing is changed because of it.")
}

// NoFeedback is the warning of a refresh that could not get the reasons of a
// rejection.
func (o Object) NoFeedback(id string, err error) diag.Diagnostic {
	return CodeUnavailable.Warning(fmt.Sprintf("The reasons why the %s %s was refused could not be read", o.Noun, id),
		sentence(err.Error())+". The next refresh tries again.")
}

// KeptClaimed is the warning of a delete that must not happen: the id was
// created or taken over in this very run, so what is being deleted is the old
// half of a replacement that holds the same object.
func (o Object) KeptClaimed(facts Facts) diag.Diagnostic {
	return CodeForgottenClaimed.Warning(fmt.Sprintf("The %s %s was not deleted, only its old place in the state", o.Noun, facts),
		fmt.Sprintf("This run created or took over the same %s, so deleting it would destroy what was just put into the state.", o.Noun))
}
