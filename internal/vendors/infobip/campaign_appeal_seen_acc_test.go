package infobip_test

import (
	"net/http"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

// A priority that Infobip names only after the appeal is nothing that the plan
// of the appeal could know: the next refresh takes it over.
func TestPriorityThatComesWithAnAppeal(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	id := standingCampaign(w, "REJECTED")
	acctest.NewFront(t, w).Changes(http.MethodGet, pathCampaign,
		acctest.Replace(`"stage":"APPEALED"`, `"priority":{"priorityId":"`+infobipsandbox.PriorityID+`"},"stage":"APPEALED"`))
	config := registrationOf(id, appealing(firstReason))
	again := resource.TestStep{Config: config, ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: []statecheck.StateCheck{states("priority_id", infobipsandbox.PriorityID)}}
	w.Run(t, acctest.Importing(registrationOf(id), campaignRegistrationAddress, id),
		resource.TestStep{Config: config, ConfigStateChecks: []statecheck.StateCheck{filed(firstReason), used(1)}}, again, forgetting())
}

// A reason that a refresh has seen counts as filed, also after another one.
func TestReasonsFiledElsewhereAreNotFiledAgain(t *testing.T) {
	t.Parallel()
	elsewhereFiled := func(t *testing.T, w *acctest.World, id, reason string) func() {
		return func() { t.Helper(); w.Settle(); appealElsewhere(t, w, id, reason); w.Settle() }
	}
	for name, step := range map[string]func(id string) resource.TestStep{
		"refreshed": func(string) resource.TestStep { return resource.TestStep{RefreshState: true} },
		"seen by an update of something else": func(id string) resource.TestStep {
			return resource.TestStep{Config: registrationOf(id, `timeouts = { update = "4m" }`),
				ConfigPlanChecks: acctest.Acts(campaignRegistrationAddress, plancheck.ResourceActionUpdate)}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, id := refusedWorld(t)
			first, second := step(id), resource.TestStep{RefreshState: true}
			first.PreConfig, second.PreConfig = elsewhereFiled(t, w, id, firstReason), elsewhereFiled(t, w, id, secondReason)
			w.Run(t, acctest.Step(registrationOf(id)), first, second,
				resource.TestStep{Config: registrationOf(id, appealing(firstReason)), ConfigStateChecks: []statecheck.StateCheck{
					filed(secondReason), used(2), states("status", "REJECTED")}},
				forgetting())
			appeals(t, w, 2)
		})
	}
}
