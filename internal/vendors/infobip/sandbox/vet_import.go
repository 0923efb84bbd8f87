package infobipsandbox

import (
	"encoding/json"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// vetImport is the body of import-existing-brand-vet for every provider.
type vetImport struct {
	Type               string `json:"type"`
	ExternalVetID      string `json:"externalVetId"`
	VettingToken       string `json:"vettingToken"`
	AuthorizationToken string `json:"authorizationToken"`
	TransactionID      string `json:"transactionId"`
}

// importVet takes an outside vet at once. The same one is taken once.
func (i *Infobip) importVet(r *sandbox.Request) sandbox.Response {
	b, _, refusal := i.vetCall(r)
	if refusal != nil {
		return *refusal
	}
	var request vetImport
	if err := json.Unmarshal(r.Body, &request); err != nil {
		return refused("%v", err)
	}
	token := request.ExternalVetID + request.AuthorizationToken + request.TransactionID
	for _, other := range i.brands {
		if slices.ContainsFunc(other.vets, func(v *vet) bool { return v.provider == request.Type && v.token == token }) {
			return refused("Vet was imported already.")
		}
	}
	v := i.addVet(b, vetStandard)
	if request.Type == "CAMPAIGN_VERIFY" {
		v.kind = vetPolitical
	}
	v.provider, v.token = request.Type, token
	v.end(vetSuccess, usualScore, i.now())
	return ok(v.id, v.view())
}

// vetReport is a PDF of an enhanced vet that is over.
func (i *Infobip) vetReport(r *sandbox.Request) sandbox.Response {
	v, refusal := i.vetOf(r)
	if refusal != nil {
		return *refusal
	}
	if v.enhanced.IsZero() {
		return refused("There is no enhanced vet.")
	}
	answer := ok(v.id, sandbox.File{ContentType: "application/pdf", Content: []byte("%PDF-1.4\n% enhanced vet\n%%EOF\n")})
	answer.Header = attachment("report.pdf")
	return answer
}
