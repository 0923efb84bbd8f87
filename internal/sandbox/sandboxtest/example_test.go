package sandboxtest

import (
	"encoding/json"
	"testing"
)

func TestDifferencesAreFound(t *testing.T) {
	t.Parallel()
	const want = `{"id":"x-1","at":"2026-03-02T10:00:00Z","list":[1,2],"inner":{"a":true,"none":null}}`
	for name, tc := range map[string]struct {
		got   string
		count int
	}{
		"the same":               {want, 0},
		"another invented value": {`{"id":"x-2","at":"2026-03-02T10:00:00Z","list":[1,2],"inner":{"a":true,"none":null}}`, 0},
		"another time":           {`{"id":"x-1","at":"2027-01-01T00:00:00+02:00","list":[1,2],"inner":{"a":true,"none":null}}`, 0},
		"kind of invented value": {`{"id":7,"at":"2026-03-02T10:00:00Z","list":[1,2],"inner":{"a":true,"none":null}}`, 1},
		"time that is none":      {`{"id":"x-1","at":"soon","list":[1,2],"inner":{"a":true,"none":null}}`, 1},
		"shorter list":           {`{"id":"x-1","at":"2026-03-02T10:00:00Z","list":[1],"inner":{"a":true,"none":null}}`, 1},
		"another item":           {`{"id":"x-1","at":"2026-03-02T10:00:00Z","list":[1,3],"inner":{"a":true,"none":null}}`, 1},
		"no list":                {`{"id":"x-1","at":"2026-03-02T10:00:00Z","list":{},"inner":{"a":true,"none":null}}`, 1},
		"null left out":          {`{"id":"x-1","at":"2026-03-02T10:00:00Z","list":[1,2],"inner":{"a":true}}`, 1},
		"one key more":           {`{"id":"x-1","at":"2026-03-02T10:00:00Z","list":[1,2],"inner":{"a":true,"none":null},"more":1}`, 1},
		"no object, nested":      {`{"id":"x-1","at":"2026-03-02T10:00:00Z","list":[1,2],"inner":[]}`, 1},
	} {
		var got, wanted any
		if err := json.Unmarshal([]byte(tc.got), &got); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(want), &wanted); err != nil {
			t.Fatal(err)
		}
		if found := differences("", got, wanted, map[string]bool{"id": true}); len(found) != tc.count {
			t.Errorf("%s: %q, want %d", name, found, tc.count)
		}
	}
}

func TestNamesGoBothWays(t *testing.T) {
	t.Parallel()
	names := Names{"example-1": "here-7"}
	if here := names.Here("/things/example-1"); here != "/things/here-7" || names.Back(here) != "/things/example-1" {
		t.Errorf("%s", here)
	}
}
