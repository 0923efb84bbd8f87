// Package sandbox is the vendor-neutral engine of the sandbox: the stand-in
// for the real messaging vendors in tests, demos and a user's own
// `terraform test` runs. It owns what is the same for every vendor: routing and
// checking against the vendor's OpenAPI contract, the review policy, faults,
// the fee ledger, the journal, the control interface and serving on loopback.
// A vendor's half implements [Vendor]; its answers and its state machine are
// its own.
//
// It must not know a vendor, and must not import anything that the provider is
// made of: a mistake in the client has to be visible here, not mirrored.
//
// # Time
//
// Nothing runs in the background. State moves when somebody looks at it, from
// the clock of [Config]; what became due in between happens in the order and
// with the times at which it was due. So a virtual clock and the real one give
// the same history.
//
// # Strictness
//
// Every request and every response is checked against the contract. Beyond
// what OpenAPI asks, these are violations of the client too: an unknown
// property, form field or query parameter; a duplicated key or parameter; a
// missing or wrong Content-Type; a body where none is expected; a plus sign in
// a path parameter that is not sent as %2B; an unknown path or method.
//
// # Magic text
//
// `[sandbox:OUTCOME]` in the text that a vendor's half names (at Sinch a
// brand's displayName and a campaign's description) decides the outcome of the
// review of that object: `[sandbox:approve]`, `[sandbox:reject]`,
// `[sandbox:hold]` and what the vendor's half adds. See [MagicText].
//
// # Control
//
// JSON, on loopback only. Durations are Go durations such as "90s".
//
//	GET  /_sandbox                 what is here: vendors, operations, controls
//	GET  /_sandbox/journal         all requests, oldest first
//	GET  /_sandbox/ledger          all charges and commitments
//	GET  /_sandbox/violations      contract violations by either side
//	GET  /_sandbox/objects         every vendor's objects, by vendor
//	GET  /_sandbox/faults          armed faults
//	GET  /_sandbox/review          the review policy
//	GET  /_sandbox/traffic         the traffic policy, and the limits of each vendor
//	GET  /_sandbox/calls           calls by vendor and operation, with those refused
//	POST /_sandbox/reset           forget everything but credentials and the seed of the start
//	POST /_sandbox/seed            add what a seed holds, see [Sandbox.Seed]
//	POST /_sandbox/faults          {"vendor","operation","kind","count","skip","retryAfter","lag"}
//	POST /_sandbox/review          {"delay":"2s","outcome":"approve"}; a field left out stays
//	POST /_sandbox/traffic         {"rateLimits","latency","storm":{"vendor","part","seed","retryAfter"},"limits"};
//	                               what is left out stays
//	POST /_sandbox/calls/reset     count the calls anew, forget nothing else
//	POST /_sandbox/clock/advance   {"by":"15m"}; 409 on a real clock
//	POST /_sandbox/VENDOR/NAME     the vendor's own controls, see its package
package sandbox
