# Sinch: the brand is charged when it is submitted, the campaign when Sinch's own
# review is passed. A campaign cannot be changed: another text is another campaign.

resource "tendlc_sinch_brand" "this" {
  count = var.vendor == "sinch" ? 1 : 0

  display_name            = var.company.display_name
  brand_registration_type = var.sinch.brand_registration_type
  deletion_protection     = var.deletion_protection
  adopt_existing          = var.adopt_existing

  company_details = {
    company_name           = var.company.legal_name
    brand_name             = var.company.display_name
    company_email          = var.company.email
    business_contact_email = var.company.contact_email
    country                = var.company.country
    street_address         = var.company.street
    city                   = var.company.city
    postal_code            = var.company.postal_code
    state                  = var.company.state
    web_address            = var.company.website
  }

  financial_details = {
    brand_entity_type   = local.entity_types.sinch[var.company.entity_type]
    brand_vertical_type = local.verticals.sinch[var.company.vertical]
    tax_id_country      = local.ein_country
    tax_id_corporate    = var.company.ein
    stock_symbol        = var.company.stock_symbol
    exchange            = var.company.stock_exchange
  }

  contact_details = {
    first_name   = var.company.contact_first_name
    last_name    = var.company.contact_last_name
    phone_number = var.company.phone
    email        = var.company.contact_email
  }
}

resource "tendlc_sinch_brand_approval" "this" {
  count = var.vendor == "sinch" ? 1 : 0

  brand_registration_id = tendlc_sinch_brand.this[0].id
}

resource "tendlc_sinch_campaign" "this" {
  count = var.vendor == "sinch" ? 1 : 0

  brand_id            = tendlc_sinch_brand_approval.this[0].tcr_brand_id
  campaign_name       = var.campaign.name
  use_case            = var.campaign.use_case
  sub_use_cases       = local.sub_use_cases
  deletion_protection = var.deletion_protection
  adopt_existing      = var.adopt_existing

  description     = var.campaign.description
  message_flow    = var.campaign.message_flow
  samples         = var.campaign.samples
  opt_in_message  = var.campaign.opt_in_message
  help_message    = var.campaign.help_message
  stop_message    = var.campaign.opt_out_message
  optin_keywords  = var.campaign.opt_in_keywords
  optout_keywords = var.campaign.opt_out_keywords
  help_keywords   = var.campaign.help_keywords

  terms_and_conditions_link = var.campaign.terms_url
  privacy_policy_link       = var.campaign.privacy_url
  affiliate_marketing       = var.sinch.affiliate_marketing
  embedded_link             = var.campaign.embedded_link
  embedded_phone            = var.campaign.embedded_phone
  age_gated                 = var.campaign.age_gated
  direct_lending            = var.campaign.direct_lending

  # The old campaign goes on sending until the new one is approved.
  lifecycle {
    create_before_destroy = true
  }
}

resource "tendlc_sinch_campaign_approval" "this" {
  count = var.vendor == "sinch" ? 1 : 0

  campaign_registration_id = tendlc_sinch_campaign.this[0].id
}

resource "tendlc_sinch_number_assignment" "this" {
  count = var.vendor == "sinch" ? 1 : 0

  campaign_id     = tendlc_sinch_campaign_approval.this[0].tcr_campaign_id
  service_plan_id = var.sinch.service_plan_id
  numbers         = var.numbers
}

# Read after the numbers are there: the first one makes the campaign active.
data "tendlc_sinch_campaign_status" "this" {
  count = var.vendor == "sinch" ? 1 : 0

  id         = tendlc_sinch_campaign_approval.this[0].campaign_registration_id
  depends_on = [tendlc_sinch_number_assignment.this]
}
