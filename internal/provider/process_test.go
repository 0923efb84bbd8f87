package provider

import (
	"slices"
	"testing"
)

func TestLogsAreQuietOnlyWhereNobodyListens(t *testing.T) {
	t.Parallel()
	all := []string{"TF_LOG_SDK", "TF_LOG_SDK_PROTO", "TF_LOG_SDK_FRAMEWORK", "TF_LOG_PROVIDER_TENDLC"}
	for name, test := range map[string]struct {
		set  string // the variable that somebody has set
		want []string
	}{
		"nobody asked":              {"", all},
		"all logs":                  {"TF_LOG", nil},
		"providers' logs":           {"TF_LOG_PROVIDER", nil},
		"Terraform's own logs only": {"TF_LOG_CORE", all},
		"one level":                 {"TF_LOG_SDK_PROTO", []string{"TF_LOG_SDK", "TF_LOG_SDK_FRAMEWORK", "TF_LOG_PROVIDER_TENDLC"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := quietLevels(func(variable string) string {
				if variable == test.set {
					return "DEBUG"
				}
				return ""
			})
			if !slices.Equal(got, test.want) {
				t.Errorf("quiet: %v, want %v", got, test.want)
			}
		})
	}
}
