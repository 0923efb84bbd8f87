package sandbox_test

import (
	"math"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

func stormy(t *testing.T, s sandbox.Storm, calls int) []int {
	t.Helper()
	box, _, base, _ := open(t)
	box.SetTraffic(sandbox.Traffic{Storm: s})
	return statuses(t, "GET", base+"/shop/things/1", "", calls)
}

func refusedOf(statuses []int) (count int) {
	for _, status := range statuses {
		if status == http.StatusTooManyRequests {
			count++
		}
	}
	return count
}

func TestAStormWithoutASeedIsEven(t *testing.T) {
	t.Parallel()
	for part, want := range map[float64][]int{
		0:    {200, 200, 200, 200},
		0.5:  {200, 429, 200, 429},
		0.75: {200, 429, 429, 429},
		1:    {429, 429, 429, 429},
	} {
		if got := stormy(t, sandbox.Storm{Part: part}, 4); !slices.Equal(got, want) {
			t.Errorf("%v: %v", part, got)
		}
	}
}

func TestAStormOfASeedIsTheSameEachTime(t *testing.T) {
	t.Parallel()
	first, again := stormy(t, sandbox.Storm{Part: 0.5, Seed: 3}, 60), stormy(t, sandbox.Storm{Part: 0.5, Seed: 3}, 60)
	if !slices.Equal(first, again) {
		t.Errorf("%v, then %v", first, again)
	}
	if slices.Equal(first, stormy(t, sandbox.Storm{Part: 0.5, Seed: 4}, 60)) {
		t.Error("another seed refuses the same")
	}
	if refused := refusedOf(first); math.Abs(float64(refused)-30) > 10 {
		t.Errorf("%d of 60 were refused", refused)
	}
}

func TestAStormSaysWhenToComeBackAsItIsTold(t *testing.T) {
	t.Parallel()
	for wait, want := range map[time.Duration][]string{
		0:                       nil,
		-1:                      {"0"},
		1500 * time.Millisecond: {"2"},
	} {
		box, vendor, base, _ := open(t)
		box.SetTraffic(sandbox.Traffic{Storm: sandbox.Storm{Part: 1, RetryAfter: wait}})
		r := send(t, "POST", base+"/shop/things", `{"name":"lamp"}`)
		if r.status != 429 || !slices.Equal(r.header.Values("Retry-After"), want) || vendor.count() != 0 {
			t.Errorf("%v: %+v, %d things", wait, r, vendor.count())
		}
	}
}

func TestAStormOverOneVendor(t *testing.T) {
	t.Parallel()
	box, err := sandbox.New(sandbox.Config{Traffic: sandbox.Traffic{Storm: sandbox.Storm{Vendor: "shpo", Part: 1}}}, &shop{})
	if err == nil {
		t.Errorf("a vendor that is not there: %v", box)
	}
	if got := stormy(t, sandbox.Storm{Vendor: "shop", Part: 1}, 2); refusedOf(got) != 2 {
		t.Errorf("got %v", got)
	}
}

// The limit goes before the storm: what it refuses, the storm does not count.
func TestAStormAndLimitsTogether(t *testing.T) {
	t.Parallel()
	box, _, base, virtual := open(t)
	box.SetTraffic(sandbox.Traffic{RateLimits: true, Storm: sandbox.Storm{Part: 0.5}})
	first := statuses(t, "GET", base+"/shop/things/1", "", 4) // two by the storm's count
	virtual.Advance(time.Second)
	if second := statuses(t, "GET", base+"/shop/things/1", "", 2); !slices.Equal(first, []int{200, 429, 429, 429}) || !slices.Equal(second, []int{200, 429}) {
		t.Errorf("%v, then %v", first, second)
	}
}
