# From a company to numbers that may send: brand, review, campaign, review,
# numbers. README.md beside this file says how to run it.

terraform {
  required_version = ">= 1.11"

  required_providers {
    tendlc = {
      source = "tendlc/tendlc"
    }
  }
}

# SINCH_PROJECT_ID, SINCH_KEY_ID and SINCH_KEY_SECRET come from the environment.
provider "tendlc" {
  deletion_protection = var.deletion_protection
}

# The company that sends. Charged as soon as it is submitted.
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

# Waits for the review of the brand. Free.
resource "tendlc_sinch_brand_approval" "lakeview" {
  brand_registration_id = tendlc_sinch_brand.lakeview.id
}

# What is sent, to whom and why. Charged when Sinch's own review is passed.
resource "tendlc_sinch_campaign" "visits" {
  brand_id      = tendlc_sinch_brand_approval.lakeview.tcr_brand_id
  campaign_name = "Lakeview visit notices"
  use_case      = "ACCOUNT_NOTIFICATION"

  description = join(" ", [
    "Lakeview Dental texts its own patients about visits they have booked:",
    "a confirmation, a reminder the day before, and a notice when a visit moves or is cancelled.",
    "Only patients who asked for these texts receive them. They hold no advertising.",
  ])

  message_flow = join(" ", [
    "Patients of Lakeview Dental opt in on the public page https://lakeviewdental.example.com/texts.",
    "Below the field for the mobile number stands an optional box, unticked by default:",
    "'Text me visit notices from Lakeview Dental. Up to 4 messages a month. Message and data rates may apply.",
    "Reply STOP to end, HELP for help. Consent is not a condition of care.'",
    "Beside it are links to the SMS terms, https://lakeviewdental.example.com/sms-terms,",
    "and to the privacy policy, https://lakeviewdental.example.com/privacy.",
    "Patients can also text START to our number; the same page and the sign at the front desk,",
    "shown at https://lakeviewdental.example.com/texts/sign, print the number next to the same words.",
    "Mobile numbers and consent are never sold or shared with third parties for marketing.",
  ])

  samples = [
    "Lakeview Dental: Rosa, your visit is booked for Tue May 3 at 9:30 AM. Reply STOP to end texts.",
    "Lakeview Dental: we expect you tomorrow, May 3, at 9:30 AM. Please come 10 minutes early. Reply STOP to end texts.",
    "Lakeview Dental: your visit has moved to Wed May 4 at 10:00 AM. Reply HELP for help, STOP to end texts.",
    "Lakeview Dental: your visit on May 4 is cancelled. Answer this text for a new time. Reply STOP to end texts.",
  ]

  opt_in_message = "Lakeview Dental: visit notices are on. Up to 4 msgs a month. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message   = "Lakeview Dental: call 608-555-0142 or write to help@lakeviewdental.example.com. Msg & data rates may apply. Reply STOP to end."
  stop_message   = "Lakeview Dental: you have left the list and will get no more texts from us. Reply START to come back."

  optin_keywords  = ["START"]
  optout_keywords = ["STOP", "END", "QUIT", "CANCEL", "UNSUBSCRIBE"]
  help_keywords   = ["HELP", "INFO"]

  terms_and_conditions_link = "https://lakeviewdental.example.com/sms-terms"
  privacy_policy_link       = "https://lakeviewdental.example.com/privacy"
  affiliate_marketing       = false

  # A changed text is a new campaign and a new review. With this line the old
  # campaign goes on sending until the new one is approved.
  lifecycle {
    create_before_destroy = true
  }
}

# Waits for the reviews of Sinch, the registry and the operators. Free. They
# take days: expect the first applies to stop here with TENDLC2001.
resource "tendlc_sinch_campaign_approval" "visits" {
  campaign_registration_id = tendlc_sinch_campaign.visits.id
}

# The numbers that send. Free; the first one makes the campaign active.
resource "tendlc_sinch_number_assignment" "visits" {
  campaign_id     = tendlc_sinch_campaign_approval.visits.tcr_campaign_id
  service_plan_id = var.service_plan_id
  numbers         = var.numbers
}
