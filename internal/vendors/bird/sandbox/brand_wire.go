package birdsandbox

import (
	"encoding/json"
	"maps"
	"time"
)

// none is how answers write an unset stockExchange or altBusinessIdType.
const none = "NONE"

// BrandRequest is the body of a brand's create, and as a whole what is stored.
// The last two fields are the organization's.
type BrandRequest struct {
	EntityType           string   `json:"entityType"`
	FirstName            string   `json:"firstName,omitempty"`
	LastName             string   `json:"lastName,omitempty"`
	DisplayName          string   `json:"displayName"`
	CompanyName          string   `json:"companyName"`
	EIN                  string   `json:"ein"`
	EINIssuingCountry    string   `json:"einIssuingCountry"`
	Phone                string   `json:"phone"`
	Street               string   `json:"street"`
	City                 string   `json:"city"`
	State                string   `json:"state"`
	PostalCode           string   `json:"postalCode"`
	Country              string   `json:"country"`
	Email                string   `json:"email"`
	StockSymbol          string   `json:"stockSymbol,omitempty"`
	StockExchange        string   `json:"stockExchange,omitempty"`
	Website              string   `json:"website"`
	Vertical             string   `json:"vertical,omitempty"`
	AltBusinessID        string   `json:"altBusinessId,omitempty"`
	AltBusinessIDType    string   `json:"altBusinessIdType,omitempty"`
	BusinessContactEmail string   `json:"businessContactEmail,omitempty"`
	WorkspaceIDs         []string `json:"workspaceIds,omitempty"`
	OrganizationWide     bool     `json:"organizationWide,omitempty"`
}

// Rejection is why a brand or a campaign was refused.
type Rejection struct {
	Code        string `json:"code,omitempty"`
	Description string `json:"description"`
}

// brandView is a brand as a level shows it. The request's fields are beside
// the others on the wire.
type brandView struct {
	BrandRequest
	ID             string     `json:"id"`
	TCRBrandID     string     `json:"tcrBrandId,omitempty"`
	OrganizationID string     `json:"organizationId"`
	Status         string     `json:"status"`
	AuthPlusStatus string     `json:"authPlusStatus,omitempty"`
	CreatedAt      string     `json:"createdAt"`
	UpdatedAt      *string    `json:"updatedAt"` // null until the first change
	Rejection      *Rejection `json:"rejection,omitempty"`

	filled  map[string]string // unset facts, as the rules have them
	sharing bool              // organizationWide also when it is false
}

// MarshalJSON adds the unset facts that answers fill in.
func (v brandView) MarshalJSON() ([]byte, error) {
	type plain brandView
	raw, err := json.Marshal(plain(v))
	if err != nil {
		return nil, err
	}
	fields := map[string]any{}
	if err := json.Unmarshal(raw, &fields); err != nil {
		return nil, err
	}
	unset := map[string]any{}
	for name, text := range v.filled {
		unset[name] = text
	}
	if v.sharing {
		unset["organizationWide"] = v.OrganizationWide
	}
	maps.Copy(unset, fields)
	return json.Marshal(unset)
}

// unsetFacts are the fields that answers fill in when nothing was sent.
var unsetFacts = map[string]string{"stockSymbol": "", "stockExchange": none, "altBusinessId": "", "altBusinessIdType": none}

// brandViewAt is a brand as calls of a level get it: the workspace's form has
// nothing of the sharing.
func (b *Bird) brandViewAt(at level, br *brand) brandView {
	view := brandView{
		BrandRequest: br.request, ID: br.id, TCRBrandID: br.tcrID, OrganizationID: OrganizationID,
		Status: br.status, AuthPlusStatus: br.authPlus, CreatedAt: date(br.created), UpdatedAt: dateOrNull(br.updated), Rejection: br.rejection,
	}
	if at == workspaceLevel {
		view.WorkspaceIDs, view.OrganizationWide = nil, false
	}
	view.sharing = at == organizationLevel && b.rules[ShowSharing]
	if !b.rules[OmitUnset] {
		view.filled = unsetFacts
	}
	if b.rules[NormalisePhone] {
		view.Phone = normalisedPhone(view.Phone)
	}
	if b.rules[NormaliseWebsite] {
		view.Website = normalisedWebsite(view.Website)
	}
	return view
}

// date is how the API writes times.
func date(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

// dateOrNull is null for a time that never was.
func dateOrNull(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	text := date(t)
	return &text
}
