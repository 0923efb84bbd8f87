package api

import (
	"context"
	"errors"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Address is the contract's Address, in requests and answers alike.
type Address struct {
	City    string `json:"city"`
	State   string `json:"state,omitempty"`
	Street  string `json:"street"`
	ZipCode string `json:"zipCode"`
}

// BusinessIdentifier is the contract's: Type is DUNS, GIIN or LEI.
type BusinessIdentifier struct {
	Type string `json:"type"`
	ID   string `json:"id"`
}

// BrandRequest is the body of create-brand and update-brand for the four 10DLC
// kinds of Type: TENDLC_PRIVATE_COMPANY, TENDLC_PUBLIC_COMPANY (which alone has
// StockExchange, StockSymbol and BusinessContactEmail, and needs them),
// TENDLC_NON_PROFIT and TENDLC_GOVERNMENT. What every kind requires is always
// sent. Of the rest, what is nil or empty is not sent; a pointer to an empty
// string is sent as such.
type BrandRequest struct {
	Type                     string              `json:"type"`
	Name                     string              `json:"name"`
	LegalName                string              `json:"legalName"`
	ReferenceID              string              `json:"referenceId,omitempty"`
	ApplicationID            *string             `json:"applicationId,omitempty"`
	EntityID                 *string             `json:"entityId,omitempty"`
	Website                  string              `json:"website"`
	TaxID                    string              `json:"taxId"`
	TaxIDIssuingCountry      string              `json:"taxIdIssuingCountry,omitempty"` // CountryCode when not sent
	Address                  Address             `json:"address"`
	CountryCode              string              `json:"countryCode"` // ISO 3166-1 alpha-2
	SupportPhone             string              `json:"supportPhone"`
	SupportEmail             string              `json:"supportEmail"`
	BusinessContactFirstName *string             `json:"businessContactFirstName,omitempty"`
	BusinessContactLastName  *string             `json:"businessContactLastName,omitempty"`
	BusinessDBA              *string             `json:"businessDBA,omitempty"`
	AlternateBusinessID      *BusinessIdentifier `json:"alternateBusinessId,omitempty"`
	Vertical                 string              `json:"vertical"`
	StockExchange            string              `json:"stockExchange,omitempty"`
	StockSymbol              string              `json:"stockSymbol,omitempty"`
	BusinessContactEmail     string              `json:"businessContactEmail,omitempty"`
}

// Brand is the contract's Brand of any 10DLC kind. Stage is DRAFT or SUBMITTED;
// how the registration goes is in RegistrarStatus. Of toll-free brands, which
// lists may hold, only what they share with the others is read. Dates are
// Infobip's text. Words that the contract does not list pass through.
type Brand struct {
	ID                       string              `json:"id"`
	Type                     string              `json:"type"`
	Stage                    string              `json:"stage"`
	Name                     string              `json:"name"`
	LegalName                string              `json:"legalName"`
	ReferenceID              string              `json:"referenceId"`
	ApplicationID            string              `json:"applicationId"`
	EntityID                 string              `json:"entityId"`
	Website                  string              `json:"website"`
	TaxID                    string              `json:"taxId"`
	TaxIDIssuingCountry      string              `json:"taxIdIssuingCountry"`
	TaxExemptStatus          string              `json:"taxExemptStatus"`
	Address                  Address             `json:"address"`
	CountryCode              string              `json:"countryCode"`
	SupportPhone             string              `json:"supportPhone"`
	SupportEmail             string              `json:"supportEmail"`
	BusinessContactFirstName string              `json:"businessContactFirstName"`
	BusinessContactLastName  string              `json:"businessContactLastName"`
	BusinessDBA              string              `json:"businessDBA"`
	AlternateBusinessID      *BusinessIdentifier `json:"alternateBusinessId"`
	Vertical                 string              `json:"vertical"`
	StockExchange            string              `json:"stockExchange"`
	StockSymbol              string              `json:"stockSymbol"`
	BusinessContactEmail     string              `json:"businessContactEmail"`
	CreatedDate              string              `json:"createdDate"`
	LastModifiedDate         string              `json:"lastModifiedDate"`
}

func (b Brand) id() string { return b.ID }

// CheckAnswer refuses an answer without an id: taken for a brand, it would
// empty the state and plan a new one.
func (b *Brand) CheckAnswer() error { return mustHave("id", b.ID) }

func mustHave(field, value string) error {
	if value == "" {
		return errors.New("it holds no " + field)
	}
	return nil
}

// BrandFilter narrows ListBrands; zero values do not filter. The lists mean
// "one of these"; NameLike, ApplicationID and EntityID mean "contains".
type BrandFilter struct {
	IDs, Types, ReferenceIDs          []string
	NameLike, ApplicationID, EntityID string
	// Sort is "property" or "property,asc|desc"; by id when empty.
	Sort []string
}

func (f BrandFilter) query() url.Values {
	return query(map[string][]string{
		"id": f.IDs, "type": f.Types, "referenceId": f.ReferenceIDs,
		"nameLike": {f.NameLike}, "applicationId": {f.ApplicationID}, "entityId": {f.EntityID},
		"sort": sortOr(f.Sort, "id"),
	})
}

func inBrand(brandID string, rest ...string) []string {
	return registration(append([]string{"brands", brandID}, rest...)...)
}

// CreateBrand creates a draft, which is free (create-brand). Its class is
// Billable because that is what sends a call once: a repetition would leave a
// second draft, or be refused for its reference id and hide that the first one
// worked. After an Ambiguous error, ListBrands by reference id tells.
func (c *Client) CreateBrand(ctx context.Context, brand BrandRequest) (Brand, error) {
	var created Brand
	err := c.do(ctx, transport.Call{
		Operation: "create-brand", Class: transport.Billable, Method: http.MethodPost, Body: brand,
	}, registration("brands"), &created)
	return created, err
}

// GetBrand reads a brand (get-brand).
func (c *Client) GetBrand(ctx context.Context, brandID string) (Brand, error) {
	var brand Brand
	err := c.get(ctx, "get-brand", inBrand(brandID), &brand)
	return brand, err
}

// ListBrands reads all brands that match, toll-free ones included unless
// Types says otherwise (get-brands).
func (c *Client) ListBrands(ctx context.Context, filter BrandFilter) ([]Brand, error) {
	return list(ctx, c.BrandPages(filter))
}

// UpdateBrand replaces a brand that was never registered, which is free
// (update-brand). Whether Infobip clears or keeps what is left out is not
// documented: give everything. For a brand that was registered, with success
// or not, see ResubmitBrand; while that is pending, Infobip answers 400.
func (c *Client) UpdateBrand(ctx context.Context, brandID string, brand BrandRequest) (Brand, error) {
	return c.putBrand(ctx, transport.Idempotent, brandID, brand)
}

// ResubmitBrand replaces a brand whose registration has succeeded or failed,
// and has it sent to the registrar again, which may be charged (update-brand).
// After success, LegalName, Type, TaxID and TaxIDIssuingCountry cannot change.
func (c *Client) ResubmitBrand(ctx context.Context, brandID string, brand BrandRequest) (Brand, error) {
	return c.putBrand(ctx, transport.Billable, brandID, brand)
}

func (c *Client) putBrand(ctx context.Context, class transport.Class, brandID string, brand BrandRequest) (Brand, error) {
	var changed Brand
	err := c.do(ctx, transport.Call{
		Operation: "update-brand", Class: class, Method: http.MethodPut, Body: brand,
	}, inBrand(brandID), &changed)
	return changed, err
}

// DeleteBrand deletes a brand (delete-brand). Every campaign of it must be in a
// stage that allows deletion. A repetition after an unclear answer may end in
// a 404, which is as good.
func (c *Client) DeleteBrand(ctx context.Context, brandID string) error {
	return c.do(ctx, transport.Call{
		Operation: "delete-brand", Class: transport.Idempotent, Method: http.MethodDelete,
	}, inBrand(brandID), nil)
}
