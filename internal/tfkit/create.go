package tfkit

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
)

// Register runs a billable create and reports it. ok means that the object is
// registered and the result's id must go into the state; from then on the
// caller may only warn, because an error after a charge would taint the
// object and buy another.
func (o Object) Register(ctx context.Context, registrar *registration.Registrar, create registration.Create, diags *diag.Diagnostics) (result registration.Result, ok bool) {
	create.Kind = o.Kind()
	result, err := registrar.Create(ctx, create)
	if err != nil {
		diags.Append(o.createDiagnostics(create.Name, err)...)
		return result, false
	}
	if len(result.Others) > 0 {
		diags.Append(o.madeTwice(create.Name, result))
	}
	// Terraform shows only one of several warnings with the same summary, and
	// vendors and brands may hold objects of one name: so the id is in each.
	switch result.Outcome {
	case registration.Recovered:
		diags.Append(CodeRecovered.Warning(
			fmt.Sprintf("The answer to the request for %q was lost; the %s was found as %s and is in the state", create.Name, o.Noun, result.ID),
			fmt.Sprintf("The request was sent once"+o.word(" and charged at most once", "")+". %s holds the %s as %s.", o.Vendor, o.Noun, result.ID)))
	case registration.Adopted:
		diags.Append(CodeAdopted.Warning(
			fmt.Sprintf("The %s %q existed already as %s and was taken over", o.Noun, create.Name, result.ID),
			fmt.Sprintf("It is %s at %s; adopt_existing is on. %s", result.ID, o.Vendor, NothingSent)))
	}
	return result, true
}

// madeTwice warns of what a client cannot prevent: two runs looked, saw nothing
// and sent; or of an older one that a list showed late. No error, because it
// would taint what was just paid for.
func (o Object) madeTwice(name string, result registration.Result) diag.Diagnostic {
	mine, theirs := o.ImportPrefix+result.ID, o.ImportPrefix+result.Others[0].ID
	return CodeMadeTwice.Warning(fmt.Sprintf("%s holds the %s %q twice, as %s and %s: the second one has shown up since this run looked", o.Vendor, o.Noun, name, mine, theirs),
		fmt.Sprintf("This run has %[1]s in its state. %[2]s also holds %[3]s, which the list did not show when this run looked, just before it sent: somebody else registered it at the same time, or the list was late. "+
			"Each of them may be charged.\n\n"+
			"Agree on one to keep before anything is taken off: the other run may say the same with the ids changed round. %[4]s "+
			"Ask %[2]s whether the second fee can be given back. Runs that share one state with locking wait for each other.",
			result.ID, o.Vendor, result.OtherObjects(), o.keepOne(mine, theirs)))
}

// keepOne says with which commands one of two registrations is kept and the
// other one taken off.
func (o Object) keepOne(mine, theirs string) string {
	if o.ForgetsOnDestroy != "" {
		return fmt.Sprintf("To keep %[1]s here: terraform state rm ADDRESS, then terraform import %[2]s.NAME %[1]s. "+
			"%[3]s has no call to take the other one off: ask its support to end it.", theirs, o.TypeName, o.Vendor)
	}
	const lifted = "(with deletion_protection = false, applied before)"
	return fmt.Sprintf("To keep %[1]s: terraform destroy -target=ADDRESS %[4]s where %[2]s is in the state, or take it off in %[5]s's web interface. "+
		"To keep %[2]s here: terraform destroy -target=ADDRESS here %[4]s, then terraform import %[3]s.NAME %[2]s.", mine, theirs, o.TypeName, lifted, o.Vendor)
}

func (o Object) createDiagnostics(name string, err error) diag.Diagnostics {
	var failed *registration.Error
	if !errors.As(err, &failed) {
		return Failure{Vendor: o.Vendor, Access: o.Access, Action: o.action(name), Money: o.word("It is unknown whether a fee was charged.", NotCharged)}.Diagnostics(err)
	}
	at := path.Root(o.NameAttr)
	switch failed.Reason {
	case registration.PreconditionFailed:
		return o.preconditionDiagnostics(name, failed)
	case registration.CheckFailed:
		return Failure{Vendor: o.Vendor, Access: o.Access, Money: NothingSent,
			Action: fmt.Sprintf("look for an existing %s like %q before "+o.word("registering", "creating")+" it", o.Noun, name)}.Diagnostics(failed.Err)
	case registration.NotSent, registration.Refused:
		return Failure{Vendor: o.Vendor, Access: o.Access, Action: o.action(name), Money: NotCharged, Fields: o.Fields}.Diagnostics(failed.Err)
	case registration.TwinExists:
		return diag.Diagnostics{CodeTwin.Error(fmt.Sprintf("The %s %q %s already", o.Noun, name, o.word("is registered", "exists")),
			fmt.Sprintf("%s holds the same %s as %s. %s\n\nTo manage it, as after an apply that was cut short: terraform import %s.NAME %s, or set adopt_existing = true.%s",
				o.Vendor, o.Noun, failed.Objects(), NothingSent, o.TypeName, o.ImportPrefix+failed.IDs[0], o.another()), at)}
	case registration.IdenticalInRun:
		return diag.Diagnostics{CodeIdenticalInRun.Error(fmt.Sprintf("Two %ss of this run are the same: %q", o.Noun, name),
			fmt.Sprintf("%s. This one was not sent and not charged. Give it another %s.", sentence(failed.Error()), o.NameAttr), at)}
	case registration.SeveralFound:
		return o.severalDiagnostics(name, failed)
	default: // OutcomeUnknown, and whatever may be added: assume the worst
		if o.Draft {
			return diag.Diagnostics{o.draftUnknown(name, failed)}
		}
		return diag.Diagnostics{CodeOutcomeUnknown.Error(
			fmt.Sprintf("It is unknown whether the %s %q was registered and a fee was charged", o.Noun, name),
			fmt.Sprintf("The request was sent once, and the answer was lost: %s. It was not sent again, and no such %s showed up in the list within the time given.\n\n%s"+
				"Apply again: before anything is bought the list is searched once more, and a %s that arrived late stops the run with its id "+
				"(or is taken over with adopt_existing = true). If you want certainty first, look in %s's dashboard.",
				sentence(cause(failed)), o.Noun, o.alike(failed), o.Noun, o.Vendor))}
	}
}

// alike names what came up after the send and differs from what was sent: if
// the vendor has changed a value on the way, it is what was paid for.
func (o Object) alike(failed *registration.Error) string {
	if len(failed.IDs) == 0 {
		return ""
	}
	return fmt.Sprintf("%s, which was not there before, is alike but not the same. If %s has stored another value than was sent, this is what was paid for, "+
		"and another apply would buy again: look at it first, and if so, terraform import %s.NAME %s.\n\n",
		failed.Objects(), o.Vendor, o.TypeName, o.ImportPrefix+failed.IDs[0])
}

func (o Object) preconditionDiagnostics(name string, failed *registration.Error) diag.Diagnostics {
	var unmet *Unmet
	if errors.As(failed.Err, &unmet) {
		return diag.Diagnostics{CodeNothingCharged.Error(
			fmt.Sprintf("The %s %q cannot be %s yet: %s", o.Noun, name, o.word("registered", "created"), unmet.What),
			unmet.Advice+" "+NothingSent, unmet.At)}
	}
	return Failure{Vendor: o.Vendor, Access: o.Access, Money: NothingSent, Fields: o.Fields,
		Action: fmt.Sprintf("check what the %s %q needs before %s it", o.Noun, name, o.word("registering", "creating"))}.Diagnostics(failed.Err)
}

func (o Object) severalDiagnostics(name string, failed *registration.Error) diag.Diagnostics {
	money := NothingSent
	if failed.Charge == registration.ChargeUnknown {
		money = "The request was sent once and its answer was lost, so one of them may be new" + o.word(" and charged", "") + "."
	}
	return diag.Diagnostics{CodeSeveralFound.Error(fmt.Sprintf("%s holds several %ss like %q", o.Vendor, o.Noun, name),
		fmt.Sprintf("They are %s. %s\n\nLook which one is wanted and import it: terraform import %s.NAME %sID.", failed.Objects(), money, o.TypeName, o.ImportPrefix),
		path.Root(o.NameAttr))}
}

// another says how to have one more all the same. A registration has no other:
// it belongs to its draft.
func (o Object) another() string {
	if o.Step != "" {
		return ""
	}
	another := fmt.Sprintf(" To %s another one all the same, give it another %s.\n\n", o.word("register", "create"), o.NameAttr)
	if o.ForgetsOnDestroy != "" { // there is no order in which the same could be had anew
		return another + fmt.Sprintf("If this state holds, or held, that very %s, it is being replaced (-replace, replace_triggered_by or a taint), and %s keeps the old one. "+
			"Then leave -replace out, or terraform untaint ADDRESS.", o.Noun, o.Vendor)
	}
	return another + fmt.Sprintf("If this state holds that very %s, it is being replaced with create_before_destroy "+
		"(-replace, replace_triggered_by or a taint), and the same cannot stand beside the old one. Then there is nothing to import: leave -replace out, or terraform untaint ADDRESS. "+
		"To register the same anew, as after a refusal whose cause is mended elsewhere, destroy it first (terraform destroy -target=ADDRESS), then apply.", o.Noun)
}

// draftUnknown: a draft costs nothing, so a lost answer is no question of money.
func (o Object) draftUnknown(name string, failed *registration.Error) diag.Diagnostic {
	return CodeOutcomeUnknown.Error(fmt.Sprintf("It is unknown whether the draft of the %s %q was created", o.Noun, name),
		fmt.Sprintf("The request was sent once, and the answer was lost: %s. No such %s showed up within the time given. A draft is free, so nothing was charged.\n\n"+
			"Apply again: one that arrived late stops the run with its id (or is taken over with adopt_existing = true).", sentence(cause(failed)), o.Noun))
}

// word chooses between what is said of a registration and of a draft.
func (o Object) word(registration, draft string) string {
	if o.Draft {
		return draft
	}
	return registration
}

func (o Object) action(name string) string {
	return fmt.Sprintf("%s the %s %q", o.word("register", "create the draft of"), o.Noun, name)
}

func cause(failed *registration.Error) string {
	if failed.Err == nil {
		return "no answer"
	}
	return failed.Err.Error()
}

// Unmet is a precondition that does not hold; vendors return it from
// registration.Create.Precondition.
type Unmet struct {
	At     path.Path // the argument at fault
	What   string    // "the brand BX7K2PQ is not approved"
	Advice string    // what to do
}

// Error implements error.
func (u *Unmet) Error() string { return u.What }
