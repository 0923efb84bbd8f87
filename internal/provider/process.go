package provider

import (
	"context"
	"os"
)

// Terraform passes a provider's log on only where one of these is set.
var logRequests = []string{"TF_LOG", "TF_LOG_PROVIDER"}

// Without a level of their own, the plugin libraries log everything, and
// Terraform reads and parses each line before it throws it away: with hundreds of
// resources that was the largest single cost of a plan.
var logLevels = []string{"TF_LOG_SDK", "TF_LOG_SDK_PROTO", "TF_LOG_SDK_FRAMEWORK", "TF_LOG_PROVIDER_TENDLC"}

// PrepareProcess sets up the process of a plugin server that Terraform has
// started, before it serves: nothing is logged where nobody listens, garbage is
// collected late, and it ends when its Terraform has ended. A level that the environment gives stays. It is
// not for a server that somebody debugs, whose log goes to a terminal.
func PrepareProcess(ctx context.Context) {
	for _, name := range quietLevels(os.Getenv) {
		_ = os.Setenv(name, "OFF") // else it stays as loud as it was
	}
	collectLate(os.Getenv)
	endWithTerraform(ctx)
}

// quietLevels are the log levels to switch off: those that nobody has set,
// unless somebody listens.
func quietLevels(getenv func(string) string) []string {
	for _, name := range logRequests {
		if getenv(name) != "" {
			return nil
		}
	}
	var quiet []string
	for _, name := range logLevels {
		if getenv(name) == "" {
			quiet = append(quiet, name)
		}
	}
	return quiet
}
