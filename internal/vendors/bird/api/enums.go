package api

import (
	"context"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Reseller is the contract's: somebody on whose behalf campaigns can be
// registered, kept in Bird's web application. Only ID and Status, of which
// ACTIVE is the one word known, are documented.
type Reseller struct {
	ID          string `json:"id"`
	Status      string `json:"status"`
	CompanyName string `json:"companyName"`
	Email       string `json:"email"`
	Phone       string `json:"phone"`
	CreatedAt   string `json:"createdAt"`
	UpdatedAt   string `json:"updatedAt"`
}

func (r Reseller) id() string { return r.ID }

// ListResellers reads all resellers of the organization (listTCRResellers).
func (c *Client) ListResellers(ctx context.Context) ([]Reseller, error) {
	return list[Reseller](ctx, c, "listTCRResellers", c.inWorkspace("tcr-resellers"), url.Values{})
}

// Vertical is the contract's: Name is what a brand's Vertical says.
type Vertical struct {
	Name        string `json:"name"`
	IndustryID  string `json:"industryId"`
	DisplayName string `json:"displayName"`
	Description string `json:"description"`
}

func (v Vertical) id() string { return v.Name }

// Verticals reads what a brand's Vertical may be (tcrVerticals). It is the one
// list without pages.
func (c *Client) Verticals(ctx context.Context) ([]Vertical, error) {
	const operation = "tcrVerticals"
	var answer page[Vertical]
	if err := c.get(ctx, operation, []string{"numbers-tcr", "verticals"}, &answer); err != nil {
		return nil, err
	}
	if answer.NextPageToken != "" {
		return nil, transport.Unended(operation, "it has pages, which Bird does not document")
	}
	return append([]Vertical{}, answer.Results.all...), nil
}
