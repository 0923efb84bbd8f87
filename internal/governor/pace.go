package governor

import (
	"math"
	"math/rand/v2"
	"time"

	"golang.org/x/time/rate"
)

const (
	// doubleIn is how long a pace takes to regain what a refusal has cost it.
	doubleIn = 15 * time.Second
	// hold is how long a pace stays as it is after a refusal. One that grew at
	// once would be refused again with every other request, where the vendor
	// allows just that pace.
	hold = 15 * time.Second
	// slowest is the pace, in calls a second, below which no refusal brings a
	// class without a known limit: no vendor that publishes limits has a lower
	// one.
	slowest = 1
	// leastPart is the part of a known limit that refusals leave: the vendor
	// says itself that more is allowed, so something else uses the account up.
	leastPart = 0.25
	// enough is the pace, in calls a second, from which on a class without a
	// known limit is not held up at all.
	enough = 1000
	// longest is how long a class rests for a row of refusals before nobody is
	// kept waiting for it any more.
	longest = 10 * time.Minute
)

// Rests where the vendor does not say how long: limits count by the second, so
// a few refusals in a row ask for no more than that, and less would be refused
// again.
const (
	shortRest  = time.Second
	longRest   = 20 * time.Second
	shortRests = 3
)

// restAfter is how long to rest after so many refusals in a row, and up to half
// as much more: another process may have been refused at the same moment.
func restAfter(row int) time.Duration {
	least := shortRest
	for ; row > shortRests && least < longRest; row-- {
		least *= 2
	}
	least = min(least, longRest)
	return least + rand.N(least/2)
}

// pace is how many calls a second a class sends, after what the vendor has
// refused so far.
type pace struct {
	ceiling, floor float64 // calls a second; a ceiling of +Inf: none is known
	burst          int
	// slowed is the pace at the time since, from which on it grows; 0: at the
	// ceiling.
	slowed float64
	since  time.Time
	sent   meter
}

// Margin is the part of a limit that is used: what is sent evenly arrives
// unevenly, and a request that comes early is refused, which costs far more
// than a slower pace.
const Margin = 0.97

// limited is the pace of a share of a limit.
func limited(limit Limit, share float64) pace {
	ceiling := limit.PerSecond * share * Margin
	return pace{ceiling: ceiling, floor: ceiling * leastPart, burst: max(1, int(float64(limit.Burst)*share))}
}

// unlimited is the pace of a class about which nothing is published: as fast as
// its callers are, until the vendor refuses.
func unlimited() pace { return pace{ceiling: math.Inf(1), floor: slowest, burst: 1} }

// at is the pace at a time, in calls a second.
func (p *pace) at(now time.Time) rate.Limit {
	if p.slowed > 0 {
		grown := p.slowed * math.Exp2(max(0, now.Sub(p.since).Seconds()/doubleIn.Seconds()))
		if grown < min(p.ceiling, enough) {
			return rate.Limit(grown)
		}
		p.slowed = 0
	}
	if math.IsInf(p.ceiling, 1) {
		return rate.Inf
	}
	return rate.Limit(p.ceiling)
}

// slowDown halves the pace, of what was sent if there was no pace.
func (p *pace) slowDown(now time.Time) {
	before := p.at(now)
	if before == rate.Inf {
		before = rate.Limit(p.sent.perSecond(now))
	}
	p.slowed = max(p.floor, float64(before)/2)
}

// recoverFrom sets from when on a pace that was slowed down is kept, to grow
// after a while.
func (p *pace) recoverFrom(at time.Time) {
	if p.slowed > 0 {
		p.since = at.Add(hold)
	}
}

// finite turns x/time/rate's infinity, which is a large number, into a real one.
func finite(limit rate.Limit) float64 {
	if limit == rate.Inf {
		return math.Inf(1)
	}
	return float64(limit)
}

// meter counts what was sent in the second under way and the one before.
type meter struct {
	second      time.Time
	count, last int
}

func (m *meter) add(now time.Time) {
	m.roll(now)
	m.count++
}

// perSecond is the greater of the two counts, because the second under way may
// have just begun.
func (m *meter) perSecond(now time.Time) float64 {
	m.roll(now)
	return float64(max(m.count, m.last))
}

func (m *meter) roll(now time.Time) {
	switch passed := now.Sub(m.second); {
	case passed < time.Second:
	case passed < 2*time.Second:
		m.last, m.count, m.second = m.count, 0, m.second.Add(time.Second)
	default:
		m.last, m.count, m.second = 0, 0, now
	}
}
