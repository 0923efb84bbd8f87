resource "tendlc_sinch_brand" "lakeview" {
  display_name = "Lakeview Dental"

  company_details = {
    company_name   = "Lakeview Dental Group LLC"
    company_email  = "help@lakeviewdental.example.com"
    brand_name     = "Lakeview Dental"
    country        = "US"
    street_address = "410 Harbor Street"
    city           = "Madison"
    postal_code    = "53703"
    state          = "WI"
    web_address    = "https://lakeviewdental.example.com"
  }

  financial_details = {
    brand_entity_type   = "PRIVATE"
    brand_vertical_type = "HEALTHCARE"
    tax_id_country      = "US"
    tax_id_corporate    = "39-1234567"
  }

  contact_details = {
    first_name   = "Rosa"
    last_name    = "Meyer"
    phone_number = "+16085550142"
    email        = "rosa@lakeviewdental.example.com"
  }
}

resource "tendlc_sinch_brand_approval" "lakeview" {
  brand_registration_id = tendlc_sinch_brand.lakeview.id

  # One apply waits this long, then stops with TENDLC2001; the next one goes on.
  timeouts = {
    create = "30m"
  }
}

# What a campaign takes as brand_id.
output "tcr_brand_id" {
  value = tendlc_sinch_brand_approval.lakeview.tcr_brand_id
}
