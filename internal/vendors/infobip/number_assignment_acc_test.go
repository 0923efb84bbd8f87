package infobip_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// In a draft the numbers are part of the body: one PUT a change, and no delta.
func TestNumbersOfADraftGoIntoItsBody(t *testing.T) {
	t.Parallel()
	for _, stage := range []string{"DRAFT", "REJECTED"} {
		t.Run(stage, func(t *testing.T) {
			t.Parallel()
			w := acctest.NewWorld(t)
			n := acctest.InfobipNumbers()
			id := withNumbers(w, stage, n[9])
			w.Run(t,
				checked(numbered(id, n[:2]), func() { holds(t, w, id, n[0], n[1], n[9]) }),
				checked(numbered(id, n[1:3]), func() { holds(t, w, id, n[1], n[2], n[9]) }),
			)
			holds(t, w, id, n[9])
			if got := deltas(w); got != 0 {
				t.Errorf("%d deltas", got)
			}
			acctest.ExpectCalls(t, w, opPut, 4) // in, out, in, and out at the end
		})
	}
}

// Of a registered campaign the numbers change by deltas, and those of others
// stay.
func TestNumbersOfARegisteredCampaignChangeByDeltas(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	n := acctest.InfobipNumbers()
	id := withNumbers(w, "REGISTERED", n[9])
	w.Run(t,
		checked(numbered(id, n[:2]), func() { holds(t, w, id, n[0], n[1], n[9]) }),
		resource.TestStep{Config: numbered(id, n[1:3]), ConfigPlanChecks: acctest.Acts(numbersAddress, plancheck.ResourceActionUpdate),
			Check: then(func() { holds(t, w, id, n[1], n[2], n[9]) })},
	)
	holds(t, w, id, n[9])
	acctest.ExpectCalls(t, w, opAdd, 2)
	acctest.ExpectCalls(t, w, opRemove, 2)
	acctest.ExpectCalls(t, w, opPut, 0)
}

// checked applies a configuration and looks at the sandbox before the destroy.
func checked(config string, look func()) resource.TestStep {
	return resource.TestStep{Config: config, Check: then(look)}
}

func then(look func()) resource.TestCheckFunc {
	return func(*terraform.State) error {
		look()
		return nil
	}
}
