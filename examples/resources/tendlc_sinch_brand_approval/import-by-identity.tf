import {
  to = tendlc_sinch_brand_approval.lakeview
  identity = {
    brand_registration_id = "01jgr7tnkq7y3ghmab12cd34ef"
  }
}

# Or by the registry's id.
import {
  to = tendlc_sinch_brand_approval.lakeview
  identity = {
    tcr_brand_id = "BX7K2PQ"
  }
}
