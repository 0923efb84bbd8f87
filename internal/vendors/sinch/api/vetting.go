package api

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// Vetting is one external vetting of a brand, an entry of the contract's
// VettingInfoResponse. Its vettingToken is left out: it is a secret that nothing
// here needs and that must not reach a state file. VettingScore is nil when
// there is none. Dates are Sinch's text.
type Vetting struct {
	VettingID      string            `json:"vettingId"`
	Provider       string            `json:"provider"`
	VettingStatus  string            `json:"vettingStatus"`
	VettingClass   string            `json:"vettingClass"`
	VettingScore   *int64            `json:"vettingScore"`
	Reasons        []string          `json:"reasons"`
	VettingDetails map[string]string `json:"vettingDetails"`
	VettedDate     string            `json:"vettedDate"`
	CreateDate     string            `json:"createDate"`
}

// UnmarshalJSON reads a score that comes as text or as a number, and reasons
// and details that are null, absent or empty text alike.
func (v *Vetting) UnmarshalJSON(data []byte) error {
	type plain Vetting
	wire := struct {
		*plain
		VettingScore   json.RawMessage `json:"vettingScore"`
		Reasons        json.RawMessage `json:"reasons"`
		VettingDetails json.RawMessage `json:"vettingDetails"`
	}{plain: (*plain)(v)}
	err := json.Unmarshal(data, &wire)
	v.VettingScore, v.Reasons = integer(wire.VettingScore), texts(wire.Reasons)
	v.VettingDetails = details(wire.VettingDetails)
	return err
}

// details reads a map of texts; a value that is not text is kept as its JSON.
func details(raw json.RawMessage) map[string]string {
	var entries map[string]json.RawMessage
	if json.Unmarshal(raw, &entries) != nil || len(entries) == 0 {
		return nil
	}
	all := map[string]string{}
	for name, entry := range entries {
		var value string
		if json.Unmarshal(entry, &value) != nil {
			value = string(entry)
		}
		all[name] = value
	}
	return all
}

// BrandVettings reads the vettings of a brand that have a status
// (getBrandVettingInfo): PENDING, UNSCORE, ACTIVE, FAILED or EXPIRED. Empty is
// ACTIVE; it is always sent, because Sinch's pages contradict each other on
// whether it may be left out. The answer is not logged, since it holds tokens.
func (c *Client) BrandVettings(ctx context.Context, brandRegistrationID, status string) ([]Vetting, error) {
	var answer struct {
		VettingInfo []Vetting `json:"vettingInfo"`
	}
	err := about(ctx, c.registration, transport.Call{
		Operation: "getBrandVettingInfo", Class: transport.Read, Method: http.MethodGet,
		Query:        url.Values{"vettingStatus": {orDefault(status, "ACTIVE")}},
		Confidential: true,
	}, c.project+"/brandRegistrations/", brandRegistrationID, "/vettingInfo", &answer)
	if err != nil {
		return nil, err
	}
	return append([]Vetting{}, answer.VettingInfo...), nil
}
