# The approved campaigns of one brand.
list "tendlc_bird_campaign" "live" {
  provider         = tendlc
  include_resource = true

  config {
    brand_id = "4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30"
    phases   = ["active"]
  }
}
