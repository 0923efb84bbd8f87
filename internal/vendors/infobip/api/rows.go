package api

import "github.com/tendlc/terraform-provider-tendlc/internal/transport"

// RowsOf are the lists of the contract by operationId. Infobip gives the rows of
// each the schema of a read by id; how the registration of a brand goes (the registrar statuses) and how
// the networks stand to a campaign are calls of their own either way.
var RowsOf = map[string]transport.Rows{
	"get-brands":         {ByID: "get-brand"},
	"get-campaigns":      {ByID: "get-campaign"},
	"list-owned-numbers": {ByID: "get-single-owned-number"},
}
