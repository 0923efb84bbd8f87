package api

import (
	"context"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Vet is the contract's BrandVet. Type is STANDARD, ENHANCED or POLITICAL;
// Status PENDING, SUCCESS or FAILURE. Score is nil when there is none. Dates
// are Infobip's text.
type Vet struct {
	VetID               string `json:"vetId"`
	BrandID             string `json:"brandId"`
	Type                string `json:"type"`
	Status              string `json:"status"`
	Score               *int64 `json:"score"`
	VettedDate          string `json:"vettedDate"`
	EnhancedVettedDate  string `json:"enhancedVettedDate"`
	Imported            bool   `json:"imported"`
	ImportedVetProvider string `json:"importedVetProvider"`
}

func (v Vet) id() string { return v.VetID }

// CheckAnswer refuses an answer without an id: the vet would be paid for and
// not be found.
func (v *Vet) CheckAnswer() error { return mustHave("vetId", v.VetID) }

// VetImport is the contract's VetImportRequest. Type says where the vet was
// made and what is needed: AEGIS_MOBILE (ExternalVetID, VettingToken),
// CAMPAIGN_VERIFY (AuthorizationToken) or WMC_GLOBAL (TransactionID). The
// tokens are secrets.
type VetImport struct {
	Type               string `json:"type"`
	ExternalVetID      string `json:"externalVetId,omitempty"`
	VettingToken       string `json:"vettingToken,omitempty"`
	AuthorizationToken string `json:"authorizationToken,omitempty"`
	TransactionID      string `json:"transactionId,omitempty"`
}

type vetRequest struct {
	Type string `json:"type"`
}

// ListVets reads all vets of a brand (get-brand-vets), sorted by "property" or
// "property,asc|desc", by id when none is given.
func (c *Client) ListVets(ctx context.Context, brandID string, sort ...string) ([]Vet, error) {
	return list(ctx, pagesOf[Vet](c, "get-brand-vets", inBrand(brandID, "vets"), url.Values{"sort": sortOr(sort, "vetId")}))
}

// VetBrand orders a vet, STANDARD or ENHANCED, and is charged whatever the
// outcome (vet-brand). At most once in 30 days.
func (c *Client) VetBrand(ctx context.Context, brandID, vetType string) (Vet, error) {
	var vet Vet
	err := c.do(ctx, transport.Call{
		Operation: "vet-brand", Class: transport.Billable, Method: http.MethodPost, Body: vetRequest{vetType},
	}, inBrand(brandID, "vets"), &vet)
	return vet, err
}

// ImportVet takes over a vet that was made elsewhere (import-existing-brand-vet).
// Whether it costs and whether twice makes two is not documented; its class is
// Billable, so that it is sent once. The bodies are not logged, since they hold
// tokens.
func (c *Client) ImportVet(ctx context.Context, brandID string, vet VetImport) (Vet, error) {
	var imported Vet
	err := c.do(ctx, transport.Call{
		Operation: "import-existing-brand-vet", Class: transport.Billable, Method: http.MethodPut,
		Body: vet, Confidential: true,
	}, inBrand(brandID, "vets", "import"), &imported)
	return imported, err
}

// GetVet reads one vet (get-brand-vet).
func (c *Client) GetVet(ctx context.Context, brandID, vetID string) (Vet, error) {
	var vet Vet
	err := c.get(ctx, "get-brand-vet", inBrand(brandID, "vets", vetID), &vet)
	return vet, err
}

// UpdateVet upgrades the active vet and is charged (update-brand-vet). Only
// STANDARD to ENHANCED, within 30 days.
func (c *Client) UpdateVet(ctx context.Context, brandID, vetID, vetType string) (Vet, error) {
	var vet Vet
	err := c.do(ctx, transport.Call{
		Operation: "update-brand-vet", Class: transport.Billable, Method: http.MethodPut, Body: vetRequest{vetType},
	}, inBrand(brandID, "vets", vetID), &vet)
	return vet, err
}

// VetReport reads the report of an enhanced vet, a PDF
// (get-brand-enhanced-vet-report).
func (c *Client) VetReport(ctx context.Context, brandID, vetID string) ([]byte, error) {
	answer, err := c.raw(ctx, transport.Call{
		Operation: "get-brand-enhanced-vet-report", Class: transport.Read, Method: http.MethodGet,
	}, inBrand(brandID, "vets", vetID, "report"), nil, nil)
	return answer.Body, err
}
