package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Level says who holds a brand.
type Level string

// The levels of a brand. An organization shares its brands with workspaces.
// DeleteBrand differs: a workspace's brand is detached from it, an
// organization's is deleted.
const (
	Workspace    Level = "workspace"
	Organization Level = "organization"
)

// BrandFields are what create and update take, on both levels (the contract's
// BrandCreate... and BrandUpdate...). What is nil is not sent; a pointer to an
// empty string is sent as such.
type BrandFields struct {
	EntityType           *string `json:"entityType,omitempty"` // PRIVATE_PROFIT, PUBLIC_PROFIT, NON_PROFIT, GOVERNMENT
	FirstName            *string `json:"firstName,omitempty"`
	LastName             *string `json:"lastName,omitempty"`
	DisplayName          *string `json:"displayName,omitempty"`
	CompanyName          *string `json:"companyName,omitempty"`
	EIN                  *string `json:"ein,omitempty"`
	EINIssuingCountry    *string `json:"einIssuingCountry,omitempty"` // ISO 3166-1 alpha-2
	Phone                *string `json:"phone,omitempty"`             // E.164
	Street               *string `json:"street,omitempty"`
	City                 *string `json:"city,omitempty"`
	State                *string `json:"state,omitempty"`
	PostalCode           *string `json:"postalCode,omitempty"`
	Country              *string `json:"country,omitempty"` // ISO 3166-1 alpha-2
	Email                *string `json:"email,omitempty"`
	StockSymbol          *string `json:"stockSymbol,omitempty"`
	StockExchange        *string `json:"stockExchange,omitempty"`
	Website              *string `json:"website,omitempty"`
	Vertical             *string `json:"vertical,omitempty"` // a Name of Verticals
	AltBusinessID        *string `json:"altBusinessId,omitempty"`
	AltBusinessIDType    *string `json:"altBusinessIdType,omitempty"` // NONE, DUNS, GIIN, LEI
	BusinessContactEmail *string `json:"businessContactEmail,omitempty"`

	// On the level Organization only: which workspaces share the brand.
	WorkspaceIDs     []string `json:"workspaceIds,omitempty"`
	OrganizationWide *bool    `json:"organizationWide,omitempty"` // all, future ones too
}

// Rejection is the contract's: why a brand or campaign was refused. Code is
// often empty.
type Rejection struct {
	Code        string `json:"code"`
	Description string `json:"description"`
}

// Brand is the contract's WorkspaceTCRBrand and OrganizationTCRBrand;
// WorkspaceIDs and OrganizationWide are of the latter. Status is DRAFT,
// PENDING, APPROVED, REJECTED, FAILED, DELETED or a word that Bird adds; the
// words of AuthPlusStatus are not documented. Facts that were not given come
// back as "" or "NONE". Rejection is nil unless refused. Dates are Bird's text.
type Brand struct {
	ID             string `json:"id"`
	TCRBrandID     string `json:"tcrBrandId"`
	OrganizationID string `json:"organizationId"`
	CreatedAt      string `json:"createdAt"`
	UpdatedAt      string `json:"updatedAt"`
	Status         string `json:"status"`
	AuthPlusStatus string `json:"authPlusStatus"`

	EntityType           string `json:"entityType"`
	FirstName            string `json:"firstName"`
	LastName             string `json:"lastName"`
	DisplayName          string `json:"displayName"`
	CompanyName          string `json:"companyName"`
	EIN                  string `json:"ein"`
	EINIssuingCountry    string `json:"einIssuingCountry"`
	Phone                string `json:"phone"`
	Street               string `json:"street"`
	City                 string `json:"city"`
	State                string `json:"state"`
	PostalCode           string `json:"postalCode"`
	Country              string `json:"country"`
	Email                string `json:"email"`
	StockSymbol          string `json:"stockSymbol"`
	StockExchange        string `json:"stockExchange"`
	Website              string `json:"website"`
	Vertical             string `json:"vertical"`
	AltBusinessID        string `json:"altBusinessId"`
	AltBusinessIDType    string `json:"altBusinessIdType"`
	BusinessContactEmail string `json:"businessContactEmail"`

	BusinessContactEmailVerifiedDate string     `json:"businessContactEmailVerifiedDate"`
	WorkspaceIDs                     []string   `json:"workspaceIds"`
	OrganizationWide                 *bool      `json:"organizationWide"`
	Rejection                        *Rejection `json:"rejection"`
}

func (b Brand) id() string { return b.ID }

// CheckAnswer refuses an answer without an id: taken for a brand, it would
// empty the state and plan a new one.
func (b *Brand) CheckAnswer() error { return mustHave("id", b.ID) }

// CreateBrand registers a brand and is charged, whatever the outcome
// (createWorkspaceTCRBrand, createOrganizationTCRBrand).
func (c *Client) CreateBrand(ctx context.Context, level Level, fields BrandFields) (Brand, error) {
	return c.brand(ctx, level, transport.Call{
		Operation: "create", Class: transport.Billable, Method: http.MethodPost, Body: fields,
	})
}

// GetBrand reads a brand (getWorkspaceTCRBrand, getOrganizationTCRBrand).
func (c *Client) GetBrand(ctx context.Context, level Level, brandID string) (Brand, error) {
	return c.brand(ctx, level, transport.Call{
		Operation: "get", Class: transport.Read, Method: http.MethodGet,
	}, brandID)
}

// ListBrands reads all brands that a workspace sees or an organization holds
// (listWorkspaceTCRBrands, listOrganizationTCRBrands).
func (c *Client) ListBrands(ctx context.Context, level Level) ([]Brand, error) {
	operation, path, err := c.brandsOf(level, "list", "TCRBrands")
	if err != nil {
		return nil, err
	}
	return list[Brand](ctx, c, operation, path, url.Values{})
}

// UpdateBrand changes the fields that are given (updateWorkspaceTCRBrand,
// updateOrganizationTCRBrand). It may be charged, so it is sent once; of a
// refused brand it is a resubmission, which is. Of an approved brand,
// EntityType, CompanyName, EIN and EINIssuingCountry are locked.
func (c *Client) UpdateBrand(ctx context.Context, level Level, brandID string, fields BrandFields) (Brand, error) {
	return c.brand(ctx, level, transport.Call{
		Operation: "update", Class: transport.Billable, Method: http.MethodPatch, Body: fields,
	}, brandID)
}

// DeleteBrand detaches a brand from the workspace or deletes that of the
// organization (deleteWorkspaceTCRBrand, deleteOrganizationTCRBrand). Bird
// refuses while the brand has active campaigns. A repetition after an unclear
// answer may end in a 404, which is as good.
func (c *Client) DeleteBrand(ctx context.Context, level Level, brandID string) (Brand, error) {
	return c.brand(ctx, level, transport.Call{
		Operation: "delete", Class: transport.Idempotent, Method: http.MethodDelete,
	}, brandID)
}

// brand sends a call about one brand. The call's Operation is the verb of the
// operation that the level has.
func (c *Client) brand(ctx context.Context, level Level, call transport.Call, id ...string) (Brand, error) {
	operation, path, err := c.brandsOf(level, call.Operation, "TCRBrand")
	if err != nil {
		return Brand{}, err
	}
	fields, _ := call.Body.(BrandFields)
	if level == Workspace && (fields.WorkspaceIDs != nil || fields.OrganizationWide != nil) {
		return Brand{}, badArgument(operation, errors.New("a workspace's brand is not shared: workspaceIds and organizationWide are for brands of the organization"))
	}
	call.Operation = operation
	var brand Brand
	err = c.do(ctx, call, append(path, id...), &brand)
	return brand, err
}

// brandsOf names an operation on brands of a level and gives their path.
func (c *Client) brandsOf(level Level, verb, object string) (operation string, path []string, err error) {
	switch level {
	case Workspace:
		return verb + "Workspace" + object, c.inWorkspace("tcr-brands"), nil
	case Organization:
		operation = verb + "Organization" + object
		if c.organizationID == "" {
			return "", nil, badArgument(operation, errors.New("organization_id is not configured, and brands of the organization need it"))
		}
		return operation, []string{"organizations", c.organizationID, "tcr-brands"}, nil
	}
	return "", nil, badArgument(verb+object, fmt.Errorf("brands have no level %q", level))
}

// inBrand is a path below a brand as the workspace sees it.
func (c *Client) inBrand(brandID string, rest ...string) []string {
	return c.inWorkspace(append([]string{"tcr-brands", brandID}, rest...)...)
}
