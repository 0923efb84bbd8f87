package sandbox

import (
	"encoding/json"
	"slices"
	"sync"
	"time"
)

// StrangeStatus is the word of an UnknownStatus fault. No vendor has it.
const StrangeStatus = "UNHEARD_OF"

// strangeFor is how long reads of an object show a strange status: long enough
// to be seen by a read after the create, short enough to be waited out.
const strangeFor = time.Minute

// strange are the objects that are shown with a status that their vendor does
// not have. Underneath, and in lists, they stand as they do.
type strange struct {
	mu    sync.Mutex
	until map[strangeObject]time.Time
}

type strangeObject struct{ vendor, id string }

func (s *strange) add(object strangeObject, until time.Time) {
	if object.id == "" {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.until == nil {
		s.until = map[strangeObject]time.Time{}
	}
	s.until[object] = until
}

func (s *strange) holds(object strangeObject, now time.Time) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return now.Before(s.until[object])
}

func (s *strange) reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.until = nil
}

// estranged is the answer with a strange status if its object is shown with
// one. It is the answer of a fault then, and marked in the journal.
func (c *call) estranged(response Response) Response {
	if !c.sandbox.strange.holds(strangeObject{c.vendor.Name(), response.ObjectID}, c.sandbox.now()) {
		return response
	}
	_, body := encode(response)
	var answer any
	if json.Unmarshal(body, &answer) != nil {
		return response // no body, or a file
	}
	if rewriteStatus(answer, c.vendor.StatusFields()) {
		c.entry.Fault, response.Body = UnknownStatus, answer
	}
	return response
}

// rewriteStatus changes the fields of an object, or of the objects of a list,
// and says whether there were any.
func rewriteStatus(answer any, fields []string) (changed bool) {
	switch value := answer.(type) {
	case []any:
		for _, item := range value {
			changed = rewriteStatus(item, fields) || changed
		}
	case map[string]any:
		for name, held := range value {
			if _, isText := held.(string); isText && slices.Contains(fields, name) {
				value[name], changed = StrangeStatus, true
			}
		}
	}
	return changed
}
