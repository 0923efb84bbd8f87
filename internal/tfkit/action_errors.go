package tfkit

import (
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/tendlc/terraform-provider-tendlc/internal/registration"
	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Invocation words the errors of an action. A trigger fires once, so "apply
// again" would not invoke it again: every error says how to.
type Invocation struct {
	Vendor string // "Infobip"
	Type   string // "tendlc_infobip_campaign_appeal"
	Access Access
	Fields FieldPaths
	Do     string    // what it does, after "could not": "appeal the rejection of the campaign 3f6a"
	At     path.Path // the argument that names the object
	// Unknown is what a lost answer leaves open, after "It is unknown": "whether
	// the rejection of the campaign 3f6a was appealed".
	Unknown string
	// AfterLoss says, of a lost answer, what is known about money and what to do.
	AfterLoss string
}

// Again says how to invoke the action once more, inside a sentence.
func (i Invocation) Again() string {
	return fmt.Sprintf("invoke the action again (terraform apply -invoke=action.%s.NAME)", i.Type)
}

// Failed words the error of a free call that comes before the one that counts.
func (i Invocation) Failed(do string) Failure {
	return Failure{Vendor: i.Vendor, Access: i.Access, Action: do, Money: NothingSent, Again: i.Again()}
}

// Diagnostics words the error of the call itself, be it sent by the registrar,
// which looks for the effect of a lost answer, or directly.
func (i Invocation) Diagnostics(err error) diag.Diagnostics {
	var failed *registration.Error
	if !errors.As(err, &failed) {
		switch transport.CertaintyOf(err) {
		case 0:
			return nil
		case transport.NotSent, transport.Refused:
			return i.notDone(err)
		default:
			return i.lost(err.Error())
		}
	}
	switch failed.Reason {
	case registration.CheckFailed:
		return i.Failed(i.Do).Diagnostics(failed.Err)
	case registration.NotSent, registration.Refused:
		return i.notDone(failed.Err)
	case registration.IdenticalInRun:
		return diag.Diagnostics{CodeIdenticalInRun.Error("Not done twice in one run: could not "+i.Do,
			"This run has sent the same call already, and its outcome is not known. "+NothingSent+" "+i.AfterLoss, i.At)}
	default:
		return i.lost(cause(failed))
	}
}

func (i Invocation) notDone(err error) diag.Diagnostics {
	failure := i.Failed(i.Do)
	failure.Money, failure.Fields = NotCharged, i.Fields
	return failure.Diagnostics(err)
}

func (i Invocation) lost(why string) diag.Diagnostics {
	return diag.Diagnostics{CodeOutcomeUnknown.Error("It is unknown "+i.Unknown,
		fmt.Sprintf("The request was sent once, and the answer was lost: %s. It was not sent again. %s", why, i.AfterLoss), i.At)}
}
