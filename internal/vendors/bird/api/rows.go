package api

// Rows says what the rows of a list are worth beside a read by id.
type Rows struct {
	// ByID is the operation that reads one object of the list.
	ByID string
	// Lacks are the fields of its answer that a row does not carry.
	Lacks []string
}

// RowsOf are the lists of the contract by operationId. Bird gives the rows of
// each the schema of a read by id; vettings are a list of their own either way.
var RowsOf = map[string]Rows{
	"listWorkspaceTCRBrands":       {ByID: "getWorkspaceTCRBrand"},
	"listOrganizationTCRBrands":    {ByID: "getOrganizationTCRBrand"},
	"listTCRCampaigns":             {ByID: "getTCRCampaign"},
	"listWorkspaceLongCodeNumbers": {ByID: "getWorkspaceLongCodeNumber"},
}
