package acctest

import (
	"fmt"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Idle is a state in which nothing is to be done: several copies of the whole
// flow, with the vet, each with texts, names and numbers of its own.
type Idle struct {
	Copies  int
	Numbers []string            // in E.164, of the account
	More    string              // what else a copy holds
	Change  func(string) string // of a copy's configuration; nil: none
	Seed    func(w *World)      // what the account has before; nil: nothing
	Most    map[string]int      // most reads of a plan, by operation; none of any other
}

// Cost compares what a plan reads with the table.
func (i Idle) Cost(t *testing.T, f Fixture) {
	t.Helper()
	reads := i.reads(t, f)
	for _, operation := range slices.Sorted(maps.Keys(reads)) {
		t.Logf("%d copies: %d %s", i.Copies, reads[operation], operation)
		if reads[operation] > i.Most[operation] {
			t.Errorf("%d calls of %s, want at most %d", reads[operation], operation, i.Most[operation])
		}
	}
}

// reads applies the copies and counts what the refresh of a plan without changes
// reads, by operation.
func (i Idle) reads(t *testing.T, f Fixture) map[string]int {
	t.Helper()
	w := NewWorld(t)
	if i.Seed != nil {
		i.Seed(w)
	}
	c := NewTerminal(t, w)
	flow := f.refreshedConfig(Options{}) + i.More
	if i.Change != nil {
		flow = i.Change(flow)
	}
	var all strings.Builder
	for n := range i.Copies {
		all.WriteString(f.copied(flow, n, i.Numbers))
	}
	c.Apply(all.String())
	w.Settle()
	c.Does("apply", "-auto-approve")
	c.Restart()
	mark := len(w.Box.Journal())
	w.quick.forget()
	c.Empty()
	w.quick.has(t, ownName.FindAllStringSubmatch(all.String(), -1))
	reads := map[string]int{}
	for _, entry := range w.Box.Journal()[mark:] {
		if entry.Method == http.MethodGet {
			reads[entry.Operation]++
		}
	}
	return reads
}

var (
	ownName   = regexp.MustCompile(`resource "(tendlc_\w+)" "(\w+)"`)
	reference = regexp.MustCompile(`\b(tendlc_\w+)\.(\w+)\.`)
)

// copied is the flow once more.
func (f Fixture) copied(flow string, n int, numbers []string) string {
	flow = ownName.ReplaceAllString(flow, fmt.Sprintf(`resource "${1}" "${2}_%d"`, n))
	flow = reference.ReplaceAllString(flow, fmt.Sprintf(`${1}.${2}_%d.`, n))
	flow = strings.NewReplacer("Lakeview", fmt.Sprintf("Lakeview%d", n), `"39-123456`, fmt.Sprintf(`"39-%d23456`, n)).Replace(flow)
	own := slices.Concat(f.Spare, f.Numbers)
	for at, number := range own {
		flow = strings.ReplaceAll(flow, e164Of(number), numbers[n*len(own)+at])
	}
	return flow
}

func e164Of(number string) string { return "+" + strings.TrimPrefix(number, "+") }
