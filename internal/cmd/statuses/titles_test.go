package main

import (
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/tcr"
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
)

// stranger is a vendor that the page has never heard of.
type stranger struct {
	tfkit.Vendor
	name, kind string
}

func (s stranger) Name() string { return s.name }

func (s stranger) Statuses() map[string]tcr.StatusTable {
	return map[string]tcr.StatusTable{s.kind: {}}
}

func TestAVendorOrKindWithoutATitleIsAnError(t *testing.T) {
	t.Parallel()
	for _, one := range []struct{ name, kind, says string }{
		{"twilio", "brand", "twilio has no name among the titles of page.go"},
		{"bird", "hamlet", "bird hamlet: the kind has no plural among the titles of page.go"},
	} {
		_, err := statuses([]tfkit.Vendor{stranger{name: one.name, kind: one.kind}})
		if err == nil || !strings.Contains(err.Error(), one.says) {
			t.Errorf("%v, want %q", err, one.says)
		}
	}
}
