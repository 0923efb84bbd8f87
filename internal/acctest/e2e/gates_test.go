//go:build unix

package e2e

import (
	"context"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// hold puts up a gate that opens at the end of the test at the latest.
func hold(t *testing.T, w *acctest.World, vendor, operation string, at sandbox.Moment) *sandbox.Gate {
	t.Helper()
	gate := w.Box.Hold(vendor, operation, at)
	t.Cleanup(gate.Open)
	return gate
}

// gates are one for each of several operations.
type gates []*sandbox.Gate

// arrived waits until so many calls of each operation have come.
func (g gates) arrived(t *testing.T, calls int, runs ...*process) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	for _, gate := range g {
		if err := gate.Arrived(ctx, calls); err != nil {
			for _, run := range runs {
				t.Logf("terraform said: %s", run.output.plain())
			}
			t.Fatal(err)
		}
	}
}

// let lets one more call of each operation pass, the one that came first.
func (g gates) let() {
	for _, gate := range g {
		gate.Let()
	}
}

// open lets all calls pass, from now on too.
func (g gates) open() {
	for _, gate := range g {
		gate.Open()
	}
}
