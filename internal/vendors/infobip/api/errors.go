package api

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// decodeError reads both forms of Infobip's error body, that of the
// registration API and that of the platform:
//
//	{"requestError": {"serviceException": {"messageId", "text", "validationErrors": {field: [message]}}}}
//	{"errorCode", "description", "action", "violations": [{"property", "violation"}], "resources"}
//
// Each part is read by itself, so that one unexpected type does not cost what
// is beside it.
func decodeError(_ int, _ http.Header, body []byte) transport.ErrorBody {
	top := transport.MembersOf(body)
	if service := transport.MembersOf(transport.MembersOf(top["requestError"])["serviceException"]); service != nil {
		return transport.ErrorBody{
			Code:    transport.TextOf(service["messageId"]),
			Message: transport.TextOf(service["text"]),
			Fields:  validationErrors(service["validationErrors"]),
		}
	}
	return transport.ErrorBody{
		Code:    transport.TextOf(top["errorCode"]),
		Message: sentences(transport.TextOf(top["description"]), transport.TextOf(top["action"])),
		Fields:  violations(top["violations"]),
	}
}

// validationErrors reads a message or a list of messages for each field, in the
// order of the fields' names.
func validationErrors(raw json.RawMessage) []transport.FieldViolation {
	var all []transport.FieldViolation
	fields := transport.MembersOf(raw)
	for _, field := range slices.Sorted(maps.Keys(fields)) {
		var messages []json.RawMessage
		if json.Unmarshal(fields[field], &messages) != nil {
			messages = []json.RawMessage{fields[field]}
		}
		for _, message := range messages {
			all = append(all, violation(field, transport.TextOf(message)))
		}
	}
	return all
}

func violations(raw json.RawMessage) []transport.FieldViolation {
	var entries []json.RawMessage
	_ = json.Unmarshal(raw, &entries)
	var all []transport.FieldViolation
	for _, entry := range entries {
		fields := transport.MembersOf(entry)
		property, message := transport.TextOf(fields["property"]), transport.TextOf(fields["violation"])
		if property != "" || message != "" {
			all = append(all, violation(property, message))
		}
	}
	return all
}

// violation names the field as a.b, without positions in lists, whichever of
// a.b, a[0].b and /a/0/b the vendor writes: it publishes no format. What is
// lost of its spelling goes into the description.
func violation(field, message string) transport.FieldViolation {
	named := fieldPath(field)
	if strings.ContainsAny(field, "0123456789") && named != field {
		message = strings.TrimSpace(fmt.Sprintf("%s (%s)", message, field))
	}
	return transport.FieldViolation{Field: named, Description: message}
}

func fieldPath(field string) string {
	parts := strings.FieldsFunc(field, func(c rune) bool { return strings.ContainsRune("./[]", c) })
	parts = slices.DeleteFunc(parts, func(part string) bool { return strings.Trim(part, "0123456789") == "" })
	if len(parts) == 0 {
		return field
	}
	return strings.Join(parts, ".")
}

// sentences joins what happened and what to do about it.
func sentences(description, action string) string {
	if description == "" || action == "" {
		return description + action
	}
	return strings.TrimSuffix(description, ".") + ". " + action
}
