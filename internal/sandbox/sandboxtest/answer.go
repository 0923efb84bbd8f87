package sandboxtest

import (
	"net/http"
	"testing"
)

// Answer is a reply, with its body decoded when it is JSON.
type Answer struct {
	*testing.T
	Status int
	Header http.Header
	Raw    string
	JSON   any
}

// Get is a value of the body by keys and indices, nil when there is none.
func (r Answer) Get(path ...any) any {
	r.Helper()
	value := r.JSON
	for _, step := range path {
		switch key := step.(type) {
		case string:
			object, _ := value.(map[string]any)
			value = object[key]
		case int:
			list, _ := value.([]any)
			if key >= len(list) {
				return nil
			}
			value = list[key]
		}
	}
	return value
}

// Text is Get for a text; the test fails when it is none.
func (r Answer) Text(path ...any) string {
	r.Helper()
	text, ok := r.Get(path...).(string)
	if !ok {
		r.Fatalf("no text at %v: %s", path, r.Raw)
	}
	return text
}

// Want ends the test when the status is another.
func (r Answer) Want(status int) Answer {
	r.Helper()
	if r.Status != status {
		r.Fatalf("status %d, want %d: %s", r.Status, status, r.Raw)
	}
	return r
}

// WantValues compares values of the body's object, given as key and value in
// turns.
func (r Answer) WantValues(pairs ...any) Answer {
	r.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if got := r.Get(pairs[i]); got != pairs[i+1] {
			r.Errorf("%v = %v, want %v", pairs[i], got, pairs[i+1])
		}
	}
	return r
}
