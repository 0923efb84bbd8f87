package main

import (
	"maps"
	"math"
	"time"
)

// calls are how many calls of each operation are made.
type calls map[string]int

// add adds the calls of n objects that make these each.
func (c calls) add(each calls, n int) {
	for operation, times := range each {
		if times*n > 0 {
			c[operation] += times * n
		}
	}
}

// total is how many calls there are.
func (c calls) total() int {
	sum := 0
	for _, times := range c {
		sum += times
	}
	return sum
}

// world is how many of each thing there are in a configuration.
type world map[string]int

// The things that cost calls. Of vendors that have no such object, there is
// none in a world.
const (
	brands        = "brand"
	campaigns     = "campaign"
	registrations = "registration" // of brands and of campaigns
	assignments   = "number assignment"
	numbers       = "number of an assignment"
)

// cost is what one thing costs.
type cost struct {
	thing string
	what  string // for the page
	each  calls
	note  string // for the page
}

// list is a kind of object that a refresh reads from a list.
type list struct {
	thing     string
	get, list string // operations: one object, one page
	size      int    // objects on a page
	of        string // "" where one list holds them all, else the thing that has a list each
}

// pages is how many pages a list of so many objects has.
func (l list) pages(objects int) int { return max(1, (objects+l.size-1)/l.size) }

// reads is what it costs to refresh n objects of a list that holds as many: the
// first by id, which a list of one object is not worth, then the pages, and
// between them as many by id as pages are left, because nobody knows yet whether
// more objects follow.
func (l list) reads(n int) calls {
	switch {
	case n == 0:
		return calls{}
	case n == 1:
		return calls{l.get: 1}
	}
	pages := l.pages(n)
	return calls{l.list: pages, l.get: max(1, pages-1)}
}

// refresh is what it costs to refresh what the world holds of the kind.
func (l list) refresh(w world) calls {
	if l.of == "" {
		return l.reads(w[l.thing])
	}
	sum, owners := calls{}, max(1, w[l.of])
	for owner := range owners { // as even as can be
		sum.add(l.reads((w[l.thing]+owner)/owners), 1)
	}
	return sum
}

// ledger is what a vendor's objects cost in one kind of run.
type ledger struct {
	lists []list
	costs []cost
}

// calls is what a run on such a world costs.
func (l ledger) calls(w world) calls {
	sum := calls{}
	for _, kind := range l.lists {
		sum.add(kind.refresh(w), 1)
	}
	for _, cost := range l.costs {
		sum.add(cost.each, w[cost.thing])
	}
	return sum
}

// limit is a vendor's published rate of an operation: so many a second, and so
// many at once. perSecond is 0 where none is published.
type limit func(operation string) (perSecond float64, burst int)

// wait is how long the calls take under the limits, if everything else took no
// time: that of the operation which takes longest, because each has a limit of
// its own and they do not wait for each other.
func (l limit) wait(c calls) time.Duration {
	longest := 0.0
	for operation, times := range maps.All(c) {
		if perSecond, burst := l(operation); perSecond > 0 {
			longest = max(longest, float64(max(0, times-burst))/perSecond)
		}
	}
	return time.Duration(math.Round(longest)) * time.Second
}
