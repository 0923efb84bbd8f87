# The id of the campaign that it waits for.
terraform import tendlc_infobip_campaign_approval.passcodes 3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10

# Or the registry's id of the campaign, once it is registered; it starts with C.
terraform import tendlc_infobip_campaign_approval.passcodes CTF4STM

# Or your own id of the campaign.
terraform import tendlc_infobip_campaign_approval.passcodes reference_id/lakeview-visits
