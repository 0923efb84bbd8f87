list "tendlc_infobip_brand" "all" {
  provider         = tendlc
  include_resource = true
}

list "tendlc_infobip_brand_registration" "all" {
  provider         = tendlc
  include_resource = true
}

list "tendlc_infobip_campaign" "all" {
  provider         = tendlc
  include_resource = true
}

list "tendlc_infobip_campaign_registration" "all" {
  provider         = tendlc
  include_resource = true
}

# One assignment for each campaign that has numbers.
list "tendlc_infobip_number_assignment" "all" {
  provider         = tendlc
  include_resource = true
}
