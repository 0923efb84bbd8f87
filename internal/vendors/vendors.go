// Package vendors is the registry of vendors: one line each. It must hold no
// logic of its own.
package vendors

import (
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch"
)

// All are the vendors that the provider speaks to.
func All() []tfkit.Vendor {
	return []tfkit.Vendor{
		sinch.Vendor{},
		infobip.Vendor{},
		bird.Vendor{},
	}
}
