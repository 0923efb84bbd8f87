package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Company is the contract's CompanyDetails, in requests and answers alike.
// Country is ISO 3166-1 alpha-2.
type Company struct {
	CompanyName          string `json:"companyName"`
	CompanyEmail         string `json:"companyEmail"`
	BusinessContactEmail string `json:"businessContactEmail,omitempty"`
	BrandName            string `json:"brandName,omitempty"`
	Country              string `json:"country"`
	StreetAddress        string `json:"streetAddress"`
	City                 string `json:"city"`
	PostalCode           string `json:"postalCode"`
	State                string `json:"state"`
	WebAddress           string `json:"webAddress,omitempty"`
}

// Financial is the contract's FinancialDetails. StockSymbol and Exchange are
// always sent: Sinch wants empty strings for private companies.
type Financial struct {
	BrandEntityType   string `json:"brandEntityType"`
	BrandVerticalType string `json:"brandVerticalType"`
	TaxIDCountry      string `json:"taxIdCountry"`
	TaxIDCorporate    string `json:"taxIdCorporate"`
	StockSymbol       string `json:"stockSymbol"`
	Exchange          string `json:"exchange"`
}

// Contact is the contract's ContactDetails. PhoneNumber is E.164.
type Contact struct {
	FirstName   string `json:"firstName,omitempty"`
	LastName    string `json:"lastName,omitempty"`
	PhoneNumber string `json:"phoneNumber"`
	Email       string `json:"email,omitempty"`
}

// BrandRequest is the body of submitBrandRegistration. Sinch marks no field
// required; those without which TCR refuses a brand are always sent.
type BrandRequest struct {
	DisplayName           string    `json:"displayName"`
	BrandRegistrationType string    `json:"brandRegistrationType,omitempty"` // SIMPLIFIED when empty
	CompanyDetails        Company   `json:"companyDetails"`
	FinancialDetails      Financial `json:"financialDetails"`
	ContactDetails        Contact   `json:"contactDetails"`
	Mock                  bool      `json:"mock"`
}

// Brand is the contract's BrandRegistration. BrandID is TCR's id and empty
// until TCR answered. Statuses are Sinch's words, unknown ones included.
type Brand struct {
	BrandRegistrationID     string    `json:"brandRegistrationId"`
	BrandID                 string    `json:"brandId"`
	IdentityStatus          string    `json:"identityStatus"`
	DisplayName             string    `json:"displayName"`
	BrandRegistrationStatus string    `json:"brandRegistrationStatus"`
	BrandRegistrationType   string    `json:"brandRegistrationType"`
	CompanyDetails          Company   `json:"companyDetails"`
	FinancialDetails        Financial `json:"financialDetails"`
	ContactDetails          Contact   `json:"contactDetails"`
	Mock                    bool      `json:"mock"`
}

func (b Brand) id() string { return b.BrandRegistrationID }

// CheckAnswer refuses an answer without an id: taken for a brand, it would
// empty the state and plan a new purchase.
func (b *Brand) CheckAnswer() error {
	if b.BrandRegistrationID == "" {
		return errors.New("it holds no brandRegistrationId")
	}
	return nil
}

// BrandFeedback is the contract's BrandRegistrationFeedback: why a brand was
// rejected.
type BrandFeedback struct {
	BrandID  string                  `json:"brandId"`
	Category []BrandFeedbackCategory `json:"category"`
}

// BrandFeedbackCategory is one reason. ID is TAX_ID, STOCK_SYMBOL,
// GOVERNMENT_ENTITY, NONPROFIT, OTHERS or a word that Sinch adds; Fields are
// request fields in Sinch's spelling.
type BrandFeedbackCategory struct {
	ID          string   `json:"id"`
	DisplayName string   `json:"displayName"`
	Description string   `json:"description"`
	Fields      []string `json:"fields"`
}

type submittedBrand struct {
	BrandRegistrationID string `json:"brandRegistrationId"`
}

// CheckAnswer: without the id, the brand is bought and cannot be found.
func (s *submittedBrand) CheckAnswer() error {
	if s.BrandRegistrationID == "" {
		return errors.New("it holds no brandRegistrationId")
	}
	return nil
}

type brandPage struct {
	BrandRegistrations []Brand         `json:"brandRegistrations"`
	NextPageToken      string          `json:"nextPageToken"`
	TotalSize          json.RawMessage `json:"totalSize"`
}

func (p brandPage) items() []Brand { return p.BrandRegistrations }
func (p brandPage) next() string   { return p.NextPageToken }
func (p brandPage) total() int     { return size(p.TotalSize) }

// SubmitBrand registers a brand and is charged (submitBrandRegistration). It
// returns Sinch's registration id; TCR's id comes later, see GetBrand. An
// answer without an id is Ambiguous.
func (c *Client) SubmitBrand(ctx context.Context, brand BrandRequest) (string, error) {
	var answer submittedBrand
	err := c.registration.Do(ctx, transport.Call{
		Operation: "submitBrandRegistration", Class: transport.Billable, Method: http.MethodPost,
		Path: c.project + "/brandRegistrations:submit", Body: brand,
	}, &answer)
	if err != nil {
		return "", err
	}
	return answer.BrandRegistrationID, nil
}

// GetBrand reads a brand by Sinch's registration id (getBrandRegistration).
// For an unknown id Sinch publishes no 404; 400 and 500 are possible.
func (c *Client) GetBrand(ctx context.Context, brandRegistrationID string) (Brand, error) {
	var brand Brand
	err := get(ctx, c.registration, "getBrandRegistration", c.project+"/brandRegistrations/", brandRegistrationID, "", &brand)
	return brand, err
}

// ListBrands reads all brands of the project (listBrandRegistrations). The
// contract has no parameter for the next page; pageToken, as for campaigns, is
// inferred.
func (c *Client) ListBrands(ctx context.Context) ([]Brand, error) {
	return list(ctx, c.BrandPages())
}

// BrandPages is ListBrands page by page; it sends nothing itself.
func (c *Client) BrandPages() *Pages[Brand] {
	return pagesOf[Brand, brandPage](c.registration, "listBrandRegistrations", c.project+"/brandRegistrations", url.Values{})
}

// BrandFeedback reads why a brand was rejected (getBrandRegistrationFeedback).
func (c *Client) BrandFeedback(ctx context.Context, brandRegistrationID string) (BrandFeedback, error) {
	var feedback BrandFeedback
	err := get(ctx, c.registration, "getBrandRegistrationFeedback", c.project+"/brandRegistrations/", brandRegistrationID, "/feedback", &feedback)
	return feedback, err
}

// BrandByTCRID reads a brand by TCR's id, such as BX7K2PQ
// (fetchBrandByTcrBrandId). What Sinch answers for an unknown one is not
// documented.
func (c *Client) BrandByTCRID(ctx context.Context, tcrBrandID string) (Brand, error) {
	const operation = "fetchBrandByTcrBrandId"
	if tcrBrandID == "" {
		return Brand{}, badArgument(operation, errors.New("the TCR brand id is empty"))
	}
	var brand Brand
	err := c.registration.Do(ctx, transport.Call{
		Operation: operation, Class: transport.Read, Method: http.MethodGet,
		Path:  c.project + "/brandRegistrations:fetchByTcrBrandId",
		Query: url.Values{"brandId": {tcrBrandID}},
	}, &brand)
	return brand, err
}
