package sandbox

import (
	"fmt"
	"math"
	"math/rand/v2"
	"sync"
	"time"
)

// Storm refuses a part of all calls with 429, calls for a token included,
// whatever the limits say.
type Storm struct {
	Vendor string // empty: any
	// Part of the calls is refused: 0 none, 0.5 half, 1 all.
	Part float64
	// Seed draws which: the same seed refuses the same calls, counted as they
	// come. With 0 they are spread evenly, so that half is every second call.
	Seed uint64
	// RetryAfter is what refusals ask for: 0 sends no Retry-After, a negative
	// one sends 0.
	RetryAfter time.Duration
}

func (s Storm) check() error {
	if !isPart(s.Part) {
		return fmt.Errorf("sandbox: a storm refuses a part between 0 and 1, not %v", s.Part)
	}
	return nil
}

// storm counts what a Storm has seen.
type storm struct {
	Storm
	mu   sync.Mutex
	dice *rand.Rand
	came float64
}

func newStorm(s Storm) *storm {
	return &storm{Storm: s, dice: rand.New(rand.NewPCG(s.Seed, s.Seed))}
}

// strikes says whether the call that has come is refused.
func (s *storm) strikes(vendor string) bool {
	if s.Part == 0 || s.Vendor != "" && s.Vendor != vendor {
		return false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.Seed != 0 {
		return s.dice.Float64() < s.Part
	}
	s.came++
	return math.Floor(s.came*s.Part) > math.Floor((s.came-1)*s.Part)
}
