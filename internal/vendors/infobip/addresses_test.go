package infobip_test

// Addresses in the flow of the tests, see acctest.InfobipFlow.
const (
	brandAddress                = "tendlc_infobip_brand.b"
	brandRegistrationAddress    = "tendlc_infobip_brand_registration.b"
	brandApprovalAddress        = "tendlc_infobip_brand_approval.b"
	campaignAddress             = "tendlc_infobip_campaign.c"
	spareAddress                = "tendlc_infobip_number_assignment.spare"
	campaignRegistrationAddress = "tendlc_infobip_campaign_registration.c"
	campaignApprovalAddress     = "tendlc_infobip_campaign_approval.c"
	mainAddress                 = "tendlc_infobip_number_assignment.main"
)
