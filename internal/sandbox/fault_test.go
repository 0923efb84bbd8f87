package sandbox_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

func TestEachFaultKindAsAPlainClientSeesIt(t *testing.T) {
	t.Parallel()
	const goodBody = `{"name":"lamp"}`
	seen := map[sandbox.FaultKind]func(*testing.T, reply){
		sandbox.ReplyLost:         wantReset,
		sandbox.ConnectionReset:   wantReset,
		sandbox.Error500Committed: wantStatus(http.StatusInternalServerError),
		sandbox.Error500:          wantStatus(http.StatusInternalServerError),
		sandbox.Throttled:         wantStatus(http.StatusTooManyRequests),
		sandbox.HTMLPage: func(t *testing.T, r reply) {
			wantStatus(http.StatusBadGateway)(t, r)
			if !strings.HasPrefix(r.header.Get("Content-Type"), "text/html") || !strings.Contains(r.body, "<html>") {
				t.Errorf("not a web page: %v %q", r.header, r.body)
			}
		},
		sandbox.Truncated: func(t *testing.T, r reply) {
			wantStatus(http.StatusOK)(t, r)
			if r.body == "" || json.Valid([]byte(r.body)) {
				t.Errorf("body is not a piece of JSON: %q", r.body)
			}
		},
	}
	for _, kind := range sandbox.FaultKinds() {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			box, vendor, base, _ := open(t)
			box.InjectFault(sandbox.Fault{Operation: "makeThing", Kind: kind})

			seen[kind](t, send(t, "POST", base+"/shop/things", goodBody))
			if committed := vendor.count() == 1; committed != kind.Committed() {
				t.Errorf("committed = %v, want %v", committed, kind.Committed())
			}
			entry := box.Journal()[0]
			if entry.Fault != kind || (entry.ObjectID != "") != kind.Committed() {
				t.Errorf("journal: %+v", entry)
			}
			if again := send(t, "POST", base+"/shop/things", goodBody); again.status != http.StatusOK || again.body != goodBody {
				t.Errorf("the fault fired twice: %+v", again)
			}
			if v := box.Violations(); len(v) > 0 {
				t.Errorf("answers of a fault are exempt from the contract: %v", v)
			}
		})
	}
}

func wantReset(t *testing.T, r reply) {
	t.Helper()
	if r.err == nil || !errors.Is(r.err, syscall.ECONNRESET) {
		t.Errorf("want a connection reset, got %+v", r)
	}
}

func wantStatus(status int) func(*testing.T, reply) {
	return func(t *testing.T, r reply) {
		t.Helper()
		if r.err != nil || r.status != status {
			t.Errorf("want status %d, got %+v", status, r)
		}
	}
}

func TestCutConnectionIsStatusZeroInTheJournal(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	box.InjectFault(sandbox.Fault{Kind: sandbox.ReplyLost})
	send(t, "POST", base+"/shop/things", `{"name":"lamp"}`)
	if e := box.Journal()[0]; e.Status != 0 || e.ResponseBody != "" {
		t.Errorf("%+v", e)
	}
}

func TestThrottledSendsRetryAfterOnlyWhenAsked(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	box.InjectFault(sandbox.Fault{Kind: sandbox.Throttled})
	box.InjectFault(sandbox.Fault{Kind: sandbox.Throttled, RetryAfter: 1500 * time.Millisecond})
	for _, want := range []string{"", "2"} {
		if got := send(t, "GET", base+"/shop/things", "").header.Get("Retry-After"); got != want {
			t.Errorf("Retry-After = %q, want %q", got, want)
		}
	}
}

func TestFaultsFireInOrderByCountAfterSkip(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	box.InjectFault(sandbox.Fault{Operation: "getThing", Kind: sandbox.Error500, Skip: 1, Count: 2})
	box.InjectFault(sandbox.Fault{Operation: "getThing", Vendor: "shop", Kind: sandbox.Throttled, Skip: 1})
	box.InjectFault(sandbox.Fault{Operation: "getThing", Vendor: "another", Kind: sandbox.HTMLPage})
	for i, want := range []int{200, 500, 500, 429, 200} {
		if got := send(t, "GET", base+"/shop/things/1", ""); got.status != want {
			t.Errorf("call %d: status %d, want %d", i, got.status, want)
		}
		if got := send(t, "GET", base+"/shop/things", ""); got.status != 200 {
			t.Errorf("call %d hit another operation: %d", i, got.status)
		}
	}
}

func TestRefusedRequestsLeaveFaultsArmed(t *testing.T) {
	t.Parallel()
	box, vendor, base, _ := open(t)
	box.InjectFault(sandbox.Fault{Operation: "makeThing", Kind: sandbox.ReplyLost})
	if r := send(t, "POST", base+"/shop/things", `{"name":"lamp"}`, "Authorization", "none"); r.status != http.StatusUnauthorized {
		t.Fatalf("%+v", r)
	}
	if r := send(t, "POST", base+"/shop/things", `{"name":"x"}`); r.status != http.StatusBadRequest {
		t.Fatalf("%+v", r)
	}
	wantReset(t, send(t, "POST", base+"/shop/things", `{"name":"lamp"}`))
	if vendor.count() != 1 {
		t.Errorf("made %d", vendor.count())
	}
}

func TestUnknownFaultKindPanics(t *testing.T) {
	t.Parallel()
	box, _, _, _ := open(t)
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	box.InjectFault(sandbox.Fault{Kind: "gremlin"})
}
