resource "tendlc_infobip_brand" "cedar" {
  type       = "TENDLC_PRIVATE_COMPANY"
  name       = "Cedar Ledger"
  legal_name = "Cedar Ledger Software Inc"
  tax_id     = "45-0123456"
  website    = "https://cedarledger.example.com"
  vertical   = "INFORMATION_TECHNOLOGY_SERVICES"

  country_code = "US"
  address = {
    street   = "88 Aspen Way"
    city     = "Denver"
    state    = "CO"
    zip_code = "80202"
  }

  support_phone = "+13035550127"
  support_email = "help@cedarledger.example.com"
}

resource "tendlc_infobip_brand_registration" "cedar" {
  brand_id = tendlc_infobip_brand.cedar.id
}

resource "tendlc_infobip_brand_approval" "cedar" {
  brand_id = tendlc_infobip_brand_registration.cedar.brand_id
}

# A vet raises the brand's score, by which networks set throughput. It is charged
# when it is ordered, whatever the score; ENHANCED can follow within 30 days.
resource "tendlc_infobip_brand_vet" "cedar" {
  brand_id = tendlc_infobip_brand_approval.cedar.brand_id
  type     = "STANDARD"
}
