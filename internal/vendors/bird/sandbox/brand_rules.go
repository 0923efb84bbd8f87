package birdsandbox

import (
	"net/http"
	"regexp"
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// The rules of brands. All are off at the start.
const (
	// ChargeApprovedUpdates: a change of an APPROVED brand costs BrandChangeFee.
	ChargeApprovedUpdates Rule = "charge-approved-updates"
	// ReviewApprovedUpdates: a change of an APPROVED brand is reviewed again.
	ReviewApprovedUpdates Rule = "review-approved-updates"
	// RefuseLockedIdentity: a locked field may not even be sent with its value.
	RefuseLockedIdentity Rule = "refuse-locked-identity"
	// ShowDeleted: brands and campaigns that were deleted stay readable with
	// status DELETED, and in the lists.
	ShowDeleted Rule = "show-deleted"
	// OmitUnset: answers leave unset facts out instead of writing "" and NONE.
	OmitUnset Rule = "omit-unset"
	// NormalisePhone: answers write phone as digits only.
	NormalisePhone Rule = "normalise-phone"
	// NormaliseWebsite: answers write website in lower case with a slash at the
	// end.
	NormaliseWebsite Rule = "normalise-website"
	// ShowSharing: the organization's form has organizationWide also when it is
	// false.
	ShowSharing Rule = "show-sharing"
)

// brandRules are the rules above and which are on at the start.
var brandRules = map[Rule]bool{
	ChargeApprovedUpdates: false, ReviewApprovedUpdates: false, RefuseLockedIdentity: false, ShowDeleted: false,
	OmitUnset: false, NormalisePhone: false, NormaliseWebsite: false, ShowSharing: false,
}

var (
	usEIN     = regexp.MustCompile(`^\d{2}-?\d{7}$`)
	usState   = regexp.MustCompile(`^[A-Z]{2}$`)
	usZIP     = regexp.MustCompile(`^\d{5}$`)
	country   = regexp.MustCompile(`^[A-Z]{2}$`)
	phone     = regexp.MustCompile(`^\+[1-9]\d{1,14}$`)
	mail      = regexp.MustCompile(`^[^@\s]+@[^@\s]+$`)
	nonDigits = regexp.MustCompile(`\D+`)
)

// brandProblem is what a brand must keep to beyond the schema, at a create and
// after a change: the field table, taken strictly.
type brandProblem struct {
	field, text string
	found       bool
}

func (r BrandRequest) problems() []brandProblem {
	american := r.Country == "US"
	return append(r.missing(),
		brandProblem{"einIssuingCountry", "must be two letters", !country.MatchString(r.EINIssuingCountry)},
		brandProblem{"ein", "must be nine digits for a US company", r.EINIssuingCountry == "US" && !usEIN.MatchString(r.EIN)},
		brandProblem{"country", "must be two letters", !country.MatchString(r.Country)},
		brandProblem{"state", "must be two letters in the US", american && !usState.MatchString(r.State)},
		brandProblem{"postalCode", "must be five digits in the US", american && !usZIP.MatchString(r.PostalCode)},
		brandProblem{"phone", "must be E.164", !phone.MatchString(r.Phone)},
		brandProblem{"email", "must be an address", !mail.MatchString(r.Email)},
		brandProblem{"vertical", "must be one of the verticals", !isVertical(r.Vertical)},
		brandProblem{"stockSymbol", "is needed for PUBLIC_PROFIT", r.EntityType == publicProfit && r.StockSymbol == ""},
		brandProblem{"stockExchange", "is needed for PUBLIC_PROFIT", r.EntityType == publicProfit && unset(r.StockExchange)},
		brandProblem{"altBusinessIdType", "is needed with altBusinessId", r.AltBusinessID != "" && unset(r.AltBusinessIDType)},
		brandProblem{"altBusinessId", "is needed with altBusinessIdType", r.AltBusinessID == "" && !unset(r.AltBusinessIDType)},
		brandProblem{"workspaceIds", "must be workspaces of the organization", slices.ContainsFunc(r.WorkspaceIDs, foreignWorkspace)},
	)
}

const publicProfit = "PUBLIC_PROFIT"

// unset says that a text with an enumeration names nothing.
func unset(text string) bool { return text == "" || text == none }

func foreignWorkspace(id string) bool { return id != WorkspaceID && id != OtherWorkspaceID }

// missing are the required texts that an update emptied: its schema has no
// lower bounds.
func (r BrandRequest) missing() []brandProblem {
	var all []brandProblem
	for _, f := range []struct{ name, value string }{
		{"displayName", r.DisplayName}, {"companyName", r.CompanyName}, {"ein", r.EIN},
		{"street", r.Street}, {"city", r.City}, {"state", r.State}, {"postalCode", r.PostalCode}, {"website", r.Website},
	} {
		all = append(all, brandProblem{f.name, "must not be empty", f.value == ""})
	}
	return all
}

// refusal is the 422 that names all problems, nil when there is none. sharing
// says that an organization brand must name its workspaces: one that was
// detached from its last one can be changed without.
func (r BrandRequest) refusal(sharing bool) *sandbox.Response {
	details := map[string]any{}
	if sharing && !r.OrganizationWide && len(r.WorkspaceIDs) == 0 {
		details["workspaceIds"] = "is needed unless organizationWide"
	}
	for _, p := range r.problems() {
		if _, named := details[p.field]; p.found && !named {
			details[p.field] = p.text
		}
	}
	if len(details) == 0 {
		return nil
	}
	return refusing(failed(http.StatusUnprocessableEntity, schemaMismatch, details))
}

// lockedFields are the identity of a brand with their values.
func (r BrandRequest) lockedFields() map[string]string {
	return map[string]string{
		"entityType": r.EntityType, "companyName": r.CompanyName, "ein": r.EIN, "einIssuingCountry": r.EINIssuingCountry,
	}
}

// lockedChange is the 422 for a change of the identity of a brand that was
// approved, or of which a vetting was.
func (b *Bird) lockedChange(br *brand, changed BrandRequest, sent map[string]any) *sandbox.Response {
	if br.status != brandApproved && !br.vetted() {
		return nil
	}
	now := changed.lockedFields()
	for field, before := range br.request.lockedFields() {
		_, given := sent[field]
		if now[field] != before || given && b.rules[RefuseLockedIdentity] {
			return refusing(wrongState(field, "%s cannot be changed once the brand is approved", field))
		}
	}
	return nil
}

func normalisedPhone(text string) string { return nonDigits.ReplaceAllString(text, "") }

func normalisedWebsite(text string) string {
	return strings.TrimRight(strings.ToLower(text), "/") + "/"
}
