package infobipsandbox_test

import (
	"sync"
	"sync/atomic"
	"testing"
)

// TestConcurrentCallsAreServedOneAfterTheOther lets many clients create the
// same brand and register it: one of each may succeed.
func TestConcurrentCallsAreServedOneAfterTheOther(t *testing.T) {
	t.Parallel()
	a := open(t)
	request := sampleBrand()
	request.ReferenceID = "one"
	registered := a.createBrand(sampleBrand())
	var created, charged atomic.Int32
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			if a.Call("POST", brandsPath, request).Status == 201 {
				created.Add(1)
			}
			if a.actOnBrand(registered, "register", nil).Status == 202 {
				charged.Add(1)
			}
			a.Clock.Advance(1)
			a.infobip.Objects()
		})
	}
	all.Wait()
	if created.Load() != 1 || charged.Load() != 1 || len(a.amounts()) != 1 {
		t.Errorf("%d created, %d registered, charged %v", created.Load(), charged.Load(), a.amounts())
	}
}
