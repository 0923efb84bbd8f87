//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// passed are the signals that go on to the provider. An interrupt of the
// terminal reaches it anyway, and must not end the launcher before it.
var passed = []os.Signal{syscall.SIGTERM, os.Interrupt}

// peak is the largest resident set of an ended process in bytes. macOS counts
// in bytes, the others in kilobytes.
func peak(ended *os.ProcessState) int64 {
	used, ok := ended.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	unit := int64(1024)
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		unit = 1
	}
	return int64(used.Maxrss) * unit //nolint:unconvert // it is no int64 everywhere
}
