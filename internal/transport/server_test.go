package transport

import (
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// TestMain runs the tests and looks for goroutines that they left behind, or
// is the process that a test starts.
func TestMain(m *testing.M) {
	if base := os.Getenv(proxiedEnv); base != "" {
		callProxied(base)
		return
	}
	goleak.VerifyTestMain(m)
}

var epoch = time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)

// script answers the n-th request with the n-th step and repeats the last.
type script struct {
	*httptest.Server
	arrived atomic.Int64
}

func serve(t testing.TB, steps ...http.HandlerFunc) *script {
	s := &script{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := int(s.arrived.Add(1))
		steps[min(n, len(steps))-1](w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

func newClient(t testing.TB, cfg Config) *Client {
	t.Helper()
	if cfg.Clock == nil {
		cfg.Clock = clock.NewVirtual(epoch)
	}
	c, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.CloseIdleConnections)
	return c
}

// callOf is a call of a class with the method that goes with it.
func callOf(class Class) Call {
	call := Call{Operation: "testOperation", Class: class, Method: http.MethodGet, Path: "/things"}
	switch class {
	case Idempotent:
		call.Method, call.Body = http.MethodPut, map[string]string{"a": "b"}
	case Billable:
		call.Method, call.Body = http.MethodPost, map[string]string{"a": "b"}
	}
	return call
}

type thing struct {
	ID string `json:"id"`
}

func answer(status int, body string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

func ok() http.HandlerFunc { return answer(200, `{"id":"1"}`) }

// reset cuts the connection with a TCP reset, before or after reading the body.
func reset(readBody bool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if readBody {
			_, _ = io.Copy(io.Discard, r.Body)
		}
		conn, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			panic(err)
		}
		_ = conn.(*net.TCPConn).SetLinger(0)
		_ = conn.Close()
	}
}

// truncated promises more bytes than it sends.
func truncated(status int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "1000")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, `{"id":"1`)
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	}
}

// refused is an address on which nobody listens. A port that was free a moment
// ago would be given to the next test that asks for one.
const refused = "http://127.0.0.1:1"

func decodeTestError(_ int, _ http.Header, body []byte) ErrorBody {
	var e struct{ Code, Message, Field string }
	_ = json.Unmarshal(body, &e)
	decoded := ErrorBody{Code: e.Code, Message: e.Message}
	if e.Field != "" {
		decoded.Fields = []FieldViolation{{Field: e.Field, Description: "is wrong"}}
	}
	return decoded
}

func cancelled() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	return ctx
}
