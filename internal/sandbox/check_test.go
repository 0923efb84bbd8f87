package sandbox_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

func TestRequestsThatBreakTheContractAreRefusedAndRecorded(t *testing.T) {
	t.Parallel()
	form := []string{"Content-Type", "application/x-www-form-urlencoded"}
	for name, tc := range map[string]struct {
		method, path, body string
		headers            []string
		field, reason      string
		status             int
	}{
		"required property":      {"POST", "/things", `{}`, nil, "name", "required", 400},
		"too short":              {"POST", "/things", `{"name":"x"}`, nil, "name", "minLength", 400},
		"not in the enum":        {"POST", "/things", `{"name":"lamp","color":"green"}`, nil, "color", "enum", 400},
		"wrong type":             {"POST", "/things", `{"name":7}`, nil, "name", "type", 400},
		"null":                   {"POST", "/things", `{"name":null}`, nil, "name", "nullable", 400},
		"unknown property":       {"POST", "/things", `{"name":"lamp","colour":"red"}`, nil, "colour", "unknown", 400},
		"other case":             {"POST", "/things", `{"name":"lamp","Color":"red"}`, nil, "Color", "unknown", 400},
		"unknown nested":         {"POST", "/things", `{"name":"lamp","size":{"height":1}}`, nil, "size.height", "unknown", 400},
		"unknown in a map":       {"POST", "/things", `{"name":"lamp","tags":{"a":{"txt":""}}}`, nil, "tags.a.txt", "unknown", 400},
		"duplicated key":         {"POST", "/things", `{"name":"lamp","name":"lamp"}`, nil, "name", "duplicate", 400},
		"duplicated nested key":  {"POST", "/things", `{"name":"lamp","size":{"width":1,"width":1}}`, nil, "size.width", "duplicate", 400},
		"key with an escape":     {"POST", "/things", `{"name":"lamp","na\u006de":"lamp"}`, nil, "name", "duplicate", 400},
		"key in a list":          {"POST", "/things", `{"name":"lamp","tags":{"a":[{"\"x":1,"\"x":[]}]}}`, nil, "tags.a.\"x", "duplicate", 400},
		"number out of range":    {"POST", "/things", `{"name":"lamp","size":{"width":1e999}}`, nil, "size.width", "syntax", 400},
		"broken JSON":            {"POST", "/things", `{"name":`, nil, "body", "syntax", 400},
		"two JSON values":        {"POST", "/things", `{"name":"lamp"}{}`, nil, "body", "syntax", 400},
		"no body":                {"POST", "/things", ``, []string{"Content-Type", "application/json"}, "body", "required", 400},
		"missing content type":   {"POST", "/things", `{"name":"lamp"}`, []string{"Content-Type", ""}, "Content-Type", "contentType", 400},
		"wrong content type":     {"POST", "/things", `{"name":"lamp"}`, form, "Content-Type", "contentType", 400},
		"optional of wrong type": {"PUT", "/things/1:polish", `times=2`, form, "Content-Type", "contentType", 400},
		"wrong charset":          {"POST", "/things", `{"name":"lamp"}`, []string{"Content-Type", "application/json; charset=latin1"}, "Content-Type", "contentType", 400},
		"body on a GET":          {"GET", "/things", `{}`, nil, "body", "unexpected", 400},
		"unknown parameter":      {"GET", "/things?colour=red", "", nil, "colour", "unknown", 400},
		"bad parameter":          {"GET", "/things?color=green", "", nil, "color.0", "enum", 400},
		"comma list":             {"GET", "/things?color=red,blue", "", nil, "color.0", "enum", 400},
		"parameter given twice":  {"GET", "/things?limit=1&limit=1", "", nil, "limit", "duplicate", 400},
		"parameter not a number": {"GET", "/things?limit=many", "", nil, "limit", "type", 400},
		"path parameter":         {"GET", "/things/0123456789abc", "", nil, "id", "maxLength", 400},
		"bare plus in the path":  {"GET", "/things/+1202", "", nil, "path", "escaping", 400},
		"form field missing":     {"POST", "/things/1:paint", "a=b", form, "color", "required", 400},
		"unknown form field":     {"POST", "/things/1:paint", "color=red&shade=dark", form, "shade", "unknown", 400},
		"form field given twice": {"POST", "/things/1:paint", "color=red&color=red", form, "color", "duplicate", 400},
		"unknown path":           {"GET", "/thing", "", nil, "path", "unknown", 404},
		"trailing slash":         {"GET", "/things/", "", nil, "path", "unknown", 404},
		"doubled slash":          {"GET", "//things", "", nil, "path", "unknown", 404},
		"unknown method":         {"PUT", "/things", "", nil, "path", "unknown", 404},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			box, vendor, base, _ := open(t)
			if r := send(t, tc.method, base+"/shop"+tc.path, tc.body, tc.headers...); r.status != tc.status {
				t.Errorf("status %d, want %d: %s", r.status, tc.status, r.body)
			}
			if !hasViolation(box.Violations(), sandbox.Client, tc.field, tc.reason) {
				t.Errorf("no violation at %q for %q in %v", tc.field, tc.reason, box.Violations())
			}
			if vendor.count() != 0 {
				t.Error("a request that breaks the contract was served")
			}
		})
	}
}

func TestRequestsThatKeepTheContractPass(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		method, path, body string
		headers            []string
	}{
		"plain":               {"POST", "/things", `{"name":"lamp","color":"red","size":{"width":3},"tags":{"a":{"text":"b"}}}`, nil},
		"charset":             {"POST", "/things", `{"name":"lamp"}`, []string{"Content-Type", "application/json; charset=UTF-8"}},
		"repeated list":       {"GET", "/things?color=red&color=blue&limit=3", "", nil},
		"escaped plus":        {"GET", "/things/%2B1202", "", nil},
		"optional body":       {"PUT", "/things/1:polish", `{"times":2}`, nil},
		"optional body unset": {"PUT", "/things/1:polish", "", nil},
		"parameter with verb": {"POST", "/things/1:paint", "color=red", []string{"Content-Type", "application/x-www-form-urlencoded"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			box, _, base, _ := open(t)
			if r := send(t, tc.method, base+"/shop"+tc.path, tc.body, tc.headers...); r.status != http.StatusOK {
				t.Errorf("status %d: %s", r.status, r.body)
			}
			if v := box.Violations(); len(v) > 0 {
				t.Errorf("violations: %v", v)
			}
		})
	}
}

func TestViolationsAreRecordedEvenWhenTheCallIsRefusedForCredentials(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	if r := send(t, "POST", base+"/shop/things", `{}`, "Authorization", "none"); r.status != http.StatusUnauthorized {
		t.Errorf("%+v", r)
	}
	if !hasViolation(box.Violations(), sandbox.Client, "name", "required") {
		t.Errorf("%v", box.Violations())
	}
}

func TestAnswersThatBreakTheContractAreTheSandboxsViolation(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		answer map[string]any
		exempt []string
		field  string // empty: none expected
	}{
		"enum":             {map[string]any{"name": "lamp", "color": "green"}, nil, "color"},
		"unknown property": {map[string]any{"name": "lamp", "colour": "red"}, nil, "colour"},
		"missing":          {map[string]any{"color": "red"}, nil, "name"},
		"exempt":           {map[string]any{"name": "lamp", "color": "green"}, []string{"color"}, ""},
		"exempt elsewhere": {map[string]any{"name": "x", "color": "green"}, []string{"color"}, "name"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			box, vendor, base, _ := open(t)
			vendor.answer, vendor.exempt = tc.answer, tc.exempt
			send(t, "POST", base+"/shop/things", `{"name":"lamp"}`)
			got := box.Violations()
			if tc.field == "" && len(got) > 0 {
				t.Errorf("unexpected: %v", got)
			}
			if tc.field != "" && (len(got) != 1 || !hasViolation(got, sandbox.Server, tc.field, "")) {
				t.Errorf("want one at %q, got %v", tc.field, got)
			}
		})
	}
}

func TestStatusThatTheContractDoesNotListIsAViolationUnlessExempt(t *testing.T) {
	t.Parallel()
	for name, exempt := range map[string][]string{"not exempt": nil, "exempt": {sandbox.ExemptStatusCode}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			box, vendor, base, _ := open(t)
			vendor.status, vendor.exempt = http.StatusTeapot, exempt
			if r := send(t, "POST", base+"/shop/things", `{"name":"lamp"}`); r.status != http.StatusTeapot {
				t.Errorf("%+v", r)
			}
			got := box.Violations()
			if listed := hasViolation(got, sandbox.Server, "status code", ""); listed != (exempt == nil) || len(got) > 1 {
				t.Errorf("%v", got)
			}
		})
	}
}

func TestOperationThatIsNotPlayedIsTheSandboxsViolation(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	if r := send(t, "DELETE", base+"/shop/things/1", ""); r.status != http.StatusNotImplemented {
		t.Errorf("%+v", r)
	}
	got := box.Violations()
	if len(got) != 1 || got[0].Operation != "unplayed" || got[0].Side != sandbox.Server {
		t.Errorf("%v", got)
	}
}

func hasViolation(all []sandbox.Violation, side sandbox.Side, field, reason string) bool {
	for _, v := range all {
		if v.Side == side && v.Field == field && strings.HasPrefix(v.Reason, reason) {
			return true
		}
	}
	return false
}
