package transport

import (
	"net/http"
	"sync/atomic"
	"testing"
)

// What was read before a write or during it must not be used after it.
func TestChangingIsCalledAroundEveryCallThatIsNoRead(t *testing.T) {
	t.Parallel()
	for class, want := range map[Class][2]int64{Read: {0, 0}, Idempotent: {1, 2}, Billable: {1, 2}, 0: {1, 2}} {
		var called, atVendor atomic.Int64
		server := serve(t, func(http.ResponseWriter, *http.Request) { atVendor.Store(called.Load()) })
		c := newClient(t, Config{BaseURL: server.URL, Changing: func() { called.Add(1) }})
		for way, send := range map[string]func() error{
			"Do":    func() error { return c.Do(t.Context(), callOf(class), nil) },
			"DoRaw": func() error { _, err := c.DoRaw(t.Context(), callOf(class), nil, nil); return err },
		} {
			called.Store(0)
			if err := send(); err != nil {
				t.Fatal(err)
			}
			if got := [2]int64{atVendor.Load(), called.Load()}; got != want {
				t.Errorf("%s, %v: called %d times when the vendor has the call and %d times at the end, want %d", way, class, got[0], got[1], want)
			}
		}
	}
}

func TestChangingIsCalledAfterACallThatFailed(t *testing.T) {
	t.Parallel()
	var called atomic.Int64
	server := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) })
	c := newClient(t, Config{BaseURL: server.URL, Changing: func() { called.Add(1) }})
	if err := c.Do(t.Context(), callOf(Billable), nil); CertaintyOf(err) != Ambiguous || called.Load() != 2 {
		t.Errorf("called %d times around a call that ended with %v", called.Load(), err)
	}
}
