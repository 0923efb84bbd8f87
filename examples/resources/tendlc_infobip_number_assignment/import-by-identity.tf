# All numbers of the campaign.
import {
  to = tendlc_infobip_number_assignment.main
  identity = {
    campaign_id = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
  }
}

# Or some of them, where several assignments share the campaign.
import {
  to = tendlc_infobip_number_assignment.main
  identity = {
    campaign_id = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
    numbers     = ["+12025550143", "+12025550144"]
  }
}
