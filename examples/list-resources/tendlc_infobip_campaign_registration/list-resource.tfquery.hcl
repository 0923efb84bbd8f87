list "tendlc_infobip_campaign_registration" "live" {
  provider         = tendlc
  include_resource = true

  config {
    phases = ["active"]
  }
}
