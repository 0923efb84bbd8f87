package api

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Vetting is the contract's BrandVetting. Status is PENDING, FAILED, a word for
// success that is not documented, or one that Bird adds. Score is "0" to "100",
// empty while there is none. Reasons say what went wrong. Token lets its
// holder import the vetting elsewhere: it is a secret. Dates are Bird's text.
type Vetting struct {
	ID                string   `json:"id"`
	BrandID           string   `json:"brandId"`
	CreatedAt         string   `json:"createdAt"`
	UpdatedAt         string   `json:"updatedAt"`
	Status            string   `json:"status"`
	VettingProviderID string   `json:"vettingProviderId"`
	Token             string   `json:"token"`
	Score             string   `json:"score"`
	Class             string   `json:"class"`
	Reasons           []string `json:"reasons"`
}

// UnmarshalJSON takes a score that is a number too: the contract has a text
// where everybody else has a number, and a vetting that is paid for must not be
// lost over it.
func (v *Vetting) UnmarshalJSON(data []byte) error {
	type plain Vetting
	var answer struct {
		plain
		Score json.RawMessage `json:"score"`
	}
	err := json.Unmarshal(data, &answer)
	*v = Vetting(answer.plain)
	v.Score = transport.TextOf(answer.Score)
	return err
}

func (v Vetting) id() string { return v.ID }

// CheckAnswer refuses an answer without an id: the vetting would be paid for
// and not be found.
func (v *Vetting) CheckAnswer() error { return mustHave("id", v.ID) }

type vettingRequest struct {
	Class    string `json:"class,omitempty"`
	Provider string `json:"vettingProviderId,omitempty"`
}

// CreateVetting orders a vetting of a brand and is charged whatever the outcome
// (createWorkspaceTCRBrandVetting). Class STANDARD and provider AEGIS are all
// that is documented; what is empty is not sent. The bodies are not logged, since
// they can hold the token.
func (c *Client) CreateVetting(ctx context.Context, brandID, class, provider string) (Vetting, error) {
	var vetting Vetting
	err := c.do(ctx, transport.Call{
		Operation: "createWorkspaceTCRBrandVetting", Class: transport.Billable, Method: http.MethodPost,
		Body: vettingRequest{class, provider}, Confidential: true,
	}, c.inBrand(brandID, "vettings"), &vetting)
	return vetting, err
}

// ListVettings reads all vettings of a brand (listWorkspaceTCRBrandVettings).
// None can be read alone. Not logged, as in CreateVetting.
func (c *Client) ListVettings(ctx context.Context, brandID string) ([]Vetting, error) {
	return follow[Vetting](ctx, c, transport.Call{
		Operation: "listWorkspaceTCRBrandVettings", Query: url.Values{"limit": {pageSize}}, Confidential: true,
	}, c.inBrand(brandID, "vettings"))
}
