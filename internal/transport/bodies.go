package transport

import (
	"encoding/json"
	"net/http"
	"strings"
	"unicode"
)

// Unended is the error of a list that cannot be read to its end, with the
// reason. Its pages were read, so nobody knows what the others hold: a list
// that was taken for whole would hide what is made already.
func Unended(operation, reason string) error {
	return &Error{
		Operation: operation, Status: http.StatusOK, Certainty: Ambiguous,
		Message: "the list could not be read to its end: " + reason,
	}
}

// MembersOf are the fields of a JSON object; nil for anything else. With TextOf
// it reads error bodies part by part, so that one unexpected type does not cost
// what is beside it.
func MembersOf(raw json.RawMessage) map[string]json.RawMessage {
	var fields map[string]json.RawMessage
	if json.Unmarshal(raw, &fields) != nil {
		return nil
	}
	return fields
}

// TextOf is a JSON string's value, or the digits of a number; anything else is
// empty.
func TextOf(raw json.RawMessage) string {
	var value any
	if json.Unmarshal(raw, &value) != nil {
		return ""
	}
	switch value := value.(type) {
	case string:
		return value
	case float64:
		return string(raw)
	default:
		return ""
	}
}

// FitsHeader says whether a key can go into a header as it is: without blanks,
// control characters and what is not ASCII.
func FitsHeader(key string) bool {
	return !strings.ContainsFunc(key, func(c rune) bool {
		return c > unicode.MaxASCII || unicode.IsSpace(c) || unicode.IsControl(c)
	})
}
