package tfkit

import (
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
)

// Code is the stable name of a diagnostic. Pipelines match on it and the
// troubleshooting page has an anchor for it, so a code is never reused for
// something else.
type Code string

// The diagnostic codes: 1xxx speak of the plan, 2xxx of waiting and of the
// vendor, 3xxx of money.
const (
	CodeProtected         Code = "TENDLC1001" // destroy of a protected object
	CodeReplaceProtected  Code = "TENDLC1002" // edit that would replace a protected object
	CodeReplaceLive       Code = "TENDLC1003" // edit that replaces an object that is live
	CodeForgotten         Code = "TENDLC1004" // destroy only forgets
	CodeSharedID          Code = "TENDLC1005" // two state objects hold one vendor id
	CodeNumberElsewhere   Code = "TENDLC1006" // number is on another campaign
	CodeNumberNotOwned    Code = "TENDLC1007" // number is not in the account
	CodeWrongID           Code = "TENDLC1008" // an id of another kind
	CodeCredentials       Code = "TENDLC1009" // missing or unusable provider configuration
	CodeLost              Code = "TENDLC1010" // object is rejected, failed or lapsed
	CodeInvalidValue      Code = "TENDLC1011" // a value that the vendor cannot accept
	CodeNotNow            Code = "TENDLC1012" // the vendor takes no such change in this status
	CodeChargedUpdate     Code = "TENDLC1013" // edit in place that is charged
	CodePlanAgain         Code = "TENDLC1014" // the status moved between plan and apply
	CodeUnsupported       Code = "TENDLC1015" // operators do not support the campaign
	CodeFeeUnknown        Code = "TENDLC1016" // fee that is not known, or not yet
	CodeMockCampaign      Code = "TENDLC1017" // a mock campaign takes no numbers
	CodeExpiresSoon       Code = "TENDLC1018" // campaign lapses soon
	CodeTermsMayWorsen    Code = "TENDLC1019" // a resubmission may make terms worse
	CodeNumberList        Code = "TENDLC1020" // a list of numbers that cannot be used
	CodeAppeal            Code = "TENDLC1021" // a refusal is appealed, or cannot be
	CodeReviewUnknown     Code = "TENDLC1022" // whether an edit restarts the review is not documented
	CodeFeeLimit          Code = "TENDLC1023" // a fee above the provider's limit
	CodeLint              Code = "TENDLC1024" // a text that reviewers refuse
	CodeLinkedAnew        Code = "TENDLC1025" // an edit takes numbers off their campaign for a moment
	CodePending           Code = "TENDLC2001" // still in review when the time was up
	CodeRejected          Code = "TENDLC2002" // the wait ended with a no
	CodeRefused           Code = "TENDLC2003" // vendor answered 4xx
	CodeUnavailable       Code = "TENDLC2004" // vendor not reachable or failing
	CodeCredentialsWrong  Code = "TENDLC2005" // vendor refuses the credentials
	CodeUnknownStatus     Code = "TENDLC2006" // status word that this version does not know
	CodeNoLongerApproved  Code = "TENDLC2007" // an approval whose object is no longer good
	CodeProvisioning      Code = "TENDLC2008" // number could not be attached or detached
	CodeDeleteFailed      Code = "TENDLC2009" // vendor could not delete
	CodeGone              Code = "TENDLC2010" // object vanished at the vendor
	CodeUnreadable        Code = "TENDLC2011" // answer could not be read
	CodeTwin              Code = "TENDLC3001" // the same object exists already
	CodeIdenticalInRun    Code = "TENDLC3002" // two equal objects in one run
	CodeOutcomeUnknown    Code = "TENDLC3003" // unknown whether a fee was charged
	CodeSeveralFound      Code = "TENDLC3004" // several candidates for one create
	CodeRecovered         Code = "TENDLC3005" // reply lost, object found
	CodeAdopted           Code = "TENDLC3006" // existing object taken over
	CodeNothingCharged    Code = "TENDLC3007" // stopped before anything was bought
	CodeForgottenClaimed  Code = "TENDLC3008" // deposed half of a replacement kept at the vendor
	CodeReadAfterPurchase Code = "TENDLC3009" // bought, but could not be read back yet
	CodeMadeTwice         Code = "TENDLC3010" // a second one of the same has shown up
)

// Codes lists every code once, in order, for the docs test.
var Codes = []Code{
	CodeProtected, CodeReplaceProtected, CodeReplaceLive, CodeForgotten, CodeSharedID, CodeNumberElsewhere,
	CodeNumberNotOwned, CodeWrongID, CodeCredentials, CodeLost, CodeInvalidValue,
	CodeNotNow, CodeChargedUpdate, CodePlanAgain, CodeUnsupported, CodeFeeUnknown, CodeMockCampaign, CodeExpiresSoon, CodeTermsMayWorsen, CodeNumberList, CodeAppeal, CodeReviewUnknown, CodeFeeLimit, CodeLint, CodeLinkedAnew,
	CodePending, CodeRejected, CodeRefused, CodeUnavailable, CodeCredentialsWrong, CodeUnknownStatus,
	CodeNoLongerApproved, CodeProvisioning, CodeDeleteFailed, CodeGone, CodeUnreadable,
	CodeTwin, CodeIdenticalInRun, CodeOutcomeUnknown, CodeSeveralFound, CodeRecovered, CodeAdopted,
	CodeNothingCharged, CodeForgottenClaimed, CodeReadAfterPurchase, CodeMadeTwice,
}

// docsPage is where every code is explained, an anchor each.
const docsPage = "https://registry.terraform.io/providers/tendlc/tendlc/latest/docs/guides/troubleshooting"

// Sentences on money that several diagnostics share, so that they always read
// the same.
const (
	NothingSent = "Nothing was sent and nothing was charged."
	NotCharged  = "Nothing was charged."
	// NothingForIt speaks of one object: in an apply others may have been paid.
	NothingForIt = "Nothing was sent and nothing was charged for it."
	// DestroyAnyway is the way out for someone who only wants to destroy:
	// Terraform plans the configuration before it plans a destroy, so an
	// error of the first stops the second.
	DestroyAnyway = "If you only want to destroy: \"terraform destroy\" plans the configuration first, so it ends here too; \"terraform destroy -refresh=false\" does not, and deletion protection holds all the same."
)

// Error is an error diagnostic, on an attribute when one is given.
func (c Code) Error(summary, detail string, at ...path.Path) diag.Diagnostic {
	summary, detail = c.decorate(summary, detail)
	if len(at) > 0 {
		return diag.NewAttributeErrorDiagnostic(at[0], summary, detail)
	}
	return diag.NewErrorDiagnostic(summary, detail)
}

// Warning is a warning diagnostic, on an attribute when one is given.
func (c Code) Warning(summary, detail string, at ...path.Path) diag.Diagnostic {
	summary, detail = c.decorate(summary, detail)
	if len(at) > 0 {
		return diag.NewAttributeWarningDiagnostic(at[0], summary, detail)
	}
	return diag.NewWarningDiagnostic(summary, detail)
}

// Marks says whether a diagnostic carries the code.
func (c Code) Marks(d diag.Diagnostic) bool { return strings.HasSuffix(d.Summary(), c.mark()) }

// mark is the end of the summary by which people and pipelines know the code.
func (c Code) mark() string { return fmt.Sprintf(" (%s)", string(c)) }

func (c Code) decorate(summary, detail string) (string, string) {
	link := fmt.Sprintf("%s#%s", docsPage, strings.ToLower(string(c)))
	return summary + c.mark(), strings.TrimSpace(detail) + "\n\n" + link
}
