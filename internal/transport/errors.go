package transport

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
)

// Certainty says what a failed call can have done at the vendor. The zero
// value means that there is no error.
type Certainty int

const (
	// NotSent: certain that nothing was processed. The request never left
	// (refused connection, DNS, TLS, no token, context ended before sending)
	// or was turned away unread (429).
	NotSent Certainty = iota + 1
	// Refused: the vendor gave a definite 4xx answer (not 408 or 429): it said
	// no, and nothing was processed. Or it gave a 5xx that Call.Final knows.
	Refused
	// Ambiguous: anything else, such as a timeout, a reset, a 5xx, or an
	// answer that could not be read. The call may have been processed and, if
	// it is billable, charged.
	Ambiguous
)

// String is the word for logs and diagnostics.
func (c Certainty) String() string {
	switch c {
	case NotSent:
		return "not sent"
	case Refused:
		return "refused"
	case Ambiguous:
		return "ambiguous"
	default:
		return "none"
	}
}

// FieldViolation is one field that the vendor complains about, in the vendor's
// own spelling of the field.
type FieldViolation struct {
	Field, Description string
}

// ErrTooLong is the cause of an Error whose answer was longer than what is read
// of one (16 MiB). The call is not repeated, because the same answer would come
// again: a list can be asked for in smaller pages.
var ErrTooLong = errors.New("the answer is too long")

// Error is what every failed call returns. It holds no raw body and no
// credential.
type Error struct {
	// Operation is the contract's operationId, or "issueToken" when no token
	// could be had.
	Operation string
	// Status is the HTTP status of the last answer, 0 when there was none.
	Status int
	// Code is the vendor's machine-readable word, often empty.
	Code string
	// Message is one line for people: the vendor's text, or what went wrong.
	Message string
	// Fields are the vendor's complaints about single fields.
	Fields []FieldViolation
	// RequestID is the vendor's id of the exchange, empty when not given. The
	// vendor's support asks for it.
	RequestID string
	// Certainty says what the call can have done.
	Certainty Certainty
	// Err is the cause where there is one. It is a context error only when the
	// caller's own context ended. Its text is not part of Error(), because it
	// is not redacted.
	Err error
}

// Error is one line without bodies and secrets.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Operation)
	b.WriteString(": ")
	b.WriteString(e.Message)
	if e.Status != 0 {
		fmt.Fprintf(&b, " (HTTP %d", e.Status)
		if e.Code != "" {
			b.WriteString(" " + e.Code)
		}
		b.WriteString(")")
	}
	for _, f := range e.Fields {
		fmt.Fprintf(&b, "; %s: %s", f.Field, f.Description)
	}
	if e.RequestID != "" {
		b.WriteString("; request id " + e.RequestID)
	}
	return b.String()
}

// Unwrap gives the cause, so that errors.Is finds context errors.
func (e *Error) Unwrap() error { return e.Err }

// CertaintyOf reads the certainty of an error. An error that is not an *Error
// is Ambiguous, the answer that never leads to paying twice; nil is 0.
func CertaintyOf(err error) Certainty {
	if err == nil {
		return 0
	}
	var e *Error
	if errors.As(err, &e) && e.Certainty != 0 {
		return e.Certainty
	}
	return Ambiguous
}

// StatusOf is the HTTP status of an error, 0 when it has none.
func StatusOf(err error) int {
	var e *Error
	if errors.As(err, &e) {
		return e.Status
	}
	return 0
}

// IsNotFound reports whether the vendor answered the call itself with 404. A
// 404 of the token endpoint is not one: taking it for "the object is gone"
// would drop a live object from state because of a mistyped URL.
func IsNotFound(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Status == http.StatusNotFound && e.Operation != issueToken
}
