# All numbers of the campaign.
import {
  to = tendlc_sinch_number_assignment.shop
  identity = {
    campaign_id = "CTF4STM"
  }
}

# Or some of them, where several assignments share the campaign.
import {
  to = tendlc_sinch_number_assignment.shop
  identity = {
    campaign_id = "CTF4STM"
    numbers     = ["+12025550143", "+12025550144"]
  }
}
