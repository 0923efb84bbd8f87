package sandbox_test

import (
	"cmp"
	"encoding/json"
	"net/http"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// shopContract is a small vendor, so that the engine is tested without a real
// one's rules in the way.
const shopContract = `
openapi: 3.0.3
info: {title: shop, version: "1"}
paths:
  /things:
    get:
      operationId: listThings
      parameters:
      - {name: color, in: query, schema: {type: array, items: {type: string, enum: [red, blue]}}}
      - {name: limit, in: query, schema: {type: integer}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: object, properties: {things: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}}}}
    post:
      operationId: makeThing
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
        '400': {description: bad, content: {application/json: {schema: {type: object, properties: {error: {type: string}}}}}}
  /things/{id}:
    get:
      operationId: getThing
      parameters: [{name: id, in: path, required: true, schema: {type: string, maxLength: 12}}]
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
    delete:
      operationId: unplayed
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: ok}}
  /things/{id}:paint:
    post:
      operationId: paintThing
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {type: object, required: [color], properties: {color: {type: string}}}}}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
  /things/{id}:polish:
    put:
      operationId: polishThing
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: {type: object, properties: {times: {type: integer}}}}}}
      responses: {'200': {description: ok}}
components:
  schemas:
    Thing:
      type: object
      required: [name]
      properties:
        name: {type: string, minLength: 2}
        color: {type: string, enum: [red, blue]}
        size: {type: object, properties: {width: {type: integer}}}
        tags: {type: object, additionalProperties: {type: object, properties: {text: {type: string}}}}
`

type shop struct {
	mu     sync.Mutex
	made   int
	answer map[string]any // overrides what makeThing answers
	status int            // and its status
	exempt []string
	env    sandbox.Env
	review sandbox.Review
	lag    time.Duration
	hangUp func() // what a client does whose request is not answered
}

func (v *shop) Name() string                { return "shop" }
func (v *shop) Contract() []byte            { return []byte(shopContract) }
func (v *shop) Outcomes() []sandbox.Outcome { return []sandbox.Outcome{"shrug"} }
func (v *shop) Attach(env sandbox.Env)      { v.env, v.review = env, env.Review }
func (v *shop) Advance()                    {}
func (v *shop) StatusFields() []string      { return []string{"name"} }
func (v *shop) Objects() any                { return map[string]int{"made": v.count()} }
func (v *shop) Settings(base string) []sandbox.Setting {
	return []sandbox.Setting{{Name: "SHOP_URL", Value: base + "/shop"}}
}

func (v *shop) SetReview(r sandbox.Review) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.review = r
}

func (v *shop) SetListLag(lag time.Duration) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.lag = lag
}

func (v *shop) listLag() time.Duration {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.lag
}

func (v *shop) count() int {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.made
}

func (v *shop) Reset() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.made = 0
}

func (v *shop) Controls() map[string]sandbox.Control {
	return map[string]sandbox.Control{"echo": func(body []byte) (any, error) {
		var in struct{ Text string }
		if err := sandbox.DecodeControl(body, &in); err != nil {
			return nil, err
		}
		return in, nil
	}}
}

func (v *shop) Operations() map[string]sandbox.Operation {
	thing := func(*sandbox.Request) sandbox.Response {
		return sandbox.Response{Status: http.StatusOK, Body: map[string]any{"name": "thing"}}
	}
	return map[string]sandbox.Operation{
		"makeThing": {Class: sandbox.Billable, Serve: v.make},
		"getThing": {Class: sandbox.Read, Serve: func(r *sandbox.Request) sandbox.Response {
			answer := thing(r)
			answer.ObjectID = r.Path["id"]
			return answer
		}},
		"polishThing": {Class: sandbox.Write, Serve: func(*sandbox.Request) sandbox.Response {
			return sandbox.Response{Status: http.StatusOK}
		}},
		"paintThing": {Class: sandbox.Write, Serve: thing, Secret: true},
		"listThings": {Class: sandbox.Read, Serve: func(*sandbox.Request) sandbox.Response {
			return sandbox.Response{Status: http.StatusOK, Body: map[string]any{"things": []any{}}}
		}},
	}
}

func (v *shop) make(r *sandbox.Request) sandbox.Response {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.made++
	v.env.Charge(sandbox.Charge{Time: v.env.Clock.Now(), Vendor: "shop", ObjectID: "thing-1", Type: sandbox.Charged, Amount: 1})
	body := v.answer
	if body == nil {
		_ = json.Unmarshal(r.Body, &body)
	}
	return sandbox.Response{Status: cmp.Or(v.status, http.StatusOK), Body: body, ObjectID: "thing-1", Exempt: v.exempt}
}

func (v *shop) Authenticate(r *sandbox.Request) *sandbox.Response {
	if r.Header.Get("Authorization") == "Bearer good" {
		return nil
	}
	return &sandbox.Response{Status: http.StatusUnauthorized}
}

func (v *shop) Refuse(*sandbox.Request, []sandbox.Problem) sandbox.Response {
	return sandbox.Response{Status: http.StatusBadRequest, Body: map[string]string{"error": "refused"}}
}

func (v *shop) NotFound(string, string) sandbox.Response {
	return sandbox.Response{Status: http.StatusNotFound, Body: map[string]string{"error": "no such path"}}
}

func (v *shop) ServerError(*sandbox.Request) sandbox.Response {
	return sandbox.Response{Status: http.StatusInternalServerError, Body: map[string]string{"error": "broken"}}
}

func (v *shop) Throttled(*sandbox.Request) sandbox.Response {
	return sandbox.Response{Status: http.StatusTooManyRequests, Body: map[string]string{"error": "too fast"}}
}

func (v *shop) Limits() sandbox.Limits {
	return sandbox.Limits{Reads: sandbox.Limit{PerSecond: 2, Burst: 2}, Writes: sandbox.Limit{PerSecond: 1, Burst: 1}}
}

var start = time.Date(2026, 11, 2, 10, 0, 0, 0, time.UTC)

// open starts a sandbox of the shop on a virtual clock.
func open(t *testing.T) (box *sandbox.Sandbox, vendor *shop, base string, virtual *clock.Virtual) {
	t.Helper()
	vendor, virtual = &shop{}, clock.NewVirtual(start)
	box, err := sandbox.New(sandbox.Config{Clock: virtual, Stalled: func() { vendor.hangUp() }}, vendor)
	if err != nil {
		t.Fatal(err)
	}
	base, stop, err := box.Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return box, vendor, base, virtual
}
