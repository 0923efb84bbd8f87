package acctest

import (
	"encoding/json"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// oddAnswer is a way in which a read or a list does not say what it should.
type oddAnswer struct {
	name   string
	change func(Answer) Answer
}

func answering(status int, kind, body string) func(Answer) Answer {
	return func(Answer) Answer { return Answer{Status: status, Kind: kind, Body: body} }
}

// readFaults are played on each read of a refresh by itself: what one of them
// alone might be believed to say.
var readFaults = []oddAnswer{
	{"404", answering(http.StatusNotFound, JSONKind, unknownObject.Body)},
	{"an empty object", answering(http.StatusOK, JSONKind, `{}`)},
	{"half of the JSON", func(a Answer) Answer { a.Body = a.Body[:len(a.Body)/2]; return a }},
	{"an empty list", lists(func([]any) []any { return []any{} })},
}

// outages are played on all reads at once.
var outages = []oddAnswer{
	{"403", answering(http.StatusForbidden, JSONKind, `{"code":"FORBIDDEN","message":"no"}`)},
	{"500", answering(http.StatusInternalServerError, JSONKind, `{"code":"ERROR","message":"no"}`)},
	{"503", answering(http.StatusServiceUnavailable, "text/plain", "down")},
	{"a web page", answering(http.StatusOK, "text/html", "<!DOCTYPE html><html><body>Maintenance</body></html>")},
	{"404", answering(http.StatusNotFound, JSONKind, unknownObject.Body)},
	{"429", answering(http.StatusTooManyRequests, JSONKind, `{"code":"TOO_MANY_REQUESTS","message":"no"}`)},
	{"a connection that is cut", func(Answer) Answer { panic(http.ErrAbortHandler) }},
}

// listFaults are played on the lists that are the second look after a 404.
var listFaults = append([]oddAnswer{
	{"half a page", lists(func(page []any) []any { return page[:len(page)/2] })},
	{"a page twice", lists(func(page []any) []any { return append(page, page...) })},
	{"an item without an id", lists(func(page []any) []any { return append([]any{map[string]any{}}, page...) })},
	{"an item that is null", lists(func(page []any) []any { return append([]any{nil}, page...) })},
	{"a wrong total", totals(99)},
	{"no total", totals(0)},
	{"as it should be", func(a Answer) Answer { return a }},
}, readFaults...)

// lists changes the page of an answer: the list of objects that is a member of
// it. A list of texts is an object's own content, and another content is drift.
func lists(change func([]any) []any) func(Answer) Answer {
	return members(func(_ string, value any) any {
		page, ok := value.([]any)
		if ok && !slices.ContainsFunc(page, func(item any) bool { _, isObject := item.(map[string]any); return !isObject }) {
			return change(page)
		}
		return value
	})
}

// totals changes what an answer says of how many there are in all.
func totals(count int) func(Answer) Answer {
	return members(func(name string, value any) any {
		if _, ok := value.(float64); ok && strings.Contains(strings.ToLower(name), "total") {
			return count
		}
		return value
	})
}

// members changes the members of a JSON object, and of the object that says
// which page it is.
func members(change func(name string, value any) any) func(Answer) Answer {
	return func(a Answer) Answer {
		var body map[string]any
		if json.Unmarshal([]byte(a.Body), &body) != nil {
			return a
		}
		for name, value := range body {
			if paging, ok := value.(map[string]any); ok && strings.Contains(strings.ToLower(name), "pag") {
				for inner, value := range paging {
					paging[inner] = change(inner, value)
				}
			}
			body[name] = change(name, body[name])
		}
		text, err := json.Marshal(body)
		if err != nil { // what was read can be written
			panic(err)
		}
		a.Body = string(text)
		return a
	}
}

// breaks changes the answers to the reads of these paths; nil: of all.
func (f *Front) breaks(paths map[string]bool, change func(Answer) Answer) {
	f.Add(Rule{Method: http.MethodGet, Path: regexp.MustCompile(``), Change: change, Only: func(req *http.Request) bool {
		return paths == nil || paths[req.URL.EscapedPath()]
	}})
}

// reads are the paths of each read that a plan makes, by operation.
func (s stack) reads() map[string]map[string]bool {
	mark := len(s.world.Box.Journal())
	s.planned()
	found := map[string]map[string]bool{}
	for _, entry := range s.world.Box.Journal()[mark:] {
		if entry.Method != http.MethodGet {
			continue
		}
		if found[entry.Operation] == nil {
			found[entry.Operation] = map[string]bool{}
		}
		found[entry.Operation][entry.Path] = true
	}
	return found
}

// failedReads: a refresh whose reads fail, lag or tell half of the truth loses
// nothing from the state, and its plan makes and unmakes nothing. The reads are
// those that a refresh of the flow makes, so a new one joins by itself.
func failedReads(t *testing.T, f Fixture) {
	s := f.stand(t)
	ledger, mark := len(s.world.Box.Ledger()), len(s.world.Box.Journal())
	plan := func(name string) {
		t.Run(name, func(t *testing.T) { s.planned().harmless(t) })
		s.front.Clear()
	}
	reads := s.reads()
	if len(reads) < 3 {
		t.Fatalf("a refresh makes only these reads: %v", reads)
	}
	for operation, paths := range reads {
		for _, odd := range readFaults {
			s.front.breaks(paths, odd.change)
			plan(operation + "/" + odd.name)
		}
	}
	for _, odd := range outages {
		s.front.breaks(nil, odd.change)
		plan("every read/" + odd.name)
	}
	s.secondLooks(plan)
	s.Empty()
	// The last ones, because the sandbox goes on with them.
	s.world.Box.InjectFault(sandbox.Fault{Vendor: f.Vendor, Kind: sandbox.Timeout, Count: 100_000})
	plan("every read/no answer")
	expectNothingWritten(t, s.world, mark)
	if now := len(s.world.Box.Ledger()); now != ledger {
		t.Errorf("%d lines in the ledger, there were %d", now, ledger)
	}
}

// secondLooks: every read of one object is a 404, and the lists that are asked
// then go wrong too.
func (s stack) secondLooks(plan func(name string)) {
	var ids []string // of what is paid for
	for _, address := range s.paid() {
		ids = append(ids, s.own(address))
	}
	named := func(req *http.Request) bool { return namesLast(req.URL.Path, ids) }
	for _, odd := range listFaults {
		s.front.Add(Rule{Method: http.MethodGet, Path: regexp.MustCompile(``), Only: named, Instead: func(*http.Request) Answer { return unknownObject }})
		s.front.breaks(nil, odd.change)
		plan("a 404, and then of the lists " + odd.name)
	}
}

// namesLast says whether a path ends with one of the ids.
func namesLast(path string, ids []string) bool {
	return namesOne(path[strings.LastIndex(path, "/")+1:], ids)
}
