import {
  to = tendlc_infobip_number_pool.pickups
  identity = {
    campaign_id = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
  }
}

# Or by the registry's id.
import {
  to = tendlc_infobip_number_pool.pickups
  identity = {
    tcr_campaign_id = "CTF4STM"
  }
}

# Or by your own id.
import {
  to = tendlc_infobip_number_pool.pickups
  identity = {
    reference_id = "lakeview-visits"
  }
}
