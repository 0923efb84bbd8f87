package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// BrandUpdate is the contract's BrandUpdateRequest: the groups to change. A
// group that is nil is not sent and stays as it is. A group that is given is
// sent whole, empty fields included: whether Sinch merges or replaces is not
// documented, and only so does it come to the same.
type BrandUpdate struct {
	CompanyDetails   *Company   `json:"companyDetails,omitempty"`
	FinancialDetails *Financial `json:"financialDetails,omitempty"`
	ContactDetails   *Contact   `json:"contactDetails,omitempty"`
}

// MarshalJSON sends the empty fields that a submission leaves out.
func (u BrandUpdate) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		CompanyDetails   *wholeCompany `json:"companyDetails,omitempty"`
		FinancialDetails *Financial    `json:"financialDetails,omitempty"`
		ContactDetails   *wholeContact `json:"contactDetails,omitempty"`
	}{(*wholeCompany)(u.CompanyDetails), u.FinancialDetails, (*wholeContact)(u.ContactDetails)})
}

// wholeCompany is Company with nothing left out. The compiler keeps the two
// alike, because one is converted to the other.
type wholeCompany struct {
	CompanyName          string `json:"companyName"`
	CompanyEmail         string `json:"companyEmail"`
	BusinessContactEmail string `json:"businessContactEmail"`
	BrandName            string `json:"brandName"`
	Country              string `json:"country"`
	StreetAddress        string `json:"streetAddress"`
	City                 string `json:"city"`
	PostalCode           string `json:"postalCode"`
	State                string `json:"state"`
	WebAddress           string `json:"webAddress"`
}

// wholeContact is Contact with nothing left out.
type wholeContact struct {
	FirstName   string `json:"firstName"`
	LastName    string `json:"lastName"`
	PhoneNumber string `json:"phoneNumber"`
	Email       string `json:"email"`
}

// UpdateBrand changes details of a brand in place (updateBrandRegistration).
// Display name, registration type and mock cannot be changed. It is Idempotent
// because the same details twice are the same details. In which statuses Sinch
// allows it, what it does to the identity status and whether it costs is not
// documented: callers must not promise that it is free.
func (c *Client) UpdateBrand(ctx context.Context, brandRegistrationID string, update BrandUpdate) (Brand, error) {
	const operation = "updateBrandRegistration"
	if update == (BrandUpdate{}) {
		return Brand{}, badArgument(operation, errors.New("no group of details is given"))
	}
	var brand Brand
	err := about(ctx, c.registration, transport.Call{
		Operation: operation, Class: transport.Idempotent, Method: http.MethodPatch, Body: update,
	}, c.project+"/brandRegistrations/", brandRegistrationID, "", &brand)
	return brand, err
}

// UpgradeBrand moves a brand from SIMPLIFIED to FULL and is charged
// (upgradeBrandRegistration); there is no way back. After an Ambiguous error,
// GetBrand tells: an upgrade that was processed shows the status UPGRADE or the
// type FULL. Whether the answer already shows the type FULL is not documented.
func (c *Client) UpgradeBrand(ctx context.Context, brandRegistrationID string) (Brand, error) {
	var brand Brand
	err := about(ctx, c.registration, transport.Call{
		Operation: "upgradeBrandRegistration", Class: transport.Billable, Method: http.MethodPost,
	}, c.project+"/brandRegistrations/", brandRegistrationID, "/upgrade", &brand)
	return brand, err
}

// ResendBrand2FA has TCR's two-factor mail sent again (resendBrand2faEmail). It
// costs nothing, but its class is Billable because that is what sends a call
// once: each repetition would be one more mail to somebody at the brand. Where
// a bundle id comes from is not documented; it may be the brand's registration
// id.
func (c *Client) ResendBrand2FA(ctx context.Context, bundleID string) error {
	return about(ctx, c.registration, transport.Call{
		Operation: "resendBrand2faEmail", Class: transport.Billable, Method: http.MethodPost,
	}, c.project+"/brandRegistrations/", bundleID, "/resend2faEmail", nil)
}
