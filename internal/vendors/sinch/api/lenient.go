package api

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// amount reads a number, or text that holds one. Anything else is nil, which
// is unknown and never 0.
func amount(raw json.RawMessage) *float64 {
	value, err := strconv.ParseFloat(strings.TrimSpace(transport.TextOf(raw)), 64)
	if err != nil || math.IsNaN(value) || math.IsInf(value, 0) {
		return nil
	}
	return &value
}

// exact bounds the whole numbers that a float holds without loss.
const exact = 1 << 53

// integer reads a whole number, or text that holds one, as Sinch writes most
// of them. Anything else is nil.
func integer(raw json.RawMessage) *int64 {
	value := amount(raw)
	if value == nil || math.Trunc(*value) != *value || math.Abs(*value) > exact {
		return nil
	}
	whole := int64(*value)
	return &whole
}

// flag reads a boolean, or text that holds one. Anything else is nil: "not
// said" read as no would tell the user that an operator turns him down.
func flag(raw json.RawMessage) *bool {
	value, err := strconv.ParseBool(strings.ToLower(strings.Trim(string(raw), `" `)))
	if err != nil {
		return nil
	}
	return &value
}

// texts reads a list of strings or numbers. Anything else is nil.
func texts(raw json.RawMessage) []string {
	var entries []json.RawMessage
	if json.Unmarshal(raw, &entries) != nil {
		return nil
	}
	var all []string
	for _, entry := range entries {
		all = append(all, transport.TextOf(entry))
	}
	return all
}
