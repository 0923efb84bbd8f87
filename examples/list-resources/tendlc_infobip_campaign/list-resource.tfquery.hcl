# The registered campaigns of one brand.
list "tendlc_infobip_campaign" "live" {
  provider         = tendlc
  include_resource = true

  config {
    brand_id = "8c1f0e6a-2b7d-4e39-a5c4-1d9f7b3e6a02"
    phases   = ["active"]
  }
}
