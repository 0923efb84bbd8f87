package sinch

import "github.com/tendlc/terraform-provider-tendlc/internal/tcr"

// Source of both tables: the contract's BrandRegistrationStatus and
// CampaignStatus.

// upgradeStatus is a brand that goes from SIMPLIFIED to FULL. It is usable
// meanwhile if it has a TCR id: see brandPhase.
const upgradeStatus = "UPGRADE"

var brandStatuses = tcr.StatusTable{
	"DRAFT":       tcr.Draft,
	"IN_PROGRESS": tcr.Pending,
	upgradeStatus: tcr.Pending,
	"APPROVED":    tcr.Approved,
	"REJECTED":    tcr.Rejected,
}

var campaignStatuses = tcr.StatusTable{
	"SINCH_REVIEW":      tcr.Pending,
	"SINCH_APPROVED":    tcr.Pending,
	"SUBMITTED":         tcr.Pending,
	"APPROVED":          tcr.Approved,
	"ACTIVE":            tcr.Active,
	"SINCH_REJECTED":    tcr.Rejected,
	"REJECTED":          tcr.Rejected,
	"SUBMISSION_FAILED": tcr.Failed,
	"EXPIRED":           tcr.Expired,
}

func brandPhase(status, tcrBrandID string) (phase tcr.Phase, known bool) {
	if status == upgradeStatus && tcrBrandID != "" {
		return tcr.Approved, true
	}
	return brandStatuses.Phase(status)
}

// lastActionStatus values of a deletion, from the contract's LastActionStatus.
const (
	deleteInProgress = "DELETE_IN_PROGRESS"
	deleteSuccessful = "DELETE_SUCCESSFUL"
	deleteFailed     = "DELETE_FAILED"
)

// lastActionStatus values of a resubmission.
const (
	resubmitPrefix     = "RESUBMIT_"
	resubmitInProgress = resubmitPrefix + "IN_PROGRESS"
	resubmitFailed     = resubmitPrefix + "FAILED"
)

// campaignMoney says what a campaign that did not make it has cost: the setup
// fee is due when Sinch's own review is passed.
func campaignMoney(status string) string {
	switch status {
	case "SINCH_REJECTED":
		return "The setup fee is due only when Sinch's review is passed, so it was not charged."
	case "REJECTED":
		return "The setup fee is due once Sinch's review is passed, so it was charged."
	case "SUBMISSION_FAILED":
		return "The setup fee is due when Sinch has approved and submitted a campaign; whether a submission that failed is charged is not documented."
	default:
		return "What was charged stays charged."
	}
}

// provisioningFailure says what a code in scheduledProvisioning.errorCodes
// means and what to do; retry is set where trying again at once makes sense.
// Source: the contract's SmsErrorCode and Sinch's page on provisioning errors.
type provisioningFailure struct {
	meaning, advice string
	retry           bool
}

var provisioningFailures = map[string]provisioningFailure{
	"INTERNAL_ERROR":          {meaning: "an error inside Sinch or the registry", advice: "Apply again; if it stays, ask Sinch's support."},
	"SMS_PROVISIONING_FAILED": {meaning: "the number could not be linked to the service plan", advice: "Check service_plan_id and apply again."},
	"CAMPAIGN_PROVISIONING_FAILED": {meaning: "the number could not be linked to the campaign",
		advice: "Apply again; if it stays, ask Sinch's support."},
	"CAMPAIGN_NOT_AVAILABLE": {meaning: "the campaign does not exist or Sinch is not its connectivity partner",
		advice: "Check campaign_id: it must be a campaign of this account."},
	"EXCEEDED_10DLC_LIMIT": {meaning: "the campaign has all the numbers it may have (50, or 1 for a sole proprietor)",
		advice: "Use a campaign with number_pool = true for more."},
	"NUMBER_PROVISIONING_FAILED":  {meaning: "the number could not be provisioned", advice: "Apply again; if it stays, ask Sinch's support."},
	"PARTNER_SERVICE_UNAVAILABLE": {meaning: "a partner of Sinch did not answer", advice: "Apply again later.", retry: true},
	"CAMPAIGN_PENDING_ACCEPTANCE": {meaning: "the campaign is not accepted by all operators yet",
		advice: "Take campaign_id from tendlc_sinch_campaign_approval, which waits for it, and apply again later."},
	"MNO_SHARING_ERROR":      {meaning: "the campaign could not be shared with an operator", advice: "Ask Sinch's support."},
	"CAMPAIGN_EXPIRED":       {meaning: "the campaign is expired", advice: "Register a new campaign."},
	"CAMPAIGN_MNO_REJECTED":  {meaning: "an operator rejected the campaign", advice: "See status_reasons of the campaign."},
	"CAMPAIGN_MNO_SUSPENDED": {meaning: "an operator suspended the campaign", advice: "Ask Sinch's support."},
	"CAMPAIGN_MNO_REVIEW":    {meaning: "an operator is still reviewing the campaign", advice: "Apply again later."},
	"INSUFFICIENT_BALANCE":   {meaning: "the Sinch account has too little balance", advice: "Top it up and apply again."},
	"MOCK_CAMPAIGN_NOT_ALLOWED": {meaning: "a mock campaign can never have a number",
		advice: "Use a campaign of a brand that is not a mock."},
	"TFN_NOT_ALLOWED": {meaning: "toll-free numbers cannot join a 10DLC campaign", advice: "Use a local ten-digit number."},
	"INVALID_NNID":    {meaning: "the number's network id is not valid for 10DLC", advice: "Ask Sinch's support."},
}

// Statuses implements tfkit.Vendor.
func (Vendor) Statuses() map[string]tcr.StatusTable {
	return map[string]tcr.StatusTable{"brand": brandStatuses, "campaign": campaignStatuses}
}
