package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// measured is what a small run writes: two campaigns at Infobip.
func measured(t *testing.T) (figures Figures, table string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "figures.json")
	var out, progress bytes.Buffer
	args := []string{"-n", "2", "-vendors", "infobip", "-numbers", "0", "-whole", "0", "-limits", "off", "-runs", "1", "-json", file}
	if err := run(t.Context(), args, &out, &progress); err != nil {
		t.Fatalf("%v\n%s", err, progress.String())
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &figures); err != nil {
		t.Fatal(err)
	}
	return figures, out.String()
}

// The one test with the real programs: what it finds out is checked against
// what two campaigns of one brand must cost.
func TestBenchCountsCallsAndMemory(t *testing.T) {
	t.Parallel()
	figures, table := measured(t)
	for _, what := range []string{planNew, apply, planNoop, planEdited} {
		if strings.Count(table, what) == 0 {
			t.Errorf("the table has no %s", what)
		}
		m, found := find(figures.Measurements, Measurement{Kind: ofCampaigns, Vendor: "infobip", N: 2, What: what, Provider: real})
		if !found {
			t.Fatalf("no %s was measured", what)
		}
		sample := m.Fastest()
		// More than a Go program of that size has, less than a unit too much makes.
		if peak := sample.PeakBytes >> 20; peak < 15 || peak > 1000 {
			t.Errorf("%s: a peak of %d MB", what, peak)
		}
		if sample.ProviderCPU <= 0 || sample.TerraformCPU <= 0 || sample.Processes < 2 {
			t.Errorf("%s: %+v", what, sample)
		}
		if least, found := beside(figures.Measurements, m, floor, 2); found && least.Fastest().Calls.All() > 0 {
			t.Errorf("%s: the floor made calls: %v", what, least.Fastest().Calls.ByOperation)
		}
	}
	applied, _ := find(figures.Measurements, Measurement{Kind: ofCampaigns, Vendor: "infobip", N: 2, What: apply, Provider: real})
	calls := applied.Fastest().Calls
	if calls.Writes != 3 || calls.ByOperation["create-brand"] != 1 || calls.ByOperation["create-campaign"] != 2 {
		t.Errorf("one brand and two campaigns took %+v", calls)
	}
	noop, _ := find(figures.Measurements, Measurement{Kind: ofCampaigns, Vendor: "infobip", N: 2, What: planNoop, Provider: real})
	// Two reads for the brand and its registration, and for the campaigns one or
	// two by id and at most one page.
	if calls := noop.Fastest().Calls; calls.Writes != 0 || calls.Reads < 3 || calls.Reads > 5 {
		t.Errorf("a plan with nothing to do took %+v", calls)
	}
}

func TestCallsAreCountedByClass(t *testing.T) {
	t.Parallel()
	calls := callsOf([]sandbox.Entry{
		{Operation: "list", Class: sandbox.Read, Status: 200},
		{Operation: "get", Class: sandbox.Read, Status: 200, ObjectID: "1"},
		{Operation: "get", Class: sandbox.Read, Status: http.StatusTooManyRequests},
		{Operation: "edit", Class: sandbox.Write, Status: 200, ObjectID: "1"},
		{Operation: "buy", Class: sandbox.Billable, Status: http.StatusTooManyRequests},
	})
	if calls.Reads != 3 || calls.Writes != 2 || calls.Refused != 2 || calls.ByID != 1 || calls.ByOperation["get"] != 2 {
		t.Errorf("counted %+v", calls)
	}
}

func TestPromisesOfTimeAreHeldAgainstTheFastestRun(t *testing.T) {
	t.Parallel()
	of := func(provider string, seconds ...float64) Measurement {
		m := Measurement{Kind: ofCampaigns, Vendor: "infobip", N: large, What: planNoop, Provider: provider}
		for _, s := range seconds {
			m.Samples = append(m.Samples, Sample{Seconds: s, PeakBytes: 150 * megabyte, Calls: Calls{
				Reads: 9, ByOperation: map[string]int{"get-brands": 3, "get-campaign": 2, "get-campaigns": 4},
			}})
		}
		return m
	}
	lines := budgetOf([]Measurement{of(real, 9, 2.4), of(floor, 2, 4)})
	kept := map[string]bool{}
	for _, line := range lines {
		kept[line.Promise] = line.Kept
	}
	want := map[string]bool{
		"infobip: a no-op plan of 1,000 campaigns takes as many times the floor":                               true,
		"infobip: calls for the campaigns in a no-op plan of 1,000 (those for the 10 brands are in the table)": false,
		"infobip: peak memory with 1,000 campaigns":                                                            true,
	}
	for promise, is := range want {
		if got, found := kept[promise]; !found || got != is || len(kept) != len(want) {
			t.Errorf("%s: kept %v (said: %v)", promise, got, lines)
		}
	}
}

func TestPromisesOfCallsAreHeldAgainstTheRunWithTheMost(t *testing.T) {
	t.Parallel()
	run := func(seconds float64, campaigns, byID int) Sample {
		return Sample{Seconds: seconds, PeakBytes: megabyte, Calls: Calls{ByID: byID, ByOperation: map[string]int{"get-campaigns": campaigns}}}
	}
	plain := Measurement{Kind: ofCampaigns, Vendor: "infobip", N: large, What: planNoop, Provider: real, Samples: []Sample{run(1, 3, 0), run(2, 7, 0)}}
	whole := Measurement{Kind: ofWhole, Vendor: "infobip", N: 1, What: planNoop, Provider: real, Samples: []Sample{run(1, 0, 1), run(2, 0, 50)}}
	missed := 0
	for _, line := range budgetOf([]Measurement{plain, whole}) {
		if strings.Contains(line.Promise, "calls for") || strings.Contains(line.Promise, "reads by id") {
			if line.Kept {
				t.Errorf("%s", line)
			}
			missed++
		}
	}
	if missed != 2 {
		t.Errorf("%d promises of calls", missed)
	}
}

func TestOptionsThatCannotBeMeantAreErrors(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"-n", "0"}, {"-n", "ten"}, {"-vendors", "sinch,nobody"}, {"-limits", "maybe"}, {"-runs", "0"}, {"-numbers", "1"}, {"more"}} {
		if _, err := parse(args); err == nil {
			t.Errorf("%v was taken", args)
		}
	}
}
