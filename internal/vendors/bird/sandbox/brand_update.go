package birdsandbox

import (
	"encoding/json"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// updateBrand is the PATCH of either level. A REJECTED brand goes back to the
// registry and costs again, also when nothing in it changed. Only the level
// that owns a brand may change it.
func (b *Bird) updateBrand(l level, r *sandbox.Request) sandbox.Response {
	br, refusal := b.brandAt(l, r)
	switch {
	case refusal != nil:
		return *refusal
	case br.level != l:
		return notFound("brand")
	case br.status != brandApproved && br.status != brandRejected:
		return wrongState("", "a brand with status %s cannot be updated", br.status)
	}
	changed, sent, err := br.patched(r.Body)
	if err != nil {
		return wrongState("", "%v", err)
	}
	if refusal := b.lockedChange(br, changed, sent); refusal != nil {
		return *refusal
	}
	_, workspaces := sent["workspaceIds"]
	_, wide := sent["organizationWide"]
	if refusal := changed.refusal(workspaces || wide); refusal != nil {
		return *refusal
	}
	br.request, br.updated = changed, b.now()
	b.resubmit(br)
	return b.brandAnswer(l, br)
}

// resubmit is what a change that was taken leads to.
func (b *Bird) resubmit(br *brand) {
	name := br.request.DisplayName
	switch {
	case br.status == brandRejected:
		b.charge("brand", br.id, name, BrandResubmissionFee, "brand resubmission")
		b.submit(br)
		return
	case b.rules[ChargeApprovedUpdates]:
		b.charge("brand", br.id, name, BrandChangeFee, "change of an approved brand; the amount is assumed")
	}
	if b.rules[ReviewApprovedUpdates] {
		b.submit(br)
	}
}

// submit sends a brand to the registry, where it moves by itself again.
func (b *Bird) submit(br *brand) {
	br.pinned = false
	b.place(br, brandPending, b.now())
}

// patched is the brand's request after a partial update, and the fields that
// were sent. What is stored is not touched.
func (b *brand) patched(body []byte) (changed BrandRequest, sent map[string]any, err error) {
	changed = b.request
	changed.WorkspaceIDs = slices.Clone(b.request.WorkspaceIDs)
	if err := json.Unmarshal(body, &changed); err != nil {
		return changed, nil, err
	}
	return changed, sent, json.Unmarshal(body, &sent)
}
