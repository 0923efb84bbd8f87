package sandbox

import (
	"net/http"
	"net/url"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// Vendor is one vendor's half of the sandbox. Its methods are called
// concurrently; the engine holds no lock while it calls them.
type Vendor interface {
	// Name is the first path segment under which the vendor is served, and its
	// name in journal, ledger and faults.
	Name() string
	// Contract is the vendor's OpenAPI document.
	Contract() []byte
	// Operations are the operations that the half plays, by operationId.
	Operations() map[string]Operation
	// Outcomes are the review outcomes it knows beside Approve, Reject, Hold.
	Outcomes() []Outcome
	// Settings are what a client needs for this vendor when the sandbox is
	// served at base, such as "http://127.0.0.1:8910".
	Settings(base string) []Setting

	// Attach is called once, before any request.
	Attach(Env)
	// SetReview changes the policy; what is due under the old one happens first.
	SetReview(Review)
	// Advance lets happen what is due by now.
	Advance()
	// Objects is a snapshot for people, marshalled to JSON.
	Objects() any
	// Controls are the vendor's own POST endpoints under /_sandbox/<name>/.
	Controls() map[string]Control
	// Reset forgets all objects; credentials stay valid.
	Reset()
	// SetListLag makes lists leave out what is younger than lag; reading by id
	// is not affected.
	SetListLag(lag time.Duration)
	// StatusFields are the JSON names under which answers about one object say
	// how it stands, used by faults.
	StatusFields() []string

	// Authenticate returns the refusal of a request, or nil.
	Authenticate(*Request) *Response
	// Refuse is the vendor's 400 for a request that breaks the contract.
	Refuse(*Request, []Problem) Response
	// NotFound is the vendor's 404 for a path or method that does not exist.
	NotFound(method, path string) Response
	// ServerError is the vendor's 500, used by faults.
	ServerError(*Request) Response
	// Throttled is the vendor's 429, used by faults, limits and storms.
	Throttled(*Request) Response
	// Limits are what the half assumes beyond the contract's x-rate-limit, used
	// while [Traffic.RateLimits] is on.
	Limits() Limits
}

// Operation is how a vendor's half plays one operation of the contract.
type Operation struct {
	Class Class
	// Serve answers a request that is authenticated and keeps to the contract.
	Serve func(*Request) Response
	// Secret keeps the bodies out of the journal, for operations that issue
	// credentials.
	Secret bool
}

// Class says what a repeated call costs.
type Class string

// The classes of operations.
const (
	Read     Class = "read"
	Write    Class = "write"
	Billable Class = "billable"
)

// Request is a request as a vendor's half sees it.
type Request struct {
	Operation string            // operationId, empty when there is none
	Path      map[string]string // decoded path parameters
	Query     url.Values
	Header    http.Header
	Body      []byte
}

// Response is a vendor's answer. The engine checks it against the contract.
type Response struct {
	Status int
	Header http.Header
	// Body is marshalled to JSON, but for a [File]; nil means no body.
	Body any
	// ObjectID is the object that the request was about, for the journal.
	ObjectID string
	// Exempt names the properties that are out of contract on purpose, such as
	// a status that was overridden with an unknown word; ExemptStatusCode is
	// the HTTP status.
	Exempt []string
}

// File is the body of an answer that is not JSON.
type File struct {
	ContentType string
	Content     []byte
}

// ExemptStatusCode in [Response.Exempt] allows an HTTP status that the
// contract does not list.
const ExemptStatusCode = "status code"

// Env is what the engine lends to a vendor's half.
type Env struct {
	Clock  clock.Clock
	Charge func(Charge) // adds a ledger line
	Review Review       // the policy at the start
}

// Setting is one line of client configuration.
type Setting struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Control is a vendor's own control endpoint. It gets the JSON body and
// returns what to answer; an error is answered with 400.
type Control func(body []byte) (any, error)
