package refresh

import (
	"context"
	"math/rand/v2"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
)

// Whatever readers, writers and interrupts come together: who begins to read
// after a write of this process is not shown what was there before it.
func TestNobodyIsShownWhatWasThereBeforeAWrite(t *testing.T) {
	t.Parallel()
	for seed := range uint64(20) {
		v := newVendor(12, 5)
		for n := range v.things {
			v.things[n].Text = "0"
		}
		r := &rush{t: t, v: v, k: slowAnswers(v), written: make([]atomic.Int64, len(v.things))}
		var all sync.WaitGroup
		for one := range uint64(8) {
			dice := rand.New(rand.NewPCG(seed, one))
			if one < 2 {
				all.Go(func() { r.write(dice) })
			} else {
				all.Go(func() { r.read(dice) })
			}
		}
		all.Wait()
	}
}

// slowAnswers is the vendor's kind with answers that are on their way for a
// while: they say what was there when the vendor made them.
func slowAnswers(v *vendor) *Kind[thing] {
	source := v.kind().source
	open := source.Open
	source.Open = func() Pages[thing] { return slowPages{open()} }
	source.Get = func(ctx context.Context, id string) (thing, error) {
		object, err := v.get(ctx, id)
		onItsWay()
		return object, err
	}
	return NewKind(v.account, source)
}

type slowPages struct{ Pages[thing] }

func (p slowPages) Next(ctx context.Context) ([]thing, error) {
	rows, err := p.Pages.Next(ctx)
	onItsWay()
	return rows, err
}

// onItsWay lets the others go on.
func onItsWay() {
	for range 20 {
		runtime.Gosched()
	}
}

// rush are readers and writers at once.
type rush struct {
	t       *testing.T
	v       *vendor
	k       *Kind[thing]
	written []atomic.Int64 // by object: the version that a finished write has left
}

func (r *rush) write(dice *rand.Rand) {
	for range 40 {
		n := dice.IntN(len(r.written))
		r.v.account.Drop()
		now := r.v.next(n)
		r.v.account.Drop()
		for held := r.written[n].Load(); held < now && !r.written[n].CompareAndSwap(held, now); held = r.written[n].Load() {
		}
		onItsWay()
	}
}

// next gives an object its next version.
func (v *vendor) next(n int) int64 {
	v.mu.Lock()
	defer v.mu.Unlock()
	version := versionOf(v.things[n]) + 1
	v.things[n].Text = strconv.FormatInt(version, 10)
	return version
}

func versionOf(object thing) int64 {
	version, _ := strconv.ParseInt(object.Text, 10, 64)
	return version
}

func (r *rush) read(dice *rand.Rand) {
	for range 60 {
		least := map[string]int64{}
		for n := range r.written {
			least[name(n)] = r.written[n].Load()
		}
		for _, object := range r.seen(dice) {
			if version := versionOf(object); version < least[object.ID] {
				r.t.Errorf("%s: shown version %d, and %d was written", object.ID, version, least[object.ID])
			}
		}
	}
}

// seen is what one of the ways to read shows, some of which are interrupted.
func (r *rush) seen(dice *rand.Rand) (shown []thing) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	if dice.IntN(5) == 0 {
		go cancel()
	}
	id, other := name(dice.IntN(len(r.written))), name(dice.IntN(len(r.written)))
	switch dice.IntN(5) {
	case 0:
		if object, err := r.k.Fresh(ctx, id); err == nil {
			shown = append(shown, object)
		}
	case 1:
		if object, err := r.k.Get(ctx, id); err == nil {
			shown = append(shown, object)
		}
	case 2:
		for _, object := range r.k.Many(ctx, []string{id, other}) {
			shown = append(shown, object)
		}
	case 3:
		shown, _ = r.k.All(ctx)
	default:
		if object, how := r.k.Seen(ctx, id); how != Unseen {
			shown = append(shown, object)
		}
	}
	return shown
}
