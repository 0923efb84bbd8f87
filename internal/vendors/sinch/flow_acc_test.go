package sinch_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

func TestFromBrandToNumbersInOneApply(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	w.Run(t, resource.TestStep{Config: acctest.SinchFlow()})
	if n := w.Calls("submitBrandRegistration"); n != 1 {
		t.Errorf("%d brand submissions", n)
	}
	if n := w.Calls("submitCampaignRegistration"); n != 1 {
		t.Errorf("%d campaign submissions", n)
	}
	if n := len(w.Charges("brand")); n != 1 {
		t.Errorf("%d brand charges", n)
	}
	if n := len(w.Charges("campaign")); n != 1 {
		t.Errorf("%d campaign charges", n)
	}
}
