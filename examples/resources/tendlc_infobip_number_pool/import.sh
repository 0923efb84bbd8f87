# The id of the campaign that has the pool.
terraform import tendlc_infobip_number_pool.pickups 3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10

# Or the registry's id of the campaign, once it is registered; it starts with C.
terraform import tendlc_infobip_number_pool.pickups CTF4STM

# Or your own id of the campaign.
terraform import tendlc_infobip_number_pool.pickups reference_id/lakeview-visits
