list "tendlc_infobip_brand_registration" "all" {
  provider         = tendlc
  include_resource = true
}
