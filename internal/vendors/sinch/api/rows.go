package api

// Rows says what the rows of a list are worth beside a read by id.
type Rows struct {
	// ByID is the operation that reads one object of the list.
	ByID string
	// Lacks are the fields of its answer that a row does not carry.
	Lacks []string
}

// RowsOf are the lists of the contract by operationId. Sinch gives the rows of
// each the schema of a read by id; why a refused one was refused (the feedback) is a call of its own either way.
var RowsOf = map[string]Rows{
	"listBrandRegistrations":    {ByID: "getBrandRegistration"},
	"listCampaignRegistrations": {ByID: "getCampaignRegistration"},
	"listActiveNumbers":         {ByID: "getActiveNumber"},
}
