package infobipsandbox

import (
	"slices"
	"time"
)

// Brand is a snapshot of a brand.
type Brand struct {
	ID             string       `json:"id"`
	Stage          string       `json:"stage"`          // DRAFT or SUBMITTED
	State          string       `json:"state"`          // the registrar's, empty before registration
	Identity       string       `json:"identity"`       // likewise
	Authentication string       `json:"authentication"` // of public companies
	Created        time.Time    `json:"created"`
	Request        BrandRequest `json:"request"`
	Vets           []Vet        `json:"vets"`
	Appeals        []Appeal     `json:"appeals"` // oldest first
}

// Vet is a snapshot of a vet.
type Vet struct {
	ID       string `json:"id"`
	Type     string `json:"type"`
	Status   string `json:"status"`
	Imported bool   `json:"imported"`
}

// Appeal is a snapshot of an appeal of a brand.
type Appeal struct {
	ID        string   `json:"id"`
	Status    string   `json:"status"`
	Documents []string `json:"documents"`
}

// OwnedNumber is a snapshot of a number of the account.
type OwnedNumber struct {
	Number        string `json:"number"` // digits with country code
	Key           string `json:"key"`
	ApplicationID string `json:"applicationId"`
	EntityID      string `json:"entityId"`
}

// Brands are all brands, oldest first.
func (i *Infobip) Brands() []Brand {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.advance()
	all := make([]Brand, len(i.brands))
	for n, b := range i.brands {
		all[n] = b.snapshot()
	}
	return all
}

func (b *brand) snapshot() Brand {
	shot := Brand{
		ID: b.id, Stage: b.stage(), State: b.state(), Identity: b.identity(), Created: b.created, Request: b.request,
		Vets: []Vet{}, Appeals: []Appeal{},
	}
	if b.registration != nil {
		shot.Authentication = b.registration.authentication.status
	}
	for _, v := range b.vets {
		shot.Vets = append(shot.Vets, Vet{ID: v.id, Type: v.kind, Status: v.status, Imported: v.provider != ""})
	}
	for _, a := range b.appeals {
		shot.Appeals = append(shot.Appeals, Appeal{ID: a.id, Status: a.status, Documents: slices.Clone(a.documents)})
	}
	return shot
}

// OwnedNumbers are the numbers of the account, oldest first.
func (i *Infobip) OwnedNumbers() []OwnedNumber {
	i.mu.Lock()
	defer i.mu.Unlock()
	all := make([]OwnedNumber, len(i.numbers))
	for n, owned := range i.numbers {
		all[n] = OwnedNumber{Number: owned.number, Key: owned.key, ApplicationID: owned.applicationID, EntityID: owned.entityID}
	}
	return all
}
