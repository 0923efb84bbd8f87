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

// What a plan has read, a second plan of the same process reads anew, and not
// what it has read for somebody else: two objects that wait for one brand are
// equal in all, and are no second plan.
func TestASecondPlanOfOneProcessReadsAnew(t *testing.T) {
	t.Parallel()
	w := NewWorld(t)
	p := w.Protocol(t)
	p.Apply(SinchBrand("deletion_protection = false") + SinchBrandApproval(""))
	brand, approval := p.Held(p.Addresses()[0]), p.Held(p.Addresses()[1])
	calls := func(all ...Held) int {
		t.Helper()
		before := len(w.Box.Journal())
		for _, held := range all {
			if _, err := p.Read(held); err != nil {
				t.Fatal(err)
			}
		}
		return len(w.Box.Journal()) - before
	}
	first := calls(brand, approval, approval)
	if second := calls(brand, approval, approval); second != first || first == 0 {
		t.Errorf("the first plan sends %d, the second %d", first, second)
	}
	if more := calls(approval); more != 0 {
		t.Errorf("an object equal to another of the plan sends %d more", more)
	}
}
