package infobipsandbox

import (
	"encoding/json"
	"net/http"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Types and statuses of vets.
const (
	vetStandard  = "STANDARD"
	vetEnhanced  = "ENHANCED"
	vetPolitical = "POLITICAL"

	vetPending = "PENDING"
	vetSuccess = "SUCCESS"
	vetFailure = "FAILURE"
)

var vetStatuses = []string{vetPending, vetSuccess, vetFailure}

const (
	// vetPause is how long after one vet the next is refused, and how long a
	// standard one can be upgraded.
	vetPause = 30 * 24 * time.Hour
	// usualScore is what a vet that goes well ends with.
	usualScore = 78
)

type vet struct {
	id       string
	brand    *brand
	kind     string
	status   string
	score    *int
	created  time.Time
	since    time.Time // when the status began
	vetted   time.Time
	enhanced time.Time
	provider string // of an imported one
	token    string // what identifies an imported one at its provider
	pinned   bool
}

func (v *vet) view() vetView {
	return vetView{
		VetID: v.id, BrandID: v.brand.id, Type: v.kind, Status: v.status, Imported: v.provider != "",
		Score: v.score, VettedDate: date(v.vetted), EnhancedVettedDate: date(v.enhanced), Provider: v.provider,
	}
}

// Next is when the vet is over.
func (v *vet) Next(i *Infobip) (time.Time, bool) {
	if v.pinned || v.status != vetPending || v.brand.outcome(i) == sandbox.Hold {
		return time.Time{}, false
	}
	return i.due(v.since, i.review.Delay), true
}

// Step ends the vet.
func (v *vet) Step(i *Infobip, due time.Time) {
	outcome := v.brand.outcome(i)
	if outcome == VetFailed || outcome == sandbox.Reject {
		v.end(vetFailure, 0, due)
		return
	}
	v.end(vetSuccess, usualScore, due)
}

// end gives a vet its result. One that failed has no score of its own, but
// keeps that of the standard vet it was upgraded from.
func (v *vet) end(status string, score int, at time.Time) {
	v.status, v.since = status, at
	if status != vetSuccess {
		return
	}
	v.score = &score
	if v.vetted.IsZero() {
		v.vetted = at
	}
	if v.kind == vetEnhanced {
		v.enhanced = at
	}
	if v.brand.registration != nil {
		v.brand.registration.identity = identityVetted
	}
}

type vetRequest struct {
	Type string `json:"type"`
}

// vetBrand orders a vet, charged at the call. The brand must be ACTIVE, which
// is assumed.
func (i *Infobip) vetBrand(r *sandbox.Request) sandbox.Response {
	b, request, refusal := i.vetCall(r)
	if refusal != nil {
		return *refusal
	}
	if request.Type != vetStandard && request.Type != vetEnhanced {
		return badRequest("Bad request", map[string][]string{"type": {"must be STANDARD or ENHANCED"}})
	}
	recent := slices.ContainsFunc(b.vets, func(v *vet) bool {
		return v.provider == "" && i.now().Before(v.created.Add(vetPause))
	})
	if recent {
		return refused("Brand can be vetted once in 30 days.")
	}
	v := i.addVet(b, request.Type)
	i.chargeBrand(b, vetFees[v.kind], "brand vet, "+v.kind)
	return sandbox.Response{Status: http.StatusAccepted, Body: v.view(), ObjectID: v.id}
}

// vetCall reads the brand and the body of a call that orders a vet.
func (i *Infobip) vetCall(r *sandbox.Request) (*brand, vetRequest, *sandbox.Response) {
	var request vetRequest
	b, refusal := i.brandOf(r)
	if refusal != nil {
		return nil, request, refusal
	}
	err := json.Unmarshal(r.Body, &request)
	wrong := refused("Brand is not registered.")
	switch {
	case err != nil:
		wrong = refused("%v", err)
	case b.state() == stateActive:
		return b, request, nil
	}
	return nil, request, &wrong
}

func (i *Infobip) addVet(b *brand, kind string) *vet {
	v := &vet{id: i.ids.UUID(), brand: b, kind: kind, status: vetPending, created: i.now(), since: i.now()}
	b.vets = append(b.vets, v)
	return v
}

// upgradeVet makes a STANDARD vet ENHANCED. What it costs is assumed to be
// the difference.
func (i *Infobip) upgradeVet(r *sandbox.Request) sandbox.Response {
	v, refusal := i.vetOf(r)
	if refusal != nil {
		return *refusal
	}
	b, request, refusal := i.vetCall(r)
	if refusal != nil {
		return *refusal
	}
	active := slices.ContainsFunc(b.vets, func(other *vet) bool { return other.created.After(v.created) })
	switch {
	case request.Type != vetEnhanced || v.kind != vetStandard:
		return refused("Vet can be changed from %s to %s only.", vetStandard, vetEnhanced)
	case v.provider != "" || active || v.status != vetSuccess:
		return refused("Vet is not the active one.")
	case !i.now().Before(v.vetted.Add(vetPause)):
		return refused("Vet can be changed within 30 days only.")
	}
	v.kind, v.status, v.since, v.pinned = vetEnhanced, vetPending, i.now(), false
	i.chargeBrand(b, EnhancedVetFee-StandardVetFee, "brand vet, upgrade to ENHANCED")
	return ok(v.id, v.view())
}

func (i *Infobip) getVet(r *sandbox.Request) sandbox.Response {
	v, refusal := i.vetOf(r)
	if refusal != nil {
		return *refusal
	}
	return ok(v.id, v.view())
}

// vetOf finds the vet of a path; the refusal is nil when it is there.
func (i *Infobip) vetOf(r *sandbox.Request) (*vet, *sandbox.Response) {
	b, refusal := i.brandOf(r)
	if refusal != nil {
		return nil, refusal
	}
	for _, v := range b.vets {
		if v.id == r.Path["vetId"] {
			return v, nil
		}
	}
	missing := notFound()
	return nil, &missing
}

// vetSorts are the documented properties of sort.
var vetSorts = sortKeys[vetView]{
	"vetId":              func(v vetView) string { return v.VetID },
	"type":               func(v vetView) string { return v.Type },
	"vettedDate":         func(v vetView) string { return v.VettedDate },
	"enhancedVettedDate": func(v vetView) string { return v.EnhancedVettedDate },
}

func (i *Infobip) listVets(r *sandbox.Request) sandbox.Response {
	b, refusal := i.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	views := []vetView{}
	for _, v := range b.vets {
		views = append(views, v.view())
	}
	answer, refusal := page(r.Query, views, defaultPageSize, vetSorts)
	if refusal != nil {
		return *refusal
	}
	return ok(b.id, answer)
}
