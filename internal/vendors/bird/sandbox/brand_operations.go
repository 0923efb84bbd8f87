package birdsandbox

import (
	"encoding/json"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// brandOperations are the operations on brands, vettings, uploads and what
// belongs to the account, by the contract's operation ids.
func (b *Bird) brandOperations() map[string]sandbox.Operation {
	return map[string]sandbox.Operation{
		"createWorkspaceTCRBrand": b.billable(at(workspaceLevel, b.createBrand)),
		"listWorkspaceTCRBrands":  b.read(at(workspaceLevel, b.listBrands)),
		"getWorkspaceTCRBrand":    b.read(at(workspaceLevel, b.getBrand)),
		"updateWorkspaceTCRBrand": b.billable(at(workspaceLevel, b.updateBrand)),
		"deleteWorkspaceTCRBrand": b.write(b.detachBrand),

		"createOrganizationTCRBrand": b.billable(at(organizationLevel, b.createBrand)),
		"listOrganizationTCRBrands":  b.read(at(organizationLevel, b.listBrands)),
		"getOrganizationTCRBrand":    b.read(at(organizationLevel, b.getBrand)),
		"updateOrganizationTCRBrand": b.billable(at(organizationLevel, b.updateBrand)),
		"deleteOrganizationTCRBrand": b.write(b.deleteBrand),

		"createWorkspaceTCRBrandVetting": b.billable(b.createVetting),
		"listWorkspaceTCRBrandVettings":  b.read(b.listVettings),
		"createTCRPresignedUpload":       b.write(b.createUpload),
		"listTCRResellers":               b.read(b.listResellers),
		"tcrVerticals":                   b.read(b.listVerticals),
	}
}

// at binds an operation that both levels have to one of them.
func at(l level, serve func(level, *sandbox.Request) sandbox.Response) serveFunc {
	return func(r *sandbox.Request) sandbox.Response { return serve(l, r) }
}

func (b *Bird) createBrand(l level, r *sandbox.Request) sandbox.Response {
	var request BrandRequest
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return wrongState("", "%v", err)
	}
	if refusal := request.refusal(l == organizationLevel); refusal != nil {
		return *refusal
	}
	br := b.addBrand(l, request)
	b.charge("brand", br.id, request.DisplayName, BrandFee, "brand registration")
	return created(br.id, b.brandViewAt(l, br))
}

// addBrand stores a brand and submits it.
func (b *Bird) addBrand(l level, request BrandRequest) *brand {
	br := &brand{
		id: b.ids.UUID(), sequence: b.nextSequence(), level: l, request: request,
		status: brandPending, since: b.now(), created: b.now(),
	}
	b.brands = append(b.brands, br)
	return br
}

func (b *Bird) getBrand(l level, r *sandbox.Request) sandbox.Response {
	br, refusal := b.brandAt(l, r)
	if refusal != nil {
		return *refusal
	}
	return b.brandAnswer(l, br)
}

// brandAnswer is a 200 with the brand.
func (b *Bird) brandAnswer(l level, br *brand) sandbox.Response {
	answer := ok(br.id, b.brandViewAt(l, br))
	answer.Exempt = br.exempt()
	return answer
}

func (b *Bird) listBrands(l level, r *sandbox.Request) sandbox.Response {
	list := slices.DeleteFunc(slices.Clone(b.brands), func(br *brand) bool {
		return !br.visible(l) || !b.readable(br) || !b.listed(br.created)
	})
	answer := page(r, defaultLimit, list, (*brand).order, func(br *brand) any { return b.brandViewAt(l, br) })
	for _, br := range list {
		answer.Exempt = append(answer.Exempt, br.exempt()...)
	}
	return answer
}

func (b *brand) order() int { return b.sequence }

// detachBrand takes a brand from the workspace. One of the workspace's own is
// gone with that, which is assumed; one of the organization stays there. One
// that is shared with every workspace cannot be detached from one, which is
// assumed too.
func (b *Bird) detachBrand(r *sandbox.Request) sandbox.Response {
	br, refusal := b.deletable(workspaceLevel, r)
	switch {
	case refusal != nil:
		return *refusal
	case br.level == workspaceLevel:
		b.place(br, brandDeleted, b.now())
	case br.request.OrganizationWide:
		return wrongState("", "the brand is shared with every workspace of the organization")
	default:
		br.request.WorkspaceIDs = slices.DeleteFunc(slices.Clone(br.request.WorkspaceIDs), func(id string) bool { return id == WorkspaceID })
		br.updated = b.now()
	}
	return b.brandAnswer(workspaceLevel, br)
}

func (b *Bird) deleteBrand(r *sandbox.Request) sandbox.Response {
	br, refusal := b.deletable(organizationLevel, r)
	if refusal != nil {
		return *refusal
	}
	b.place(br, brandDeleted, b.now())
	return b.brandAnswer(organizationLevel, br)
}

// deletable is the brand of a path if it has no active campaign, see
// activeCampaigns for what that means here.
func (b *Bird) deletable(l level, r *sandbox.Request) (*brand, *sandbox.Response) {
	br, refusal := b.brandAt(l, r)
	switch {
	case refusal != nil:
		return nil, refusal
	case br.status == brandDeleted:
		return nil, refusing(notFound("brand"))
	case b.activeCampaigns(br.id) > 0:
		return nil, refusing(wrongState("", "the brand still has active campaigns"))
	}
	return br, nil
}
