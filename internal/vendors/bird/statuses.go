package bird

import "github.com/tendlc/terraform-provider-tendlc/internal/tcr"

// Sources: the contract's BrandStatus and CampaignStatus. When DRAFT arises is
// not documented; it stands where its name says.

// Statuses that the code speaks of; brands and campaigns share them.
const (
	statusDraft     = "DRAFT"
	statusPending   = "PENDING"
	statusApproved  = "APPROVED"
	statusRejected  = "REJECTED"
	statusDeclined  = "DECLINED" // campaigns only
	statusSuspended = "SUSPENDED"
	statusFailed    = "FAILED"
	statusExpired   = "EXPIRED"
	statusDeleted   = "DELETED"
)

var brandStatuses = tcr.StatusTable{
	statusDraft:    tcr.Draft,
	statusPending:  tcr.Pending,
	statusApproved: tcr.Approved,
	statusRejected: tcr.Rejected,
	statusFailed:   tcr.Failed, // could not be submitted
	statusDeleted:  tcr.Expired,
}

// campaignStatuses: Bird shows no state of the operators, so APPROVED is all
// there is to know before messages are sent.
var campaignStatuses = tcr.StatusTable{
	statusDraft:     tcr.Draft,
	statusPending:   tcr.Pending,
	statusApproved:  tcr.Active,
	statusDeclined:  tcr.Rejected,
	statusRejected:  tcr.Rejected,
	statusSuspended: tcr.Suspended,
	statusFailed:    tcr.Failed,
	statusExpired:   tcr.Expired,
	statusDeleted:   tcr.Expired,
}

// Statuses implements tfkit.Vendor.
func (Vendor) Statuses() map[string]tcr.StatusTable {
	return map[string]tcr.StatusTable{"brand": brandStatuses, "campaign": campaignStatuses, "vetting": vettingStatuses}
}
