package sandbox_test

import (
	"net/http"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// zooContract has what a shop does not: kinds of objects that a discriminator
// tells apart, shared fields, files.
const zooContract = `
openapi: 3.0.3
info: {title: zoo, version: "1"}
paths:
  /animals:
    post:
      operationId: makeThing
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}}
  /photo:
    get:
      operationId: getThing
      responses: {'200': {description: ok, content: {application/pdf: {schema: {type: string, format: binary}}}}}
    post:
      operationId: polishThing
      requestBody: {required: true, content: {multipart/form-data: {schema: {type: object, required: [photo], properties: {photo: {type: string, format: binary}}}}}}
      responses: {'200': {description: ok}}
components:
  schemas:
    Base: {type: object, properties: {name: {type: string, minLength: 2}}}
    Bird:
      allOf:
      - $ref: '#/components/schemas/Base'
      - {type: object, required: [kind], properties: {kind: {type: string}, wings: {type: integer}, nest: {type: object, properties: {eggs: {type: integer}}}}}
    Fish:
      allOf:
      - $ref: '#/components/schemas/Base'
      - {type: object, required: [kind], properties: {kind: {type: string}, fins: {type: integer}}}
    Animal:
      oneOf: [{$ref: '#/components/schemas/Bird'}, {$ref: '#/components/schemas/Fish'}]
      discriminator: {propertyName: kind, mapping: {BIRD: '#/components/schemas/Bird', FISH: '#/components/schemas/Fish'}}
`

type zoo struct {
	shop
	file sandbox.File
}

func (z *zoo) Contract() []byte { return []byte(zooContract) }

func (z *zoo) Operations() map[string]sandbox.Operation {
	all := z.shop.Operations()
	return map[string]sandbox.Operation{
		"makeThing": all["makeThing"], "polishThing": all["polishThing"],
		"getThing": {Class: sandbox.Read, Serve: func(*sandbox.Request) sandbox.Response {
			return sandbox.Response{Status: http.StatusOK, Body: z.file}
		}},
	}
}

func openZoo(t *testing.T) (box *sandbox.Sandbox, vendor *zoo, base string) {
	t.Helper()
	vendor = &zoo{file: sandbox.File{ContentType: "application/pdf", Content: []byte("%PDF \xff")}}
	box, err := sandbox.New(sandbox.Config{Clock: clock.NewVirtual(start)}, vendor)
	if err != nil {
		t.Fatal(err)
	}
	base, stop, err := box.Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return box, vendor, base + "/shop"
}

func TestBodyOfAKindIsCheckedAgainstThatKind(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct{ body, field, reason string }{
		"shared field":         {`{"kind":"BIRD","name":"x"}`, "name", "minLength"},
		"wrong type":           {`{"kind":"BIRD","wings":"two"}`, "wings", "type"},
		"field of another":     {`{"kind":"BIRD","fins":2}`, "fins", "unknown"},
		"unknown":              {`{"kind":"FISH","scales":2}`, "scales", "unknown"},
		"unknown nested":       {`{"kind":"BIRD","nest":{"twigs":1}}`, "nest.twigs", "unknown"},
		"wrong type nested":    {`{"kind":"BIRD","nest":{"eggs":"many"}}`, "nest.eggs", "type"},
		"kind that is unknown": {`{"kind":"WORM"}`, "body", "discriminator"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			box, _, base := openZoo(t)
			if r := send(t, "POST", base+"/animals", tc.body); r.status != http.StatusBadRequest {
				t.Errorf("status %d: %s", r.status, r.body)
			}
			if !hasViolation(box.Violations(), sandbox.Client, tc.field, tc.reason) {
				t.Errorf("%v", box.Violations())
			}
		})
	}
}

func TestBodyOfAKindIsTaken(t *testing.T) {
	t.Parallel()
	box, _, base := openZoo(t)
	for _, body := range []string{`{"kind":"BIRD","name":"wren","wings":2,"nest":{"eggs":3}}`, `{"kind":"FISH","fins":2}`} {
		if r := send(t, "POST", base+"/animals", body); r.status != http.StatusOK || r.body == "" {
			t.Errorf("%d %s", r.status, r.body)
		}
	}
	if got := box.Violations(); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

func TestFileIsAnsweredByteForByte(t *testing.T) {
	t.Parallel()
	box, _, base := openZoo(t)
	r := send(t, "GET", base+"/photo", "")
	if r.body != "%PDF \xff" || r.header.Get("Content-Type") != "application/pdf" {
		t.Errorf("%q %v", r.body, r.header)
	}
	if got := box.Violations(); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

func TestFileOfAnotherTypeThanTheContractSaysIsTheSandboxsFault(t *testing.T) {
	t.Parallel()
	box, vendor, base := openZoo(t)
	vendor.file.ContentType = "text/plain"
	send(t, "GET", base+"/photo", "")
	if got := box.Violations(); len(got) != 1 || got[0].Side != sandbox.Server {
		t.Errorf("%v", got)
	}
}

func TestUploadIsTakenWhateverItsType(t *testing.T) {
	t.Parallel()
	part := func(name, kind string) string {
		return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"a\"\r\nContent-Type: " + kind + "\r\n\r\nbytes\r\n--x--\r\n"
	}
	for name, tc := range map[string]struct {
		body   string
		status int
	}{
		"pdf":          {part("photo", "application/pdf"), 200},
		"image":        {part("photo", "image/png"), 200},
		"another part": {part("video", "image/png"), 400},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, _, base := openZoo(t)
			if r := send(t, "POST", base+"/photo", tc.body, "Content-Type", "multipart/form-data; boundary=x"); r.status != tc.status {
				t.Errorf("status %d: %s", r.status, r.body)
			}
		})
	}
}
