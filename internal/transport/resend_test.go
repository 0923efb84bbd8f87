package transport

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

// wire is a server without net/http's manners: it reads requests and does with
// the connection what the test says.
type wire struct {
	url         string
	requests    atomic.Int64
	connections atomic.Int64
	// closed gets a value whenever the server has closed a connection.
	closed chan struct{}
}

// listen serves with handle, which is told the number of the request on its
// connection and overall, and returns whether to answer and whether to go on.
func listen(t *testing.T, handle func(onConnection, overall int) (answer, keep bool)) *wire {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{url: "http://" + l.Addr().String(), closed: make(chan struct{}, 100)}
	var open sync.WaitGroup
	open.Go(func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			w.connections.Add(1)
			open.Go(func() { w.serve(conn, handle) })
		}
	})
	t.Cleanup(func() { _ = l.Close(); open.Wait() })
	return w
}

func (w *wire) serve(conn net.Conn, handle func(int, int) (bool, bool)) {
	defer func() { _ = conn.Close(); w.closed <- struct{}{} }()
	in := bufio.NewReader(conn)
	for n := 1; ; n++ {
		req, err := http.ReadRequest(in)
		if err != nil {
			return
		}
		_, _ = io.Copy(io.Discard, req.Body)
		answer, keep := handle(n, int(w.requests.Add(1)))
		if answer {
			_, _ = io.WriteString(conn, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}")
		}
		if !keep {
			return
		}
	}
}

// The server drops an idle connection after the first answer. A billable call
// that went out on it would be lost without anybody knowing; on a connection
// of its own it arrives once and is answered.
func TestBillableDoesNotUseAnIdleConnection(t *testing.T) {
	t.Parallel()
	w := listen(t, func(int, int) (bool, bool) { return true, false })
	c := newClient(t, Config{BaseURL: w.url})
	for i, class := range []Class{Read, Billable, Read, Billable} {
		if err := c.Do(t.Context(), callOf(class), new(thing)); err != nil {
			t.Fatalf("call %d: %v", i, err)
		}
		<-w.closed
	}
	if w.requests.Load() != 4 {
		t.Errorf("%d requests arrived", w.requests.Load())
	}
}

// The server takes the second request on a kept connection and hangs up
// without a word, which is where net/http repeats by itself what it holds for
// repeatable.
func TestKeptConnectionCutAfterTheRequest(t *testing.T) {
	t.Parallel()
	for _, body := range []any{nil, map[string]string{"a": "b"}} {
		w := listen(t, func(onConnection, overall int) (bool, bool) {
			keep := onConnection == 1 && overall == 1
			return keep, keep
		})
		c := newClient(t, Config{BaseURL: w.url})
		if err := c.Do(t.Context(), callOf(Read), nil); err != nil {
			t.Fatal(err)
		}
		call := callOf(Billable)
		call.Body = body
		if err := c.Do(t.Context(), call, nil); CertaintyOf(err) != Ambiguous {
			t.Errorf("got %v", err)
		}
		if w.requests.Load() != 2 || w.connections.Load() != 2 {
			t.Errorf("%d requests on %d connections", w.requests.Load(), w.connections.Load())
		}
	}
}

// Even if a billable call went through the kept connections, net/http must
// not be able to rewind its body.
func TestBillableRequestCannotBeRewound(t *testing.T) {
	t.Parallel()
	c := newClient(t, Config{BaseURL: "https://vendor.example"})
	req, err := c.request(t.Context(), callOf(Billable))
	if err != nil || req.GetBody != nil {
		t.Errorf("GetBody is set, or %v", err)
	}
	if !c.oneShot.DisableKeepAlives || c.oneShot.ForceAttemptHTTP2 || c.oneShot.TLSNextProto == nil {
		t.Error("billable calls share connections")
	}
}

func TestForgottenClassIsBillable(t *testing.T) {
	t.Parallel()
	server := serve(t, answer(500, ``))
	call := callOf(Read)
	call.Class = 0
	err := newClient(t, Config{BaseURL: server.URL}).Do(t.Context(), call, nil)
	if CertaintyOf(err) != Ambiguous || server.arrived.Load() != 1 {
		t.Errorf("got %v after %d requests", err, server.arrived.Load())
	}
}

// fault is one thing that a server can do to a request.
type fault struct {
	name string
	step http.HandlerFunc
	// commits: the vendor may have processed the call; maybe only the answer
	// was lost. After such a fault a billable call must never arrive again.
	commits bool
}

var faults = []fault{
	{"429", answer(429, ``), false},
	{"429 wait", answer(429, ``, "Retry-After", "5"), false},
	{"401 expired", answer(401, ``, "WWW-Authenticate", "expired"), false},
	{"400", answer(400, ``), false},
	{"reset", reset(false), true},
	{"reset after body", reset(true), true},
	{"408", answer(408, ``), true},
	{"500", answer(500, ``), true},
	{"503 wait", answer(503, ``, "Retry-After", "5"), true},
	{"redirect", answer(307, ``, "Location", "/things"), true},
	{"cut", truncated(200), true},
	{"not JSON", answer(200, `<html>`), true},
	{"ok", ok(), true},
}

func TestBillableIsCommittedAtMostOnce(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		plan := rapid.SliceOfN(rapid.SampledFrom(faults), 1, 8).Draw(rt, "faults")
		commits, after := 0, 0
		var mu sync.Mutex
		steps := make([]http.HandlerFunc, 0, len(plan)+1)
		for _, f := range append(plan, faults[len(faults)-1]) {
			steps = append(steps, func(w http.ResponseWriter, r *http.Request) {
				mu.Lock()
				if commits > 0 {
					after++
				}
				if f.commits {
					commits++
				}
				mu.Unlock()
				f.step(w, r)
			})
		}
		server := serve(t, steps...)
		defer server.Close()
		c := newClient(t, Config{BaseURL: server.URL, Clock: clock.NewVirtual(epoch), Renew: renewOnExpired})
		defer c.CloseIdleConnections()
		err := c.Do(t.Context(), callOf(Billable), new(thing))
		mu.Lock()
		defer mu.Unlock()
		if commits > 1 || after > 0 {
			rt.Fatalf("%d commits, %d requests after the first", commits, after)
		}
		if commits == 1 && err != nil && CertaintyOf(err) != Ambiguous {
			rt.Fatalf("committed, yet the caller is told %v: %v", CertaintyOf(err), err)
		}
		if err == nil && commits == 0 {
			rt.Fatal("success without a commit")
		}
	})
}
