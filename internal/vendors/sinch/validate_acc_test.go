package sinch_test

import (
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

func TestValidateNeedsNoCredentials(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := newTerminal(t, w)
	for _, r := range []struct {
		name, config string
		valid        bool
	}{
		{"a full configuration", acctest.SinchFlow(), true},
		{"an empty provider block", "provider \"tendlc\" {}\n" + acctest.SinchFlow(), true},
		{"a wrong value", onlyCampaign(someBrandID, `use_case = "NONSENSE"`), false},
	} {
		c.Configure(r.config)
		said, ok := c.Run("validate")
		if ok != r.valid || ok == strings.Contains(said, "TENDLC1011") {
			t.Errorf("%s: %s", r.name, said)
		}
	}
	silent(t, w)
}
