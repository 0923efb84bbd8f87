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
	top := members(body)
	if service := members(members(top["requestError"])["serviceException"]); service != nil {
		return transport.ErrorBody{
			Code:    text(service["messageId"]),
			Message: text(service["text"]),
			Fields:  validationErrors(service["validationErrors"]),
		}
	}
	return transport.ErrorBody{
		Code:    text(top["errorCode"]),
		Message: sentences(text(top["description"]), text(top["action"])),
		Fields:  violations(top["violations"]),
	}
}

// members are the fields of an object; nil for anything else.
func members(raw json.RawMessage) map[string]json.RawMessage {
	var fields map[string]json.RawMessage
	if json.Unmarshal(raw, &fields) != nil {
		return nil
	}
	return fields
}

// validationErrors reads a message or a list of messages for each field, in the
// order of the fields' names.
func validationErrors(raw json.RawMessage) []transport.FieldViolation {
	var all []transport.FieldViolation
	fields := members(raw)
	for _, field := range slices.Sorted(maps.Keys(fields)) {
		var messages []json.RawMessage
		if json.Unmarshal(fields[field], &messages) != nil {
			messages = []json.RawMessage{fields[field]}
		}
		for _, message := range messages {
			all = append(all, violation(field, text(message)))
		}
	}
	return all
}

func violations(raw json.RawMessage) []transport.FieldViolation {
	var entries []json.RawMessage
	_ = json.Unmarshal(raw, &entries)
	var all []transport.FieldViolation
	for _, entry := range entries {
		fields := members(entry)
		property, message := text(fields["property"]), text(fields["violation"])
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

// text is a JSON string's value, or the digits of a number; anything else is
// empty.
func text(raw json.RawMessage) string {
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

// sentences joins what happened and what to do about it.
func sentences(description, action string) string {
	if description == "" || action == "" {
		return description + action
	}
	return strings.TrimSuffix(description, ".") + ". " + action
}
