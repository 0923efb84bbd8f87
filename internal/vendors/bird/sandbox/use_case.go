package birdsandbox

import (
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// useCase is what a channel names as the reason of its messages. One comes into
// being with every campaign that is approved; its id is not the campaign's.
type useCase struct {
	id                string
	sequence          int
	name, description string
	campaignID        string // empty when it is not a campaign's
	created           time.Time
}

func (b *Bird) addUseCase(name, description, campaignID string, at time.Time) *useCase {
	u := &useCase{
		id: b.ids.UUID(), sequence: b.nextSequence(), name: name, description: description, campaignID: campaignID, created: at,
	}
	b.useCases = append(b.useCases, u)
	return u
}

// useCaseBy finds a use case by its id, or nil.
func (b *Bird) useCaseBy(id string) *useCase {
	if n := slices.IndexFunc(b.useCases, func(u *useCase) bool { return u.id == id }); n >= 0 {
		return b.useCases[n]
	}
	return nil
}

// SeedUseCase adds a use case that belongs to no campaign, and returns its id.
func (b *Bird) SeedUseCase(name, description string) string {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.advance()
	return b.addUseCase(name, description, "", b.now()).id
}

func (b *Bird) listUseCases(r *sandbox.Request) sandbox.Response {
	order := func(u *useCase) int { return u.sequence }
	return page(r, useCaseDefaultLimit, b.useCases, order, func(u *useCase) any { return u.view() })
}

func (b *Bird) getUseCase(r *sandbox.Request) sandbox.Response {
	u := b.useCaseBy(r.Path["useCaseId"])
	if u == nil {
		return notFound("use case")
	}
	return ok(u.id, u.view())
}

type useCaseView struct {
	ID               string            `json:"id"`
	Name             string            `json:"name"`
	Status           string            `json:"status"`
	Use              string            `json:"use"`
	CaseType         string            `json:"caseType"`
	Description      string            `json:"description"`
	IntegrationState *integrationState `json:"integrationState,omitempty"`
	Tags             []any             `json:"tags"`
	CreatedAt        string            `json:"createdAt"`
	UpdatedAt        string            `json:"updatedAt"`
}

// integrationState says which campaign a use case is of.
type integrationState struct {
	ExternalID string `json:"externalId"`
	Status     string `json:"status"`
	UpdatedAt  string `json:"updatedAt"`
}

func (u *useCase) view() useCaseView {
	v := useCaseView{
		ID: u.id, Name: u.name, Status: "created", Use: "transactional", CaseType: "default", Description: u.description,
		Tags: []any{}, CreatedAt: date(u.created), UpdatedAt: date(u.created),
	}
	if u.campaignID != "" {
		v.IntegrationState = &integrationState{ExternalID: u.campaignID, Status: "created", UpdatedAt: v.UpdatedAt}
	}
	return v
}
