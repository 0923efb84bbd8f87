package birdsandbox_test

import (
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
)

func (s *scene) makeBrand() { s.real[exampleBrand] = s.createBrand() }

func (s *scene) approveBrand() {
	s.makeBrand()
	s.Clock.Advance(delay)
}

func (s *scene) rejectBrand() {
	s.bird.SetOutcome("Harbor Lane Coffee", sandbox.Reject)
	s.approveBrand()
}

func (s *scene) makeShared() {
	s.real[exampleBrand] = s.createShared(birdsandbox.SampleOrganizationBrand())
}

func (s *scene) approveShared() {
	s.makeShared()
	s.Clock.Advance(delay)
}

// twoBrands are enough for two pages of one.
func (s *scene) twoBrands() (second string) {
	s.approveBrand()
	return s.createBrand()
}

// failVetting overrides a vetting, which leaves its times alone: the example's
// updatedAt is null.
func (s *scene) failVetting() {
	s.approveBrand()
	s.orderVetting(s.real[exampleBrand]).Want(201)
	s.bird.SetVetting(s.real[exampleBrand], "FAILED", "")
}

// brandScenes bring the account into the state of each pair about brands and
// the account.
var brandScenes = map[string]func(*scene){
	"createWorkspaceTCRBrand: create a brand":                func(*scene) {},
	"createWorkspaceTCRBrand: create a brand without an EIN": func(s *scene) { s.Expected = 1 },
	"createWorkspaceTCRBrand: wrong access key":              func(s *scene) { s.Sign = signWith("AccessKey wrong") },
	"listWorkspaceTCRBrands: first page of brands":           func(s *scene) { s.twoBrands() },
	"listWorkspaceTCRBrands: last page of brands": func(s *scene) {
		second := s.twoBrands()
		s.real[examplePageToken] = s.Call("GET", brandsPath+"?limit=1", nil).Want(200).Text("nextPageToken")
		s.Call("DELETE", brandsPath+"/"+second, nil).Want(200)
	},
	"getWorkspaceTCRBrand: brand still under review": func(s *scene) {
		s.rejectBrand()
		s.updateBrand(s.real[exampleBrand], `{}`).Want(200)
	},
	"getWorkspaceTCRBrand: brand approved":                              func(s *scene) { s.approveBrand() },
	"getWorkspaceTCRBrand: brand rejected":                              func(s *scene) { s.rejectBrand() },
	"getWorkspaceTCRBrand: no such brand":                               func(*scene) {},
	"updateWorkspaceTCRBrand: change contact data of an approved brand": func(s *scene) { s.approveBrand() },
	"updateWorkspaceTCRBrand: change a locked field of an approved brand": func(s *scene) {
		s.approveBrand()
	},
	"updateWorkspaceTCRBrand: fix and resubmit a rejected brand": func(s *scene) { s.rejectBrand() },
	"deleteWorkspaceTCRBrand: detach a brand":                    func(s *scene) { s.makeBrand() },
	"deleteWorkspaceTCRBrand: brand with active campaigns":       func(s *scene) { s.makeCampaign("APPROVED") },

	"createOrganizationTCRBrand: create a shared brand": func(*scene) {},
	"listOrganizationTCRBrands: list shared brands":     func(s *scene) { s.approveShared() },
	"getOrganizationTCRBrand: read a shared brand":      func(s *scene) { s.approveShared() },
	"updateOrganizationTCRBrand: rename a shared brand": func(s *scene) { s.approveShared() },
	"deleteOrganizationTCRBrand: delete a shared brand": func(s *scene) { s.makeShared() },

	"createWorkspaceTCRBrandVetting: order a vetting":  func(s *scene) { s.approveBrand() },
	"listWorkspaceTCRBrandVettings: list vettings":     func(s *scene) { s.failVetting() },
	"createTCRPresignedUpload: ask for an upload slot": func(s *scene) { s.makeBrand() },
	"listTCRResellers: list resellers": func(s *scene) {
		s.bird.ForgetResellers()
		s.bird.SeedReseller(birdsandbox.Reseller{
			Status: "ACTIVE", CompanyName: "Northwind Messaging Inc.", Email: "ops@northwind.example", Phone: "+14255550111",
		})
	},
	"tcrVerticals: list verticals": func(*scene) {},
}
