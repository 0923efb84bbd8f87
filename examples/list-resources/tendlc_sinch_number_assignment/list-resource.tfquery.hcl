# One assignment for each campaign that has numbers.
list "tendlc_sinch_number_assignment" "all" {
  provider         = tendlc
  include_resource = true
}
