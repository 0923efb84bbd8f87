package birdsandbox

import (
	"fmt"
	"net/http"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// failure is Bird's error body. Only its envelope is documented: the codes and
// the keys of details are assumed.
type failure struct {
	Code    string         `json:"code"`
	Message string         `json:"message"`
	Details map[string]any `json:"details,omitempty"`
}

const (
	codeInvalidPayload = "InvalidPayload"
	codeInvalidState   = "InvalidState"
)

const schemaMismatch = "the request body does not match the schema"

var codes = map[int]string{
	http.StatusUnauthorized:        "Unauthorized",
	http.StatusForbidden:           "Forbidden",
	http.StatusNotFound:            "NotFound",
	http.StatusConflict:            "AlreadyExists",
	http.StatusUnprocessableEntity: codeInvalidPayload,
	http.StatusTooManyRequests:     "TooManyRequests",
	http.StatusInternalServerError: "InternalError",
}

// failed is an error with the usual code of its status; details may be nil.
func failed(status int, message string, details map[string]any) sandbox.Response {
	return sandbox.Response{Status: status, Body: failure{Code: codes[status], Message: message, Details: details}}
}

// invalid is the 422 for a value of a field that the schema lets pass.
func invalid(field, text string) sandbox.Response {
	return failed(http.StatusUnprocessableEntity, schemaMismatch, map[string]any{field: text})
}

// wrongState is the 422 for what the state of an object does not allow. field
// is the field of the request that is refused, empty when it is the call.
func wrongState(field, format string, args ...any) sandbox.Response {
	body := failure{Code: codeInvalidState, Message: fmt.Sprintf(format, args...)}
	if field != "" {
		body.Details = map[string]any{"field": field}
	}
	return sandbox.Response{Status: http.StatusUnprocessableEntity, Body: body}
}

// notFound is the 404 of an object, such as "brand".
func notFound(kind string) sandbox.Response {
	return failed(http.StatusNotFound, fmt.Sprintf("the %s was not found", kind), nil)
}

// refusing is a pointer to a refusal, for functions that may have none.
func refusing(r sandbox.Response) *sandbox.Response { return &r }

func ok(objectID string, body any) sandbox.Response {
	return sandbox.Response{Status: http.StatusOK, Body: body, ObjectID: objectID}
}

func created(objectID string, body any) sandbox.Response {
	return sandbox.Response{Status: http.StatusCreated, Body: body, ObjectID: objectID}
}

// Refuse is the 422 for a request that breaks the contract. It names the first
// problem of every field.
func (b *Bird) Refuse(_ *sandbox.Request, problems []sandbox.Problem) sandbox.Response {
	details := map[string]any{}
	for _, p := range problems {
		field := p.Field
		if field == "" {
			field = p.In
		}
		if _, named := details[field]; !named {
			details[field] = messageOf(p)
		}
	}
	return failed(http.StatusUnprocessableEntity, schemaMismatch, details)
}

func messageOf(p sandbox.Problem) string {
	if p.Rule == "required" {
		return "field is required"
	}
	return p.Detail
}

// NotFound answers a path or method that does not exist.
func (b *Bird) NotFound(string, string) sandbox.Response { return notFound("path") }

// Throttled is the 429.
func (b *Bird) Throttled(*sandbox.Request) sandbox.Response {
	return failed(http.StatusTooManyRequests, "too many requests", nil)
}

// ServerError is the 500.
func (b *Bird) ServerError(*sandbox.Request) sandbox.Response {
	return failed(http.StatusInternalServerError, "something went wrong", nil)
}
