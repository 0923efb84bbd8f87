package functions_test

import (
	"reflect"
	"strings"
	"testing"
)

func TestMessageSegments(t *testing.T) {
	t.Parallel()
	c := newCaller(t)
	for name, one := range map[string]struct {
		text                        string
		encoding                    string
		segments, characters, units float64
	}{
		"empty":              {"", "GSM-7", 0, 0, 160},
		"one":                {"Your code is 1234", "GSM-7", 1, 17, 160},
		"two":                {strings.Repeat("a", 161), "GSM-7", 2, 161, 153},
		"the euro is two":    {strings.Repeat("€", 81), "GSM-7", 2, 81, 153},
		"a curly quote":      {"It’s here", "UCS-2", 1, 9, 70},
		"an emoji, too long": {strings.Repeat("a", 69) + "🎉", "UCS-2", 2, 70, 67},
	} {
		got := c.gives("message_segments", text(one.text))
		want := map[string]any{"encoding": one.encoding, "segments": one.segments, "characters": one.characters, "units_per_segment": one.units}
		if !reflect.DeepEqual(got, any(want)) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
