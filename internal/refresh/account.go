package refresh

import (
	"context"
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
	log   Log
	epoch atomic.Uint64
}

// Log writes one debug line. Fields are names, ids, counts and errors.
type Log func(ctx context.Context, message string, fields map[string]any)

// NewAccount is an account of which nothing has been read. It writes no log.
func NewAccount(clk clock.Clock) *Account { return &Account{clock: clk} }

// LogTo has the account say in debug lines where what it gives came from. It is
// set before the first read.
func (a *Account) LogTo(log Log) *Account {
	a.log = log
	return a
}

func (a *Account) say(ctx context.Context, message string, fields map[string]any) {
	if a.log != nil {
		a.log(ctx, message, fields)
	}
}

// Drop forgets all that was read. It belongs before and after every call that
// changes something: what is read while the call runs may be from before it.
// All kinds are dropped, not the written one alone, because a write shows in
// objects of other kinds too (a number that is attached makes a campaign
// active); and where there are writes, hardly anything is read.
func (a *Account) Drop() { a.epoch.Add(1) }
