package infobipsandbox

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// updateBrand is 200 for a draft and 202 once the brand was registered, when
// the change goes to the registrar and is reviewed again, without a fee.
func (i *Infobip) updateBrand(r *sandbox.Request) sandbox.Response {
	b, refusal := i.brandOf(r)
	if refusal != nil {
		return *refusal
	}
	if pending(b.state()) {
		return refused("Brand registration is pending.")
	}
	request, err := putOnto(i.putMode, b.request, r.Body)
	if err != nil {
		return refused("%v", err)
	}
	request = request.ofKind()
	if refusal := i.brandRules(b, request); refusal != nil {
		return *refusal
	}
	b.request, b.modified = request, i.now()
	if b.registration == nil {
		return ok(b.id, b.view())
	}
	b.registration.submit(i.now())
	return sandbox.Response{Status: http.StatusAccepted, Body: b.view(), ObjectID: b.id}
}

// putOnto is what a PUT makes of a body that is stored: what was not sent is
// emptied, or stays as it was. The stored value is not touched.
func putOnto[T any](mode PutMode, stored T, sent []byte) (T, error) {
	var changed T
	if mode == KeepFields {
		copied, err := json.Marshal(stored)
		if err != nil {
			return changed, err
		}
		if err := json.Unmarshal(copied, &changed); err != nil {
			return changed, err
		}
	}
	return changed, json.Unmarshal(sent, &changed)
}

// brandRules are the rules beyond the schema. The brand is nil for a new one.
func (i *Infobip) brandRules(b *brand, request BrandRequest) *sandbox.Response {
	if strings.Contains(request.SupportEmail, "=") {
		return refuseParameter("supportEmail", "must not contain '='")
	}
	other := i.brandBy(func(other *brand) bool { return other != b && other.request.ReferenceID == request.ReferenceID })
	if request.ReferenceID != "" && (other != nil || i.keptBrandReferences[request.ReferenceID]) {
		refusal := refused("Brand with the given referenceId exists.")
		return &refusal
	}
	if b == nil || b.registration == nil || !b.registration.succeeded {
		return nil
	}
	locked := []struct{ field, before, now string }{
		{"legalName", b.request.LegalName, request.LegalName},
		{"type", b.request.Type, request.Type},
		{"taxId", b.request.TaxID, request.TaxID},
		{"taxIdIssuingCountry", b.request.issuingCountry(), request.issuingCountry()},
	}
	for _, l := range locked {
		if l.before != l.now {
			refusal := refused("%s cannot be changed after registration.", l.field)
			return &refusal
		}
	}
	return nil
}
