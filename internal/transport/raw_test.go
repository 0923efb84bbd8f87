package transport

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-log/tflogtest"
)

// echoBody answers with the method's body, media type and accepted type.
func echoBody(status int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		w.Header().Set("X-Sent", r.Header.Get("Content-Type")+" for "+r.Header.Get("Accept"))
		w.WriteHeader(status)
		_, _ = w.Write(body)
	}
}

func TestRawBodiesGoAndComeAsTheyAre(t *testing.T) {
	t.Parallel()
	content := &Content{Type: "text/x", Bytes: []byte("\x00 not JSON")}
	for _, class := range []Class{Read, Idempotent, Billable} {
		call := callOf(class)
		call.Method = http.MethodPost
		got, err := newClient(t, Config{BaseURL: serve(t, echoBody(202)).URL}).DoRaw(t.Context(), call, content, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got.Status != 202 || !bytes.Equal(got.Body, content.Bytes) || got.Header.Get("X-Sent") != "text/x for */*" {
			t.Errorf("%v: got %+v", class, got)
		}
	}
}

func TestRawWithoutContentSendsTheBody(t *testing.T) {
	t.Parallel()
	got, err := newClient(t, Config{BaseURL: serve(t, echoBody(200)).URL}).DoRaw(t.Context(), callOf(Idempotent), nil, nil)
	if err != nil || string(got.Body) != `{"a":"b"}` || got.Header.Get("X-Sent") != "application/json for */*" {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestRawDecodesToo(t *testing.T) {
	t.Parallel()
	c := newClient(t, Config{BaseURL: serve(t, ok(), answer(200, `<html>`)).URL})
	var out thing
	if got, err := c.DoRaw(t.Context(), callOf(Read), nil, &out); err != nil || out.ID != "1" || got.Status != 200 {
		t.Errorf("got %+v, %v", out, err)
	}
	if _, err := c.DoRaw(t.Context(), callOf(Read), nil, &out); CertaintyOf(err) != Ambiguous {
		t.Errorf("got %v", err)
	}
}

func TestRawIsSentAsOftenAsItsClassAllows(t *testing.T) {
	t.Parallel()
	for class, want := range map[Class]int64{Idempotent: 5, Billable: 1} {
		server := serve(t, answer(503, ``))
		_, err := newClient(t, Config{BaseURL: server.URL}).DoRaw(t.Context(), callOf(class), &Content{Type: "text/x", Bytes: []byte("x")}, nil)
		if CertaintyOf(err) != Ambiguous || server.arrived.Load() != want {
			t.Errorf("%v: got %v after %d requests", class, err, server.arrived.Load())
		}
	}
}

func TestRawSendsNothing(t *testing.T) {
	t.Parallel()
	server := serve(t, ok())
	c := newClient(t, Config{BaseURL: server.URL})
	_, ended := c.DoRaw(cancelled(), callOf(Read), nil, nil)
	unescaped := callOf(Read)
	unescaped.Path = "things?"
	_, wrong := c.DoRaw(t.Context(), unescaped, nil, nil)
	if CertaintyOf(ended) != NotSent || !errors.Is(ended, context.Canceled) || CertaintyOf(wrong) != NotSent || server.arrived.Load() != 0 {
		t.Errorf("got %v and %v", ended, wrong)
	}
}

func TestRawBodiesAreNotLogged(t *testing.T) {
	t.Parallel()
	var logged bytes.Buffer
	ctx := tflogtest.RootLogger(context.Background(), &logged)
	c := newClient(t, Config{BaseURL: serve(t, echoBody(200)).URL})
	if _, err := c.DoRaw(ctx, callOf(Idempotent), &Content{Type: "text/x", Bytes: []byte("private")}, nil); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(logged.String(), "private") || !strings.Contains(logged.String(), "testOperation") {
		t.Errorf("logged:\n%s", logged.String())
	}
}

func TestPath(t *testing.T) {
	t.Parallel()
	for want, segments := range map[string][]string{
		"/v1/things/a%2F..%2Fb%3Fc%23d%25e%20f": {"v1", "things", "a/../b?c#d%e f"},
		"/%2B1":                                 {"+1"},
		"/a..":                                  {"a.."},
		"":                                      nil,
	} {
		if got, err := Path(segments...); got != want || err != nil {
			t.Errorf("%q: got %q, %v", segments, got, err)
		}
	}
	for _, none := range []string{"", ".", "..", "..."} {
		if got, err := Path("v1", none, "delete"); err == nil || got != "" {
			t.Errorf("%q: got %q", none, got)
		}
	}
}
