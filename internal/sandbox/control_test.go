package sandbox_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

func TestViewsAnswerJSON(t *testing.T) {
	t.Parallel()
	_, _, base, _ := open(t)
	send(t, "POST", base+"/shop/things", `{"name":"lamp"}`)
	send(t, "POST", base+"/shop/things", `{}`)
	for path, want := range map[string]string{
		"":            `"makeThing"`,
		"/journal":    `"operation": "makeThing"`,
		"/ledger":     `"objectId": "thing-1"`,
		"/violations": `"side": "client"`,
		"/objects":    `"made": 1`,
		"/faults":     `[]`,
		"/review":     `"delay": "2s"`,
	} {
		r := send(t, "GET", base+"/_sandbox"+path, "")
		if r.status != http.StatusOK || !strings.Contains(r.body, want) || r.header.Get("Content-Type") != "application/json" {
			t.Errorf("%s: want %s in %d %s", path, want, r.status, r.body)
		}
	}
}

func TestControlsActAndRefuseWhatTheyDoNotKnow(t *testing.T) {
	t.Parallel()
	box, vendor, base, virtual := open(t)
	for _, tc := range []struct {
		path, body string
		status     int
		check      func() bool
	}{
		{"/faults", `{"kind":"throttled","operation":"getThing","retryAfter":"3s"}`, 200, func() bool {
			return send(t, "GET", base+"/shop/things/1", "").header.Get("Retry-After") == "3"
		}},
		{"/faults", `{"kind":"gremlin"}`, 400, nil},
		{"/faults", `{"kind":"reset","operation":"get_things"}`, 400, func() bool {
			return strings.Contains(send(t, "POST", base+"/_sandbox/faults", `{"kind":"reset","operation":"get_things"}`).body, `the nearest is \"getThing\", and GET /_sandbox lists them`)
		}},
		{"/faults", `{"kind":"reset","operation":"getThing","vendor":"shpo"}`, 400, nil},
		{"/faults", `{"kind":"reset","often":3}`, 400, nil},
		{"/faults", `{"kind":"throttled","retryAfter":"soon"}`, 400, nil},
		{"/review", `{"outcome":"reject"}`, 200, func() bool {
			return box.CurrentReview() == sandbox.Review{Delay: 2 * time.Second, Outcome: sandbox.Reject}
		}},
		{"/review", `{"delay":"0s"}`, 200, func() bool {
			return vendor.review == sandbox.Review{Delay: 0, Outcome: sandbox.Reject}
		}},
		{"/review", `{"outcome":"maybe"}`, 400, nil},
		{"/clock/advance", `{"by":"15m"}`, 200, func() bool { return virtual.Now().Equal(start.Add(15 * time.Minute)) }},
		{"/clock/advance", `{"by":"a while"}`, 400, nil},
		{"/shop/echo", `{"text":"hello"}`, 200, func() bool { return true }},
		{"/shop/echo", `not JSON`, 400, nil},
		{"/reset", ``, 200, func() bool { return len(box.Journal()) == 0 }},
		{"/shop/elsewhere", `{}`, 404, nil},
	} {
		r := send(t, "POST", base+"/_sandbox"+tc.path, tc.body)
		if r.status != tc.status || (tc.check != nil && !tc.check()) {
			t.Errorf("%s %s: %d %s", tc.path, tc.body, r.status, r.body)
		}
	}
}

func TestRealClockCannotBeAdvanced(t *testing.T) {
	t.Parallel()
	box, err := sandbox.New(sandbox.Config{Clock: clock.Real()}, &shop{})
	if err != nil {
		t.Fatal(err)
	}
	base, stop, err := box.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	if r := send(t, "POST", base+"/_sandbox/clock/advance", `{"by":"1s"}`); r.status != http.StatusConflict {
		t.Errorf("%+v", r)
	}
}

func TestControlAnswersUnderLoopbackNamesOnly(t *testing.T) {
	t.Parallel()
	_, _, base, _ := open(t)
	request, _ := http.NewRequest("GET", base+"/_sandbox/journal", nil)
	request.Host = "attacker.example"
	request.Close = true
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusForbidden {
		t.Errorf("status %d", response.StatusCode)
	}
}
