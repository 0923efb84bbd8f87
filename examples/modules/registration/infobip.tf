# Infobip: brand and campaign are free drafts that are registered for a fee, and
# the campaign has a number before it is registered. A registered campaign cannot
# be changed: another text is another campaign.

locals {
  # A campaign that is made of several use cases names them all.
  infobip_use_case_set = toset([
    for word in coalesce(local.sub_use_cases, [var.campaign.use_case]) : lookup(local.infobip_use_cases, word, word)
  ])

  infobip_opt_in_ways = try(var.infobip.opt_in_ways, [])
  infobip_main        = setsubtract(var.numbers, [try(var.infobip.spare_number, "")])
}

resource "tendlc_infobip_brand" "this" {
  count = var.vendor == "infobip" ? 1 : 0

  type                = local.entity_types.infobip[var.company.entity_type]
  name                = var.company.display_name
  legal_name          = var.company.legal_name
  tax_id              = var.company.ein
  website             = var.company.website
  vertical            = local.verticals.infobip[var.company.vertical]
  deletion_protection = var.deletion_protection
  adopt_existing      = var.adopt_existing

  country_code           = var.company.country
  tax_id_issuing_country = local.ein_country
  address = {
    street   = var.company.street
    city     = var.company.city
    state    = var.company.state
    zip_code = var.company.postal_code
  }

  support_phone               = var.company.phone
  support_email               = var.company.email
  business_contact_first_name = var.company.contact_first_name
  business_contact_last_name  = var.company.contact_last_name
  business_contact_email      = local.is_public ? var.company.contact_email : null
  stock_symbol                = var.company.stock_symbol
  stock_exchange              = var.company.stock_exchange
}

resource "tendlc_infobip_brand_registration" "this" {
  count = var.vendor == "infobip" ? 1 : 0

  brand_id            = tendlc_infobip_brand.this[0].id
  deletion_protection = var.deletion_protection
  adopt_existing      = var.adopt_existing
}

resource "tendlc_infobip_brand_approval" "this" {
  count = var.vendor == "infobip" ? 1 : 0

  brand_id = tendlc_infobip_brand_registration.this[0].brand_id
}

resource "tendlc_infobip_campaign" "this" {
  count = var.vendor == "infobip" ? 1 : 0

  brand_id            = tendlc_infobip_brand_approval.this[0].brand_id
  name                = var.campaign.name
  use_cases           = local.infobip_use_case_set
  low_volume          = var.campaign.use_case == "LOW_VOLUME"
  message_types       = var.infobip.message_types
  deletion_protection = var.deletion_protection
  adopt_existing      = var.adopt_existing

  program_summary = var.campaign.description
  opt_ins = {
    web = contains(local.infobip_opt_in_ways, "web") ? {
      url            = var.campaign.opt_in_url
      call_to_action = var.campaign.message_flow
    } : null
    verbal = contains(local.infobip_opt_in_ways, "verbal") ? {
      call_to_action = var.campaign.message_flow
    } : null
    interactive_voice_response = contains(local.infobip_opt_in_ways, "interactive_voice_response") ? {
      call_to_action = var.campaign.message_flow
    } : null
    keyword = length(var.campaign.opt_in_keywords) > 0 ? {
      keywords       = sort([for word in var.campaign.opt_in_keywords : upper(word)])
      call_to_action = var.campaign.message_flow
    } : null
  }

  example_messages     = var.campaign.samples
  confirmation_message = var.campaign.opt_in_message
  help_message         = var.campaign.help_message
  stop_message         = var.campaign.opt_out_message

  terms_and_conditions_url = var.campaign.terms_url
  customer_care_phone      = var.company.phone
  customer_care_email      = var.company.email
  embedded_link            = var.campaign.embedded_link
  embedded_phone           = var.campaign.embedded_phone
  age_gated                = var.campaign.age_gated
  direct_lending           = var.campaign.direct_lending
}

resource "tendlc_infobip_number_assignment" "spare" {
  count = var.vendor == "infobip" ? 1 : 0

  campaign_id = tendlc_infobip_campaign.this[0].id
  numbers     = [var.infobip.spare_number]
}

resource "tendlc_infobip_campaign_registration" "this" {
  count = var.vendor == "infobip" ? 1 : 0

  campaign_id         = tendlc_infobip_number_assignment.spare[0].campaign_id
  appeal              = var.infobip.appeal_reason == null ? null : { reason = var.infobip.appeal_reason }
  deletion_protection = var.deletion_protection
  adopt_existing      = var.adopt_existing

  # The old campaign goes on sending until the new one is approved; Terraform
  # extends this to the campaign.
  lifecycle {
    create_before_destroy = true
  }
}

resource "tendlc_infobip_campaign_approval" "this" {
  count = var.vendor == "infobip" ? 1 : 0

  campaign_id = tendlc_infobip_campaign_registration.this[0].campaign_id
}

# The other numbers, if there are any, stay with the old campaign until the new
# one is approved.
resource "tendlc_infobip_number_assignment" "main" {
  count = var.vendor == "infobip" && length(local.infobip_main) > 0 ? 1 : 0

  campaign_id = tendlc_infobip_campaign_approval.this[0].campaign_id
  numbers     = local.infobip_main
}

data "tendlc_infobip_campaign_status" "this" {
  count = var.vendor == "infobip" ? 1 : 0

  id         = tendlc_infobip_campaign_approval.this[0].campaign_id
  depends_on = [tendlc_infobip_number_assignment.main]
}
