package infobip

import "github.com/tendlc/terraform-provider-tendlc/internal/tcr"

// Sources: the contract's CampaignStage, BrandStage, BrandRegistrationState and
// BrandIdentityStatus. The stages without a published description stand where
// their names say.

// Stages that the code speaks of.
const (
	stageDraft                = "DRAFT"
	stageRegistered           = "REGISTERED"
	stagePendingUpdate        = "REGISTERED_PENDING_UPDATE"
	stagePendingDeregister    = "REGISTERED_PENDING_DEREGISTRATION"
	stageDeregistered         = "DEREGISTERED"
	stageArchived             = "ARCHIVED"
	stageRejected             = "REJECTED"
	stageAppealed             = "APPEALED"
	stageUpdateWanted         = "UPDATE_REQUESTED_BY_INTERNAL_REVIEWER"
	stageUpdateWantedCarriers = "UPDATE_REQUESTED_BY_CARRIERS"
)

var campaignStatuses = tcr.StatusTable{
	stageDraft:                      tcr.Draft,
	"SUBMITTED_FOR_REVIEW":          tcr.Pending,
	"IN_REVIEW":                     tcr.Pending,
	"APPROVED_BY_INTERNAL_REVIEWER": tcr.Pending,
	"SUBMITTED":                     tcr.Pending,
	stageAppealed:                   tcr.Pending,
	stageUpdateWanted:               tcr.Pending, // with a warning
	stageUpdateWantedCarriers:       tcr.Pending, // with a warning
	stageRegistered:                 tcr.Active,
	stagePendingUpdate:              tcr.Active,
	stageRejected:                   tcr.Rejected,
	"REJECTED_EXTERNALLY":           tcr.Rejected,
	"ON_HOLD":                       tcr.Suspended,
	"BLOCKED":                       tcr.Suspended,
	"SUSPENDED":                     tcr.Suspended,
	"PAUSED":                        tcr.Suspended,
	stagePendingDeregister:          tcr.Expired,
	stageDeregistered:               tcr.Expired,
	stageArchived:                   tcr.Expired,
	"IN_MIGRATION":                  tcr.Unknown,
}

// States of a brand at the registrar, and stages of its draft.
const (
	brandDraft     = "DRAFT"
	brandSubmitted = "SUBMITTED"
	brandActive    = "ACTIVE"
	brandRejected  = "REJECTED"

	identityUnverified = "UNVERIFIED"
)

// brandStatuses are the words of a brand's status: the registrar's state where
// there is one, else the stage of the draft, see brandStatus.
var brandStatuses = tcr.StatusTable{
	brandDraft:       tcr.Draft,
	brandSubmitted:   tcr.Pending, // submitted, and the registrar has not spoken yet
	"PENDING":        tcr.Pending,
	"PENDING_2FA":    tcr.Pending,
	"PENDING_APPEAL": tcr.Pending,
	brandActive:      tcr.Approved,
	brandRejected:    tcr.Rejected,
}

// brandPhase: a brand that the registrar holds and could not verify cannot
// submit campaigns, so it counts as refused.
func brandPhase(status, identity string) (phase tcr.Phase, known bool) {
	if status == brandActive && identity == identityUnverified {
		return tcr.Rejected, true
	}
	return brandStatuses.Phase(status)
}

// Statuses implements tfkit.Vendor.
func (Vendor) Statuses() map[string]tcr.StatusTable {
	return map[string]tcr.StatusTable{"brand": brandStatuses, "campaign": campaignStatuses, "vetting": vetStatuses}
}
