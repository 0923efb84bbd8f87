package sandbox

import (
	"context"
	"fmt"
	"maps"
	"math"
	"net/http"
	"slices"
	"sync"
	"time"
)

// Traffic is the policy for what becomes of calls on their way to a vendor's
// half. The zero value lets all through at once.
type Traffic struct {
	// RateLimits refuses with 429 what goes beyond the limits of the vendors.
	RateLimits bool
	// Limits replace those of a vendor, by its name.
	Limits map[string]Limits
	// Latency is how long each answer takes, on the sandbox's clock.
	Latency time.Duration
	// Storm refuses a part of all calls.
	Storm Storm
}

// The reasons for which traffic is refused, see [Entry.Refused].
const (
	RefusedByLimit = "rate limit"
	RefusedByStorm = "storm"
)

// traffic holds a sandbox's policy and what it counts by.
type traffic struct {
	mu      sync.Mutex
	policy  Traffic
	storm   *storm
	buckets buckets
}

func (t *traffic) set(policy Traffic) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.storm == nil || t.policy.Storm != policy.Storm {
		t.storm = newStorm(policy.Storm)
	}
	t.policy = policy
	t.buckets.reset()
}

func (t *traffic) now() (Traffic, *storm) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.policy, t.storm
}

// SetTraffic changes the policy from now on: limits count anew, and so does a
// storm that has changed. It panics on a policy that no vendor can follow.
func (s *Sandbox) SetTraffic(t Traffic) {
	if err := s.setTraffic(t); err != nil {
		panic(err)
	}
}

// CurrentTraffic is the policy in force.
func (s *Sandbox) CurrentTraffic() Traffic {
	policy, _ := s.traffic.now()
	return policy
}

func (s *Sandbox) setTraffic(t Traffic) error {
	var vendors []string
	for _, m := range s.vendors {
		vendors = append(vendors, m.Name())
	}
	known := func(name string) error {
		if !slices.Contains(vendors, name) {
			return fmt.Errorf("sandbox: there is no vendor %q, only %q", name, vendors)
		}
		return nil
	}
	if t.Latency < 0 {
		return fmt.Errorf("sandbox: a latency of %v", t.Latency)
	}
	for _, name := range slices.Sorted(maps.Keys(t.Limits)) {
		if err := known(name); err != nil {
			return err
		}
		if err := t.Limits[name].check(); err != nil {
			return err
		}
	}
	if t.Storm.Vendor != "" {
		if err := known(t.Storm.Vendor); err != nil {
			return err
		}
	}
	if err := t.Storm.check(); err != nil {
		return err
	}
	s.traffic.set(t)
	return nil
}

// LimitsOf are the limits of a vendor that count while [Traffic.RateLimits] is
// on: the policy's, else the contract's and where that has none what the
// vendor's half assumes.
func (s *Sandbox) LimitsOf(vendor string) Limits {
	policy, _ := s.traffic.now()
	for _, m := range s.vendors {
		if m.Name() == vendor {
			return m.limitsUnder(policy)
		}
	}
	return Limits{}
}

func (m *mounted) limitsUnder(policy Traffic) Limits {
	if own, found := policy.Limits[m.Name()]; found {
		return own
	}
	return m.limits
}

// limitsOf are the published limits of a vendor, and its half's assumptions.
func limitsOf(v Vendor, c *contract) Limits {
	limits := v.Limits()
	operations := maps.Clone(c.limits)
	maps.Copy(operations, limits.Operations)
	limits.Operations = operations
	return limits
}

// delay lets the time of an answer pass. A vendor carries out what has reached
// it, also when its client is gone.
func (c *call) delay() {
	policy, _ := c.sandbox.traffic.now()
	if policy.Latency > 0 {
		_ = c.sandbox.clock.Sleep(context.WithoutCancel(c.r.Context()), policy.Latency)
	}
}

// turnedAway is the vendor's 429 when the traffic policy refuses the call.
func (c *call) turnedAway() *Response {
	policy, storm := c.sandbox.traffic.now()
	class, limit := c.vendor.limitsUnder(policy).of(c.request.Operation, c.entry.Class)
	if policy.RateLimits {
		wait, ok := c.sandbox.traffic.buckets.take(bucketKey{c.vendor.Name(), class}, limit, c.sandbox.now())
		if !ok {
			return c.refusedBy(RefusedByLimit, wait)
		}
	}
	if storm.strikes(c.vendor.Name()) {
		return c.refusedBy(RefusedByStorm, policy.Storm.RetryAfter)
	}
	return nil
}

// refusedBy is the vendor's 429. Of a limit it says when to come back only
// where the contract has that header; a storm decides itself.
func (c *call) refusedBy(reason string, wait time.Duration) *Response {
	c.entry.Refused = reason
	response := c.vendor.Throttled(c.request)
	switch {
	case reason == RefusedByStorm && wait < 0:
		response.Header = http.Header{"Retry-After": {"0"}}
	case reason == RefusedByStorm || c.match.saysWhen(http.StatusTooManyRequests):
		response = retryAfter(response, wait)
	}
	return &response
}

// saysWhen says whether the contract's answer with this status has a
// Retry-After.
func (m match) saysWhen(status int) bool {
	ref := m.route.Operation.Responses.Status(status)
	return ref != nil && ref.Value != nil && ref.Value.Headers["Retry-After"] != nil
}

// part is a fraction that is not NaN.
func isPart(p float64) bool { return !math.IsNaN(p) && p >= 0 && p <= 1 }
