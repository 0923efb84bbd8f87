list "tendlc_infobip_brand" "lakeview" {
  provider         = tendlc
  include_resource = true

  config {
    name_like = "Lakeview"
  }
}
