resource "tendlc_bird_brand" "cedar" {
  entity_type  = "PRIVATE_PROFIT"
  display_name = "Cedar Ledger"
  company_name = "Cedar Ledger Software Inc"
  website      = "https://cedarledger.example.com"
  vertical     = "TECHNOLOGY"

  ein                 = "45-0123456"
  ein_issuing_country = "US"

  street      = "88 Aspen Way"
  city        = "Denver"
  state       = "CO"
  postal_code = "80202"
  country     = "US"

  first_name = "Mina"
  last_name  = "Sato"
  phone      = "+13035550127"
  email      = "help@cedarledger.example.com"
}

resource "tendlc_bird_brand_approval" "cedar" {
  brand_id = tendlc_bird_brand.cedar.id
}

# A vetting raises the brand's score, by which operators set throughput. It is
# charged when it is ordered, whatever the score, and it locks who the company is.
resource "tendlc_bird_brand_vetting" "cedar" {
  brand_id = tendlc_bird_brand_approval.cedar.brand_id
}
