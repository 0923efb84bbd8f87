resource "tendlc_bird_brand" "lakeview" {
  entity_type  = "PRIVATE_PROFIT"
  display_name = "Lakeview Dental"
  company_name = "Lakeview Dental Group LLC"
  website      = "https://lakeviewdental.example.com"
  vertical     = "HEALTHCARE"

  ein                 = "39-1234567"
  ein_issuing_country = "US"

  street      = "410 Harbor Street"
  city        = "Madison"
  state       = "WI"
  postal_code = "53703"
  country     = "US"

  first_name = "Rosa"
  last_name  = "Meyer"
  phone      = "+16085550142"
  email      = "help@lakeviewdental.example.com"
}

resource "tendlc_bird_brand_approval" "lakeview" {
  brand_id = tendlc_bird_brand.lakeview.id

  # One apply waits this long, then stops with TENDLC2001; the next one goes on.
  timeouts = {
    create = "30m"
  }
}

# What a campaign takes as brand_id.
output "brand_id" {
  value = tendlc_bird_brand_approval.lakeview.brand_id
}
