package provider

import "runtime/debug"

// A provider lives for one run of Terraform, and most of what it allocates is
// garbage of the protocol at once. So it is collected when there is four times as
// much of it as of what is kept, where Go would when there is as much; and sooner
// where the process would grow beyond the limit, which no plan of a thousand
// campaigns comes near with what it keeps.
const (
	garbagePercent = 400
	memoryLimit    = 128 << 20 // bytes
)

// collectLate sets this, unless whoever has started the process has said
// otherwise, in the variables that Go has for it.
func collectLate(getenv func(string) string) {
	if !collectsAsTold(getenv) {
		debug.SetGCPercent(garbagePercent)
		debug.SetMemoryLimit(memoryLimit)
	}
}

func collectsAsTold(getenv func(string) string) bool {
	return getenv("GOGC") != "" || getenv("GOMEMLIMIT") != ""
}
