package sandboxtest

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
)

// Replay runs every pair of a contract's examples as a parallel test, with the
// scene that brings the account into the state that the pair presupposes. A
// pair without a scene must be listed with the reason why it is not played, and
// a scene without a pair is an error.
func Replay[E, S any](t *testing.T, pairs []E, name func(E) string, notPlayed map[string]string, scenes map[string]S, run func(*testing.T, E, S)) {
	t.Helper()
	replayed := map[string]bool{}
	for _, pair := range pairs {
		if _, listed := notPlayed[name(pair)]; listed {
			continue
		}
		replayed[name(pair)] = true
		t.Run(name(pair), func(t *testing.T) {
			t.Parallel()
			scene, known := scenes[name(pair)]
			if !known {
				t.Fatal("neither a scene nor a reason why not")
			}
			run(t, pair, scene)
		})
	}
	for name := range scenes {
		if !replayed[name] {
			t.Errorf("scene %q has no example", name)
		}
	}
}

// Names are values of the examples that stand for something of the account,
// each with the value that it has here.
type Names map[string]string

// Here puts the account's values into a text of an example.
func (n Names) Here(text string) string {
	for example, here := range n {
		text = strings.ReplaceAll(text, example, here)
	}
	return text
}

// Back puts the example's values into a text from the account.
func (n Names) Back(text string) string {
	for example, here := range n {
		text = strings.ReplaceAll(text, here, example)
	}
	return text
}

// WantLike compares an answer with that of an example: the same status, the
// same keys, the same kinds and, times and invented values apart, the same
// values. Invented are the keys whose values cannot be the same. A body that
// the example leaves out must not be there.
func (r Answer) WantLike(status int, body json.RawMessage, names Names, invented map[string]bool) {
	r.Helper()
	r.Want(status)
	if body == nil {
		if r.Raw != "" {
			r.Errorf("body %s, want none", r.Raw)
		}
		return
	}
	var got, want any
	if err := json.Unmarshal([]byte(names.Back(r.Raw)), &got); err != nil {
		r.Fatalf("%v in %s", err, r.Raw)
	}
	if err := json.Unmarshal(body, &want); err != nil {
		r.Fatal(err)
	}
	for _, difference := range differences("", got, want, invented) {
		r.Error(difference)
	}
}

func differences(path string, got, want any, invented map[string]bool) []string {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			return []string{fmt.Sprintf("%s: %v, want an object", path, got)}
		}
		return objectDifferences(path, g, w, invented)
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			return []string{fmt.Sprintf("%s: %v, want %v", path, got, want)}
		}
		var all []string
		for i := range w {
			all = append(all, differences(fmt.Sprintf("%s[%d]", path, i), g[i], w[i], invented)...)
		}
		return all
	default:
		if got == want || (isTime(got) && isTime(want)) {
			return nil
		}
		return []string{fmt.Sprintf("%s: %v, want %v", path, got, want)}
	}
}

func objectDifferences(path string, got, want map[string]any, invented map[string]bool) []string {
	var all []string
	keys := maps.Clone(got)
	maps.Copy(keys, want)
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		g, inGot := got[key]
		w, inWant := want[key]
		switch {
		case inGot != inWant:
			all = append(all, fmt.Sprintf("%s.%s: is there %v, want %v", path, key, inGot, inWant))
		case invented[key]:
			if fmt.Sprintf("%T", g) != fmt.Sprintf("%T", w) {
				all = append(all, fmt.Sprintf("%s.%s: %v, want something like %v", path, key, g, w))
			}
		default:
			all = append(all, differences(path+"."+key, g, w, invented)...)
		}
	}
	return all
}

func isTime(value any) bool {
	text, ok := value.(string)
	if !ok {
		return false
	}
	_, err := time.Parse(time.RFC3339, text)
	return err == nil
}
