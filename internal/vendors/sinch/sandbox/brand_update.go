package sinchsandbox

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// brandPatch is the body of updateBrandRegistration: the groups that were
// sent, still as text, because whether a field was sent matters.
type brandPatch struct {
	Company   json.RawMessage `json:"companyDetails"`
	Financial json.RawMessage `json:"financialDetails"`
	Contact   json.RawMessage `json:"contactDetails"`
}

// BrandUpdates is what an update does to the fields that a group leaves out.
// Which it is at Sinch is not documented.
type BrandUpdates string

// The ways of updates: what is left out is emptied, or it stays.
const (
	ReplaceGroups BrandUpdates = "replace"
	MergeGroups   BrandUpdates = "merge"
)

func (p brandPatch) empty() bool { return p.Company == nil && p.Financial == nil && p.Contact == nil }

// updateBrand changes an approved brand at once, without a fee and without
// another review. Which statuses allow it is not documented: only APPROVED
// does here. An update of nothing is refused.
func (s *Sinch) updateBrand(r *sandbox.Request) sandbox.Response {
	b, refusal := s.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	if b.status != brandApproved {
		return brandRefused("the brand is %s, it can be changed while %s", b.status, brandApproved)
	}
	var patch brandPatch
	if err := json.Unmarshal(r.Body, &patch); err != nil {
		return invalid(err.Error())
	}
	if patch.empty() {
		return invalid("Nothing to change", fieldViolation{"companyDetails", blank})
	}
	changed := b.request
	err := errors.Join(
		regroup(s.brandUpdates, patch.Company, &changed.CompanyDetails),
		regroup(s.brandUpdates, patch.Financial, &changed.FinancialDetails),
		regroup(s.brandUpdates, patch.Contact, &changed.ContactDetails),
	)
	if err != nil {
		return invalid(err.Error())
	}
	b.request = changed
	return brandAnswer(b)
}

// regroup applies a group that was sent.
func regroup[T any](mode BrandUpdates, sent json.RawMessage, group *T) error {
	if sent == nil {
		return nil
	}
	if mode == ReplaceGroups {
		*group = *new(T)
	}
	return json.Unmarshal(sent, group)
}

// brandRefused is the 400 of a call that the state of a brand does not allow.
func brandRefused(format string, args ...any) sandbox.Response {
	return invalid("", fieldViolation{"brandRegistrationId", fmt.Sprintf(format, args...)})
}

// resend2FA takes the registration id of any brand; where to get a bundle id
// of its own is not documented. It publishes no 404, which is answered for
// what is not a brand all the same.
func (s *Sinch) resend2FA(r *sandbox.Request) sandbox.Response {
	id := r.Path["bundleId"]
	b := s.brandBy(func(b *brand) bool { return b.id == id })
	if b == nil {
		refusal := brandNotFound(id)
		refusal.Exempt = []string{sandbox.ExemptStatusCode}
		return refusal
	}
	return ok(b.id, nil)
}
