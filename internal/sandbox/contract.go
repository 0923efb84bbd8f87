package sandbox

import (
	"context"
	"crypto/sha256"
	"fmt"
	"net/url"
	"strings"
	"sync"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/routers"
)

// contract is a vendor's OpenAPI document, ready to match and check requests.
// It is not changed after parsing, so all sandboxes of a process share it.
type contract struct {
	doc       *openapi3.T
	templates []pathTemplate
	ids       map[string]bool
	limits    map[string]Limit // by operationId, where one is published
}

// pathTemplate is one path of the contract, cut at the slashes.
type pathTemplate struct {
	path     string
	item     *openapi3.PathItem
	segments []segment
}

// segment is a literal, or a parameter with literal text after it as in
// "{phoneNumber}:release".
type segment struct {
	param   string
	literal string // whole segment, or what follows the parameter
}

// match is a request's place in the contract.
type match struct {
	route  *routers.Route
	params map[string]string // decoded
}

var parsed sync.Map // sha256 of the document -> func() (*contract, error)

// parseContract reads a document once per process: it takes long enough to be
// felt in a suite that starts a sandbox for every test.
func parseContract(data []byte) (*contract, error) {
	load := sync.OnceValues(func() (*contract, error) { return loadContract(data) })
	once, _ := parsed.LoadOrStore(sha256.Sum256(data), load)
	return once.(func() (*contract, error))()
}

func loadContract(data []byte) (*contract, error) {
	doc, err := openapi3.NewLoader().LoadFromData(data)
	if err != nil {
		return nil, fmt.Errorf("reading the contract: %w", err)
	}
	if err := doc.Validate(context.Background()); err != nil {
		return nil, fmt.Errorf("the contract is not valid OpenAPI: %w", err)
	}
	c := &contract{doc: doc, ids: map[string]bool{}, limits: map[string]Limit{}}
	for path, item := range doc.Paths.Map() {
		c.templates = append(c.templates, parseTemplate(path, item))
		for _, operation := range item.Operations() {
			c.ids[operation.OperationID] = true
			if stated, found := operation.Extensions["x-rate-limit"]; found {
				if c.limits[operation.OperationID], err = published(stated); err != nil {
					return nil, fmt.Errorf("%s: %w", operation.OperationID, err)
				}
			}
		}
	}
	return c, nil
}

func parseTemplate(path string, item *openapi3.PathItem) pathTemplate {
	t := pathTemplate{path: path, item: item}
	for _, text := range strings.Split(path, "/") {
		s := segment{literal: text}
		if strings.HasPrefix(text, "{") {
			s.param, s.literal, _ = strings.Cut(text[1:], "}")
		}
		t.segments = append(t.segments, s)
	}
	return t
}

func (c *contract) has(operationID string) bool { return c.ids[operationID] }

// find places a request in the contract by its escaped path. known is false
// when no path matches, or the path has no such method.
func (c *contract) find(method, escapedPath string) (found match, known bool) {
	parts := strings.Split(escapedPath, "/")
	best := -1
	for _, t := range c.templates {
		params, literals, ok := t.match(parts)
		operation := t.item.GetOperation(method)
		if !ok || operation == nil || literals <= best {
			continue
		}
		best = literals
		found = match{params: params, route: &routers.Route{
			Spec: c.doc, Path: t.path, PathItem: t.item, Method: method, Operation: operation,
		}}
	}
	return found, best >= 0
}

// match returns the decoded parameters and how many bytes matched literally:
// the template with more of them is the more specific one.
func (t pathTemplate) match(parts []string) (params map[string]string, literals int, ok bool) {
	if len(parts) != len(t.segments) {
		return nil, 0, false
	}
	params = map[string]string{}
	for i, s := range t.segments {
		text, err := url.PathUnescape(parts[i])
		if err != nil {
			return nil, 0, false
		}
		if s.param == "" {
			if text != s.literal {
				return nil, 0, false
			}
		} else {
			value, found := strings.CutSuffix(text, s.literal)
			if !found || value == "" {
				return nil, 0, false
			}
			params[s.param] = value
		}
		literals += len(s.literal)
	}
	return params, literals, true
}

// parameters are the operation's parameters of one place ("query", "path").
func (m match) parameters(in string) map[string]*openapi3.Parameter {
	all := map[string]*openapi3.Parameter{}
	for _, list := range []openapi3.Parameters{m.route.PathItem.Parameters, m.route.Operation.Parameters} {
		for _, ref := range list {
			if ref.Value.In == in {
				all[ref.Value.Name] = ref.Value
			}
		}
	}
	return all
}

// bodyContent is what the request body may be; nil when there must be none.
func (m match) bodyContent() openapi3.Content {
	if m.route.Operation.RequestBody == nil {
		return nil
	}
	return m.route.Operation.RequestBody.Value.Content
}

// bodyRequired says that a call without a body breaks the contract.
func (m match) bodyRequired() bool {
	return m.route.Operation.RequestBody != nil && m.route.Operation.RequestBody.Value.Required
}

// responseSchema is the schema of a JSON answer, nil when there is none.
func (m match) responseSchema(status int) *openapi3.Schema {
	ref := m.route.Operation.Responses.Status(status)
	if ref == nil || ref.Value == nil {
		return nil
	}
	media := ref.Value.Content.Get("application/json")
	if media == nil || media.Schema == nil {
		return nil
	}
	return media.Schema.Value
}
