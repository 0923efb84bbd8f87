package governor_test

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/governor"
)

// BenchmarkTurn is what a call costs that need not wait, on the wall clock and
// with many callers at once.
func BenchmarkTurn(b *testing.B) {
	for name, limits := range map[string]map[string]governor.Limit{
		"unpublished": nil,
		"published":   {"list": {PerSecond: 1e12, Burst: 1 << 30}},
	} {
		b.Run(name, func(b *testing.B) {
			g, err := governor.New(governor.Config{Limits: limits})
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			b.SetParallelism(10)
			b.RunParallel(func(each *testing.PB) {
				for each.Next() {
					if _, err := g.Wait(b.Context(), "list", true); err != nil {
						b.Error(err)
					}
				}
			})
		})
	}
}

// BenchmarkTurnAfterARefusal is the same while the pace recovers.
func BenchmarkTurnAfterARefusal(b *testing.B) {
	a := open(b, governor.Config{})
	a.turn(b, "list", true).Refused(0)
	b.ReportAllocs()
	for b.Loop() {
		a.turn(b, "list", true)
	}
}
