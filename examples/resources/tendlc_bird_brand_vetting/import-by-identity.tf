import {
  to = tendlc_bird_brand_vetting.cedar
  identity = {
    brand_id   = "4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30"
    vetting_id = "e2a95c17-0d4b-4f63-b8a2-3c9f1e7d5b48"
  }
}
