//go:build unix

package main

import "syscall"

// ownCPU is the seconds, user and system, that this process took so far.
func ownCPU() float64 {
	var used syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &used) != nil {
		return 0
	}
	seconds := func(t syscall.Timeval) float64 { return float64(t.Nano()) / 1e9 }
	return seconds(used.Utime) + seconds(used.Stime)
}
