list "tendlc_sinch_brand" "all" {
  provider         = tendlc
  include_resource = true
}
