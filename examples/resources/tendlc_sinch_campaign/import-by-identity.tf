import {
  to = tendlc_sinch_campaign.visits
  identity = {
    id = "01k4cxccbt519xa3ejty1r5jb4"
  }
}

# Or by the registry's id.
import {
  to = tendlc_sinch_campaign.visits
  identity = {
    tcr_campaign_id = "CTF4STM"
  }
}
