package birdsandbox_test

import (
	"encoding/json"
	"maps"
	"net/url"
	"slices"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox/sandboxtest"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/contract"
)

// example is a pair of the contract's examples.
type example struct {
	OperationID string
	Title       string
	Request     struct {
		Method string
		Path   string
		Query  map[string]string
		Body   json.RawMessage
	}
	Response struct {
		Status int
		Body   json.RawMessage
	}
}

func (e example) name() string { return e.OperationID + ": " + e.Title }

// Values of the examples that stand for something of the account. The
// workspace, the organization and the active reseller are the account's own.
const (
	exampleBrand     = "a1b2c3d4-1111-4aaa-8bbb-000000000001"
	examplePageToken = "WzE3NDA5MDA5MDAwMDBd"
)

// notPlayed are the pairs that are not replayed, with the reason.
var notPlayed = map[string]string{}

// invented are the values of the examples that cannot be the same here: only
// their kind is compared.
var invented = map[string]bool{
	"id": true, "tcrBrandId": true, "message": true, "nextPageToken": true, "mediaUrl": true, "key": true,
}

// scene is the account as a pair needs it, with the real ids of what the
// example names.
type scene struct {
	*account
	real  sandboxtest.Names
	pairs map[string]example
	loose []string // further keys of which only the kind is compared
}

// body is the request body of another pair, with the real ids.
func (s *scene) body(name string) string {
	s.Helper()
	pair, known := s.pairs[name]
	if !known {
		s.Fatalf("no pair %q", name)
	}
	return s.real.Here(string(pair.Request.Body))
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
	scenes := maps.Clone(brandScenes)
	maps.Copy(scenes, campaignScenes)
	maps.Copy(scenes, numberScenes)
	sandboxtest.Replay(t, examples, example.name, notPlayed, scenes, func(t *testing.T, pair example, prepare func(*scene)) {
		s := &scene{account: open(t), real: sandboxtest.Names{}, pairs: pairs}
		prepare(s)
		s.replay(pair)
	})
}

// replay sends the pair's request and compares status and body, with the
// example's ids in place of the real ones.
func (s *scene) replay(pair example) {
	s.Helper()
	got := s.send(pair)
	if pair.OperationID == "tcrVerticals" {
		got.Raw = onlyNamed(got, pair.Response.Body)
	}
	keys := maps.Clone(invented)
	for _, key := range s.loose {
		keys[key] = true
	}
	body := pair.Response.Body
	if string(body) == "null" { // how the examples write that there is none
		body = nil
	}
	got.WantLike(pair.Response.Status, body, s.real, keys)
}

func (s *scene) send(pair example) answer {
	s.Helper()
	path := s.real.Here(pair.Request.Path)
	if len(pair.Request.Query) > 0 {
		query := url.Values{}
		for name, value := range pair.Request.Query {
			query.Set(name, s.real.Here(value))
		}
		path += "?" + query.Encode()
	}
	if pair.Request.Body == nil {
		return s.Call(pair.Request.Method, path, nil)
	}
	return s.Call(pair.Request.Method, path, s.real.Here(string(pair.Request.Body)))
}

// onlyNamed leaves those results of a list in the answer that the example has,
// which shows one vertical of many.
func onlyNamed(got answer, body json.RawMessage) string {
	got.Helper()
	var want struct{ Results []struct{ Name string } }
	if err := json.Unmarshal(body, &want); err != nil {
		got.Fatal(err)
	}
	list, _ := got.Get("results").([]any)
	kept := slices.DeleteFunc(list, func(item any) bool {
		name := item.(map[string]any)["name"]
		return !slices.ContainsFunc(want.Results, func(w struct{ Name string }) bool { return w.Name == name })
	})
	text, err := json.Marshal(map[string]any{"results": kept})
	if err != nil {
		got.Fatal(err)
	}
	return string(text)
}
