package infobipsandbox_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox/sandboxtest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/contract"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// example is a pair of the contract's examples.
type example struct {
	OperationID string
	Title       string
	Request     struct {
		Method string
		Path   string
		Query  map[string]any
		Body   json.RawMessage
		Parts  []struct{ Name, Filename, ContentType string }
	}
	Response struct {
		Status  int
		Headers map[string]string
		Body    json.RawMessage
	}
}

func (e example) name() string { return e.OperationID + ": " + e.Title }

// Values of the examples that stand for something of the account.
const (
	exampleBrand    = "7a1f0c52-6d3e-4b8a-9c11-2f5e8d7b4a60"
	examplePublic   = "19c6e3d8-4f25-4a0b-8e79-b5d1a2f3c640"
	exampleVet      = "5b0d9f34-8e61-47c2-a3d5-6f1e2c7b9a08"
	exampleDocument = "0fa4c6e2-9b17-4d38-8c50-3e6d7f2a1b94"
	exampleAppeal   = "8e2c5d71-3a46-4b9f-a0d8-7c1f6e5b4d23"
	exampleCampaign = "c2d94e10-58b7-4f6d-8a3c-91e07b6f2d35"
)

// exampleNumbers are the numbers of the examples with their keys.
var exampleNumbers = map[string]string{
	"12065550142": "A1B2C3D4E5F60718293A4B5C6D7E8F90",
	"12065550143": "0F1E2D3C4B5A69788796A5B4C3D2E1F0",
	"12065550144": "9C8B7A6D5E4F30211203F4E5D6A7B8C9",
}

// exampleFileSize is the contentLength of the example's document.
const exampleFileSize = 20480

// notPlayed are the pairs of operations that the sandbox does not play.
var notPlayed = map[string]string{
	"create-toll-free-campaign: Unified toll-free campaign":           "not played",
	"submit-campaign-info-for-ai-review: Check draft content":         "not played",
	"submit-existing-campaign-for-ai-review: Check a stored campaign": "not played",
	"get-ai-review-results: Result":                                   "not played",
}

// invented are the values of the examples that cannot be the same here: only
// their kind is compared.
var invented = map[string]bool{
	"id": true, "vetId": true, "appealId": true, "documentId": true, "externalCampaignId": true,
	"text": true, "description": true, "action": true, "validationErrors": true, "numberPoolId": true,
}

func TestExamplesOfTheContract(t *testing.T) {
	t.Parallel()
	var examples []example
	if err := json.Unmarshal(contract.Examples, &examples); err != nil {
		t.Fatal(err)
	}
	pairs := map[string]example{}
	for _, pair := range examples {
		pairs[pair.name()] = pair
	}
	sandboxtest.Replay(t, examples, example.name, notPlayed, scenes, func(t *testing.T, pair example, prepare func(*scene)) {
		s := &scene{account: open(t), real: sandboxtest.Names{}, pairs: pairs}
		for number, key := range exampleNumbers {
			s.infobip.SeedNumbers(number)
			s.real[key] = infobipsandbox.NumberKey(number)
		}
		s.infobip.SetRule(infobipsandbox.UpperMessageTypes, true) // as in all pairs but one
		prepare(s)
		s.replay(pair)
	})
}

// replay sends the pair's request and compares status, headers and body, with
// the example's ids in place of the real ones.
func (s *scene) replay(pair example) {
	s.Helper()
	got := s.send(pair)
	if location := pair.Response.Headers["Location"]; location != "" {
		if want := pair.Request.Path + "/" + got.Want(pair.Response.Status).Text("id"); got.Header.Get("Location") != want {
			s.Errorf("Location %q, want %q", got.Header.Get("Location"), want)
		}
	}
	if pair.Response.Headers["Content-Disposition"] != "" {
		got.Want(pair.Response.Status)
		if got.Raw == "" || !strings.HasPrefix(got.Header.Get("Content-Disposition"), "attachment") {
			s.Errorf("no file: %v", got.Header)
		}
		return
	}
	body := pair.Response.Body
	if pair.OperationID == "get-campaign-network-statuses" {
		got.Raw, body = comparableNetworks(got, body)
	}
	got.WantLike(pair.Response.Status, body, s.real, invented)
}

func (s *scene) send(pair example) answer {
	s.Helper()
	if len(pair.Request.Parts) > 0 {
		return s.upload(pair.Request.Parts[0].Filename, exampleFileSize)
	}
	path := s.real.Here(pair.Request.Path)
	if query := queryOf(pair.Request.Query); query != "" {
		path += "?" + s.real.Here(query)
	}
	if pair.Request.Body == nil {
		return s.Call(pair.Request.Method, path, nil)
	}
	return s.Call(pair.Request.Method, path, s.real.Here(string(pair.Request.Body)))
}

// queryOf repeats the key of a list.
func queryOf(values map[string]any) string {
	query := url.Values{}
	for name, value := range values {
		list, ok := value.([]any)
		if !ok {
			list = []any{value}
		}
		for _, item := range list {
			query.Add(name, fmt.Sprint(item))
		}
	}
	return query.Encode()
}

// comparableNetworks leaves only the networks of the example in the answer,
// and takes the null class out of the example: it is a guess there, and no
// class in the contract's sense.
func comparableNetworks(got answer, example json.RawMessage) (string, json.RawMessage) {
	got.Helper()
	var want []map[string]any
	if err := json.Unmarshal(example, &want); err != nil {
		got.Fatal(err)
	}
	kept := []any{}
	for n, network := range want {
		if class, there := network["messageClass"]; there && class == nil {
			delete(want[n], "messageClass")
		}
		for _, answered := range got.JSON.([]any) {
			if answered.(map[string]any)["network"] == network["network"] {
				kept = append(kept, answered)
			}
		}
	}
	return text(got, kept), json.RawMessage(text(got, want))
}

func text(t answer, value any) string {
	t.Helper()
	raw, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}
