package api

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport/contracttest"
)

// A field that only a read by id carries would look, in a row, like a change.
func TestRowsLackWhatTheContractSays(t *testing.T) {
	t.Parallel()
	contracttest.CheckRows(t, loadContract(t), RowsOf)
}
