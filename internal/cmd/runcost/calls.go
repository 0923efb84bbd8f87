package main

import (
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
	brands      = "brand"    // with its registration and approval
	campaigns   = "campaign" // with its registration and approval
	assignments = "number assignment"
	numbers     = "number" // of an assignment
	pools       = "number assignment of more than 49"
	vets        = "vet"
	runs        = "run"
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
	switch n {
	case 0:
		return calls{}
	case 1:
		return calls{l.get: 1}
	}
	pages := l.pages(n)
	c := calls{l.list: pages}
	c[l.get] += max(1, pages-1)
	return c
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

// looks is what it costs to look at the list before purchases, once for all of a
// minute, and after each of them, on average over a run that begins with nothing
// and makes one a second.
func (l list) looks(w world) calls {
	n, owners := w[l.thing], 1
	if l.of != "" {
		owners = max(1, w[l.of])
	}
	if n == 0 {
		return calls{}
	}
	times := n + max(owners, (n+59)/60)
	return calls{l.list: times * (l.pages(n/owners) + 1) / 2}
}

// ledger is what a vendor's objects cost in one kind of run.
type ledger struct {
	lists []list // that a refresh reads
	looks []list // that purchases look at
	costs []cost
}

// calls is what a run on such a world costs.
func (l ledger) calls(w world) calls {
	sum := calls{}
	for _, kind := range l.lists {
		sum.add(kind.refresh(w), 1)
	}
	for _, kind := range l.looks {
		sum.add(kind.looks(w), 1)
	}
	for _, cost := range l.costs {
		sum.add(cost.each, w[cost.thing])
	}
	return sum
}

// limit is a vendor's rate: operations of one lane share so many calls a second,
// and so many at once after a rest. perSecond is 0 where there is no limit.
type limit func(operation string) (lane string, perSecond float64, burst int)

// wait is how long the calls take under the limits, if everything else took no
// time: that of the lane which takes longest, because lanes do not wait for each
// other.
func (l limit) wait(c calls) time.Duration {
	lanes, longest := map[string]int{}, 0.0
	for operation, times := range c {
		lane, perSecond, burst := l(operation)
		if lanes[lane] += times; perSecond > 0 {
			longest = max(longest, float64(max(0, lanes[lane]-burst))/perSecond)
		}
	}
	return time.Duration(math.Round(longest)) * time.Second
}
