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

# Sends the brand to the registry, which is charged once.
resource "tendlc_infobip_brand_registration" "lakeview" {
  brand_id = tendlc_infobip_brand.lakeview.id
}
