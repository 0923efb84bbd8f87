package sinch

import (
	"github.com/tendlc/terraform-provider-tendlc/internal/tfkit"
	"github.com/tendlc/terraform-provider-tendlc/internal/vendors/sinch/api"
)

// ProvisioningFailures is the table of provisioning failures for the tests
// that look at them from outside: meaning and advice by code.
func ProvisioningFailures() map[string][2]string {
	table := map[string][2]string{}
	for code, failure := range provisioningFailures {
		table[code] = [2]string{failure.meaning, failure.advice}
	}
	return table
}

// campaignReasonsOf are the reasons of one complaint of the registry.
func campaignReasonsOf(code, field, description string) []tfkit.Reason {
	return campaignReasons(api.CampaignFeedback{TCRErrorResponse: []api.TCRError{{Code: code, Field: field, Description: description}}})
}

// What the walk of the tables of edits needs from inside.
var (
	BrandEdits       = brandEdits
	BrandStatuses    = brandStatuses
	CampaignEdits    = campaignEdits
	CampaignStatuses = campaignStatuses
)
