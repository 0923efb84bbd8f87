package infobipsandbox

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// failure is an error before it has one of Infobip's two forms, see render.
type failure struct {
	status int
	text   string
	fields map[string][]string
}

// ErrorForm is how error bodies look.
type ErrorForm string

// The forms of errors: requestError.serviceException, and errorCode with
// violations, which the platform's pages announce for "most" endpoints.
const (
	ServiceErrors  ErrorForm = "service"
	PlatformErrors ErrorForm = "platform"
)

// messageIDs are the documented values of messageId.
var messageIDs = map[int]string{
	http.StatusBadRequest:          "BAD_REQUEST",
	http.StatusUnauthorized:        "UNAUTHORIZED",
	http.StatusForbidden:           "FORBIDDEN",
	http.StatusNotFound:            "NOT_FOUND",
	http.StatusTooManyRequests:     "TOO_MANY_REQUESTS",
	http.StatusInternalServerError: "GENERAL_ERROR",
}

func failed(status int, text string, fields map[string][]string) sandbox.Response {
	return sandbox.Response{Status: status, Body: failure{status: status, text: text, fields: fields}}
}

// badRequest is a 400; fields may be nil.
func badRequest(text string, fields map[string][]string) sandbox.Response {
	return failed(http.StatusBadRequest, text, fields)
}

// refused is a 400 without fields, which Infobip answers also for the wrong
// state: there is no 409.
func refused(format string, args ...any) sandbox.Response {
	return badRequest(fmt.Sprintf(format, args...), nil)
}

// notFound is the 404 of an object.
func notFound() sandbox.Response { return failed(http.StatusNotFound, "Not found", nil) }

// created is a 201 with the Location of the new object below a path.
func created(id, path string, body any) sandbox.Response {
	return sandbox.Response{
		Status: http.StatusCreated, Body: body, ObjectID: id, Header: http.Header{"Location": {path + id}},
	}
}

func ok(objectID string, body any) sandbox.Response {
	return sandbox.Response{Status: http.StatusOK, Body: body, ObjectID: objectID}
}

// accepted is a 202 with an empty body.
func accepted(objectID string) sandbox.Response {
	return sandbox.Response{Status: http.StatusAccepted, ObjectID: objectID}
}

func noContent(objectID string) sandbox.Response {
	return sandbox.Response{Status: http.StatusNoContent, ObjectID: objectID}
}

// serviceError is the form of Number Registration and My Numbers.
type serviceError struct {
	RequestError struct {
		ServiceException serviceException `json:"serviceException"`
	} `json:"requestError"`
}

type serviceException struct {
	MessageID        string              `json:"messageId"`
	Text             string              `json:"text"`
	ValidationErrors map[string][]string `json:"validationErrors,omitempty"`
}

// platformError is the newer form.
type platformError struct {
	ErrorCode   string      `json:"errorCode"`
	Description string      `json:"description"`
	Action      string      `json:"action"`
	Violations  []violation `json:"violations"`
	Resources   []resource  `json:"resources"`
}

type violation struct {
	Property  string `json:"property"`
	Violation string `json:"violation"`
}

type resource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

// platformFields are exempt where the contract has the older form.
var platformFields = []string{
	"errorCode", "description", "action", "violations", "property", "violation", "resources", "name", "url",
}

// render gives an error its form; anything else passes.
func (i *Infobip) render(operation string, response sandbox.Response) sandbox.Response {
	f, isFailure := response.Body.(failure)
	if !isFailure {
		return response
	}
	switch {
	case strings.Contains(operation, "ai-review"):
		response.Body = f.platform()
	case i.errors == PlatformErrors:
		response.Body, response.Exempt = f.platform(), append(response.Exempt, platformFields...)
	default:
		var body serviceError
		body.RequestError.ServiceException = serviceException{messageIDs[f.status], f.text, f.fields}
		response.Body = body
	}
	return response
}

func (f failure) platform() platformError {
	body := platformError{
		ErrorCode: fmt.Sprintf("E%d", f.status), Description: f.text, Action: "Check the request and try again.",
		Violations: []violation{}, Resources: []resource{},
	}
	for property, texts := range f.fields {
		for _, text := range texts {
			body.Violations = append(body.Violations, violation{property, text})
		}
	}
	slices.SortFunc(body.Violations, func(a, b violation) int { return strings.Compare(a.Property, b.Property) })
	return body
}

// Refuse is the 400 for a request that breaks the contract.
func (i *Infobip) Refuse(r *sandbox.Request, problems []sandbox.Problem) sandbox.Response {
	fields := map[string][]string{}
	for _, p := range problems {
		field := p.Field
		if field == "" {
			field = p.In
		}
		fields[field] = append(fields[field], messageOf(p))
	}
	return i.rendered(r.Operation, badRequest("Bad request", fields))
}

func messageOf(p sandbox.Problem) string {
	if p.Rule == "required" {
		return "must not be null"
	}
	return p.Detail
}

// rendered is render for calls from outside.
func (i *Infobip) rendered(operation string, response sandbox.Response) sandbox.Response {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.render(operation, response)
}

// NotFound answers a path or method that does not exist.
func (i *Infobip) NotFound(string, string) sandbox.Response {
	return i.rendered("", notFound())
}

// Throttled is the 429.
func (i *Infobip) Throttled(r *sandbox.Request) sandbox.Response {
	return i.rendered(r.Operation, failed(http.StatusTooManyRequests, "Too many requests", nil))
}

// ServerError is the 500.
func (i *Infobip) ServerError(r *sandbox.Request) sandbox.Response {
	return i.rendered(r.Operation, failed(http.StatusInternalServerError, "Something went wrong. Please contact support.", nil))
}

// SetErrorForm says how error bodies look from now on.
func (i *Infobip) SetErrorForm(form ErrorForm) { must(i.setErrorForm(form)) }

func (i *Infobip) setErrorForm(form ErrorForm) error {
	if form != ServiceErrors && form != PlatformErrors {
		return fmt.Errorf("infobip sandbox: unknown form of errors %q, known are %q", form, []ErrorForm{ServiceErrors, PlatformErrors})
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	i.errors = form
	return nil
}
