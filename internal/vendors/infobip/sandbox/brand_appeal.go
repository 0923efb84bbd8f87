package infobipsandbox

import (
	"encoding/json"
	"net/http"
	"slices"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Statuses of an appeal.
const (
	appealPending   = "PENDING"
	appealCompleted = "COMPLETED"
	appealRejected  = "REJECTED"
)

// brandAppealDays is how many calendar days a rejected brand can be appealed.
const brandAppealDays = 45

type brandAppeal struct {
	id        string
	status    string
	submitted time.Time
	documents []string
}

type appealRequest struct {
	Explanation string `json:"explanation"`
	Documents   []struct {
		DocumentID   string `json:"documentId"`
		DocumentType string `json:"documentType"`
	} `json:"documents"`
}

// appealBrand sends a rejected brand to another review. The fee, due only if
// the registrar itself handles the appeal, is not played.
func (i *Infobip) appealBrand(r *sandbox.Request) sandbox.Response {
	b, refusal := i.brandOf(r)
	switch {
	case refusal != nil:
		return *refusal
	case b.state() == statePendingAppeal:
		return refused("Brand appeal is pending.")
	case b.state() != stateRejected:
		return refused("Brand registration is not rejected.")
	case i.now().After(b.registration.since.AddDate(0, 0, brandAppealDays)):
		return refused("Brand was rejected more than %d days ago.", brandAppealDays)
	}
	var request appealRequest
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return refused("%v", err)
	}
	appeal := &brandAppeal{id: i.ids.UUID(), status: appealPending, submitted: i.now()}
	for _, d := range request.Documents {
		appeal.documents = append(appeal.documents, d.DocumentID)
	}
	if missing := i.attach(appeal.documents); missing != "" {
		return badRequest("Bad request", map[string][]string{"documents": {"no document " + missing}})
	}
	b.appeals = append(b.appeals, appeal)
	b.registration.pinned = false
	b.registration.enter(statePendingAppeal, i.now())
	return sandbox.Response{Status: http.StatusAccepted, Body: map[string]string{"appealId": appeal.id}, ObjectID: b.id}
}

// endAppeal closes the appeal that is pending, if there is one.
func (b *brand) endAppeal(rejected bool) {
	for _, a := range b.appeals {
		if a.status != appealPending {
			continue
		}
		a.status = appealCompleted
		if rejected {
			a.status = appealRejected
		}
	}
}

func (i *Infobip) listAppeals(r *sandbox.Request) sandbox.Response {
	b, refusal := i.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	views := []appealView{}
	for _, a := range slices.Backward(b.appeals) {
		view := appealView{AppealID: a.id, Status: a.status, SubmittedAt: date(a.submitted)}
		if a.status == appealRejected {
			view.RejectionReason = rejectionReason
		}
		views = append(views, view)
	}
	return ok(b.id, map[string]any{"appeals": views})
}
