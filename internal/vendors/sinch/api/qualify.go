package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

const qualify = "qualifyBrandByUseCase"

// Qualification is the contract's QualifyResponse: the terms that a brand would
// get for a use case. Fees are US dollars; every pointer is nil when Sinch does
// not say. MNOMetadata is keyed by the operator's network id.
type Qualification struct {
	UseCase        string   `json:"useCase"`
	MonthlyFee     *float64 `json:"monthlyFee"`
	SetupFee       *float64 `json:"setupFee"`
	MinSubUseCases *int64   `json:"minSubUseCases"`
	MaxSubUseCases *int64   `json:"maxSubUseCases"`

	MNOMetadata map[string]QualifyOperator `json:"mnoMetadata"`
}

// UnmarshalJSON reads numbers that come as text or as numbers.
func (q *Qualification) UnmarshalJSON(data []byte) error {
	var wire struct {
		UseCase        string          `json:"useCase"`
		MonthlyFee     json.RawMessage `json:"monthlyFee"`
		SetupFee       json.RawMessage `json:"setupFee"`
		MinSubUseCases json.RawMessage `json:"minSubUseCases"`
		MaxSubUseCases json.RawMessage `json:"maxSubUseCases"`
		MNOMetadata    json.RawMessage `json:"mnoMetadata"`
	}
	if err := json.Unmarshal(data, &wire); err != nil {
		return err
	}
	*q = Qualification{
		UseCase:        wire.UseCase,
		MonthlyFee:     amount(wire.MonthlyFee),
		SetupFee:       amount(wire.SetupFee),
		MinSubUseCases: integer(wire.MinSubUseCases),
		MaxSubUseCases: integer(wire.MaxSubUseCases),
		MNOMetadata:    operators[QualifyOperator](wire.MNOMetadata),
	}
	return nil
}

// CheckAnswer refuses an answer that says nothing: it would read as "no
// operator objects".
func (q *Qualification) CheckAnswer() error {
	if q.MonthlyFee == nil && q.SetupFee == nil && len(q.MNOMetadata) == 0 {
		return errors.New("it holds neither fees nor operators")
	}
	return nil
}

// Qualify reads the terms that a brand, by TCR's id, would get for a use case
// (qualifyBrandByUseCase). Sinch does not update them when the brand is vetted
// again. The use case is required here: what Sinch answers without one is not
// documented. For an unknown brand see IsBrandNotFound.
func (c *Client) Qualify(ctx context.Context, brandID, useCase string) (Qualification, error) {
	if brandID == "" || useCase == "" {
		return Qualification{}, badArgument(qualify, errors.New("the TCR brand id or the use case is empty"))
	}
	var terms Qualification
	err := c.registration.Do(ctx, transport.Call{
		Operation: qualify, Class: transport.Read, Method: http.MethodGet,
		Path:  c.project + "/campaignRegistrations:qualify",
		Query: url.Values{"brandId": {brandID}, "useCase": {useCase}},
		Final: saysBrandNotFound,
	}, &terms)
	return terms, err
}

// IsBrandNotFound reports whether Qualify failed because Sinch does not know
// the brand. Sinch says so with HTTP 500 and only the message tells it from a
// fault; it is sent once.
func IsBrandNotFound(err error) bool {
	var e *transport.Error
	return errors.As(err, &e) && e.Operation == qualify &&
		saysBrandNotFound(e.Status, transport.ErrorBody{Message: e.Message})
}

// saysBrandNotFound also takes 404, which is what Sinch answers elsewhere and
// may answer here one day.
func saysBrandNotFound(status int, body transport.ErrorBody) bool {
	return (status == http.StatusInternalServerError || status == http.StatusNotFound) &&
		strings.Contains(strings.ToLower(body.Message), "brand not found")
}
