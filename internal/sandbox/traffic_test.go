package sandbox_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// statuses are what the shop answers to so many calls one after the other.
func statuses(t *testing.T, method, url, body string, calls int) []int {
	t.Helper()
	var got []int
	for range calls {
		got = append(got, send(t, method, url, body).status)
	}
	return got
}

func TestTrafficPassesUnlessAskedOtherwise(t *testing.T) {
	t.Parallel()
	box, _, base, virtual := open(t)
	if got := statuses(t, "POST", base+"/shop/things", `{"name":"lamp"}`, 5); slices.Contains(got, 429) {
		t.Errorf("got %v", got)
	}
	if !virtual.Now().Equal(start) || box.CurrentTraffic().RateLimits {
		t.Errorf("at %v, with %+v", virtual.Now(), box.CurrentTraffic())
	}
}

func TestLimitsAreBucketsOnTheClock(t *testing.T) {
	t.Parallel()
	box, vendor, base, virtual := open(t)
	box.SetTraffic(sandbox.Traffic{RateLimits: true})
	thing, things := base+"/shop/things/1", base+"/shop/things"
	for _, step := range []struct {
		after  time.Duration
		method string
		url    string
		body   string
		want   []int
	}{
		{0, "GET", thing, "", []int{200, 200, 429}},
		{0, "GET", things, "", []int{429}}, // the reads share a limit
		{0, "POST", things, `{"name":"lamp"}`, []int{200, 429}},
		{499 * time.Millisecond, "GET", thing, "", []int{429}},
		{time.Millisecond, "GET", thing, "", []int{200, 429}},
		{500 * time.Millisecond, "POST", things, `{"name":"lamp"}`, []int{200, 429}},
		{time.Hour, "GET", thing, "", []int{200, 200, 429}}, // a rest is not saved up
	} {
		virtual.Advance(step.after)
		if got := statuses(t, step.method, step.url, step.body, len(step.want)); !slices.Equal(got, step.want) {
			t.Errorf("%s %s at %v: %v, want %v", step.method, step.url, virtual.Now().Sub(start), got, step.want)
		}
	}
	if vendor.count() != 2 {
		t.Errorf("%d things made", vendor.count())
	}
}

// The contract's limit goes before what the half assumes, and each operation
// that has one is counted by itself.
func TestThePublishedLimitIsTheContracts(t *testing.T) {
	t.Parallel()
	box, _, base, virtual := open(t)
	box.SetTraffic(sandbox.Traffic{RateLimits: true})
	polish, paint := base+"/shop/things/1:polish", base+"/shop/things/1:paint"
	if got := statuses(t, "PUT", polish, "", 4); !slices.Equal(got, []int{200, 200, 200, 429}) {
		t.Errorf("3 a second: %v", got)
	}
	if r := send(t, "PUT", polish, ""); r.header.Get("Retry-After") != "" {
		t.Errorf("the contract has no such header, and the answer %v", r.header)
	}
	for range 5 {
		if r := send(t, "POST", paint, "color=red", "Content-Type", "application/x-www-form-urlencoded"); r.status != 200 {
			t.Errorf("five at once: %d %s", r.status, r.body)
		}
	}
	refused := send(t, "POST", paint, "color=red", "Content-Type", "application/x-www-form-urlencoded")
	if refused.status != 429 || refused.header.Get("Retry-After") != "4" || refused.body != `{"error":"too fast"}` {
		t.Errorf("got %+v", refused)
	}
	virtual.Advance(4 * time.Second)
	if r := send(t, "POST", paint, "color=red", "Content-Type", "application/x-www-form-urlencoded"); r.status != 200 {
		t.Errorf("after what it asked for: %d", r.status)
	}
}

func TestLimitsCanBeReplaced(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	box.SetTraffic(sandbox.Traffic{RateLimits: true, Limits: map[string]sandbox.Limits{"shop": {
		Reads: sandbox.Limit{PerSecond: 9, Burst: 4}, Free: []string{"listThings"},
	}}})
	if got := statuses(t, "GET", base+"/shop/things/1", "", 5); !slices.Equal(got, []int{200, 200, 200, 200, 429}) {
		t.Errorf("got %v", got)
	}
	for _, free := range []string{"/shop/things", "/shop/things/1:polish"} {
		method := map[bool]string{true: "GET", false: "PUT"}[free == "/shop/things"]
		if got := statuses(t, method, base+free, "", 8); slices.Contains(got, 429) {
			t.Errorf("%s: %v", free, got)
		}
	}
}

// Who is refused for the credentials, or comes to a path that does not exist,
// is not counted.
func TestOnlyAccountsAreCounted(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	box.SetTraffic(sandbox.Traffic{RateLimits: true})
	for range 4 {
		if r := send(t, "GET", base+"/shop/things/1", "", "Authorization", "Bearer bad"); r.status != 401 {
			t.Errorf("got %d", r.status)
		}
	}
	if got := statuses(t, "GET", base+"/shop/things/1", "", 2); slices.Contains(got, 429) {
		t.Errorf("got %v", got)
	}
}

func TestLatencyPassesOnTheClock(t *testing.T) {
	t.Parallel()
	box, _, base, virtual := open(t)
	box.SetTraffic(sandbox.Traffic{Latency: 50 * time.Millisecond})
	statuses(t, "GET", base+"/shop/things/1", "", 3)
	send(t, "GET", base+"/shop/nowhere", "")
	if took := virtual.Now().Sub(start); took != 200*time.Millisecond {
		t.Errorf("four answers took %v", took)
	}
}

func TestTheJournalTellsWhatWasRefused(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	box.SetTraffic(sandbox.Traffic{RateLimits: true, Storm: sandbox.Storm{Part: 0.5}})
	statuses(t, "GET", base+"/shop/things/1", "", 3)
	var got []string
	for _, entry := range box.Journal() {
		got = append(got, fmt.Sprint(entry.Status, " ", entry.Refused))
	}
	if want := []string{"200 ", "429 " + sandbox.RefusedByStorm, "429 " + sandbox.RefusedByLimit}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCallsAreCountedByOperation(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	send(t, "GET", base+"/shop/things", "")
	if r := send(t, "POST", base+"/_sandbox/calls/reset", ""); r.status != 200 {
		t.Fatalf("%+v", r)
	}
	box.SetTraffic(sandbox.Traffic{RateLimits: true})
	statuses(t, "GET", base+"/shop/things/1", "", 3)
	statuses(t, "POST", base+"/shop/things", `{"name":"lamp"}`, 1)
	statuses(t, "PUT", base+"/shop/things/1:polish", "", 1)
	want := []sandbox.Calls{
		{Vendor: "shop", Operation: "getThing", Kind: sandbox.Reads, Limit: sandbox.Reads, Calls: 3, Refused: 1},
		{Vendor: "shop", Operation: "makeThing", Kind: sandbox.Writes, Limit: sandbox.Writes, Calls: 1},
		{Vendor: "shop", Operation: "polishThing", Kind: sandbox.Writes, Limit: "polishThing", Calls: 1},
	}
	if got := box.CallsByOperation(); !slices.Equal(got, want) {
		t.Errorf("got %+v", got)
	}
	if len(box.Journal()) != 6 {
		t.Error("counting anew has forgotten the journal")
	}
	box.Reset()
	send(t, "GET", base+"/shop/things", "")
	if got := box.CallsByOperation(); len(got) != 1 || got[0].Calls != 1 {
		t.Errorf("after a reset of all: %+v", got)
	}
}

// What a control leaves out stays, and what cannot be meant changes nothing.
func TestTrafficIsControlled(t *testing.T) {
	t.Parallel()
	box, _, base, _ := open(t)
	control := base + "/_sandbox/traffic"
	for _, tc := range []struct {
		body   string
		status int
	}{
		{`{"rateLimits":true}`, 200},
		{`{"latency":"50ms"}`, 200},
		{`{"storm":{"part":0.25,"seed":7}}`, 200},
		{`{"storm":{"retryAfter":"3s"}}`, 200},
		{`{"limits":{"shop":{"reads":{"perSecond":5,"burst":1}}}}`, 200},
		{`{"limits":{"shpo":{}}}`, 400},
		{`{"limits":{"shop":{"reads":{"perSecond":5}}}}`, 400},
		{`{"limits":{"shop":{"operations":{"getThing":{"burst":5}}}}}`, 400},
		{`{"storm":{"part":1.5}}`, 400},
		{`{"storm":{"vendor":"shpo"}}`, 400},
		{`{"storm":{"retryAfter":"soon"}}`, 400},
		{`{"latency":"-1s"}`, 400},
		{`{"latency":"soon"}`, 400},
		{`{"speed":1}`, 400},
	} {
		if r := send(t, "POST", control, tc.body); r.status != tc.status {
			t.Errorf("%s: %d %s", tc.body, r.status, r.body)
		}
	}
	got := box.CurrentTraffic()
	want := sandbox.Storm{Part: 0.25, Seed: 7, RetryAfter: 3 * time.Second}
	if !got.RateLimits || got.Latency != 50*time.Millisecond || got.Storm != want || got.Limits["shop"].Reads.PerSecond != 5 {
		t.Errorf("got %+v", got)
	}
	if r := send(t, "GET", control, ""); r.status != http.StatusOK || !strings.Contains(r.body, `"perSecond": 5`) || !strings.Contains(r.body, `"latency": "50ms"`) {
		t.Errorf("%d %s", r.status, r.body)
	}
	box.Reset()
	if reset := box.CurrentTraffic(); reset.RateLimits || reset.Latency != 0 || reset.Storm.Part != 0 || reset.Limits != nil {
		t.Errorf("after a reset: %+v", reset)
	}
}

func TestAContractWithALimitThatIsNotUnderstoodIsRefused(t *testing.T) {
	t.Parallel()
	if _, err := sandbox.New(sandbox.Config{}, hourly{&shop{}}); err == nil || !strings.Contains(err.Error(), "polishThing") {
		t.Errorf("got %v", err)
	}
}

// hourly publishes a limit in words that nobody has taught the sandbox.
type hourly struct{ *shop }

func (hourly) Contract() []byte {
	return []byte(strings.Replace(shopContract, "per: second", "per: hour", 1))
}
