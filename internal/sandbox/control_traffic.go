package sandbox

import (
	"maps"
	"time"
)

// wireTraffic is the policy in JSON.
type wireTraffic struct {
	RateLimits bool              `json:"rateLimits"`
	Limits     map[string]Limits `json:"limits"`
	Latency    string            `json:"latency"`
	Storm      wireStorm         `json:"storm"`
}

type wireStorm struct {
	Vendor     string  `json:"vendor"`
	Part       float64 `json:"part"`
	Seed       uint64  `json:"seed"`
	RetryAfter string  `json:"retryAfter"`
}

// wireTraffic shows the policy; with show, the limits of every vendor too, as
// they count while rate limits are on.
func (s *Sandbox) wireTraffic(show bool) wireTraffic {
	policy := s.CurrentTraffic()
	wire := wireTraffic{
		RateLimits: policy.RateLimits, Limits: maps.Clone(policy.Limits), Latency: policy.Latency.String(),
		Storm: wireStorm{policy.Storm.Vendor, policy.Storm.Part, policy.Storm.Seed, policy.Storm.RetryAfter.String()},
	}
	if show {
		wire.Limits = map[string]Limits{}
		for _, m := range s.vendors {
			wire.Limits[m.Name()] = m.limitsUnder(policy)
		}
	}
	return wire
}

// controlTraffic changes what the body names; what it leaves out stays.
func (s *Sandbox) controlTraffic(body []byte) (any, error) {
	wire := s.wireTraffic(false)
	if err := DecodeControl(body, &wire); err != nil {
		return nil, err
	}
	latency, err := time.ParseDuration(wire.Latency)
	if err != nil {
		return nil, err
	}
	wait, err := time.ParseDuration(wire.Storm.RetryAfter)
	if err != nil {
		return nil, err
	}
	err = s.setTraffic(Traffic{
		RateLimits: wire.RateLimits, Limits: wire.Limits, Latency: latency,
		Storm: Storm{Vendor: wire.Storm.Vendor, Part: wire.Storm.Part, Seed: wire.Storm.Seed, RetryAfter: wait},
	})
	if err != nil {
		return nil, err
	}
	return s.wireTraffic(true), nil
}
