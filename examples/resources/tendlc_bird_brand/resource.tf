# A private company.
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

# A listed company needs its ticker too. Somebody at the last address may have to
# confirm it.
resource "tendlc_bird_brand" "pinewood" {
  entity_type  = "PUBLIC_PROFIT"
  display_name = "Pinewood Outfitters"
  company_name = "Pinewood Outfitters Inc"
  website      = "https://pinewoodoutfitters.example.com"
  vertical     = "RETAIL"

  ein                 = "12-3456789"
  ein_issuing_country = "US"

  street      = "12 Mill Road"
  city        = "Portland"
  state       = "OR"
  postal_code = "97205"
  country     = "US"

  first_name = "Ade"
  last_name  = "Obi"
  phone      = "+15035550118"
  email      = "help@pinewoodoutfitters.example.com"

  stock_exchange         = "NASDAQ"
  stock_symbol           = "PNWD"
  business_contact_email = "ade.obi@pinewoodoutfitters.example.com"
}
