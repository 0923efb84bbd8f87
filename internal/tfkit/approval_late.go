package tfkit

import (
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
)

// lateWords is what an approval says when its object has not become good, or
// good again, in the time given.
type lateWords func(id string, look Look, timeout time.Duration) diag.Diagnostic

// stillPending is for a first review, which is normally long.
func (r *approval[A]) stillPending(id string, look Look, timeout time.Duration) diag.Diagnostic {
	stands := fmt.Sprintf("is still %s", look.Phase)
	if look.Phase.Ready() { // what is waited for is the registry's id
		stands = fmt.Sprintf("is %s but has no %s yet", look.Phase, r.spec.Output)
	}
	return CodePending.Error(fmt.Sprintf("The %s %s %s: apply again later", r.spec.Noun, id, stands),
		fmt.Sprintf("Nothing is wrong and nothing was lost: reviews take from minutes to days, and after %s the status is %s. "+
			"The next apply goes on waiting; nothing is bought again. A pipeline can treat %s as \"not yet\".", Span(timeout), look.Status, CodePending),
		path.Root(r.spec.Target))
}

// stillBack is for what was good before: the world outside notices that it is
// not. What somebody stopped is no "not yet" for a pipeline to wait out. What a
// word that this version does not know means for traffic, nobody can say.
func (r *approval[A]) stillBack(id string, look Look, timeout time.Duration) diag.Diagnostic {
	if look.Phase == tcr.Unknown {
		return r.stillPending(id, look, timeout)
	}
	code, who := CodePending, "It is in review again."
	if look.Phase == tcr.Suspended {
		code, who = CodeNoLongerApproved, "Somebody at the vendor or an operator has stopped it: ask the vendor's support why."
	}
	return code.Error(r.fellBack(id, look.Phase),
		fmt.Sprintf("After %s its status at %s is %s. Until it is good again, %s. %s The approval stays in the state, nothing that refers to it is replaced, "+
			"nothing is bought again, and the next apply goes on waiting.", Span(timeout), r.spec.Vendor, look.Status, r.spec.idle(), who),
		path.Root(r.spec.Target))
}

// fellBack is the summary for what was approved and is not any more.
func (r *approval[A]) fellBack(id string, phase tcr.Phase) string {
	return fmt.Sprintf("The %s %s was approved and is now %s", r.spec.Noun, id, phase)
}

// idle is what stands still while the object is not good.
func (s Approval[A]) idle() string {
	if s.Noun == "campaign" {
		return "its numbers may send nothing"
	}
	return "no campaign of it can be registered"
}
