# A private company. A draft: free, until a registration sends it.
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

# A listed company. It needs the last three, and somebody at the address must
# answer the registry's mail after the registration.
resource "tendlc_infobip_brand" "pinewood" {
  type       = "TENDLC_PUBLIC_COMPANY"
  name       = "Pinewood Outfitters"
  legal_name = "Pinewood Outfitters Inc"
  tax_id     = "12-3456789"
  website    = "https://pinewoodoutfitters.example.com"
  vertical   = "RETAIL_AND_CONSUMER_PRODUCTS"

  country_code = "US"
  address = {
    street   = "12 Mill Road"
    city     = "Portland"
    state    = "OR"
    zip_code = "97205"
  }

  support_phone = "+15035550118"
  support_email = "help@pinewoodoutfitters.example.com"

  stock_exchange         = "NASDAQ"
  stock_symbol           = "PNWD"
  business_contact_email = "ade.obi@pinewoodoutfitters.example.com"
}
