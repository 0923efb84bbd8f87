package main

import (
	"slices"
	"testing"

	registered "github.com/tendlc/terraform-provider-tendlc/internal/vendors"
)

func TestEveryVendorIsOnThePage(t *testing.T) {
	t.Parallel()
	for _, known := range registered.All() {
		if !slices.ContainsFunc(vendors, func(v vendor) bool { return v.name == known.Name() }) {
			t.Errorf("vendors.go does not say what runs cost at %s", known.Name())
		}
	}
}
