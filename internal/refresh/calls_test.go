package refresh

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
)

// walk refreshes objects as Terraform does, ten at once, in the order given.
func walk(t *testing.T, ids []string, kindOf func(id string) *Kind[thing]) {
	t.Helper()
	queue := make(chan string)
	var all sync.WaitGroup
	for range 10 {
		all.Go(func() {
			for id := range queue {
				object, err := read(context.Background(), kindOf(id), id)
				if err != nil || object.ID != id {
					t.Errorf("%s: got %q, %v", id, object.ID, err)
				}
			}
		})
	}
	for _, id := range ids {
		queue <- id
	}
	close(queue)
	all.Wait()
}

// spread picks n of the vendor's objects, far from each other and in no order.
func spread(v *vendor, n int) []string {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = v.things[i*len(v.things)/n].ID
	}
	rand.New(rand.NewPCG(1, 2)).Shuffle(n, func(i, j int) { ids[i], ids[j] = ids[j], ids[i] }) //nolint:gosec // an order, no secret
	return ids
}

func TestARefreshCostsAtMostTwiceTheBetterWay(t *testing.T) {
	t.Parallel()
	// most is the bound of the calls: of the rule, not of a lucky order.
	cases := []struct {
		objects, account, size int
		tells                  bool
		most                   int64
	}{
		{1, 10, 100, true, 1},
		{3, 10, 100, true, 2},
		{10, 10, 100, true, 2},
		{1, 10_000, 100, true, 1},
		{3, 10_000, 100, true, 4},
		{10, 10_000, 100, true, 11},
		{1000, 10_000, 100, true, 200},
		{1000, 1000, 100, true, 20}, // 1,000 campaigns of one project at Sinch
		{1, 10_000, 500, true, 1},
		{3, 10_000, 500, true, 4},
		{10, 10_000, 500, true, 11},
		{1000, 10_000, 500, true, 40},
		{1000, 1000, 500, true, 5}, // 1,000 campaigns at Infobip
		{1, 10_000, 99, false, 1},
		{3, 10_000, 99, false, 7},
		{10, 10_000, 99, false, 21},
		{1000, 10_000, 99, false, 204},
		{1000, 1000, 99, false, 23},
	}
	for _, c := range cases {
		t.Run(fmt.Sprintf("%d of %d by %d, total told %t", c.objects, c.account, c.size, c.tells), func(t *testing.T) {
			t.Parallel()
			v := newVendor(c.account, c.size)
			v.tells = c.tells
			k := v.kind()
			walk(t, spread(v, c.objects), func(string) *Kind[thing] { return k })
			calls := v.pages.Load() + v.gets.Load()
			t.Logf("%d pages and %d by id: %d calls", v.pages.Load(), v.gets.Load(), calls)
			if calls > c.most {
				t.Errorf("%d calls, want at most %d", calls, c.most)
			}
		})
	}
}

// Bird lists campaigns below their brand.
func TestAThousandCampaignsUnderTenBrandsThatAreListedApart(t *testing.T) {
	t.Parallel()
	homes, kinds, ids := map[string]int{}, []*Kind[thing]{}, []string{}
	var brands []*vendor
	for brand := range 10 {
		v := newVendor(100, 99)
		v.tells = false
		for n := range v.things {
			v.things[n].ID = fmt.Sprintf("%d-%d", brand, n)
			homes[v.things[n].ID] = brand
			ids = append(ids, v.things[n].ID)
		}
		brands, kinds = append(brands, v), append(kinds, v.kind())
	}
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] }) //nolint:gosec // an order, no secret
	walk(t, ids, func(id string) *Kind[thing] { return kinds[homes[id]] })
	var calls int64
	for _, v := range brands {
		calls += v.pages.Load() + v.gets.Load()
	}
	if t.Logf("%d calls", calls); calls > 60 {
		t.Errorf("%d calls, want at most 60", calls)
	}
}
