package sinchsandbox_test

import (
	"fmt"
	"maps"
	"slices"
	"time"
)

// invented are the values of the examples that cannot be the same here: only
// their kind is compared.
var invented = map[string]bool{
	"access_token": true, "brandRegistrationId": true, "campaignRegistrationId": true,
	"vettingId": true,
}

// differences compares two JSON values: the same keys, the same kinds and,
// times and invented ids apart, the same values.
func differences(path string, got, want any) []string {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			return []string{fmt.Sprintf("%s: %v, want an object", path, got)}
		}
		return objectDifferences(path, g, w)
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			return []string{fmt.Sprintf("%s: %v, want %v", path, got, want)}
		}
		var all []string
		for i := range w {
			all = append(all, differences(fmt.Sprintf("%s[%d]", path, i), g[i], w[i])...)
		}
		return all
	default:
		if got == want || (isTime(got) && isTime(want)) {
			return nil
		}
		return []string{fmt.Sprintf("%s: %v, want %v", path, got, want)}
	}
}

func objectDifferences(path string, got, want map[string]any) []string {
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
			all = append(all, differences(path+"."+key, g, w)...)
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
