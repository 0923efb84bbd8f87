package api

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// decodeError reads the envelope that both of Sinch's APIs use:
//
//	{"error": {"code", "message", "status", "details": [BadRequest | ResourceInfo]}}
//
// Code becomes the status word (INVALID_ARGUMENT ...), which 429 and bodies of
// proxies lack. Each part is read by itself, so that one unexpected type does
// not cost the field errors beside it.
func decodeError(_ int, _ http.Header, body []byte) transport.ErrorBody {
	var envelope struct {
		Error json.RawMessage `json:"error"`
	}
	var parts struct {
		Message json.RawMessage `json:"message"`
		Status  json.RawMessage `json:"status"`
		Details json.RawMessage `json:"details"`
	}
	if json.Unmarshal(body, &envelope) != nil || json.Unmarshal(envelope.Error, &parts) != nil {
		return transport.ErrorBody{}
	}
	decoded := transport.ErrorBody{Code: transport.TextOf(parts.Status), Message: transport.TextOf(parts.Message)}
	var details []json.RawMessage
	_ = json.Unmarshal(parts.Details, &details)
	for _, raw := range details {
		fields, resource := decodeDetail(raw)
		decoded.Fields = append(decoded.Fields, fields...)
		if decoded.Message == "" {
			decoded.Message = resource
		}
	}
	return decoded
}

// decodeDetail reads one entry of details: field violations, or a line on the
// resource that the error is about. The kind is told by what it holds, because
// the name of the discriminator differs ("type" here, "@type" at Google).
func decodeDetail(raw json.RawMessage) ([]transport.FieldViolation, string) {
	var detail struct {
		Violations   json.RawMessage `json:"fieldViolations"`
		ResourceType json.RawMessage `json:"resourceType"`
		ResourceName json.RawMessage `json:"resourceName"`
		Description  json.RawMessage `json:"description"`
	}
	if json.Unmarshal(raw, &detail) != nil {
		return nil, ""
	}
	resource := strings.TrimSpace(transport.TextOf(detail.ResourceType) + " " + transport.TextOf(detail.ResourceName))
	if description := transport.TextOf(detail.Description); description != "" && resource != "" {
		resource += ": " + description
	}
	return decodeViolations(detail.Violations), resource
}

func decodeViolations(raw json.RawMessage) []transport.FieldViolation {
	var entries []json.RawMessage
	_ = json.Unmarshal(raw, &entries)
	var fields []transport.FieldViolation
	for _, entry := range entries {
		var violation struct {
			Field       json.RawMessage `json:"field"`
			Description json.RawMessage `json:"description"`
		}
		if json.Unmarshal(entry, &violation) != nil {
			continue
		}
		f := transport.FieldViolation{Field: transport.TextOf(violation.Field), Description: transport.TextOf(violation.Description)}
		if f != (transport.FieldViolation{}) {
			fields = append(fields, f)
		}
	}
	return fields
}

// badArgument is the error for a call that is not worth sending.
func badArgument(operation string, err error) error {
	return &transport.Error{Operation: operation, Message: err.Error(), Certainty: transport.NotSent}
}
