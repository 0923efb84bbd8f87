package sandbox

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// maxBody is more than any documented request (a 10 MB file in base64).
const maxBody = 16 << 20

// exchange serves one vendor. The order is that of a real gateway: credentials
// first, then what the network and the gateway do to a call (limits, storms,
// faults), then validation,
// then the operation itself.
type exchange struct {
	sandbox *Sandbox
	vendor  *mounted
}

// call is one request on its way through the sandbox.
type call struct {
	*exchange
	w         http.ResponseWriter
	r         *http.Request
	request   *Request
	match     match
	known     bool
	operation Operation
	number    int64
	entry     Entry
}

func (x *exchange) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c := &call{exchange: x, w: w, r: r, number: x.sandbox.journal.arrive()}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil {
		w.WriteHeader(http.StatusRequestEntityTooLarge) // or the client went away and reads nothing
		return
	}
	path := strings.TrimPrefix(r.URL.EscapedPath(), "/"+x.vendor.Name())
	c.match, c.known = x.vendor.contract.find(r.Method, path)
	c.request = &Request{Path: c.match.params, Query: r.URL.Query(), Header: r.Header, Body: body}
	c.entry = Entry{
		Time: x.sandbox.now(), Vendor: x.vendor.Name(), Class: Read, Method: r.Method,
		Path: r.URL.EscapedPath(), Query: r.URL.RawQuery, RequestBody: string(body), UserAgent: r.UserAgent(),
	}
	c.delay()
	if !c.known {
		c.violation(Client, Problem{In: "path", Field: "path", Rule: ruleUnknown, Detail: "no such path or method"})
		c.entry.RequestBody = withheld // where it was meant to go is unknown, so it may hold a secret
		c.send(x.vendor.NotFound(r.Method, path))
		return
	}
	c.place()
	c.answer()
}

// place looks up how the vendor's half plays the operation.
func (c *call) place() {
	id := c.match.route.Operation.OperationID
	c.operation = c.vendor.operations[id]
	c.request.Operation, c.entry.Operation = id, id
	if c.operation.Class != "" {
		c.entry.Class = c.operation.Class
	}
	if c.operation.Secret {
		c.entry.RequestBody = withheld
	}
}

func (c *call) answer() {
	problems := checkRequest(c.r, c.match, c.request.Body)
	for _, p := range problems {
		c.violation(Client, p)
	}
	if refusal := c.vendor.Authenticate(c.request); refusal != nil {
		c.check(*refusal, false) // contracts do not list these statuses everywhere
		c.send(*refusal)
		return
	}
	if refusal := c.turnedAway(); refusal != nil {
		c.check(*refusal, false)
		c.send(*refusal)
		return
	}
	fault := c.sandbox.faults.take(c.vendor.Name(), c.request.Operation)
	if fault != nil && !fault.Kind.Committed() {
		c.fail(fault, Response{})
		return
	}
	c.sandbox.gates.pass(c.vendor.Name(), c.request.Operation, BeforeCommit)
	response := c.serve(problems)
	c.sandbox.gates.pass(c.vendor.Name(), c.request.Operation, AfterCommit)
	c.check(response, len(problems) == 0) // nor the status of a refusal
	switch {
	case fault == nil:
		c.send(c.estranged(response))
	case response.Status >= http.StatusBadRequest:
		c.sandbox.faults.giveBack(fault)
		c.send(response)
	default:
		c.fail(fault, response)
	}
}

// serve is what the vendor answers when nothing goes wrong on the way.
func (c *call) serve(problems []Problem) Response {
	if len(problems) > 0 {
		return c.vendor.Refuse(c.request, problems)
	}
	if c.operation.Serve == nil {
		c.violation(Server, Problem{In: "path", Field: "path", Rule: ruleUnknown, Detail: "the sandbox does not play this operation"})
		return Response{Status: http.StatusNotImplemented}
	}
	return c.operation.Serve(c.request)
}

// check holds the sandbox's own answer against the contract.
func (c *call) check(response Response, listed bool) {
	if response.Status == http.StatusNotImplemented {
		return // already a violation
	}
	header, body := encode(response)
	for _, p := range checkResponse(c.r, c.match, response.Status, header, body, response.Exempt, listed) {
		c.violation(Server, p)
	}
}

// send records and writes an answer.
func (c *call) send(response Response) {
	header, body := encode(response)
	c.write(response.Status, header, body, response.ObjectID)
}

func (c *call) write(status int, header http.Header, body []byte, objectID string) {
	c.entry.Status, c.entry.ObjectID, c.entry.ResponseBody = status, objectID, string(body)
	if c.operation.Secret {
		c.entry.ResponseBody = withheld
	}
	c.sandbox.journal.add(c.number, c.entry)
	for name, values := range header {
		c.w.Header()[name] = values
	}
	c.w.WriteHeader(status)
	_, _ = c.w.Write(body) // a client that hangs up early is its own affair
}

func (c *call) violation(side Side, p Problem) {
	field := p.Field
	if field == "" {
		field = p.In
	}
	c.sandbox.violations.add(Violation{
		Time: c.entry.Time, Vendor: c.vendor.Name(), Operation: c.entry.Operation, Side: side,
		Field: field, Reason: fmt.Sprintf("%s: %s", p.Rule, p.Detail), Method: c.r.Method, Path: c.entry.Path,
	})
}

// encode is an answer's header and body as they go on the wire.
func encode(response Response) (http.Header, []byte) {
	header := response.Header.Clone()
	if header == nil {
		header = http.Header{}
	}
	switch body := response.Body.(type) {
	case nil:
		return header, nil
	case File:
		header.Set("Content-Type", body.ContentType)
		return header, body.Content
	}
	body, err := json.Marshal(response.Body)
	if err != nil {
		panic(fmt.Sprintf("sandbox: an answer that is not JSON: %v", err))
	}
	header.Set("Content-Type", mimeJSON)
	return header, body
}
