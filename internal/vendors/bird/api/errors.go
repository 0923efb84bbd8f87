package api

import (
	"encoding/json"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// decodeError reads Bird's error body:
//
//	{"code", "message", "details"?}
//
// What details hold is not documented. Taken as complaints about fields are
// {field: message or [messages]} and {"field": field}. Each part is read by
// itself, so that one unexpected type does not cost what is beside it.
func decodeError(_ int, _ http.Header, body []byte) transport.ErrorBody {
	top := transport.MembersOf(body)
	decoded := transport.ErrorBody{Code: transport.TextOf(top["code"]), Message: transport.TextOf(top["message"])}
	details := transport.MembersOf(top["details"])
	if field := transport.TextOf(details["field"]); field != "" {
		delete(details, "field") // no field of Bird's has this name
		decoded.Fields = append(decoded.Fields, violation(field, decoded.Message))
	}
	decoded.Fields = append(decoded.Fields, violations(details)...)
	return decoded
}

// violations reads a message or a list of messages for each field, in the order
// of the fields' names. What is neither says nothing about a field.
func violations(details map[string]json.RawMessage) []transport.FieldViolation {
	var all []transport.FieldViolation
	for _, field := range slices.Sorted(maps.Keys(details)) {
		var messages []json.RawMessage
		if json.Unmarshal(details[field], &messages) != nil {
			messages = []json.RawMessage{details[field]}
		}
		for _, message := range messages {
			if said := transport.TextOf(message); said != "" {
				all = append(all, violation(field, said))
			}
		}
	}
	return all
}

// violation names the field alone, whichever of samples, samples[0] and
// /samples/0 Bird writes: its bodies are flat. What is lost of its spelling
// goes into the description.
func violation(field, message string) transport.FieldViolation {
	parts := strings.FieldsFunc(field, func(c rune) bool { return strings.ContainsRune("./[]", c) })
	if len(parts) == 0 || parts[0] == field {
		return transport.FieldViolation{Field: field, Description: message}
	}
	return transport.FieldViolation{Field: parts[0], Description: message + " (" + field + ")"}
}
