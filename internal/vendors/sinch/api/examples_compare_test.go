package api

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

func checkRequest(t *testing.T, got received, e example, u *url.URL) {
	t.Helper()
	sent, err := url.Parse(got.uri)
	must(t, err)
	if got.method != e.Request.Method || sent.EscapedPath() != u.EscapedPath() {
		t.Errorf("sent %s %s, want %s %s", got.method, sent.EscapedPath(), e.Request.Method, u.EscapedPath())
	}
	want, query := u.Query(), sent.Query()
	if query.Has("pageSize") { // always 100, whatever the pair asked for
		if query.Get("pageSize") != "100" {
			t.Errorf("page size %s", query.Get("pageSize"))
		}
		query.Del("pageSize")
		want.Del("pageSize")
	}
	if query.Get("useCase") == anyUseCase {
		query.Del("useCase")
	}
	if !reflect.DeepEqual(query, want) {
		t.Errorf("sent the query %v, want %v", query, want)
	}
	var body any
	if len(e.Request.Body) > 0 {
		must(t, json.Unmarshal(e.Request.Body, &body))
	}
	if !reflect.DeepEqual(got.body, body) {
		t.Errorf("sent the body\n%v\nwant\n%v", got.body, body)
	}
	if got.authorization != e.Request.Headers["Authorization"] || got.userAgent != "agent" {
		t.Errorf("sent %q as %q", got.authorization, got.userAgent)
	}
}

func checkRefusal(t *testing.T, err error, e example) {
	t.Helper()
	var failed *transport.Error
	if !errors.As(err, &failed) || failed.Status != e.Response.Status {
		t.Fatalf("got %v", err)
	}
	var body struct {
		Error struct {
			Message, Status string
			Details         []struct{ FieldViolations []transport.FieldViolation }
		}
	}
	must(t, json.Unmarshal(e.Response.Body, &body))
	var fields []transport.FieldViolation
	for _, d := range body.Error.Details {
		fields = append(fields, d.FieldViolations...)
	}
	if failed.Code != body.Error.Status || failed.Message == "" || !reflect.DeepEqual(failed.Fields, fields) {
		t.Errorf("got %+v", failed)
	}
	if !strings.HasSuffix(failed.Message, body.Error.Message) { // with 429 it says first how often
		t.Errorf("message %q", failed.Message)
	}
	certainty := transport.Refused
	if e.Response.Status == http.StatusTooManyRequests {
		certainty = transport.NotSent
	}
	if failed.Certainty != certainty {
		t.Errorf("certainty %v", failed.Certainty)
	}
}

// checkDecoded encodes what the client read and looks for every value of the
// answer in it: a field that the client drops or misspells is missing there.
func checkDecoded(t *testing.T, got any, answer json.RawMessage) {
	t.Helper()
	encoded, err := json.Marshal(got)
	must(t, err)
	var have, want any
	must(t, json.Unmarshal(encoded, &have))
	must(t, json.Unmarshal(answer, &want))
	if items, isList := have.([]any); isList {
		for _, v := range want.(map[string]any) {
			if list, ok := v.([]any); ok {
				missing(t, "", items, list)
			}
		}
		return
	}
	missing(t, "", have, want)
}

func missing(t *testing.T, at string, have, want any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		fields, _ := have.(map[string]any)
		for name, v := range want {
			missing(t, at+"."+name, fields[name], v)
		}
	case []any:
		items, _ := have.([]any)
		if len(items) != len(want) {
			t.Errorf("%s has %d items, want %d", at, len(items), len(want))
			return
		}
		for i := range want {
			missing(t, at, items[i], want[i])
		}
	case nil, string:
		if number, ok := have.(float64); ok { // a number that Sinch writes as text
			have = strconv.FormatFloat(number, 'f', -1, 64)
		}
		if have != want && (have != nil && have != "" || want != nil && want != "") {
			t.Errorf("%s is %v, want %v", at, have, want)
		}
	default:
		if have != want {
			t.Errorf("%s is %v, want %v", at, have, want)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
