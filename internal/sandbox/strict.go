package sandbox

import (
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// Rules that OpenAPI does not have, or that make further checks pointless.
const (
	ruleUnknown     = "unknown"
	ruleDuplicate   = "duplicate"
	ruleContentType = "contentType"
	ruleSyntax      = "syntax"
	ruleUnexpected  = "unexpected"
	ruleEscaping    = "escaping"
)

const (
	mimeJSON = "application/json"
	mimeForm = "application/x-www-form-urlencoded"
)

// strictRequest finds what OpenAPI lets pass and a careful client never sends.
func strictRequest(r *http.Request, m match, body []byte) []Problem {
	problems := append(strictPath(r), strictQuery(r, m)...)
	if len(body) == 0 && !m.bodyRequired() {
		return problems
	}
	content := m.bodyContent()
	if content == nil {
		return append(problems, Problem{In: "body", Rule: ruleUnexpected, Detail: "this operation takes no body"})
	}
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	charset, hasCharset := params["charset"]
	if err != nil || content[media] == nil || (hasCharset && !strings.EqualFold(charset, "utf-8")) {
		return append(problems, Problem{In: "header", Field: "Content-Type", Rule: ruleContentType,
			Value: r.Header.Get("Content-Type"), Detail: fmt.Sprintf("must be one of %v", mediaTypes(content))})
	}
	schema := content[media].Schema.Value
	switch media {
	case mimeJSON:
		problems = append(problems, strictJSON(body, schema)...)
	case mimeForm:
		problems = append(problems, strictForm(body, schema)...)
	}
	return problems
}

// strictPath wants the plus sign of a phone number escaped: a server may read
// a bare one as a blank.
func strictPath(r *http.Request) []Problem {
	if strings.Contains(r.URL.EscapedPath(), "+") {
		return []Problem{{In: "path", Field: "path", Rule: ruleEscaping, Detail: "a plus sign in a path is sent as %2B"}}
	}
	return nil
}

func strictQuery(r *http.Request, m match) []Problem {
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return []Problem{{In: "query", Rule: ruleSyntax, Detail: err.Error()}}
	}
	known := m.parameters("query")
	var problems []Problem
	for _, name := range sortedKeys(values) {
		parameter, ok := known[name]
		switch {
		case !ok:
			problems = append(problems, Problem{In: "query", Field: name, Rule: ruleUnknown, Detail: "unknown query parameter"})
		case len(values[name]) > 1 && !parameter.Schema.Value.Type.Is("array"):
			problems = append(problems, Problem{In: "query", Field: name, Rule: ruleDuplicate, Detail: "query parameter given twice"})
		}
	}
	return problems
}

func strictForm(body []byte, schema *openapi3.Schema) []Problem {
	values, err := url.ParseQuery(string(body))
	if err != nil {
		return []Problem{{In: "body", Rule: ruleSyntax, Detail: "not a form"}}
	}
	var problems []Problem
	for _, name := range sortedKeys(values) {
		if schema.Properties[name] == nil {
			problems = append(problems, Problem{In: "body", Field: name, Rule: ruleUnknown, Detail: "unknown form field"})
		}
		if len(values[name]) > 1 {
			problems = append(problems, Problem{In: "body", Field: name, Rule: ruleDuplicate, Detail: "form field given twice"})
		}
	}
	return problems
}

func mediaTypes(content openapi3.Content) []string {
	return sortedKeys(content)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
