package sandbox_test

import (
	"context"
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
		sandbox.Unavailable:       wantStatus(http.StatusServiceUnavailable),
		sandbox.Throttled:         wantStatus(http.StatusTooManyRequests),
		sandbox.ThrottledUntil: func(t *testing.T, r reply) {
			wantStatus(http.StatusTooManyRequests)(t, r)
			if got := r.header.Get("Retry-After"); got != "1" {
				t.Errorf("Retry-After = %q", got)
			}
		},
		sandbox.Timeout:          wantNoAnswer,
		sandbox.TimeoutCommitted: wantNoAnswer,
		sandbox.LaggingList:      wantReset,
		sandbox.UnknownStatus: func(t *testing.T, r reply) {
			if want := `{"name":"` + sandbox.StrangeStatus + `"}`; r.status != http.StatusOK || r.body != want {
				t.Errorf("want %s, got %+v", want, r)
			}
		},
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
			box, vendor, base, virtual := open(t)
			box.InjectFault(sandbox.Fault{Operation: "makeThing", Kind: kind})
			ctx, hangUp := context.WithCancel(t.Context())
			defer hangUp()
			vendor.hangUp = hangUp

			seen[kind](t, sendWith(ctx, t, "POST", base+"/shop/things", goodBody))
			if committed := vendor.count() == 1; committed != kind.Committed() {
				t.Errorf("committed = %v, want %v", committed, kind.Committed())
			}
			entry := box.Journal()[0]
			if entry.Fault != kind || (entry.ObjectID != "") != kind.Committed() {
				t.Errorf("journal: %+v", entry)
			}
			virtual.Advance(time.Hour) // a strange status passes
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

func wantNoAnswer(t *testing.T, r reply) {
	t.Helper()
	if !errors.Is(r.err, context.Canceled) {
		t.Errorf("want no answer until the client hangs up, got %+v", r)
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

func TestLaggingListTellsTheVendorHowLong(t *testing.T) {
	t.Parallel()
	for given, want := range map[time.Duration]time.Duration{0: 45 * time.Second, time.Hour: time.Hour} {
		box, vendor, base, _ := open(t)
		box.InjectFault(sandbox.Fault{Kind: sandbox.LaggingList, Lag: given})
		send(t, "POST", base+"/shop/things", `{"name":"lamp"}`)
		if got := vendor.listLag(); got != want {
			t.Errorf("lag %s, want %s", got, want)
		}
	}
}

// The object goes on underneath: only what is said of it is strange, and only
// for a while.
func TestStrangeStatusIsReadUntilItPasses(t *testing.T) {
	t.Parallel()
	box, _, base, virtual := open(t)
	box.InjectFault(sandbox.Fault{Operation: "makeThing", Kind: sandbox.UnknownStatus})
	send(t, "POST", base+"/shop/things", `{"name":"lamp"}`)
	reads := func(want string, fault sandbox.FaultKind) {
		t.Helper()
		if got := send(t, "GET", base+"/shop/things/thing-1", "").body; got != want {
			t.Errorf("read %s, want %s", got, want)
		}
		if journal := box.Journal(); journal[len(journal)-1].Fault != fault {
			t.Errorf("journal: %+v", journal[len(journal)-1])
		}
	}
	reads(`{"name":"`+sandbox.StrangeStatus+`"}`, sandbox.UnknownStatus)
	virtual.Advance(time.Minute)
	reads(`{"name":"thing"}`, "")
}

func TestEveryKindSaysWhatAClientCanKnow(t *testing.T) {
	t.Parallel()
	for _, kind := range sandbox.FaultKinds() {
		if n := count(kind.Committed(), kind.TurnedAway(), kind.Unanswered()); n != 1 {
			t.Errorf("%s is %d of committed, turned away and unanswered", kind, n)
		}
	}
}

func count(truths ...bool) (n int) {
	for _, truth := range truths {
		if truth {
			n++
		}
	}
	return n
}

func TestFaultsFireInOrderByCountAfterSkip(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	box.InjectFault(sandbox.Fault{Operation: "getThing", Kind: sandbox.Error500, Skip: 1, Count: 2})
	box.InjectFault(sandbox.Fault{Operation: "getThing", Vendor: "shop", Kind: sandbox.Throttled, Skip: 1})
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
