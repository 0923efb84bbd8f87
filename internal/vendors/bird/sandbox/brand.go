package birdsandbox

import (
	"fmt"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Statuses of a brand. DRAFT is in the contract and when it arises is not
// documented, so only a control makes one.
const (
	brandPending  = "PENDING"
	brandApproved = "APPROVED"
	brandRejected = "REJECTED"
	brandFailed   = "FAILED"
	brandDeleted  = "DELETED"
	brandDraft    = "DRAFT"
)

var brandStatuses = []string{brandPending, brandApproved, brandRejected, brandFailed, brandDeleted, brandDraft}

// level is who owns a brand: a workspace or the organization.
type level string

const (
	workspaceLevel    level = "workspace"
	organizationLevel level = "organization"
)

type brand struct {
	id, tcrID string
	sequence  int
	level     level
	request   BrandRequest
	status    string
	since     time.Time // when it came into the status
	pinned    bool      // the status was overridden: nothing moves by itself
	reviews   int       // that ended
	rejection *Rejection
	authPlus  string // authPlusStatus; nothing sets it but a script
	created   time.Time
	updated   time.Time // zero: never
	vettings  []*vetting
}

// actors are what moves by itself at a brand.
func (b *brand) actors(yield func(actor) bool) bool {
	if !yield(b) {
		return false
	}
	for _, v := range b.vettings {
		if !yield(v) {
			return false
		}
	}
	return true
}

func (b *brand) outcome(half *Bird) sandbox.Outcome {
	return half.outcome(b.request.DisplayName+" "+b.request.CompanyName, b.id, b.request.DisplayName, b.request.CompanyName)
}

// Next is when the registry decides about the brand.
func (b *brand) Next(half *Bird) (time.Time, bool) {
	if b.status != brandPending || b.pinned || b.outcome(half) == sandbox.Hold {
		return time.Time{}, false
	}
	return half.due(b.since, half.review.Delay), true
}

// Step ends the review.
func (b *brand) Step(half *Bird, due time.Time) {
	b.reviews++
	outcome := b.outcome(half)
	switch {
	case outcome == sandbox.Reject, outcome == RejectOnce && b.reviews == 1:
		half.place(b, brandRejected, due)
	case outcome == Fail:
		half.place(b, brandFailed, due)
	default:
		half.place(b, brandApproved, due)
	}
}

// place puts a brand into a status. Its id at the registry comes with the
// approval and stays, and a reason stands as long as the refusal.
func (b *Bird) place(br *brand, status string, at time.Time) {
	br.status, br.since, br.updated, br.rejection = status, at, at, nil
	switch status {
	case brandApproved:
		if br.tcrID == "" {
			br.tcrID = b.ids.TCR("B")
		}
	case brandRejected:
		br.rejection = b.brandRejection(br)
	}
}

// brandRejection is what a refusal of the brand says.
func (b *Bird) brandRejection(br *brand) *Rejection {
	for _, name := range []string{br.id, br.request.DisplayName, br.request.CompanyName} {
		if scripted, ok := b.brandRejections[name]; ok {
			return &scripted
		}
	}
	return &Rejection{Description: "The legal name does not match the tax record."}
}

// visible says whether a call at a level sees the brand: a workspace its own
// and those that the organization shares with it.
func (b *brand) visible(at level) bool {
	if at == organizationLevel || b.level == workspaceLevel {
		return b.level == at
	}
	return b.request.OrganizationWide || slices.Contains(b.request.WorkspaceIDs, WorkspaceID)
}

// exempt are the properties that a control has put out of contract.
func (b *brand) exempt() []string {
	if slices.Contains(brandStatuses, b.status) {
		return nil
	}
	return []string{"status"}
}

// readable leaves out what was detached or deleted, unless it stays readable.
func (b *Bird) readable(br *brand) bool { return br.status != brandDeleted || b.rules[ShowDeleted] }

// brandOf finds the brand of a path of the workspace; the refusal is nil when
// it is there.
func (b *Bird) brandOf(r *sandbox.Request) (*brand, *sandbox.Response) {
	return b.brandAt(workspaceLevel, r)
}

func (b *Bird) brandAt(at level, r *sandbox.Request) (*brand, *sandbox.Response) {
	found := b.brandBy(func(br *brand) bool { return br.id == r.Path["brandId"] && br.visible(at) && b.readable(br) })
	if found == nil {
		return nil, refusing(notFound("brand"))
	}
	return found, nil
}

func (b *Bird) brandBy(is func(*brand) bool) *brand {
	if n := slices.IndexFunc(b.brands, is); n >= 0 {
		return b.brands[n]
	}
	return nil
}

// brandNamed finds a brand by id, id at the registry, displayName or
// companyName, for scripts: of several the newest, which took the place of one
// that was deleted.
func (b *Bird) brandNamed(name string) (*brand, error) {
	for _, br := range slices.Backward(b.brands) {
		if name != "" && slices.Contains([]string{br.id, br.tcrID, br.request.DisplayName, br.request.CompanyName}, name) {
			return br, nil
		}
	}
	return nil, fmt.Errorf("bird sandbox: no brand %q", name)
}
