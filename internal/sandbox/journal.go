package sandbox

import (
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// Entry is one request in the journal. Headers are not recorded, nor the
// bodies of operations that issue credentials, so no secret is.
type Entry struct {
	Time         time.Time `json:"time"`
	Vendor       string    `json:"vendor"`
	Operation    string    `json:"operation"` // operationId; empty when the path is unknown
	Class        Class     `json:"class"`
	Method       string    `json:"method"`
	Path         string    `json:"path"` // as sent, still escaped
	Query        string    `json:"query"`
	RequestBody  string    `json:"requestBody"`
	ResponseBody string    `json:"responseBody"`
	Status       int       `json:"status"` // 0: the connection was cut
	Fault        FaultKind `json:"fault"`
	Refused      string    `json:"refused"` // why traffic was refused with 429, such as RefusedByLimit
	ObjectID     string    `json:"objectId"`
	UserAgent    string    `json:"userAgent"`
}

const withheld = "(not recorded)"

// journal keeps entries by arrival although they are added when answered.
type journal struct {
	arrivals atomic.Int64

	mu      sync.Mutex
	entries []numbered
}

type numbered struct {
	number int64
	Entry
}

// arrive numbers a request in the order of arrival.
func (j *journal) arrive() int64 { return j.arrivals.Add(1) }

// add is called before the answer is sent, so that whoever has the answer
// finds it in the journal.
func (j *journal) add(number int64, e Entry) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.entries = append(j.entries, numbered{number, e})
}

func (j *journal) all() []Entry { return j.since(0) }

// since is what arrived after that many.
func (j *journal) since(arrived int64) []Entry {
	j.mu.Lock()
	sorted := slices.Clone(j.entries)
	j.mu.Unlock()
	sorted = slices.DeleteFunc(sorted, func(n numbered) bool { return n.number <= arrived })
	slices.SortFunc(sorted, func(a, b numbered) int { return int(a.number - b.number) })
	entries := make([]Entry, len(sorted))
	for i, n := range sorted {
		entries[i] = n.Entry
	}
	return entries
}

func (j *journal) reset() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.entries = nil
}
