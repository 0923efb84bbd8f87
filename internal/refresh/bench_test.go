package refresh

import (
	"context"
	"fmt"
	"testing"
)

// BenchmarkRefresh is what the shared lists add to the calls of a refresh.
func BenchmarkRefresh(b *testing.B) {
	for _, objects := range []int{100, 1000, 10_000} {
		b.Run(fmt.Sprintf("objects=%d", objects), func(b *testing.B) {
			v := newVendor(objects, 100)
			b.ReportAllocs()
			for b.Loop() {
				v.account.Drop()
				k := v.kind()
				for n := range objects {
					if _, err := read(context.Background(), k, name(n)); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(v.pages.Load()+v.gets.Load())/float64(b.N), "calls/op")
		})
	}
}

// BenchmarkMany is what the shared lists add to the calls of an assignment of
// thousands.
func BenchmarkMany(b *testing.B) {
	for _, objects := range []int{3500, 35_000} {
		b.Run(fmt.Sprintf("objects=%d", objects), func(b *testing.B) {
			v := newVendor(objects, 100)
			ids := spread(v, objects)
			b.ReportAllocs()
			for b.Loop() {
				v.account.Drop()
				if seen := v.kind().Many(context.Background(), ids); len(seen) != objects-1 {
					b.Fatal(len(seen))
				}
			}
			b.ReportMetric(float64(v.pages.Load())/float64(b.N), "calls/op")
		})
	}
}
