package transport

// Rows says what the rows of a list are worth beside a read by id, by the
// vendor's contract.
type Rows struct {
	// ByID is the operation that reads one object of the list.
	ByID string
	// Lacks are the fields of its answer that a row does not carry.
	Lacks []string
}
