# The id of the campaign, which must be registered.
terraform import tendlc_infobip_campaign_registration.recalls 3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10

# Or the registry's id of the campaign, once it is registered; it starts with C.
terraform import tendlc_infobip_campaign_registration.recalls CTF4STM

# Or your own id of the campaign.
terraform import tendlc_infobip_campaign_registration.recalls reference_id/lakeview-visits
