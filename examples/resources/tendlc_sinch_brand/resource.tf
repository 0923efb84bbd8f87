# A private company. SIMPLIFIED verifies it, without vetting.
resource "tendlc_sinch_brand" "lakeview" {
  display_name            = "Lakeview Dental"
  brand_registration_type = "SIMPLIFIED"

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

# A listed company, with vetting. It needs stock_symbol and exchange.
resource "tendlc_sinch_brand" "pinewood" {
  display_name            = "Pinewood Outfitters"
  brand_registration_type = "FULL"

  company_details = {
    company_name           = "Pinewood Outfitters Inc"
    company_email          = "help@pinewoodoutfitters.example.com"
    business_contact_email = "legal@pinewoodoutfitters.example.com"
    brand_name             = "Pinewood Outfitters"
    country                = "US"
    street_address         = "12 Mill Road"
    city                   = "Portland"
    postal_code            = "97205"
    state                  = "OR"
    web_address            = "https://pinewoodoutfitters.example.com"
  }

  financial_details = {
    brand_entity_type   = "PUBLIC"
    brand_vertical_type = "RETAIL"
    tax_id_country      = "US"
    tax_id_corporate    = "12-3456789"
    stock_symbol        = "PNWD"
    exchange            = "NASDAQ"
  }

  contact_details = {
    first_name   = "Ade"
    last_name    = "Obi"
    phone_number = "+15035550118"
    email        = "ade@pinewoodoutfitters.example.com"
  }
}
