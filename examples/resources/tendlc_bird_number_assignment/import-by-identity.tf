# All numbers of the campaign.
import {
  to = tendlc_bird_number_assignment.shop
  identity = {
    campaign_id = "91d3f8a6-5e27-4bc0-8f49-2a6b7c1d0e53"
  }
}

# Or some of them, where several assignments share the campaign.
import {
  to = tendlc_bird_number_assignment.shop
  identity = {
    campaign_id = "91d3f8a6-5e27-4bc0-8f49-2a6b7c1d0e53"
    numbers     = ["+12025550143", "+12025550144"]
  }
}
