package infobipsandbox

import (
	"maps"
	"slices"
)

// Stages of a campaign (schema CampaignStage).
const (
	stageDraft                 = "DRAFT"
	stageSubmittedForReview    = "SUBMITTED_FOR_REVIEW"
	stageInReview              = "IN_REVIEW"
	stageUpdateByReviewer      = "UPDATE_REQUESTED_BY_INTERNAL_REVIEWER"
	stageApprovedByReviewer    = "APPROVED_BY_INTERNAL_REVIEWER"
	stageSubmitted             = "SUBMITTED"
	stageRejectedExternally    = "REJECTED_EXTERNALLY"
	stageUpdateByCarriers      = "UPDATE_REQUESTED_BY_CARRIERS"
	stageRegistered            = "REGISTERED"
	stagePendingUpdate         = "REGISTERED_PENDING_UPDATE"
	stagePendingDeregistration = "REGISTERED_PENDING_DEREGISTRATION"
	stageDeregistered          = "DEREGISTERED"
	stageRejected              = "REJECTED"
	stageAppealed              = "APPEALED"
	stageOnHold                = "ON_HOLD"
	stageArchived              = "ARCHIVED"
	stageBlocked               = "BLOCKED"
	stageSuspended             = "SUSPENDED"
	stageInMigration           = "IN_MIGRATION"
	stagePaused                = "PAUSED"
)

// stage is what a campaign takes and has while it is in one.
type stage struct {
	takes []string        // operations; reads are taken in every stage
	when  map[string]Rule // further operations, each with the rule that allows it when it is on
	not   map[string]Rule // the same, when it is off

	atTCR      bool // has a campaign id there
	numberless bool // its numbers are free for other campaigns
}

var (
	numberOperations = []string{opUpdateRegistration, opAddNumbers, opRemoveNumbers}
	poolOperations   = []string{opAttachPool, opDetachPool}
)

// stages are all that the contract lists. Infobip names the stages for PUT,
// DELETE and the changes of numbers; register, deregister, appeal and the pools
// are the strict reading of what it says. A pool can be attached while the
// campaign is not over, and detached always.
var stages = map[string]stage{
	stageDraft:    {takes: ops(opUpdateCampaign, opDeleteCampaign, opRegisterCampaign, opAttachPool, opDetachPool)},
	stageRejected: {takes: ops(opUpdateCampaign, opDeleteCampaign, opAppealCampaign, opAttachPool, opDetachPool), when: map[string]Rule{opRegisterCampaign: RegisterRejected}, numberless: true},

	stageSubmittedForReview: underReview(false),
	stageInReview:           underReview(false),
	stageUpdateByReviewer:   underReview(false),
	stageApprovedByReviewer: underReview(false),
	stageAppealed:           underReview(false),
	stageSubmitted:          underReview(true),
	stageUpdateByCarriers:   underReview(true),

	// It exists at the registry, so that there is something to deregister; and
	// it could not be got rid of otherwise.
	stageRejectedExternally: {takes: ops(opDeregisterCampaign, opAttachPool, opDetachPool), when: map[string]Rule{opAppealCampaign: AppealExternally}, atTCR: true},

	stageRegistered: {takes: slices.Concat(numberOperations, poolOperations, ops(opDeregisterCampaign)), atTCR: true},
	stagePendingUpdate: {takes: poolOperations, not: map[string]Rule{
		opUpdateRegistration: SerialUpdates, opAddNumbers: SerialUpdates, opRemoveNumbers: SerialUpdates, opDeregisterCampaign: SerialUpdates,
	}, atTCR: true},
	stageOnHold:    {takes: ops(opDeregisterCampaign, opAttachPool, opDetachPool), atTCR: true},
	stagePaused:    {takes: ops(opDeregisterCampaign, opAttachPool, opDetachPool), atTCR: true},
	stageSuspended: {takes: ops(opDeregisterCampaign, opAttachPool, opDetachPool), atTCR: true},

	stageBlocked:     {takes: poolOperations, atTCR: true},
	stageInMigration: {takes: poolOperations, atTCR: true},

	// Deregistering again changes nothing and is answered with 204.
	stagePendingDeregistration: {takes: ops(opDeregisterCampaign, opDetachPool), atTCR: true},
	stageDeregistered:          {takes: ops(opDeregisterCampaign, opDeleteCampaign, opDetachPool), atTCR: true, numberless: true},
	stageArchived:              {takes: ops(opDetachPool), atTCR: true, numberless: true},
}

func ops(ids ...string) []string { return ids }

func underReview(atTCR bool) stage {
	return stage{takes: poolOperations, when: map[string]Rule{opDeregisterCampaign: DeregisterUnderReview}, atTCR: atTCR}
}

// StageOperations are the operations that a campaign takes, by stage, under
// the rules of the start. Reads are left out.
func StageOperations() map[string][]string {
	all := map[string][]string{}
	for name, s := range stages {
		all[name] = slices.Sorted(slices.Values(s.takes))
	}
	return all
}

// Stages are all stages of the contract, sorted.
func Stages() []string { return slices.Sorted(maps.Keys(stages)) }

// takes says whether a campaign takes an operation now. A stage that Infobip
// does not have takes none.
func (i *Infobip) takes(c *campaign, operation string) bool {
	s := stages[c.stage]
	if slices.Contains(s.takes, operation) {
		return true
	}
	if rule, conditional := s.when[operation]; conditional {
		return i.rules[rule]
	}
	rule, conditional := s.not[operation]
	return conditional && !i.rules[rule]
}

// deletable says whether a campaign of that stage may be deleted.
func deletable(name string) bool { return slices.Contains(stages[name].takes, opDeleteCampaign) }
