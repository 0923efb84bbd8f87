package infobipsandbox

import "time"

// Address is the postal address of a brand, as on the wire.
type Address struct {
	Street  string `json:"street"`
	City    string `json:"city"`
	State   string `json:"state,omitempty"`
	ZipCode string `json:"zipCode"`
}

// BusinessID is a second business identifier: DUNS, GIIN or LEI.
type BusinessID struct {
	Type string `json:"type"`
	ID   string `json:"id"`
}

// BrandRequest is the body of create-brand and update-brand for every kind of
// brand. What is empty is left out on the wire.
type BrandRequest struct {
	Type                     string      `json:"type"`
	ReferenceID              string      `json:"referenceId,omitempty"`
	ApplicationID            string      `json:"applicationId,omitempty"`
	EntityID                 string      `json:"entityId,omitempty"`
	Name                     string      `json:"name"`
	Website                  string      `json:"website"`
	LegalName                string      `json:"legalName"`
	BusinessDBA              string      `json:"businessDBA,omitempty"`
	Address                  Address     `json:"address"`
	CountryCode              string      `json:"countryCode"`
	SupportPhone             string      `json:"supportPhone"`
	SupportEmail             string      `json:"supportEmail"`
	BusinessContactFirstName string      `json:"businessContactFirstName,omitempty"`
	BusinessContactLastName  string      `json:"businessContactLastName,omitempty"`
	TaxID                    string      `json:"taxId"`
	TaxIDIssuingCountry      string      `json:"taxIdIssuingCountry,omitempty"`
	Vertical                 string      `json:"vertical,omitempty"`
	AlternateBusinessID      *BusinessID `json:"alternateBusinessId,omitempty"`
	StockExchange            string      `json:"stockExchange,omitempty"`
	StockSymbol              string      `json:"stockSymbol,omitempty"`
	BusinessContactEmail     string      `json:"businessContactEmail,omitempty"`
	LegalEntityType          string      `json:"legalEntityType,omitempty"`
	BusinessRegistrationType string      `json:"businessRegistrationType,omitempty"`
}

// issuingCountry is taxIdIssuingCountry with its documented fallback.
func (r BrandRequest) issuingCountry() string {
	if r.TaxIDIssuingCountry == "" {
		return r.CountryCode
	}
	return r.TaxIDIssuingCountry
}

// ofKind is the brand without the fields that its type does not have: a PUT
// that keeps fields may have changed the type.
func (r BrandRequest) ofKind() BrandRequest {
	if r.Type != brandPublic {
		r.StockExchange, r.StockSymbol, r.BusinessContactEmail = "", "", ""
	}
	if r.Type == brandTollFree {
		r.Vertical, r.AlternateBusinessID = "", nil
	} else {
		r.LegalEntityType, r.BusinessRegistrationType = "", ""
	}
	return r
}

type brandView struct {
	BrandRequest
	ID               string `json:"id"`
	Stage            string `json:"stage"`
	CreatedDate      string `json:"createdDate"`
	LastModifiedDate string `json:"lastModifiedDate"`
	TaxExemptStatus  string `json:"taxExemptStatus,omitempty"`
}

type registrarStatus struct {
	Registrar       string `json:"registrar"`
	State           string `json:"state"`
	Identity        string `json:"brandIdentityStatus"`
	Authentication  string `json:"brandAuthenticationStatus,omitempty"`
	RejectionReason string `json:"rejectionReason,omitempty"`
}

type vetView struct {
	VetID              string `json:"vetId"`
	BrandID            string `json:"brandId"`
	Type               string `json:"type"`
	Status             string `json:"status"`
	Imported           bool   `json:"imported"`
	Score              *int   `json:"score,omitempty"`
	VettedDate         string `json:"vettedDate,omitempty"`
	EnhancedVettedDate string `json:"enhancedVettedDate,omitempty"`
	Provider           string `json:"importedVetProvider,omitempty"`
}

type appealView struct {
	AppealID        string `json:"appealId"`
	Status          string `json:"status"`
	SubmittedAt     string `json:"submittedAt"`
	RejectionReason string `json:"rejectionReason,omitempty"`
}

type documentView struct {
	DocumentID    string `json:"documentId"`
	Name          string `json:"documentName"`
	ContentType   string `json:"contentType"`
	ContentLength int    `json:"contentLength"`
}

type numberPrice struct {
	PerMonth float64 `json:"pricePerMonth"`
	Setup    float64 `json:"setupPrice"`
	Currency string  `json:"currency"`
}

type editPermissions struct {
	Number        bool `json:"canEditNumber"`
	Configuration bool `json:"canEditConfiguration"`
}

type numberView struct {
	NumberKey               string          `json:"numberKey"`
	Number                  string          `json:"number"`
	Country                 string          `json:"country"`
	CountryName             string          `json:"countryName"`
	Type                    string          `json:"type"`
	Capabilities            []string        `json:"capabilities"`
	Shared                  bool            `json:"shared"`
	Price                   numberPrice     `json:"price"`
	AdditionalSetupRequired bool            `json:"additionalSetupRequired"`
	EditPermissions         editPermissions `json:"editPermissions"`
	ApplicationID           string          `json:"applicationId"`
	EntityID                string          `json:"entityId,omitempty"`
}

// date is how the API writes times; empty for none.
func date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
