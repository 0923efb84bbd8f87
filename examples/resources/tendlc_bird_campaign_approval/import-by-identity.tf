import {
  to = tendlc_bird_campaign_approval.passcodes
  identity = {
    brand_id    = "4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30"
    campaign_id = "91d3f8a6-5e27-4bc0-8f49-2a6b7c1d0e53"
  }
}
