# The campaigns of one brand that can send.
list "tendlc_sinch_campaign" "live" {
  provider         = tendlc
  include_resource = true

  config {
    brand_id = "BX7K2PQ"
    phases   = ["approved", "active"]
  }
}
