package birdsandbox

import (
	"encoding/json"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Statuses of a vetting. Only PENDING is a documented word; FAILED and an
// approved state are in the prose.
const (
	vettingPending  = "PENDING"
	vettingApproved = "APPROVED"
	vettingFailed   = "FAILED"
)

// What can be ordered.
const (
	vettingClass    = "STANDARD"
	vettingProvider = "AEGIS"
)

// defaultScore is that of a vetting that succeeds.
const defaultScore = "75"

type vetting struct {
	id       string
	sequence int
	brand    *brand
	status   string
	score    string // empty until it succeeded
	token    string
	reasons  []string
	created  time.Time
	updated  time.Time // zero: never
	pinned   bool      // the status was overridden: nothing moves by itself
}

type vettingView struct {
	ID         string   `json:"id"`
	BrandID    string   `json:"brandId"`
	CreatedAt  string   `json:"createdAt"`
	UpdatedAt  *string  `json:"updatedAt"`
	Status     string   `json:"status"`
	ProviderID string   `json:"vettingProviderId"`
	Token      string   `json:"token,omitempty"`
	Score      string   `json:"score"`
	Class      string   `json:"class"`
	Reasons    []string `json:"reasons,omitempty"`
}

func (v *vetting) view() vettingView {
	return vettingView{
		ID: v.id, BrandID: v.brand.id, CreatedAt: date(v.created), UpdatedAt: dateOrNull(v.updated), Status: v.status,
		ProviderID: vettingProvider, Token: v.token, Score: v.score, Class: vettingClass, Reasons: v.reasons,
	}
}

// Next is when the provider of the vetting answers.
func (v *vetting) Next(half *Bird) (time.Time, bool) {
	if v.status != vettingPending || v.pinned || v.brand.outcome(half) == sandbox.Hold {
		return time.Time{}, false
	}
	return half.due(v.created, half.review.Delay), true
}

// Step ends the vetting.
func (v *vetting) Step(half *Bird, due time.Time) {
	status := vettingApproved
	if outcome := v.brand.outcome(half); outcome == VettingFailed || outcome == sandbox.Reject {
		status = vettingFailed
	}
	half.end(v, status, defaultScore)
	v.updated = due
}

// end puts a vetting into a status; the score counts with APPROVED.
func (b *Bird) end(v *vetting, status, score string) {
	v.status, v.score, v.token, v.reasons = status, "", "", nil
	switch status {
	case vettingApproved:
		v.score, v.token = score, b.ids.UUID()
	case vettingFailed:
		v.reasons = []string{"Website could not be reached."}
	}
}

// vetted says that a vetting of the brand was approved, which locks its
// identity in every status.
func (b *brand) vetted() bool {
	return slices.ContainsFunc(b.vettings, func(v *vetting) bool { return v.status == vettingApproved })
}

// createVetting orders a vetting. That it wants an APPROVED brand, and no other
// that is running, is assumed, and that the body must name class and provider.
func (b *Bird) createVetting(r *sandbox.Request) sandbox.Response {
	br, refusal := b.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	var request struct{ Class, VettingProviderID string }
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return wrongState("", "%v", err)
	}
	switch {
	case request.Class != vettingClass:
		return invalid("class", "must be "+vettingClass)
	case request.VettingProviderID != vettingProvider:
		return invalid("vettingProviderId", "must be "+vettingProvider)
	case br.status != brandApproved:
		return wrongState("", "a brand with status %s cannot be vetted", br.status)
	case slices.ContainsFunc(br.vettings, func(v *vetting) bool { return v.status == vettingPending }):
		return wrongState("", "the brand has a vetting that is pending")
	}
	v := b.addVetting(br)
	b.charge("brand", br.id, br.request.DisplayName, VettingFee, "vetting "+v.id)
	return created(v.id, v.view())
}

func (b *Bird) addVetting(br *brand) *vetting {
	v := &vetting{id: b.ids.UUID(), sequence: b.nextSequence(), brand: br, status: vettingPending, created: b.now()}
	br.vettings = append(br.vettings, v)
	return v
}

func (b *Bird) listVettings(r *sandbox.Request) sandbox.Response {
	br, refusal := b.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	list := slices.DeleteFunc(slices.Clone(br.vettings), func(v *vetting) bool { return !b.listed(v.created) })
	return page(r, defaultLimit, list, func(v *vetting) int { return v.sequence }, func(v *vetting) any { return v.view() })
}
