package sinchsandbox

import (
	"bytes"
	"encoding/json"
	"net/http"
	"slices"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// looseIntegers are the integers that the contract writes as strings.
var looseIntegers = []string{"minMsgSamples", "tpm", "brandDailyCap"}

// SetLooseTypes makes good answers stray from the contract as real ones may:
// integers that are documented as strings come as numbers, and what would be
// null, or an integer without a value, is left out. The fields concerned are
// exempt from the check of the answer.
func (s *Sinch) SetLooseTypes(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.loose = on
}

// loosen does that to an answer.
func loosen(response sandbox.Response) sandbox.Response {
	if response.Status != http.StatusOK || response.Body == nil {
		return response
	}
	text, err := json.Marshal(response.Body)
	if err != nil {
		return response // the engine will say so
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var body any
	if err := decoder.Decode(&body); err != nil {
		return response
	}
	loosenValue(body)
	response.Body = body
	response.Exempt = slices.Concat(response.Exempt, looseIntegers)
	return response
}

func loosenValue(value any) {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			loosenValue(item)
		}
	case map[string]any:
		for key, item := range v {
			text, isText := item.(string)
			switch integer := isText && slices.Contains(looseIntegers, key); {
			case item == nil, integer && text == "":
				delete(v, key)
			case integer:
				v[key] = json.Number(text)
			default:
				loosenValue(item)
			}
		}
	}
}
