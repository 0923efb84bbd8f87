// Package e2e holds the tests that need real processes: the provider as the
// binary that users run, started by a real Terraform, against the sandbox of a
// World. Here processes are killed and interrupted while a billable call is in
// flight, and two of them apply the same configuration at once.
//
// The sandbox keeps its virtual clock, so reviews end when a test says so; the
// provider has the real one. A gate of the sandbox holds a call until the test
// has done what it wanted to do in between, so nothing here depends on luck.
package e2e
