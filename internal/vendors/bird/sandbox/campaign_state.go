package birdsandbox

import (
	"maps"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// Operation ids of the contract for campaigns, numbers, compliance
// requirements, connectors and use cases.
const (
	opCreateCampaign    = "createTCRCampaign"
	opListCampaigns     = "listTCRCampaigns"
	opGetCampaign       = "getTCRCampaign"
	opUpdateCampaign    = "updateTCRCampaign"
	opDeleteCampaign    = "deleteTCRCampaign"
	opListNumbers       = "listWorkspaceLongCodeNumbers"
	opGetNumber         = "getWorkspaceLongCodeNumber"
	opListRequirements  = "listEndpointComplianceRequirements"
	opGetRequirement    = "getEndpointComplianceRequirement"
	opUpdateRequirement = "updateEndpointComplianceRequirement"
	opClearRequirement  = "clearEndpointComplianceRequirement"
	opCreateConnector   = "createConnector"
	opGetConnector      = "getConnector"
	opDeleteConnector   = "deleteConnector"
	opListUseCases      = "listUseCases"
	opGetUseCase        = "getUseCase"
)

// The rules of campaigns and numbers; [ShowDeleted] holds for campaigns too.
// Those marked on are on at the start.
const (
	// FixedUsecase (on): a PATCH cannot change usecase and subUsecases, in no
	// status. They are in Bird's field table and missing from its schema.
	FixedUsecase Rule = "fixed-usecase"
	// RefuseLockedFields: a PATCH of an approved campaign that names one of the
	// other fields is refused even when the value is the one it has.
	RefuseLockedFields Rule = "refuse-locked-fields"
	// ReviewApprovedEdits: an edit of an approved campaign starts its review
	// again.
	ReviewApprovedEdits Rule = "review-approved-edits"
	// ChargeApprovedEdits: an edit of an approved campaign is charged.
	ChargeApprovedEdits Rule = "charge-approved-edits"
	// NewCampaignAfterRejection: a REJECTED campaign cannot be changed, as
	// Bird's guide of the dashboard says.
	NewCampaignAfterRejection Rule = "new-campaign-after-rejection"
	// KnownUsecases: a use case that the registry does not list is refused;
	// otherwise usecase is free text, as in Bird's schema.
	KnownUsecases Rule = "known-usecases"
	// EmptyLists: subUsecases is [] when there are none, and resellerId is "";
	// otherwise both are null.
	EmptyLists Rule = "empty-lists"
	// TidyKeywords: keyword lists are kept in upper case and without blanks.
	TidyKeywords Rule = "tidy-keywords"
	// NoDeleteInReview: a PENDING campaign cannot be deleted.
	NoDeleteInReview Rule = "no-delete-in-review"
	// SlowRequirements: a requirement is "pending" for a review delay before it
	// is satisfied.
	SlowRequirements Rule = "slow-requirements"
	// AllowRequirementRemoval: the DELETE of a requirement, which is not
	// documented, works; otherwise it is a 404.
	AllowRequirementRemoval Rule = "allow-requirement-removal"
)

var campaignRules = map[Rule]bool{
	FixedUsecase: true, RefuseLockedFields: false, ReviewApprovedEdits: false, ChargeApprovedEdits: false,
	NewCampaignAfterRejection: false, KnownUsecases: false, EmptyLists: false, TidyKeywords: false, NoDeleteInReview: false,
	SlowRequirements: false, AllowRequirementRemoval: false,
}

// campaignState is everything about campaigns and numbers, and what steers
// them beside the review policy. What it assumes is in the package's comment.
type campaignState struct {
	campaigns          []*campaign // in the order in which they were made
	campaignRejections map[string]Rejection
	useCases           []*useCase
	connectors         []*connector

	numbers         []*number          // in the order in which they came
	numberIndex     map[string]*number // by E.164, id and endpoint id
	seeded          int                // numbers made by SeedNumberCount
	requirementName string             // of the requirement of type ten-dlc
}

func (b *Bird) clearCampaigns() {
	b.campaignState = campaignState{
		campaignRejections: map[string]Rejection{}, numberIndex: map[string]*number{}, requirementName: RequirementName,
	}
	for _, e164 := range Numbers() {
		b.addNumber(e164)
	}
	b.addNumber(TollFreeNumber)
}

// campaignOperations are the operations on campaigns and numbers.
func (b *Bird) campaignOperations() map[string]sandbox.Operation {
	return map[string]sandbox.Operation{
		opCreateCampaign:    b.billable(b.createCampaign),
		opListCampaigns:     b.read(b.listCampaigns),
		opGetCampaign:       b.read(b.getCampaign),
		opUpdateCampaign:    b.billable(b.updateCampaign),
		opDeleteCampaign:    b.write(b.deleteCampaign),
		opListNumbers:       b.read(b.listNumbers),
		opGetNumber:         b.read(b.getNumber),
		opListRequirements:  b.read(b.listRequirements),
		opGetRequirement:    b.read(b.getRequirement),
		opUpdateRequirement: b.write(b.updateRequirement),
		opClearRequirement:  b.write(b.clearRequirement),
		opCreateConnector:   b.write(b.createConnector),
		opGetConnector:      b.read(b.getConnector),
		opDeleteConnector:   b.write(b.deleteConnector),
		opListUseCases:      b.read(b.listUseCases),
		opGetUseCase:        b.read(b.getUseCase),
	}
}

// campaignActors are the objects of this state that move by themselves.
// Campaigns come first: the rest depends on them.
func (b *Bird) campaignActors(yield func(actor) bool) bool {
	for _, c := range b.campaigns {
		if !c.actors(yield) {
			return false
		}
	}
	for _, n := range b.numbers {
		if n.tenDLC != nil && !yield(n.tenDLC) {
			return false
		}
	}
	for _, c := range b.connectors {
		if !yield(c) {
			return false
		}
	}
	return true
}

// campaignControls are the control endpoints of campaigns and numbers.
func (b *Bird) campaignControls() map[string]sandbox.Control {
	all := b.campaignScripts()
	maps.Copy(all, b.numberScripts())
	return all
}

// campaignObjects are snapshots for GET /_sandbox/objects.
func (b *Bird) campaignObjects() map[string]any {
	return map[string]any{
		"campaigns": b.Campaigns(), "numbers": b.OwnedNumbers(), "connectors": b.Connectors(), "useCases": b.UseCases(),
	}
}
