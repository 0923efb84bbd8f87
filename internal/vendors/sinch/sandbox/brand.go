package sinchsandbox

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Statuses of a brand that the sandbox sets by itself.
const (
	brandInProgress = "IN_PROGRESS"
	brandApproved   = "APPROVED"
	brandRejected   = "REJECTED"
	brandUpgrade    = "UPGRADE"
)

// Types of a brand.
const (
	brandSimplified = "SIMPLIFIED"
	brandFull       = "FULL"
)

// brandStatuses are all that the contract lists.
var brandStatuses = []string{"DRAFT", brandInProgress, brandRejected, brandApproved, brandUpgrade}

type brand struct {
	id       string
	tcrID    string // empty until decided
	identity string
	status   string
	request  BrandRequest
	created  time.Time
	since    time.Time // when the status began
	pinned   bool      // the status was overridden: nothing moves by itself
	vetting  *vetting  // nil as long as the brand was never FULL
}

// identities are the identity status that comes with a status. Also a rejected
// brand has its TCR id: it is at the registry, unverified.
var identities = map[string]string{
	brandApproved: "VERIFIED",
	brandRejected: "UNVERIFIED",
	brandUpgrade:  "VERIFIED",
}

// enter moves the brand to a status and does what belongs to it.
func (b *brand) enter(s *Sinch, status string, at time.Time) {
	b.status, b.since = status, at
	identity, decided := identities[status]
	if !decided {
		return
	}
	b.identity = identity
	if b.tcrID == "" {
		b.tcrID = s.ids.TCR("B")
	}
}

func (b *brand) outcome(s *Sinch) sandbox.Outcome {
	return s.outcome(b.request.DisplayName, b.id, b.tcrID, b.request.DisplayName)
}

// Next is when the review ends.
func (b *brand) Next(s *Sinch) (time.Time, bool) {
	reviewed := b.status == brandInProgress || b.status == brandUpgrade
	if b.pinned || !reviewed || b.outcome(s) == sandbox.Hold {
		return time.Time{}, false
	}
	return s.due(b.since, s.review.Delay), true
}

// Step ends the review.
func (b *brand) Step(s *Sinch, due time.Time) {
	outcome := b.outcome(s)
	switch {
	case b.status == brandUpgrade:
		b.endUpgrade(s, due)
	case accepts(outcome, VettingFailed, ResubmitFailed):
		b.enter(s, brandApproved, due)
	default:
		b.enter(s, brandRejected, due)
	}
	b.endVetting(outcome, due)
}

// accepts says whether an outcome is a good one for a review that the others
// named do not concern.
func accepts(outcome sandbox.Outcome, others ...sandbox.Outcome) bool {
	return outcome == sandbox.Approve || slices.Contains(others, outcome)
}

func (b *brand) view() brandView {
	return brandView{
		ID: b.id, TCRID: b.tcrID, IdentityStatus: b.identity, Status: b.status, BrandRequest: b.request,
	}
}

// exempt is the status field when it holds a word that Sinch does not have.
func (b *brand) exempt() []string {
	return exemptUnlisted(b.status, brandStatuses, "brandRegistrationStatus")
}

func exemptUnlisted(status string, listed []string, field string) []string {
	if slices.Contains(listed, status) {
		return nil
	}
	return []string{field}
}

func (s *Sinch) submitBrand(r *sandbox.Request) sandbox.Response {
	var request BrandRequest
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return invalid(err.Error())
	}
	b := s.addBrand(request)
	s.chargeBrand(b)
	return ok(b.id, map[string]string{"brandRegistrationId": b.id})
}

func (s *Sinch) addBrand(request BrandRequest) *brand {
	if _, priced := brandFees[request.Type]; !priced {
		request.Type = brandSimplified // the documented default
	}
	now := s.now()
	b := &brand{id: s.registrationID(now), status: brandInProgress, request: request, created: now, since: now}
	if request.Type == brandFull {
		b.vetting = s.newVetting(now)
	}
	s.brands = append(s.brands, b)
	return b
}

// listBrands answers everything in one page: no parameter to ask for another
// one is published.
func (s *Sinch) listBrands(*sandbox.Request) sandbox.Response {
	views, exempt := []brandView{}, []string{}
	for _, b := range s.brands {
		if s.listed(b.created) {
			views = append(views, b.view())
			exempt = append(exempt, b.exempt()...)
		}
	}
	answer := ok("", map[string]any{"brandRegistrations": views, "nextPageToken": "", "totalSize": len(views)})
	answer.Exempt = exempt
	return answer
}

// listed says whether lists show an object by now.
func (s *Sinch) listed(created time.Time) bool { return !s.now().Before(created.Add(s.lag)) }

// brandOf finds the brand of a path; the refusal is nil when it is there.
func (s *Sinch) brandOf(r *sandbox.Request) (*brand, *sandbox.Response) {
	id := r.Path["brandRegistrationId"]
	b := s.brandBy(func(b *brand) bool { return b.id == id })
	if b == nil {
		refusal := brandNotFound(id)
		return nil, &refusal
	}
	return b, nil
}

func (s *Sinch) getBrand(r *sandbox.Request) sandbox.Response {
	b, refusal := s.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	return brandAnswer(b)
}

func brandAnswer(b *brand) sandbox.Response {
	answer := ok(b.id, b.view())
	answer.Exempt = b.exempt()
	return answer
}

// fetchBrand has no 404 in the contract: an unknown id is a 400.
func (s *Sinch) fetchBrand(r *sandbox.Request) sandbox.Response {
	id := r.Query.Get("brandId")
	if !tcrBrandID.MatchString(id) {
		return malformedBrandID()
	}
	b := s.brandBy(func(b *brand) bool { return b.tcrID == id })
	if b == nil {
		return invalid("Brand not found", fieldViolation{"brand_id", "brand not found"})
	}
	return brandAnswer(b)
}

// malformedBrandID is the documented text, from qualifyBrandByUseCase.
func malformedBrandID() sandbox.Response {
	const rule = "t must have upper-case alphanumeric characters with prefix letter 'B' and max length of 8 characters"
	return invalid("Invalid brand_id. I"+rule, fieldViolation{"brand_id", "invalid value, i" + rule})
}

func (s *Sinch) brandBy(is func(*brand) bool) *brand {
	if i := slices.IndexFunc(s.brands, is); i >= 0 {
		return s.brands[i]
	}
	return nil
}

type brandFeedbackView struct {
	TCRID    string          `json:"brandId"`
	Category []brandCategory `json:"category"`
}

type brandCategory struct {
	ID          string   `json:"id"`
	DisplayName string   `json:"displayName"`
	Description string   `json:"description"`
	Fields      []string `json:"fields"`
}

// rejectedBrandFeedback is why the sandbox rejects brands.
var rejectedBrandFeedback = []brandCategory{{
	ID: "TAX_ID", DisplayName: "Tax id", Description: "Tax id and legal name do not belong together",
	Fields: []string{"taxIdCorporate", "companyName"},
}}

func (s *Sinch) brandFeedback(r *sandbox.Request) sandbox.Response {
	b, refusal := s.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	view := brandFeedbackView{TCRID: b.tcrID, Category: []brandCategory{}}
	if b.status == brandRejected {
		view.Category = rejectedBrandFeedback
	}
	return ok(b.id, view)
}

// brandNamed finds a brand by registration id, TCR id or name, for scripts.
func (s *Sinch) brandNamed(name string) (*brand, error) {
	b := s.brandBy(func(b *brand) bool { return name == b.id || name == b.tcrID || name == b.request.DisplayName })
	if b == nil || name == "" {
		return nil, fmt.Errorf("sinch sandbox: no brand %q", name)
	}
	return b, nil
}
