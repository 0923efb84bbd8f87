package acctest

import (
	"slices"
	"testing"
)

// One process makes everything, and destroys it in a later run, as "terraform
// test" has it do from 1.13 on. Nothing is kept there because "this run" has made it.
func TestALaterRunOfOneProcessDestroysWhatAnEarlierOneMade(t *testing.T) {
	t.Parallel()
	for name, of := range map[string]struct {
		examples vendorExamples
		flow     string
	}{"sinch": {sinchExamples(), SinchFlow()}, "infobip": {infobipExamples(), InfobipFlow()}, "bird": {birdExamples(), BirdFlow()}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := NewWorld(t)
			p := w.Protocol(t)
			p.Apply(of.flow)
			for _, address := range slices.Backward(p.Addresses()) {
				read, err := p.Read(p.Held(address))
				if err == nil {
					err = p.Destroy(read)
				}
				if err != nil {
					t.Errorf("%s: %v", address, err)
				}
			}
			of.examples.assertNothingLeft(t, w)
		})
	}
}
