package api

import "github.com/tendlc/terraform-provider-tendlc/internal/transport"

// RowsOf are the lists of the contract by operationId. Sinch gives the rows of
// each the schema of a read by id; why a refused one was refused (the feedback) is a call of its own either way.
var RowsOf = map[string]transport.Rows{
	"listBrandRegistrations":    {ByID: "getBrandRegistration"},
	"listCampaignRegistrations": {ByID: "getCampaignRegistration"},
	"listActiveNumbers":         {ByID: "getActiveNumber"},
}
