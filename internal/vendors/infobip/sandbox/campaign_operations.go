package infobipsandbox

import "github.com/tendlc/terraform-provider-tendlc/internal/sandbox"

// Operation ids of the contract.
const (
	opCreateCampaign     = "create-campaign"
	opGetCampaign        = "get-campaign"
	opListCampaigns      = "get-campaigns"
	opUpdateCampaign     = "update-campaign"
	opDeleteCampaign     = "delete-campaign"
	opRegisterCampaign   = "register-campaign"
	opDeregisterCampaign = "deregister-campaign"
	opNetworkStatuses    = "get-campaign-network-statuses"
	opUpdateRegistration = "update-registered-campaign"
	opAddNumbers         = "add-numbers"
	opRemoveNumbers      = "remove-numbers"
	opCampaignNumbers    = "get-campaign-numbers"
	opAppealCampaign     = "appeal-campaign"
	opPriorities         = "get-campaign-priorities"
	opAttachPool         = "attach-number-pool"
	opDetachPool         = "detach-number-pool"
	opListPools          = "get-owned-number-pools"
)

// stageWrites are the operations that depend on the stage of the campaign.
var stageWrites = map[string]struct{}{
	opUpdateCampaign: {}, opDeleteCampaign: {}, opRegisterCampaign: {}, opDeregisterCampaign: {},
	opUpdateRegistration: {}, opAddNumbers: {}, opRemoveNumbers: {}, opAppealCampaign: {}, opAttachPool: {}, opDetachPool: {},
}

// campaignOperations are the operations on campaigns, their numbers and pools.
func (i *Infobip) campaignOperations() map[string]sandbox.Operation {
	return map[string]sandbox.Operation{
		opCreateCampaign:     i.write(i.createCampaign),
		opGetCampaign:        i.read(i.getCampaign),
		opListCampaigns:      i.read(i.listCampaigns),
		opUpdateCampaign:     i.write(i.updateCampaign),
		opDeleteCampaign:     i.write(i.deleteCampaign),
		opRegisterCampaign:   i.billable(i.registerCampaign),
		opDeregisterCampaign: i.write(i.deregisterCampaign),
		opNetworkStatuses:    i.read(i.networkStatuses),
		opUpdateRegistration: i.write(i.changeNumbers),
		opAddNumbers:         i.write(i.changeNumbers),
		opRemoveNumbers:      i.write(i.changeNumbers),
		opCampaignNumbers:    i.read(i.campaignNumbers),
		opAppealCampaign:     i.write(i.appealCampaign),
		opPriorities:         i.read(i.listPriorities),
		opAttachPool:         i.write(i.attachPool),
		opDetachPool:         i.write(i.detachPool),
		opListPools:          i.read(i.listPools),
	}
}

// clearCampaigns forgets campaigns, pools and what was scripted for them.
func (i *Infobip) clearCampaigns() {
	i.campaigns, i.pools = nil, nil
	for _, id := range NumberPools() {
		i.pools = append(i.pools, &numberPool{id: id})
	}
	i.campaignScript = campaignScript{
		rules: startRules(), keptReferences: map[string]bool{},
		rejections: map[string][]RejectionDetail{}, lostNumbers: map[*ownedNumber]bool{},
	}
}

// campaignScript is what steers campaigns beside the review policy.
type campaignScript struct {
	rules          map[Rule]bool
	keptReferences map[string]bool // referenceIds of deleted campaigns, see KeepReferenceIDs
	rejections     map[string][]RejectionDetail
	lostNumbers    map[*ownedNumber]bool // never arrive at a registered campaign
}
