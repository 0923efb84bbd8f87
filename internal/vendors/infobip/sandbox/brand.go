package infobipsandbox

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Types of brands.
const (
	brandPrivate   = "TENDLC_PRIVATE_COMPANY"
	brandPublic    = "TENDLC_PUBLIC_COMPANY"
	brandNonProfit = "TENDLC_NON_PROFIT"
	brandTollFree  = "TOLL_FREE_NUMBER"
)

// Stages of a brand.
const (
	brandDraft     = "DRAFT"
	brandSubmitted = "SUBMITTED"
)

type brand struct {
	id       string
	request  BrandRequest
	created  time.Time
	modified time.Time

	registration *registration // nil before the first register
	appeals      []*brandAppeal
	vets         []*vet
}

// actors are what moves by itself at a brand.
func (b *brand) actors(yield func(actor) bool) bool {
	if b.registration != nil && (!yield(b.registration) || !yield(&b.registration.authentication)) {
		return false
	}
	for _, v := range b.vets {
		if !yield(v) {
			return false
		}
	}
	return true
}

func (b *brand) stage() string {
	if b.registration == nil {
		return brandDraft
	}
	return brandSubmitted
}

// state is the registrar's, empty before the first register.
func (b *brand) state() string {
	if b.registration == nil {
		return ""
	}
	return b.registration.state
}

func (b *brand) tollFree() bool { return b.request.Type == brandTollFree }

// identity is the registrar's verdict, empty before the first register.
func (b *brand) identity() string {
	if b.registration == nil {
		return ""
	}
	return b.registration.identity
}

// verified says that campaigns may be submitted under the brand.
func (b *brand) verified() bool {
	return b.state() == stateActive && slices.Contains([]string{identityVerified, identityVetted}, b.identity())
}

func (b *brand) outcome(i *Infobip) sandbox.Outcome {
	return i.outcome(b.request.Name+" "+b.request.BusinessDBA, b.request.Name, b.id)
}

func (b *brand) view() brandView {
	view := brandView{
		BrandRequest: b.request, ID: b.id, Stage: b.stage(),
		CreatedDate: date(b.created), LastModifiedDate: date(b.modified),
	}
	view.TaxIDIssuingCountry = b.request.issuingCountry()
	if b.request.Type == brandNonProfit && b.verified() {
		view.TaxExemptStatus = "501(c)(3)"
	}
	return view
}

// createBrand stores a draft: nothing is charged and nobody reviews it.
func (i *Infobip) createBrand(r *sandbox.Request) sandbox.Response {
	var request BrandRequest
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return refused("%v", err)
	}
	if refusal := i.brandRules(nil, request); refusal != nil {
		return *refusal
	}
	return created(i.addBrand(request).id, "/number-registration/1/brands/", i.brands[len(i.brands)-1].view())
}

func (i *Infobip) addBrand(request BrandRequest) *brand {
	b := &brand{id: i.ids.UUID(), request: request, created: i.now(), modified: i.now()}
	i.brands = append(i.brands, b)
	return b
}

func (i *Infobip) getBrand(r *sandbox.Request) sandbox.Response {
	b, refusal := i.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	return ok(b.id, b.view())
}

// brandSorts are the documented properties of sort.
var brandSorts = sortKeys[brandView]{
	"id":               func(b brandView) string { return b.ID },
	"name":             func(b brandView) string { return b.Name },
	"type":             func(b brandView) string { return b.Type },
	"createdDate":      func(b brandView) string { return b.CreatedDate },
	"lastModifiedDate": func(b brandView) string { return b.LastModifiedDate },
}

func (i *Infobip) listBrands(r *sandbox.Request) sandbox.Response {
	views := []brandView{}
	for _, b := range i.brands {
		if i.listed(b.created) && b.matches(r) {
			views = append(views, b.view())
		}
	}
	answer, refusal := page(r.Query, views, defaultPageSize, brandSorts)
	if refusal != nil {
		return *refusal
	}
	return ok("", answer)
}

func (b *brand) matches(r *sandbox.Request) bool {
	return among(r.Query, "id", b.id) && among(r.Query, "type", b.request.Type) &&
		among(r.Query, "referenceId", b.request.ReferenceID) &&
		within(r.Query, "nameLike", b.request.Name) &&
		within(r.Query, "applicationId", b.request.ApplicationID) &&
		within(r.Query, "entityId", b.request.EntityID)
}

// deleteBrand takes the campaigns of the brand along, which is not documented;
// that all of them must be deletable is. The registrar is not told.
func (i *Infobip) deleteBrand(r *sandbox.Request) sandbox.Response {
	b, refusal := i.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	for _, c := range i.campaignsOf(b.id) {
		if !deletable(c.stage) {
			return refused("Brand has a campaign in stage %s.", c.stage)
		}
	}
	for _, c := range i.campaignsOf(b.id) {
		i.removeCampaign(c)
	}
	i.brands = slices.DeleteFunc(i.brands, func(other *brand) bool { return other == b })
	if i.rules[KeepReferenceIDs] {
		i.keptBrandReferences[b.request.ReferenceID] = true
	}
	return noContent(b.id)
}

// brandOf finds the brand of a path; the refusal is nil when it is there.
func (i *Infobip) brandOf(r *sandbox.Request) (*brand, *sandbox.Response) {
	b := i.brandWith(r.Path["brandId"])
	if b == nil {
		refusal := notFound()
		return nil, &refusal
	}
	return b, nil
}

func (i *Infobip) brandBy(is func(*brand) bool) *brand {
	if n := slices.IndexFunc(i.brands, is); n >= 0 {
		return i.brands[n]
	}
	return nil
}

// brandNamed finds a brand by id, reference or name, for scripts.
func (i *Infobip) brandNamed(name string) (*brand, error) {
	b := i.brandBy(func(b *brand) bool {
		return slices.Contains([]string{b.id, b.request.ReferenceID, b.request.Name}, name)
	})
	if b == nil || name == "" {
		return nil, fmt.Errorf("infobip sandbox: no brand %q", name)
	}
	return b, nil
}
