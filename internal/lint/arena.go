package lint

import "sync"

// arena lends the arrays of all texts of one Run, and has them for the next one
// when it is over: a plan judges many campaigns, and to make and collect arrays
// for each would be a third of the work.
type arena struct {
	proses slab[Prose]
	words  slab[Word]
	ints   slab[int]
	bits   slab[uint64]
	ranks  slab[uint16]
	places slab[Place]
}

var arenas = sync.Pool{New: func() any { return new(arena) }}

// free takes everything back.
func (a *arena) free() {
	a.proses.used, a.words.used, a.ints.used, a.bits.used, a.ranks.used, a.places.used = 0, 0, 0, 0, 0, 0
	arenas.Put(a)
}

// slab is an array from which pieces are cut. When it is full, the next is made
// and the pieces keep the old one.
type slab[T any] struct {
	array []T
	used  int
}

// cut is a cleared piece of n elements, without room for more.
func (s *slab[T]) cut(n int) []T {
	if len(s.array)-s.used < n {
		s.array, s.used = make([]T, max(2*len(s.array), n)), 0
	}
	piece := s.array[s.used : s.used+n : s.used+n]
	s.used += n
	clear(piece)
	return piece
}

// prose is a text with nothing in it yet.
func (a *arena) prose() *Prose {
	p := &a.proses.cut(1)[0]
	p.arena = a
	return p
}
