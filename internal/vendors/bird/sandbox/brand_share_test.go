package birdsandbox_test

import (
	"testing"

	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func organizationWide() birdsandbox.BrandRequest {
	request := birdsandbox.SampleBrand()
	request.OrganizationWide = true
	return request
}

func elsewhere() birdsandbox.BrandRequest {
	request := birdsandbox.SampleBrand()
	request.WorkspaceIDs = []string{birdsandbox.OtherWorkspaceID}
	return request
}

func TestWorkspaceSeesWhatIsSharedWithIt(t *testing.T) {
	t.Parallel()
	a := open(t)
	own := a.createBrand()
	shared := a.createShared(birdsandbox.SampleOrganizationBrand())
	wide := a.createShared(organizationWide())
	hidden := a.createShared(elsewhere())
	a.wantListed(brandsPath, own, shared, wide)
	a.wantListed(sharedBrandsPath, shared, wide, hidden)
	wantMissing(a.Call("GET", brandsPath+"/"+hidden, nil))
	wantMissing(a.Call("GET", sharedBrandsPath+"/"+own, nil))
}

func TestFormsOfTheLevels(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createShared(organizationWide())
	a.Call("GET", sharedBrandsPath+"/"+id, nil).Want(200).WantValues("organizationWide", true)
	a.readBrand(id).WantValues("organizationWide", nil, "workspaceIds", nil)
}

func TestOrganizationWideIsShownWithTheRule(t *testing.T) {
	t.Parallel()
	a := open(t)
	path := sharedBrandsPath + "/" + a.createShared(birdsandbox.SampleOrganizationBrand())
	a.Call("GET", path, nil).Want(200).WantValues("organizationWide", nil)
	a.bird.SetRule(birdsandbox.ShowSharing, true)
	a.Call("GET", path, nil).Want(200).WantValues("organizationWide", false)
}

func TestOrganizationBrandNamesItsWorkspaces(t *testing.T) {
	t.Parallel()
	a := open(t)
	wantInvalid(a.Call("POST", sharedBrandsPath, birdsandbox.SampleBrand()), "workspaceIds")
	unknown := birdsandbox.SampleBrand()
	unknown.WorkspaceIDs = []string{birdsandbox.OrganizationID}
	wantInvalid(a.Call("POST", sharedBrandsPath, unknown), "workspaceIds")
	a.wantCharged()
}

func TestBrandIsChangedAtItsOwnLevelOnly(t *testing.T) {
	t.Parallel()
	a := open(t)
	own, shared := a.createBrand(), a.createShared(birdsandbox.SampleOrganizationBrand())
	a.Clock.Advance(delay)
	wantMissing(a.updateBrand(shared, `{"city":"Tacoma"}`))
	wantMissing(a.Call("PATCH", sharedBrandsPath+"/"+own, `{"city":"Tacoma"}`))
	wantMissing(a.Call("DELETE", sharedBrandsPath+"/"+own, nil))
	a.Call("PATCH", sharedBrandsPath+"/"+shared, `{"city":"Tacoma"}`).Want(200).WantValues("city", "Tacoma")
}

func TestUpdateOfTheSharingReplacesTheWorkspaces(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createShared(birdsandbox.SampleOrganizationBrand())
	a.Clock.Advance(delay)
	path := sharedBrandsPath + "/" + id
	a.Call("PATCH", path, `{"workspaceIds":["`+birdsandbox.OtherWorkspaceID+`"]}`).Want(200)
	wantMissing(a.Call("GET", brandsPath+"/"+id, nil))
	wantInvalid(a.Call("PATCH", path, `{"workspaceIds":[]}`), "workspaceIds")
	a.Call("PATCH", path, `{"organizationWide":true}`).Want(200)
	a.readBrand(id)
}

func TestDetachingASharedBrandLeavesItToTheOrganization(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createShared(birdsandbox.SampleOrganizationBrand())
	a.Call("DELETE", brandsPath+"/"+id, nil).Want(200).WantValues("status", "PENDING")
	wantMissing(a.Call("GET", brandsPath+"/"+id, nil))
	a.Call("GET", sharedBrandsPath+"/"+id, nil).Want(200).WantValues("status", "PENDING", "workspaceIds", nil)
	a.Clock.Advance(delay)
	a.Call("PATCH", sharedBrandsPath+"/"+id, `{"city":"Tacoma"}`).Want(200).WantValues("city", "Tacoma")
}

func TestBrandOfEveryWorkspaceCannotBeDetachedFromOne(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createShared(organizationWide())
	wantWrongState(a.Call("DELETE", brandsPath+"/"+id, nil))
	a.readBrand(id)
}

func TestDeletedOrganizationBrandIsGoneAtBothLevels(t *testing.T) {
	t.Parallel()
	a := open(t)
	id := a.createShared(birdsandbox.SampleOrganizationBrand())
	a.Call("DELETE", sharedBrandsPath+"/"+id, nil).Want(200).WantValues("status", "DELETED")
	wantMissing(a.Call("GET", brandsPath+"/"+id, nil))
	wantMissing(a.Call("GET", sharedBrandsPath+"/"+id, nil))
}
