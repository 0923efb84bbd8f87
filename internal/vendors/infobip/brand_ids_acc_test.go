package infobip_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

// However Infobip writes a brand's id when it is read, the registration keeps
// the one that was given: it was paid.
func TestRegistrationKeepsItsBrandIDInWhateverCaseItComesBack(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	front := acctest.NewFront(t, w)
	id := w.Infobip.SeedBrand(sandboxBrand(), "DRAFT")
	front.Changes(http.MethodGet, "/brands/[^/]+$", acctest.Replace(id, strings.ToUpper(id)))
	same := []statecheck.StateCheck{brandText(brandRegistrationAddress, "id", id), brandText(brandRegistrationAddress, "brand_id", id)}
	w.Run(t,
		resource.TestStep{Config: registrationOfBrand(id), ConfigStateChecks: same},
		resource.TestStep{RefreshState: true, PreConfig: w.Settle},
		resource.TestStep{Config: registrationOfBrand(id), ConfigPlanChecks: acctest.Nothing, ConfigStateChecks: same},
	)
	acctest.ExpectCharges(t, w, "brand", 1)
}
