# Bird: brand and campaign are charged when they are created. The texts of an
# approved campaign change in place, other arguments replace it.

# The words that Bird has for a line of business. Free.
data "tendlc_bird_verticals" "this" {
  count = var.vendor == "bird" ? 1 : 0
}

locals {
  bird_verticals = flatten(data.tendlc_bird_verticals.this[*].verticals[*].name)
}

resource "tendlc_bird_brand" "this" {
  count = var.vendor == "bird" ? 1 : 0

  entity_type         = local.entity_types.bird[var.company.entity_type]
  display_name        = var.company.display_name
  company_name        = var.company.legal_name
  ein                 = var.company.ein
  ein_issuing_country = local.ein_country
  website             = var.company.website
  vertical            = var.company.vertical
  deletion_protection = var.deletion_protection
  adopt_existing      = var.adopt_existing

  street      = var.company.street
  city        = var.company.city
  state       = var.company.state
  postal_code = var.company.postal_code
  country     = var.company.country

  phone                  = var.company.phone
  email                  = var.company.email
  first_name             = var.company.contact_first_name
  last_name              = var.company.contact_last_name
  business_contact_email = var.company.contact_email
  stock_symbol           = var.company.stock_symbol
  stock_exchange         = var.company.stock_exchange

  lifecycle {
    precondition {
      condition     = contains(local.bird_verticals, var.company.vertical)
      error_message = "Bird has no counterpart of vertical = \"${var.company.vertical}\". Choose one of ${join(", ", local.bird_verticals)}, or another vendor."
    }
  }
}

resource "tendlc_bird_brand_approval" "this" {
  count = var.vendor == "bird" ? 1 : 0

  brand_id = tendlc_bird_brand.this[0].id
}

resource "tendlc_bird_campaign" "this" {
  count = var.vendor == "bird" ? 1 : 0

  brand_id            = tendlc_bird_brand_approval.this[0].brand_id
  name                = var.campaign.name
  usecase             = var.campaign.use_case
  sub_usecases        = local.sub_use_cases
  deletion_protection = var.deletion_protection
  adopt_existing      = var.adopt_existing

  description     = var.campaign.description
  message_flow    = var.campaign.message_flow
  samples         = var.campaign.samples
  optin_message   = var.campaign.opt_in_message
  help_message    = var.campaign.help_message
  optout_message  = var.campaign.opt_out_message
  optin_keywords  = var.campaign.opt_in_keywords
  optout_keywords = var.campaign.opt_out_keywords
  help_keywords   = var.campaign.help_keywords

  terms_and_conditions = true
  embedded_link        = var.campaign.embedded_link
  embedded_phone       = var.campaign.embedded_phone
  age_gated            = var.campaign.age_gated
  direct_lending       = var.campaign.direct_lending

  # Where another campaign is needed, the old one goes on sending until the new
  # one is approved.
  lifecycle {
    create_before_destroy = true
  }
}

resource "tendlc_bird_campaign_approval" "this" {
  count = var.vendor == "bird" ? 1 : 0

  brand_id    = tendlc_bird_campaign.this[0].brand_id
  campaign_id = tendlc_bird_campaign.this[0].id
}

resource "tendlc_bird_number_assignment" "this" {
  count = var.vendor == "bird" ? 1 : 0

  campaign_id = tendlc_bird_campaign_approval.this[0].campaign_id
  numbers     = var.numbers
}

data "tendlc_bird_campaign_status" "this" {
  count = var.vendor == "bird" ? 1 : 0

  brand_id   = tendlc_bird_campaign_approval.this[0].brand_id
  id         = tendlc_bird_campaign_approval.this[0].campaign_id
  depends_on = [tendlc_bird_number_assignment.this]
}
