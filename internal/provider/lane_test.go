package provider

import (
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
)

// A plan modifier or a default that the lane does not know makes every plan of the
// type slow, and nothing else would tell.
func TestEveryTypeCanBePlannedWithoutTheFramework(t *testing.T) {
	t.Parallel()
	lane := quicklane.New(typeName, (&tendlc{}).made(), Watch{})
	for name, doubts := range lane.Doubts(t.Context()) {
		t.Errorf("%s: %q", name, doubts)
	}
}
