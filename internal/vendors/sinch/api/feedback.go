package api

import (
	"encoding/json"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// TCRError is one complaint of TCR about a campaign. Field is in TCR's
// spelling.
type TCRError struct {
	Code        string `json:"code"`
	Field       string `json:"field"`
	Description string `json:"description"`
}

// UnmarshalJSON also takes a code that comes as a number, as TCR's own are.
func (e *TCRError) UnmarshalJSON(data []byte) error {
	type plain TCRError
	wire := struct {
		*plain
		Code json.RawMessage `json:"code"`
	}{plain: (*plain)(e)}
	err := json.Unmarshal(data, &wire)
	e.Code = transport.TextOf(wire.Code)
	return err
}

// InternalRejection is one complaint of Sinch's own review. Code is probably a
// Sinch rejection code such as CR2001.
type InternalRejection struct {
	Code        string `json:"code"`
	Description string `json:"description"`
}

// UnmarshalJSON also takes a code that comes as a number.
func (r *InternalRejection) UnmarshalJSON(data []byte) error {
	type plain InternalRejection
	wire := struct {
		*plain
		Code json.RawMessage `json:"code"`
	}{plain: (*plain)(r)}
	err := json.Unmarshal(data, &wire)
	r.Code = transport.TextOf(wire.Code)
	return err
}
