# One customer. The texts are those of the agency's product, with the
# customer's name and pages: reviewers open each website and compare.

terraform {
  required_providers {
    tendlc = {
      source = "tendlc/tendlc"
    }
  }
}

locals {
  name = var.customer.name
  site = trimsuffix(var.customer.website, "/")
}

resource "tendlc_sinch_brand" "this" {
  display_name            = local.name
  brand_registration_type = "SIMPLIFIED"

  company_details = {
    company_name   = var.customer.company
    company_email  = var.customer.email
    brand_name     = local.name
    country        = "US"
    street_address = var.customer.street
    city           = var.customer.city
    postal_code    = var.customer.postal_code
    state          = var.customer.state
    web_address    = var.customer.website
  }

  financial_details = {
    brand_entity_type   = "PRIVATE"
    brand_vertical_type = "HEALTHCARE"
    tax_id_country      = "US"
    tax_id_corporate    = var.customer.tax_id
  }

  contact_details = {
    first_name   = var.customer.first_name
    last_name    = var.customer.last_name
    phone_number = var.customer.phone
    email        = var.customer.email
  }
}

resource "tendlc_sinch_brand_approval" "this" {
  brand_registration_id = tendlc_sinch_brand.this.id
}

resource "tendlc_sinch_campaign" "visits" {
  brand_id      = tendlc_sinch_brand_approval.this.tcr_brand_id
  campaign_name = "${local.name} visits"
  use_case      = "ACCOUNT_NOTIFICATION"

  description = join(" ", [
    "${local.name} texts its own patients about visits they have booked:",
    "a confirmation, a reminder the day before, and a notice when a visit moves or is cancelled.",
    "Only patients who asked for these texts receive them. They hold no advertising.",
  ])

  message_flow = join(" ", [
    "Patients of ${local.name} opt in on the public page ${local.site}/texts.",
    "Below the field for the mobile number stands an optional box, unticked by default:",
    "'Text me visit notices from ${local.name}. Up to 4 messages a month. Message and data rates may apply.",
    "Reply STOP to end, HELP for help. Consent is not a condition of care.'",
    "Beside it are links to the SMS terms, ${local.site}/sms-terms,",
    "and to the privacy policy, ${local.site}/privacy.",
    "Patients can also text START to our number, which the same page prints next to the same words.",
    "Mobile numbers and consent are never sold or shared with third parties for marketing.",
  ])

  samples = [
    "${local.name}: your visit is booked for Tue May 3 at 9:30 AM. Reply STOP to end texts.",
    "${local.name}: we expect you tomorrow, May 3, at 9:30 AM. Please come 10 minutes early. Reply STOP to end texts.",
    "${local.name}: your visit has moved to Wed May 4 at 10:00 AM. Reply HELP for help, STOP to end texts.",
  ]

  opt_in_message = "${local.name}: visit notices are on. Up to 4 msgs a month. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message   = "${local.name}: write to ${var.customer.email}. Msg & data rates may apply. Reply STOP to end."
  stop_message   = "${local.name}: you have left the list and will get no more texts from us. Reply START to come back."

  optin_keywords  = ["START"]
  optout_keywords = ["STOP", "END", "QUIT", "CANCEL", "UNSUBSCRIBE"]
  help_keywords   = ["HELP", "INFO"]

  terms_and_conditions_link = "${local.site}/sms-terms"
  privacy_policy_link       = "${local.site}/privacy"
  affiliate_marketing       = false

  lifecycle {
    create_before_destroy = true
  }
}

resource "tendlc_sinch_campaign_approval" "visits" {
  campaign_registration_id = tendlc_sinch_campaign.visits.id
}

resource "tendlc_sinch_number_assignment" "visits" {
  campaign_id     = tendlc_sinch_campaign_approval.visits.tcr_campaign_id
  service_plan_id = var.service_plan_id
  numbers         = toset(split(" ", var.customer.numbers))
}

output "ids" {
  description = "The registry's ids of brand and campaign."
  value = {
    brand    = tendlc_sinch_brand_approval.this.tcr_brand_id
    campaign = tendlc_sinch_campaign_approval.visits.tcr_campaign_id
  }
}
