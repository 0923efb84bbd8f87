import {
  to = tendlc_bird_brand_approval.lakeview
  identity = {
    brand_id = "4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30"
  }
}

# Or by the registry's id.
import {
  to = tendlc_bird_brand_approval.lakeview
  identity = {
    tcr_brand_id = "BX7K2PQ"
  }
}
