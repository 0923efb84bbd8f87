# The campaign's registration id at Sinch (campaignRegistrationId), 26 characters.
terraform import tendlc_sinch_campaign.visits 01k4cxccbt519xa3ejty1r5jb4

# Or the registry's id of the campaign, which starts with C.
terraform import tendlc_sinch_campaign.visits CTF4STM
