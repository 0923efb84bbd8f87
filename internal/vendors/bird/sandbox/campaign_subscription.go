package birdsandbox

import "time"

// Statuses of a subscription.
const (
	subscriptionActive    = "active"
	subscriptionCanceling = "canceling"
	subscriptionInactive  = "inactive"
)

var subscriptionStatuses = []string{subscriptionActive, subscriptionCanceling, subscriptionInactive}

// committedMonths is how many months of a campaign are charged at least.
const committedMonths = 3

// subscription is the monthly fee of a campaign. It outlives the campaign until
// the months are over to which the customer was bound, which is inferred from
// its statuses.
type subscription struct {
	status                         string
	subscribed, updated, cancelled time.Time // the last two zero until then
	ends                           time.Time // of a cancelled one: when it is inactive
}

// cancel ends the subscription as soon as the minimum is over. There may be
// none.
func (s *subscription) cancel(at time.Time) {
	if s == nil || s.status != subscriptionActive {
		return
	}
	s.status, s.updated = subscriptionCanceling, at
	s.ends = s.subscribed.AddDate(0, committedMonths, 0)
	if s.ends.Before(at) {
		s.ends = at
	}
}

// Next is when a cancelled subscription ends.
func (s *subscription) Next(*Bird) (time.Time, bool) {
	return s.ends, s.status == subscriptionCanceling && !s.ends.IsZero()
}

// Step ends it.
func (s *subscription) Step(_ *Bird, due time.Time) {
	s.status, s.updated, s.cancelled = subscriptionInactive, due, due
}

func (s *subscription) view() *subscriptionView {
	if s == nil {
		return nil
	}
	return &subscriptionView{
		Status: s.status, SubscribedAt: date(s.subscribed), UpdatedAt: dateOrNull(s.updated), CancelledAt: dateOrNull(s.cancelled),
	}
}
