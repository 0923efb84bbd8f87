package tfkit

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// FieldPaths finds the argument that a vendor means when it names a field.
// Keys are the vendor's names as fieldKey writes them: lower case, without
// underscores, hyphens and blanks.
type FieldPaths map[string]path.Path

// fieldKey makes one spelling of campaign_registration_id, campaignRegistrationId
// and CampaignRegistrationID: vendors mix them.
func fieldKey(field string) string {
	return strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "").Replace(field))
}

// Find returns the argument for a vendor's field name. A nested name
// ("companyDetails.city") is looked up whole, then by its last part.
func (f FieldPaths) Find(field string) (path.Path, bool) {
	if at, ok := f[fieldKey(field)]; ok {
		return at, true
	}
	if i := strings.LastIndex(field, "."); i >= 0 {
		at, ok := f[fieldKey(field[i+1:])]
		return at, ok
	}
	return path.Path{}, false
}

// Failure describes a call that did not work, for people.
type Failure struct {
	Vendor string     // "Sinch"
	Action string     // "submit the campaign \"x\"", after "could not"
	Money  string     // what is known about fees; NotCharged for free calls
	Fields FieldPaths // where field violations belong
	Access Access
	Again  string // how to try again; "apply again" when empty
}

// again is how to try once more, inside a sentence.
func (f Failure) again() string { return cmp.Or(f.Again, "apply again") }

// Access is what to say when a vendor refuses the credentials; it names the
// provider's arguments and environment variables.
type Access struct {
	Wrong     string // after a 401
	Forbidden string // after a 403
	Address   string // when nobody answers: what to check
}

// Diagnostics turns the error of a vendor call into diagnostics: a field
// violation lands on its argument, wrong credentials name the provider's
// arguments, and everything says what is known about money.
func (f Failure) Diagnostics(err error) diag.Diagnostics {
	var diags diag.Diagnostics
	var vendor *transport.Error
	switch {
	case err == nil:
	case errors.Is(err, context.Canceled):
		diags.Append(CodeUnavailable.Error("Interrupted: could not "+f.Action, fmt.Sprintf("%s %s to go on.", f.Money, sentence(f.again()))))
	case !errors.As(err, &vendor):
		diags.Append(CodeUnavailable.Error("Could not "+f.Action, fmt.Sprintf("%s. %s", sentence(err.Error()), f.Money)))
	case vendor.Status == 401 || vendor.Status == 403:
		diags.Append(f.credentials(vendor))
	case vendor.Certainty == transport.Refused:
		diags.Append(f.refused(vendor)...)
	case vendor.Status/100 == 2:
		diags.Append(CodeUnreadable.Error("Could not "+f.Action+": the answer is unreadable", fmt.Sprintf(
			"%s. %s If it stays, the base URL may lead to something else, or the vendor has changed its API.%s", sentence(vendor.Error()), f.Money, requestID(vendor))))
	case vendor.Status == 0 && vendor.Certainty == transport.NotSent && f.Access.Address != "":
		diags.Append(CodeUnavailable.Error("Could not "+f.Action, fmt.Sprintf(
			"%s. %s %s later; if it stays, check %s.", sentence(vendor.Error()), f.Money, sentence(f.again()), f.Access.Address)))
	default:
		diags.Append(CodeUnavailable.Error("Could not "+f.Action, fmt.Sprintf(
			"%s. %s Nothing needs to be repaired: %s later.", sentence(vendor.Error()), f.Money, f.again()))) // the error names the request id
	}
	return diags
}

func (f Failure) credentials(err *transport.Error) diag.Diagnostic {
	what := fmt.Sprintf("%s answered %d", f.Vendor, err.Status)
	if err.Message != "" {
		what += ": " + strings.TrimSuffix(err.Message, ".")
	}
	advice := f.Access.Wrong
	if err.Status == 403 {
		advice = f.Access.Forbidden
	}
	return CodeCredentialsWrong.Error(f.Vendor+" refuses the credentials: could not "+f.Action,
		fmt.Sprintf("%s. %s %s%s", what, advice, f.Money, requestID(err)))
}

func (f Failure) refused(err *transport.Error) diag.Diagnostics {
	var diags diag.Diagnostics
	summary := fmt.Sprintf("%s refused to %s", f.Vendor, f.Action)
	answer := fmt.Sprintf("%s answered %d", f.Vendor, err.Status)
	if err.Message != "" {
		answer += ": " + strings.TrimSuffix(err.Message, ".")
	}
	for _, violation := range err.Fields {
		detail := fmt.Sprintf("%s: %s. %s%s", violation.Field, strings.TrimSuffix(violation.Description, "."), f.Money, requestID(err))
		if at, ok := f.Fields.Find(violation.Field); ok {
			if len(at.Steps()) > 1 { // Terraform shows no line for what is inside a group
				detail = fmt.Sprintf("%s: %s", at, detail)
			}
			diags.Append(CodeRefused.Error(summary, detail, at))
			continue
		}
		diags.Append(CodeRefused.Error(summary, answer+". "+detail))
	}
	if len(err.Fields) == 0 {
		diags.Append(CodeRefused.Error(summary, fmt.Sprintf("%s. %s%s", answer, f.Money, requestID(err))))
	}
	return diags
}

func requestID(err *transport.Error) string {
	if err.RequestID == "" {
		return ""
	}
	return fmt.Sprintf(" The vendor's request id is %s.", err.RequestID)
}

// sentence makes an error text fit to be followed by a full stop.
func sentence(text string) string {
	text = strings.TrimRight(strings.TrimSpace(text), ".")
	if text == "" {
		return "The vendor gave no reason"
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
