# The registration at Sinch as three resources with for_each, whose instances are
# imported in one go. numbers.txt holds the numbers of the account, one a line.

terraform {
  required_providers {
    tendlc = {
      source = "tendlc/tendlc"
    }
  }
}

provider "tendlc" {}

data "tendlc_sinch_brands" "all" {}

data "tendlc_sinch_campaigns" "all" {}

data "tendlc_sinch_number" "each" {
  for_each = toset(compact(split("\n", file("${path.module}/numbers.txt"))))

  phone_number = each.key
}

locals {
  brands    = { for b in data.tendlc_sinch_brands.all.brands : b.display_name => b }
  campaigns = { for c in data.tendlc_sinch_campaigns.all.campaigns : c.campaign_name => c if c.phase != "expired" }

  # The numbers of each campaign and service plan.
  numbers = { for n in data.tendlc_sinch_number.each : "${n.campaign_id}/${n.service_plan_id}" => n... if n.campaign_id != "" }
}

import {
  for_each = local.brands
  to       = tendlc_sinch_brand.all[each.key]
  id       = each.value.id
}

import {
  for_each = local.campaigns
  to       = tendlc_sinch_campaign.all[each.key]
  id       = each.value.id
}

import {
  for_each = local.numbers
  to       = tendlc_sinch_number_assignment.all[each.key]
  id       = "${each.value[0].campaign_id}/${join(",", each.value[*].phone_number)}"
}

resource "tendlc_sinch_brand" "all" {
  for_each = local.brands

  display_name            = each.value.display_name
  brand_registration_type = each.value.brand_registration_type
  mock                    = each.value.mock
  company_details         = each.value.company_details
  financial_details       = each.value.financial_details
  contact_details         = each.value.contact_details
}

resource "tendlc_sinch_campaign" "all" {
  for_each = local.campaigns

  brand_id            = each.value.brand_id
  campaign_name       = each.value.campaign_name
  use_case            = each.value.use_case
  sub_use_cases       = each.value.sub_use_cases
  description         = each.value.description
  message_flow        = each.value.message_flow
  samples             = each.value.samples
  opt_in_message      = each.value.opt_in_message
  help_message        = each.value.help_message
  stop_message        = each.value.stop_message
  optin_keywords      = each.value.optin_keywords
  optout_keywords     = each.value.optout_keywords
  help_keywords       = each.value.help_keywords
  affiliate_marketing = each.value.affiliate_marketing
  age_gated           = each.value.age_gated
  auto_renewal        = each.value.auto_renewal
  direct_lending      = each.value.direct_lending
  embedded_link       = each.value.embedded_link
  embedded_phone      = each.value.embedded_phone
  subscriber_help     = each.value.subscriber_help
  subscriber_opt_in   = each.value.subscriber_opt_in
  subscriber_opt_out  = each.value.subscriber_opt_out
}

resource "tendlc_sinch_number_assignment" "all" {
  for_each = local.numbers

  campaign_id     = each.value[0].campaign_id
  service_plan_id = each.value[0].service_plan_id
  numbers         = each.value[*].phone_number
}
