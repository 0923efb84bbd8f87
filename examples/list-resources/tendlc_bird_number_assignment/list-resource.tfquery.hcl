# The numbers of one campaign.
list "tendlc_bird_number_assignment" "one" {
  provider         = tendlc
  include_resource = true

  config {
    campaign_id = "91d3f8a6-5e27-4bc0-8f49-2a6b7c1d0e53"
  }
}
