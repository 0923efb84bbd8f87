package refresh

import (
	"context"
	"fmt"
	"sync"
	"testing"
)

// logged is what an account says.
type logged struct {
	mu    sync.Mutex
	lines []string
}

func logging(v *vendor) *logged {
	l := &logged{}
	v.account.LogTo(func(_ context.Context, message string, fields map[string]any) {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.lines = append(l.lines, fmt.Sprint(message, " ", fields))
	})
	return l
}

func (l *logged) want(t *testing.T, lines ...string) {
	t.Helper()
	l.mu.Lock()
	defer l.mu.Unlock()
	if fmt.Sprint(l.lines) != fmt.Sprint(lines) {
		t.Errorf("said\n%q\nwant\n%q", l.lines, lines)
	}
	l.lines = nil
}

func TestTheLogSaysWhereObjectsCameFrom(t *testing.T) {
	t.Parallel()
	v := newVendor(150, 100)
	l := logging(v)
	k := begun(t, v)
	l.want(t, "refreshed by id map[because:a list would cost more id:thing-00000 objects:things]")
	wantSeen(t, k, name(1), Listed)
	l.want(t, "refreshed from a list map[listed:100 objects:things pages:1 pages_left:1]")
	wantSeen(t, k, name(2), Listed)
	l.want(t)
	byID(t, k, name(2))
	l.want(t, "refreshed by id map[because:a row is compared, or is not as the state has it id:thing-00002 objects:things]")
	byID(t, k, name(120))
	l.want(t, "refreshed by id map[because:the rest of the list would cost more id:thing-00120 objects:things]")
	wantSeen(t, k, "another", Unseen)
	_, _ = k.Get(context.Background(), "another") // which is not there
	l.want(t, "refreshed from a list map[listed:150 objects:things pages:2 pages_left:0]",
		"refreshed by id map[because:the list does not hold it id:another objects:things]")
}

func TestTheLogSaysWhyNoListIsUsed(t *testing.T) {
	t.Parallel()
	for because, source := range map[string]func(v *vendor) Source[thing]{
		"no list holds it":            func(v *vendor) Source[thing] { return Source[thing]{Name: "things", Get: v.get} },
		"the list lacks fields of it": func(v *vendor) Source[thing] { s := v.kind().source; s.Lacks = []string{"text"}; return s },
		"the list could not be read": func(v *vendor) Source[thing] {
			v.onPage = func(context.Context, int) error { return errNotFound }
			return v.kind().source
		},
		"the list showed objects otherwise than reads by id": func(v *vendor) Source[thing] {
			v.lists = func(t thing) thing { return thing{ID: t.ID} }
			return v.kind().source
		},
	} {
		v := newVendor(10, 100)
		k := NewKind(v.account, source(v))
		wantSeen(t, k, name(0), Unseen)
		byID(t, k, name(0))
		wantSeen(t, k, name(1), Unseen)
		l := logging(v)
		byID(t, k, name(1))
		l.want(t, fmt.Sprintf("refreshed by id map[because:%s id:thing-00001 objects:things]", because))
	}
}
