package api

import "github.com/tendlc/terraform-provider-tendlc/internal/transport"

// RowsOf are the lists of the contract by operationId. Bird gives the rows of
// each the schema of a read by id; vettings are a list of their own either way.
var RowsOf = map[string]transport.Rows{
	"listWorkspaceTCRBrands":       {ByID: "getWorkspaceTCRBrand"},
	"listOrganizationTCRBrands":    {ByID: "getOrganizationTCRBrand"},
	"listTCRCampaigns":             {ByID: "getTCRCampaign"},
	"listWorkspaceLongCodeNumbers": {ByID: "getWorkspaceLongCodeNumber"},
}
