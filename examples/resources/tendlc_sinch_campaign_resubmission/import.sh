# The campaign's registration id at Sinch (campaignRegistrationId), 26
# characters. An import sends nothing, but the first apply after it resubmits if
# the configuration has triggers or mnos: leave them out until you want that.
terraform import tendlc_sinch_campaign_resubmission.recalls 01k4cxccbt519xa3ejty1r5jb4

# Or the registry's id of the campaign, which starts with C.
terraform import tendlc_sinch_campaign_resubmission.recalls CTF4STM
