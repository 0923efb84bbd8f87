import {
  to = tendlc_bird_brand.lakeview
  identity = {
    id = "4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30"
  }
}

# Or, for a brand that workspaces share:
import {
  to = tendlc_bird_brand.lakeview
  identity = {
    scope = "organization"
    id    = "4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30"
  }
}

# Or by the registry's id.
import {
  to = tendlc_bird_brand.lakeview
  identity = {
    tcr_brand_id = "BX7K2PQ"
  }
}
