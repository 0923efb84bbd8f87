//go:build unix

package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tendlc/terraform-provider-tendlc/internal/acctest"
	birdsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/bird/sandbox"
	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
	sinchsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/sandbox"
)

// purchase is one billable call, reached with as little as the vendor's rules
// allow: what must be there before it is put into the sandbox.
type purchase struct {
	name              string
	vendor, operation string
	kind              string // of the object, in the ledger
	address           string
	// seed prepares the account and returns the configuration of the one
	// resource, which takes further arguments.
	seed func(w *acctest.World) func(arguments ...string) string
	// importID is the id that imports what the call has made.
	importID func(w *acctest.World) string
	// update, for a call that changes what is there: the argument that asks for
	// it, and what comes between the create and the change.
	update  string
	between func(w *acctest.World)
}

// creates are the billable creates: every campaign, and the brands.
var creates = []purchase{
	{
		name: "Sinch brand", vendor: "sinch", operation: "submitBrandRegistration", kind: "brand", address: "tendlc_sinch_brand.b",
		seed:     func(*acctest.World) func(...string) string { return sinchBrand },
		importID: func(w *acctest.World) string { return last(w.Sinch.Brands()).ID },
	},
	{
		name: "Sinch campaign", vendor: "sinch", operation: "submitCampaignRegistration", kind: "campaign", address: "tendlc_sinch_campaign.c",
		seed:     sinchCampaign,
		importID: func(w *acctest.World) string { return last(w.Sinch.Campaigns()).ID },
	},
	{
		name: "Infobip campaign registration", vendor: "infobip", operation: "register-campaign", kind: "campaign", address: "tendlc_infobip_campaign_registration.c",
		seed:     infobipRegistration,
		importID: infobipCampaignID,
	},
	{
		name: "Bird campaign", vendor: "bird", operation: "createTCRCampaign", kind: "campaign", address: "tendlc_bird_campaign.c",
		seed:     birdCampaign,
		importID: func(w *acctest.World) string { return last(w.Bird.Brands()).ID + "/" + last(w.Bird.Campaigns()).ID },
	},
}

// updates are billable calls that change what is there.
var updates = []purchase{
	{
		name: "Infobip vet upgrade", vendor: "infobip", operation: "update-brand-vet", kind: "brand", address: "tendlc_infobip_brand_vet.v",
		seed: func(w *acctest.World) func(...string) string {
			return block("tendlc_infobip_brand_vet", "v", fmt.Sprintf("brand_id = %q", w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "")), `type = "STANDARD"`)
		},
		update: `type = "ENHANCED"`, between: func(w *acctest.World) { w.Settle() },
	},
	{
		name: "Bird campaign resubmission", vendor: "bird", operation: "updateTCRCampaign", kind: "campaign", address: "tendlc_bird_campaign.c",
		seed:    birdCampaign,
		update:  `description = "Lakeview Dental tells its patients about booked, moved and cancelled visits, and about recalls."`,
		between: func(w *acctest.World) { w.Settle(); w.Bird.SetCampaignStatus(last(w.Bird.Campaigns()).ID, "DECLINED") },
	},
}

func last[T any](all []T) T { return all[len(all)-1] }

func sinchBrand(arguments ...string) string {
	return acctest.SinchBrand(strings.Join(arguments, "\n  "))
}

func sinchCampaign(w *acctest.World) func(...string) string {
	w.Sinch.SeedBrand(sinchsandbox.SampleBrand(), "")
	return of(acctest.SinchCampaign, fmt.Sprintf("brand_id = %q", last(w.Sinch.Brands()).TCRID))
}

func birdCampaign(w *acctest.World) func(...string) string {
	return of(acctest.BirdCampaign, fmt.Sprintf("brand_id = %q", w.Bird.SeedBrand(birdsandbox.SampleBrand(), "")))
}

// infobipRegistration is the registration of a draft that has a number.
func infobipRegistration(w *acctest.World) func(...string) string {
	draft := w.Infobip.SeedCampaign(infobipsandbox.SampleCampaign(w.Infobip.SeedBrand(infobipsandbox.SampleBrand(), "")), "DRAFT")
	return of(acctest.InfobipCampaignRegistration, fmt.Sprintf("campaign_id = %q", draft))
}

// of is a builder whose resource always has these arguments too.
func of(build func(...string) string, fixed ...string) func(...string) string {
	return func(arguments ...string) string { return build(append(append([]string{}, fixed...), arguments...)...) }
}

// block writes a resource; a later argument replaces an earlier one of its name.
func block(typeName, label string, usual ...string) func(...string) string {
	return func(arguments ...string) string {
		lines, names := []string{}, map[string]int{}
		for _, line := range append(append([]string{}, usual...), arguments...) {
			name, _, _ := strings.Cut(line, " ")
			if at, known := names[name]; known {
				lines[at] = line
				continue
			}
			names[name] = len(lines)
			lines = append(lines, line)
		}
		return fmt.Sprintf("resource %q %q {\n  %s\n}\n", typeName, label, strings.Join(lines, "\n  "))
	}
}

// expectPaid fails the test unless the call was made so often, and, all reviews
// done, its object was charged so often.
func (p purchase) expectPaid(t *testing.T, w *acctest.World, calls, charges int) {
	t.Helper()
	acctest.ExpectCalls(t, w, p.operation, calls)
	w.Settle()
	acctest.ExpectCharges(t, w, p.kind, charges)
}

// committed waits until the vendor has carried the call out.
func (p purchase) committed(t *testing.T, w *acctest.World) {
	t.Helper()
	await(t, p.operation+" is carried out", func() bool {
		for _, entry := range w.Entries(p.operation) {
			if entry.Status/100 == 2 {
				return true
			}
		}
		return false
	})
}
