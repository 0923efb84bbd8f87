package sandbox

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// Violation is a breach of the contract.
type Violation struct {
	Time      time.Time `json:"time"`
	Vendor    string    `json:"vendor"`
	Operation string    `json:"operation"` // operationId; empty when the path is unknown
	Side      Side      `json:"side"`
	Field     string    `json:"field"` // dotted path in the body, or a parameter or header
	Reason    string    `json:"reason"`
	Method    string    `json:"method"`
	Path      string    `json:"path"`
}

// Side is who broke the contract.
type Side string

// The two sides of a contract.
const (
	Client Side = "client"
	Server Side = "sandbox"
)

// String is the violation in one line, for test failures.
func (v Violation) String() string {
	return fmt.Sprintf("%s %s: %s broke the contract at %q: %s (%s %s)",
		v.Vendor, v.Operation, v.Side, v.Field, v.Reason, v.Method, v.Path)
}

// Problem is one thing wrong with a request or response.
type Problem struct {
	In     string // "body", "query", "path", "header", "status"
	Field  string // dotted path in the body, or the parameter's name
	Rule   string // "required", "minLength", "enum", "type", "unknown", "duplicate", ...
	Value  any    // the offending value, nil when there is none
	Detail string
}

type violations struct {
	mu   sync.Mutex
	list []Violation
}

func (v *violations) add(violation Violation) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.list = append(v.list, violation)
}

func (v *violations) all() []Violation {
	v.mu.Lock()
	defer v.mu.Unlock()
	return slices.Clone(v.list)
}

func (v *violations) reset() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.list = nil
}
