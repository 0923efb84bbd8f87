package sandbox

import (
	"iter"
	"time"
)

// Actor is an object of a vendor's half whose state moves by itself. S is the
// half.
type Actor[S any] interface {
	// Next is when it moves next, and false when it waits for nothing.
	Next(half S) (due time.Time, waiting bool)
	// Step makes that one move, at the time it was due.
	Step(half S, due time.Time)
}

// Advance makes all moves that are due by now in the order of time, because
// one may depend on another. Of two at the same time the one goes first that
// comes first among the actors. The actors are asked for anew after every
// move, which may have added some.
func Advance[S any](half S, now time.Time, actors iter.Seq[Actor[S]]) {
	for {
		first, due := earliest(half, actors)
		if first == nil || due.After(now) {
			return
		}
		first.Step(half, due)
	}
}

func earliest[S any](half S, actors iter.Seq[Actor[S]]) (first Actor[S], at time.Time) {
	for actor := range actors {
		if due, waiting := actor.Next(half); waiting && (first == nil || due.Before(at)) {
			first, at = actor, due
		}
	}
	return first, at
}
