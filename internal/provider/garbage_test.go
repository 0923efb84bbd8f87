package provider

import "testing"

func TestGarbageIsCollectedAsTheEnvironmentSays(t *testing.T) {
	t.Parallel()
	for set, told := range map[string]bool{"": false, "GOGC": true, "GOMEMLIMIT": true, "GODEBUG": false} {
		got := collectsAsTold(func(variable string) string {
			if variable == set {
				return "100"
			}
			return ""
		})
		if got != told {
			t.Errorf("%q set: %v", set, got)
		}
	}
}
