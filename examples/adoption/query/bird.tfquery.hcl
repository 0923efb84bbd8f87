list "tendlc_bird_brand" "all" {
  provider         = tendlc
  include_resource = true
}

list "tendlc_bird_campaign" "all" {
  provider         = tendlc
  include_resource = true
}

# One assignment for each campaign that has numbers.
list "tendlc_bird_number_assignment" "all" {
  provider         = tendlc
  include_resource = true
}
