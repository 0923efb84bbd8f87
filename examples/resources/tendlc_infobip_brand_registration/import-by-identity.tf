import {
  to = tendlc_infobip_brand_registration.lakeview
  identity = {
    brand_id = "8c1f0e6a-2b7d-4e39-a5c4-1d9f7b3e6a02"
  }
}

# Or by your own id.
import {
  to = tendlc_infobip_brand_registration.lakeview
  identity = {
    reference_id = "lakeview-brand"
  }
}
