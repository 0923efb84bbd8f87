package sinchsandbox

import (
	"net/http"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// errorBody is the envelope of both APIs. A throttled answer has neither
// status nor details.
type errorBody struct {
	Error struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
		Status  string `json:"status,omitempty"`
		Details []any  `json:"details,omitzero"`
	} `json:"error"`
}

type badRequest struct {
	Type            string           `json:"type"`
	FieldViolations []fieldViolation `json:"fieldViolations"`
}

type fieldViolation struct {
	Field       string `json:"field"`
	Description string `json:"description"`
}

type resourceInfo struct {
	Type         string `json:"type"`
	ResourceType string `json:"resourceType"`
	ResourceName string `json:"resourceName"`
	Owner        string `json:"owner"`
	Description  string `json:"description"`
}

func ok(objectID string, body any) sandbox.Response {
	return sandbox.Response{Status: http.StatusOK, Body: body, ObjectID: objectID}
}

// failure is an error answer with the details given; without any, details is
// the empty list.
func failure(code int, status, message string, details ...any) sandbox.Response {
	var body errorBody
	body.Error.Code, body.Error.Status, body.Error.Message = code, status, message
	body.Error.Details = append([]any{}, details...)
	return sandbox.Response{Status: code, Body: body}
}

// bare is an error answer without details.
func bare(code int, status, message string) sandbox.Response {
	var body errorBody
	body.Error.Code, body.Error.Status, body.Error.Message = code, status, message
	return sandbox.Response{Status: code, Body: body}
}

// invalid is a 400 that names fields.
func invalid(message string, fields ...fieldViolation) sandbox.Response {
	return failure(http.StatusBadRequest, "INVALID_ARGUMENT", message, badRequest{"BadRequest", fields})
}

func notFound(message, resourceType, name, description string) sandbox.Response {
	return failure(http.StatusNotFound, "NOT_FOUND", message,
		resourceInfo{Type: "ResourceInfo", ResourceType: resourceType, ResourceName: name, Description: description})
}

func brandNotFound(id string) sandbox.Response { return notFound("", "BrandRegistration", id, "") }

func campaignNotFound(id string) sandbox.Response {
	return notFound("Campaign not found", "Campaign", id, "not found")
}

func numberNotFound(e164 string) sandbox.Response { return notFound("", "ActiveNumber", e164, "") }

// NotFound answers a path or method that does not exist.
func (s *Sinch) NotFound(string, string) sandbox.Response {
	return failure(http.StatusNotFound, "NOT_FOUND", "Not Found")
}

// Throttled is the documented 429: code and message only. The token endpoint
// has no documented body.
func (s *Sinch) Throttled(r *sandbox.Request) sandbox.Response {
	if r.Operation == opIssueToken {
		return sandbox.Response{Status: http.StatusTooManyRequests}
	}
	return bare(http.StatusTooManyRequests, "", "Over limit")
}

// serverErrors are the documented 500 bodies that differ from the plain one.
var serverErrors = map[string]struct{ message, resourceType, param string }{
	opSubmitCampaign:   {"Error while retrieving account mapped to the given project id.", "Project", "projectId"},
	opListCampaigns:    {"Error while retrieving account mapped to the given project id.", "Project", "projectId"},
	opGetCampaign:      {"Error while retrieving campaign details.", "Campaign", "campaignRegistrationId"},
	opDeleteCampaign:   {"Error while retrieving campaign details.", "Campaign", "campaignRegistrationId"},
	opCampaignFeedback: {"Error while getting campaign feedback.", "", ""},
	opResubmitCampaign: {"Error while resubmitting campaign registration.", "", ""},
}

// ServerError is the 500 of an operation.
func (s *Sinch) ServerError(r *sandbox.Request) sandbox.Response {
	const code, status = http.StatusInternalServerError, "INTERNAL"
	known := serverErrors[r.Operation]
	if known.resourceType == "" {
		if known.message != "" {
			return bare(code, status, known.message)
		}
		return failure(code, status, "")
	}
	return failure(code, status, known.message, resourceInfo{
		Type: "ResourceInfo", ResourceType: known.resourceType,
		ResourceName: r.Path[known.param], Description: known.message,
	})
}
