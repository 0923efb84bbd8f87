import {
  to = tendlc_sinch_campaign_resubmission.recalls
  identity = {
    campaign_registration_id = "01k4cxccbt519xa3ejty1r5jb4"
  }
}

# Or by the registry's id.
import {
  to = tendlc_sinch_campaign_resubmission.recalls
  identity = {
    tcr_campaign_id = "CTF4STM"
  }
}
