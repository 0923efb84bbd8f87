package sinchsandbox

import (
	"fmt"
	"net/http"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

const blank = "must not be blank"

// snakeFields are the fields that Sinch's error bodies spell in snake_case;
// the others appear as they do on the wire.
var snakeFields = map[string]string{
	"brandId":                "brand_id",
	"campaignRegistrationId": "campaign_registration_id",
	"orderBy":                "order_by",
	"pageSize":               "page_size",
	"pageToken":              "page_token",
}

func fieldName(wire string) string {
	if snake, ok := snakeFields[wire]; ok {
		return snake
	}
	return wire
}

// Refuse is the 400 for a request that breaks the contract.
func (s *Sinch) Refuse(r *sandbox.Request, problems []sandbox.Problem) sandbox.Response {
	switch r.Operation {
	case opIssueToken:
		return sandbox.Response{Status: http.StatusBadRequest, Body: tokenError{"invalid_request"}}
	case opListNumbers, opGetNumber, opUpdateNumber:
		return refuseNumber(problems)
	}
	var fields []fieldViolation
	for _, p := range problems {
		if f := violationOf(p); !slices.Contains(fields, f) {
			fields = append(fields, f)
		}
	}
	return invalid(messageOf(fields[0]), fields...)
}

// refuseNumber is the shorter 400 of the Numbers API.
func refuseNumber(problems []sandbox.Problem) sandbox.Response {
	message := "Invalid argument"
	if p := problems[0]; p.In == "query" && p.Rule == "enum" {
		message = fmt.Sprintf("parsing field %q: \"%v\" is not a valid value", p.Field, p.Value)
	}
	return failure(http.StatusBadRequest, "INVALID_ARGUMENT", message)
}

func violationOf(p sandbox.Problem) fieldViolation {
	field := fieldName(p.Field)
	if field == "" {
		field = p.In
	}
	if p.Rule == "required" || p.Value == "" {
		return fieldViolation{field, blank}
	}
	return fieldViolation{field, "invalid value, " + p.Detail}
}

func messageOf(f fieldViolation) string {
	if f.Description == blank {
		return f.Field + " " + blank
	}
	return "Invalid " + f.Field
}
