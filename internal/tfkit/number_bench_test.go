package tfkit

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// benchEach runs a benchmark for files of three sizes. What a number costs
// (ns/number) must not grow with how many there are: ten times as many that
// cost a hundred times as much is what Terraform does with a set, and why there
// are files.
func benchEach(b *testing.B, bench func(b *testing.B, numbers []string)) {
	b.Helper()
	for _, count := range []int{350, 3500, 35_000} {
		b.Run(fmt.Sprintf("numbers=%d", count), func(b *testing.B) {
			numbers := pool(count)
			b.ReportAllocs()
			bench(b, numbers)
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(count), "ns/number")
		})
	}
}

// benchFile writes the file of a benchmark.
func benchFile(b *testing.B, numbers []string) string {
	b.Helper()
	return numberFile(b, strings.Join(numbers, "\n")+"\n")
}

func BenchmarkNumberFileRead(b *testing.B) {
	benchEach(b, func(b *testing.B, numbers []string) {
		name := benchFile(b, numbers)
		info, err := os.Stat(name)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(info.Size())
		for b.Loop() {
			members, diags := readNumberFile(name, len(numbers))
			if diags.HasError() || len(members.List) != len(numbers) {
				b.Fatal(diags)
			}
		}
	})
}

func BenchmarkNumberHash(b *testing.B) {
	benchEach(b, func(b *testing.B, numbers []string) {
		members := NewMembers(KindFile, numbers)
		for b.Loop() {
			if members.hash() == "" {
				b.Fatal("none")
			}
		}
	})
}

// The size of what the state holds is a metric of its own (bytes).
func BenchmarkNumberPack(b *testing.B) {
	benchEach(b, func(b *testing.B, numbers []string) {
		size := 0
		for b.Loop() {
			packed, err := packNumbers(numbers)
			if err != nil {
				b.Fatal(err)
			}
			size = len(packed)
		}
		b.ReportMetric(float64(size), "bytes")
	})
}

func BenchmarkNumberUnpack(b *testing.B) {
	benchEach(b, func(b *testing.B, numbers []string) {
		packed, err := packNumbers(numbers)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if list, err := unpackNumbers(packed); err != nil || len(list) != len(numbers) {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkNumberDiff is what a plan does with the packed list of the state and
// that of the file: unpack, and find what is added and what is removed. Half of
// the numbers change.
func BenchmarkNumberDiff(b *testing.B) {
	benchEach(b, func(b *testing.B, numbers []string) {
		half := len(numbers) / 2
		packed, err := packNumbers(numbers[:half])
		if err != nil {
			b.Fatal(err)
		}
		file := NewMembers(KindFile, slices.Clone(numbers[half/2:half+half/2]))
		for b.Loop() {
			list, err := unpackNumbers(packed)
			if err != nil {
				b.Fatal(err)
			}
			state := Members{Kind: KindFile, List: list}
			added, removed := file.Without(state), state.Without(file)
			if len(added.List) != half/2 || len(removed.List) != half/2 {
				b.Fatal(len(added.List), len(removed.List))
			}
		}
	})
}

// BenchmarkNumberPlan is a refresh and a plan with nothing to do as Terraform
// asks for them, with a vendor that answers at once.
func BenchmarkNumberPlan(b *testing.B) {
	benchEach(b, func(b *testing.B, numbers []string) {
		d := newDesk(b, numbers...)
		config := fromFile(benchFile(b, numbers))
		if said := d.apply(config); len(said) > 0 {
			b.Fatal(said)
		}
		for b.Loop() {
			d.refresh()
			if planned, _ := d.plan(config); len(planned.Diagnostics) > 0 {
				b.Fatal(complaints(planned.Diagnostics))
			}
		}
		b.ReportMetric(float64(len(d.private)), "bytes")
	})
}
