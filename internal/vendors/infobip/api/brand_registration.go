package api

import (
	"context"
	"net/http"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// RegistrarStatus is the contract's BrandRegistrarStatus: how the registration
// of a brand goes. State is PENDING, PENDING_2FA, PENDING_APPEAL, ACTIVE or
// REJECTED; BrandIdentityStatus SELF_DECLARED, UNVERIFIED, VERIFIED or
// VETTED_VERIFIED; BrandAuthenticationStatus, of public companies only,
// PENDING, ACTIVE, FAILED or EXPIRED. Unknown words pass through.
type RegistrarStatus struct {
	Registrar                 string `json:"registrar"`
	State                     string `json:"state"`
	BrandIdentityStatus       string `json:"brandIdentityStatus"`
	BrandAuthenticationStatus string `json:"brandAuthenticationStatus"`
	RejectionReason           string `json:"rejectionReason"`
}

// BrandAppealRequest is the contract's: one to ten documents and why.
type BrandAppealRequest struct {
	Explanation string           `json:"explanation,omitempty"`
	Documents   []AppealDocument `json:"documents"`
}

// AppealDocument is one uploaded document. DocumentType is IRS_CP575 or OTHER,
// which it is when empty.
type AppealDocument struct {
	DocumentID   string `json:"documentId"`
	DocumentType string `json:"documentType,omitempty"`
}

// BrandAppeal is the contract's BrandAppealPreview. Status is PENDING, COMPLETED
// or REJECTED.
type BrandAppeal struct {
	AppealID        string `json:"appealId"`
	Status          string `json:"status"`
	SubmittedAt     string `json:"submittedAt"`
	RejectionReason string `json:"rejectionReason"`
}

type filedAppeal struct {
	AppealID string `json:"appealId"`
}

// CheckAnswer refuses an answer without an id.
func (f *filedAppeal) CheckAnswer() error { return mustHave("appealId", f.AppealID) }

// RegisterBrand registers a brand with The Campaign Registry and is charged,
// whatever the outcome (register-brand). The answer is empty and the effect
// comes later: see RegistrarStatuses.
func (c *Client) RegisterBrand(ctx context.Context, brandID string) error {
	return c.post(ctx, "register-brand", transport.Billable, inBrand(brandID, "register"), nil)
}

// RegistrarStatuses reads how the registration goes, one entry a registrar
// (get-brand-registrar-statuses). What Infobip answers for a brand that was
// never registered is not documented.
func (c *Client) RegistrarStatuses(ctx context.Context, brandID string) ([]RegistrarStatus, error) {
	return getAll[RegistrarStatus](ctx, c, "get-brand-registrar-statuses", inBrand(brandID, "registrar-statuses"))
}

// SendBrandAuthVerification starts the authentication of a public company by
// mail (brand-auth-verification). Its class is Billable because that is what
// sends a call once: each repetition would be one more mail to the brand.
func (c *Client) SendBrandAuthVerification(ctx context.Context, brandID string) error {
	return c.post(ctx, "brand-auth-verification", transport.Billable, inBrand(brandID, "brand-auth-verification"), nil)
}

// Resend2FA has the authentication mail of a public company sent again, at most
// once in two hours (resend-2fa-mail-brand-auth). Sent once, as
// SendBrandAuthVerification.
func (c *Client) Resend2FA(ctx context.Context, brandID string) error {
	return c.post(ctx, "resend-2fa-mail-brand-auth", transport.Billable, inBrand(brandID, "resend2fa"), nil)
}

// AppealBrand appeals the rejection of a brand and returns the appeal's id
// (submit-brand-appeal). It is charged if the registrar handles it.
func (c *Client) AppealBrand(ctx context.Context, brandID string, appeal BrandAppealRequest) (string, error) {
	var filed filedAppeal
	err := c.do(ctx, transport.Call{
		Operation: "submit-brand-appeal", Class: transport.Billable, Method: http.MethodPost, Body: appeal,
	}, inBrand(brandID, "appeal"), &filed)
	return filed.AppealID, err
}

// BrandAppeals reads the appeals of a brand (get-brand-appeals).
func (c *Client) BrandAppeals(ctx context.Context, brandID string) ([]BrandAppeal, error) {
	var answer struct {
		Appeals []BrandAppeal `json:"appeals"`
	}
	if err := c.get(ctx, "get-brand-appeals", inBrand(brandID, "appeals"), &answer); err != nil {
		return nil, err
	}
	return append([]BrandAppeal{}, answer.Appeals...), nil
}

// post sends a call whose answer is empty.
func (c *Client) post(ctx context.Context, operation string, class transport.Class, segments []string, body any) error {
	return c.do(ctx, transport.Call{Operation: operation, Class: class, Method: http.MethodPost, Body: body}, segments, nil)
}
