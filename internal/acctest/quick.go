package acctest

import (
	"strings"
	"sync"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/provider"
	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
)

// watch has every test hold the plans and refreshes that the provider answers
// without the framework's passes against what the framework would have answered.
func (w *World) watch() provider.Watch {
	return provider.Watch{Answered: w.quick.add, Differs: func(problem string) {
		w.T.Errorf("answered otherwise than by the framework: %s", problem)
	}}
}

// quick counts what the provider has answered without the framework's passes.
type quick struct {
	mu       sync.Mutex
	answered map[answered]int
}

type answered struct {
	call     quicklane.Call
	typeName string
}

func (q *quick) add(call quicklane.Call, typeName string) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.answered == nil {
		q.answered = map[answered]int{}
	}
	q.answered[answered{call, typeName}]++
}

func (q *quick) forget() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.answered = nil
}

// has fails the test unless each campaign of the configuration was validated, taken
// from the state, refreshed and planned so; resources are matches of ownName.
func (q *quick) has(t *testing.T, resources [][]string) {
	t.Helper()
	q.mu.Lock()
	defer q.mu.Unlock()
	want := map[string]int{}
	for _, resource := range resources {
		want[resource[1]]++
	}
	for typeName, n := range want {
		for _, call := range []quicklane.Call{quicklane.Validate, quicklane.Upgrade, quicklane.Read, quicklane.Plan} {
			got := q.answered[answered{call, typeName}]
			t.Logf("%s of %s: %d of %d without the framework", call, typeName, got, n)
			if got < n && strings.HasSuffix(typeName, "_campaign") {
				t.Errorf("the %s of %d of %d %s went through the framework", call, n-got, n, typeName)
			}
		}
	}
}
