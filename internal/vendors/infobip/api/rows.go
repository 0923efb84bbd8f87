package api

// Rows says what the rows of a list are worth beside a read by id.
type Rows struct {
	// ByID is the operation that reads one object of the list.
	ByID string
	// Lacks are the fields of its answer that a row does not carry.
	Lacks []string
}

// RowsOf are the lists of the contract by operationId. Infobip gives the rows of
// each the schema of a read by id; how the registration of a brand goes (the registrar statuses) and how
// the networks stand to a campaign are calls of their own either way.
var RowsOf = map[string]Rows{
	"get-brands":         {ByID: "get-brand"},
	"get-campaigns":      {ByID: "get-campaign"},
	"list-owned-numbers": {ByID: "get-single-owned-number"},
}
