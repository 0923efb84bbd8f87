package sandbox

import (
	"encoding/json"
	"fmt"
	"sync"
	"time"
)

// Limit is a token bucket: it holds Burst calls, and gains PerSecond of them a
// second.
type Limit struct {
	PerSecond float64 `json:"perSecond"`
	Burst     int     `json:"burst"`
}

func (l Limit) none() bool { return l == Limit{} }

func (l Limit) check() error {
	if !l.none() && (!(l.PerSecond > 0) || l.Burst < 1) {
		return fmt.Errorf("sandbox: a limit of %v a second, %d at once cannot be kept", l.PerSecond, l.Burst)
	}
	return nil
}

// Limits are what an account may send to one vendor. A zero [Limit] is none.
type Limits struct {
	// Operations have a limit of their own.
	Operations map[string]Limit `json:"operations,omitempty"`
	// Reads and Writes are shared by all other operations of that kind.
	Reads  Limit `json:"reads"`
	Writes Limit `json:"writes"`
	// Free operations are not counted.
	Free []string `json:"free,omitempty"`
}

// The classes of operations without a limit of their own.
const (
	Reads  = "reads"
	Writes = "writes"
)

// of is the class in which an operation is counted, and its limit.
func (l Limits) of(operation string, class Class) (string, Limit) {
	for _, free := range l.Free {
		if free == operation {
			return operation, Limit{}
		}
	}
	if own, found := l.Operations[operation]; found {
		return operation, own
	}
	if class == Read {
		return Reads, l.Reads
	}
	return Writes, l.Writes
}

func (l Limits) check() error {
	for _, limit := range l.Operations {
		if err := limit.check(); err != nil {
			return err
		}
	}
	if err := l.Reads.check(); err != nil {
		return err
	}
	return l.Writes.check()
}

// buckets are those of one sandbox. It serves one account of each vendor, so
// they are by vendor and class.
type buckets struct {
	mu  sync.Mutex
	all map[bucketKey]*bucket
}

type bucketKey struct{ vendor, class string }

type bucket struct {
	calls float64
	at    time.Time
}

// almost makes up for what floating point loses: a call that comes at the very
// moment at which the bucket has one is let through.
const almost = 1 - 1e-6

// take takes a call out of a bucket, or says in how long there will be one.
func (b *buckets) take(key bucketKey, limit Limit, now time.Time) (wait time.Duration, ok bool) {
	if limit.none() {
		return 0, true
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	held, found := b.all[key]
	if !found {
		held = &bucket{calls: float64(limit.Burst), at: now}
		b.all[key] = held
	}
	if passed := now.Sub(held.at); passed > 0 {
		held.calls, held.at = held.calls+passed.Seconds()*limit.PerSecond, now
	}
	held.calls = min(held.calls, float64(limit.Burst))
	if held.calls < almost {
		return time.Duration((1 - held.calls) / limit.PerSecond * float64(time.Second)), false
	}
	held.calls--
	return 0, true
}

// reset fills all buckets.
func (b *buckets) reset() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.all = map[bucketKey]*bucket{}
}

// publishedLimit is the contract's x-rate-limit of an operation: either so many
// requests a second, read as a bucket of a second's requests, or a bucket.
type publishedLimit struct {
	Requests    float64 `json:"requests"`
	Per         string  `json:"per"`
	TokenBucket *struct {
		Burst           int     `json:"burst"`
		RefillPerSecond float64 `json:"refillPerSecond"`
	} `json:"tokenBucket"`
}

// published reads an operation's x-rate-limit.
func published(extension any) (Limit, error) {
	raw, err := json.Marshal(extension)
	if err != nil {
		return Limit{}, err
	}
	var p publishedLimit
	if err := json.Unmarshal(raw, &p); err != nil {
		return Limit{}, err
	}
	switch {
	case p.TokenBucket != nil:
		return Limit{PerSecond: p.TokenBucket.RefillPerSecond, Burst: p.TokenBucket.Burst}, nil
	case p.Per == "second" && p.Requests >= 1:
		return Limit{PerSecond: p.Requests, Burst: int(p.Requests)}, nil
	}
	return Limit{}, fmt.Errorf("x-rate-limit %s is not understood", raw)
}
