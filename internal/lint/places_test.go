package lint

import "testing"

func TestPlacesReadAsWords(t *testing.T) {
	t.Parallel()
	for want, hit := range map[string]Hit{
		"the second sample":                At(Samples, 1, ""),
		"the no. 6 sample":                 At(Samples, 5, ""),
		"element 0 of the sub use cases":   At(SubUseCases, 0, ""),
		"the opt-out message":              In(OptOutMessage, ""),
		"the samples":                      In(Samples, ""),
		"element 1 of the opt-in keywords": At(OptInWords, 1, ""),
	} {
		if got := hit.place(); got != want {
			t.Errorf("%s is called %q", want, got)
		}
	}
}
