package sinch_test

import (
	"testing"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

func TestZZ(t *testing.T) {
	t.Parallel()
	w := acctest.NewWorld(t)
	c := acctest.NewTerminal(t, w)
	for _, f := range []string{acctest.SinchFlow(), acctest.InfobipFlow(), acctest.BirdFlow()} {
	c.Configure(w.Provider(`lint = { level = "info" }`) + f)
	out, err := c.Run("plan")
	if _, after, found := strings.Cut(out, "Warning: "); found { out = after } else {out=""}
	t.Log(out, err)
	}
}
