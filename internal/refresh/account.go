package refresh

import (
	"sync/atomic"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// maxAge is how long what was read may be used. A plan reads everything once,
// within seconds of the list; a longer life would only hide changes.
const maxAge = time.Minute

// Account is what the kinds of one account share: the time, and that a write
// makes all of them doubtful.
type Account struct {
	clock clock.Clock
	epoch atomic.Uint64
}

// NewAccount is an account of which nothing has been read.
func NewAccount(clk clock.Clock) *Account { return &Account{clock: clk} }

// Drop forgets all that was read. It belongs before and after every call that
// changes something: what is read while the call runs may be from before it.
// All kinds are dropped, not the written one alone, because a write shows in
// objects of other kinds too (a number that is attached makes a campaign
// active); and where there are writes, hardly anything is read.
func (a *Account) Drop() { a.epoch.Add(1) }
