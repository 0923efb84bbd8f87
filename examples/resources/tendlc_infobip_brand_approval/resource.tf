resource "tendlc_infobip_brand" "lakeview" {
  type       = "TENDLC_PRIVATE_COMPANY"
  name       = "Lakeview Dental"
  legal_name = "Lakeview Dental Group LLC"
  tax_id     = "39-1234567"
  website    = "https://lakeviewdental.example.com"
  vertical   = "HEALTHCARE_AND_LIFESCIENCES"

  country_code = "US"
  address = {
    street   = "410 Harbor Street"
    city     = "Madison"
    state    = "WI"
    zip_code = "53703"
  }

  support_phone = "+16085550142"
  support_email = "help@lakeviewdental.example.com"
}

resource "tendlc_infobip_brand_registration" "lakeview" {
  brand_id = tendlc_infobip_brand.lakeview.id
}

resource "tendlc_infobip_brand_approval" "lakeview" {
  brand_id = tendlc_infobip_brand_registration.lakeview.brand_id

  # One apply waits this long, then stops with TENDLC2001; the next one goes on.
  timeouts = {
    create = "30m"
  }
}

# What a campaign takes as brand_id.
output "brand_id" {
  value = tendlc_infobip_brand_approval.lakeview.brand_id
}
