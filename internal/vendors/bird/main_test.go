package bird_test

import (
	"os"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
)

func TestMain(m *testing.M) { os.Exit(acctest.Main(m, "BIRD_")) }
