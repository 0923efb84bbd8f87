package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
)

// event is a line of `go test -json`.
type event struct {
	Action  string
	Package string
	Test    string // empty: the package as a whole
	Elapsed float64
}

// test is one test or subtest that came to its end.
type test struct {
	pkg, name string
	outcome   string // pass, fail or skip
	seconds   float64
}

// results are the last outcomes of a run: a test that was run again counts
// once.
type results struct {
	tests    map[[2]string]test // by package and name
	packages map[string]test    // the packages as a whole
}

func read(in io.Reader) (results, error) {
	found := results{tests: map[[2]string]test{}, packages: map[string]test{}}
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadBytes('\n')
		var e event
		// What a build prints stands between the events.
		if json.Unmarshal(line, &e) == nil && e.Package != "" && slices.Contains([]string{"pass", "fail", "skip"}, e.Action) {
			ended := test{pkg: e.Package, name: e.Test, outcome: e.Action, seconds: e.Elapsed}
			if e.Test == "" {
				found.packages[e.Package] = ended
			} else {
				found.tests[[2]string{e.Package, e.Test}] = ended
			}
		}
		if err == io.EOF {
			return found, nil
		}
		if err != nil {
			return found, err
		}
	}
}

// leaves are the tests without subtests: what was really tried, each once.
func (r results) leaves() []test {
	parents := map[[2]string]bool{}
	for key := range r.tests {
		for i, letter := range key[1] {
			if letter == '/' {
				parents[[2]string{key[0], key[1][:i]}] = true
			}
		}
	}
	var leaves []test
	for key, t := range r.tests {
		if !parents[key] {
			leaves = append(leaves, t)
		}
	}
	slices.SortFunc(leaves, func(a, b test) int {
		return cmp.Or(cmp.Compare(b.seconds, a.seconds), cmp.Compare(a.pkg, b.pkg), cmp.Compare(a.name, b.name))
	})
	return leaves
}

// failed also counts packages that did not build or did not end.
func (r results) failed() int {
	failed := 0
	for _, t := range r.leaves() {
		if t.outcome == "fail" {
			failed++
		}
	}
	for name, p := range r.packages {
		alone := !slices.ContainsFunc(r.leaves(), func(t test) bool { return t.pkg == name && t.outcome == "fail" })
		if p.outcome == "fail" && alone {
			failed++
		}
	}
	return failed
}

// tally counts outcomes.
type tally struct{ pass, fail, skip int }

func (c *tally) add(outcome string) {
	switch outcome {
	case "pass":
		c.pass++
	case "fail":
		c.fail++
	default:
		c.skip++
	}
}

// slowest is how many of the slowest tests are named.
const slowest = 10

func (r results) print(out io.Writer) {
	leaves := r.leaves()
	perPackage, all, seconds := map[string]*tally{}, tally{}, 0.0
	for name := range r.packages {
		perPackage[name] = &tally{}
	}
	for _, t := range leaves {
		if perPackage[t.pkg] == nil { // its package did not come to its end
			perPackage[t.pkg] = &tally{}
		}
		perPackage[t.pkg].add(t.outcome)
		all.add(t.outcome)
	}
	names := slices.Sorted(maps.Keys(perPackage))
	prefix := commonFolder(names)
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(table, "passed\tfailed\tskipped\tseconds\t  package\n")
	for _, name := range names {
		c := perPackage[name]
		seconds += r.packages[name].seconds
		fmt.Fprintf(table, "%d\t%d\t%d\t%.1f\t  %s\n", c.pass, c.fail, c.skip, r.packages[name].seconds, strings.TrimPrefix(name, prefix))
	}
	fmt.Fprintf(table, "%d\t%d\t%d\t%.1f\t  all\n", all.pass, all.fail, all.skip, seconds)
	_ = table.Flush()

	fmt.Fprintf(out, "\nSlowest:\n")
	for _, t := range leaves[:min(slowest, len(leaves))] {
		fmt.Fprintf(out, "%8.1f  %s %s\n", t.seconds, strings.TrimPrefix(t.pkg, prefix), t.name)
	}
	r.printConformance(out, prefix)
}

// commonFolder is what all names begin with, up to a slash. A package at the
// root of all counts as in it, and keeps its whole name.
func commonFolder(sorted []string) string {
	first, last := sorted[0]+"/", sorted[len(sorted)-1]+"/" // what these two share, all do
	i := 0
	for i < min(len(first), len(last)) && first[i] == last[i] {
		i++
	}
	return first[:strings.LastIndex(first[:i], "/")+1]
}

// suite is the test that a vendor runs the conformance suite from, and grid
// the scenario in it that tries each fault on each call that is charged.
const (
	suite = "TestConformance"
	grid  = "a_faulty_call_is_charged_once_over_two_applies"
)

// printConformance counts the scenarios of each vendor, and the cells of the
// grid: TestConformance/SCENARIO, and TestConformance/GRID/CALL/FAULT.
func (r results) printConformance(out io.Writer, prefix string) {
	scenarios, cells := map[string]*tally{}, map[string]*tally{}
	calls, faults := map[string]map[string]bool{}, map[string]map[string]bool{}
	for _, t := range r.tests {
		parts := strings.Split(t.name, "/")
		if parts[0] != suite {
			continue
		}
		if scenarios[t.pkg] == nil {
			scenarios[t.pkg], cells[t.pkg] = &tally{}, &tally{}
			calls[t.pkg], faults[t.pkg] = map[string]bool{}, map[string]bool{}
		}
		switch {
		case len(parts) == 2:
			scenarios[t.pkg].add(t.outcome)
		case len(parts) == 4 && parts[1] == grid:
			cells[t.pkg].add(t.outcome)
			calls[t.pkg][parts[2]], faults[t.pkg][parts[3]] = true, true
		}
	}
	fmt.Fprintf(out, "\nConformance:\n")
	if len(scenarios) == 0 {
		fmt.Fprintf(out, "  did not run\n")
	}
	for _, pkg := range slices.Sorted(maps.Keys(scenarios)) {
		s, c := scenarios[pkg], cells[pkg]
		fmt.Fprintf(out, "  %s: %d of %d scenarios passed; %d faults x %d calls, %d of %d cells passed\n", strings.TrimPrefix(pkg, prefix),
			s.pass, s.pass+s.fail+s.skip, len(faults[pkg]), len(calls[pkg]), c.pass, c.pass+c.fail+c.skip)
	}
}
