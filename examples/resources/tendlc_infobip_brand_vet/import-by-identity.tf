import {
  to = tendlc_infobip_brand_vet.cedar
  identity = {
    brand_id = "8c1f0e6a-2b7d-4e39-a5c4-1d9f7b3e6a02"
    vet_id   = "5d2e9b40-7c13-4f86-8a1e-6b0c4d9e2f71"
  }
}
