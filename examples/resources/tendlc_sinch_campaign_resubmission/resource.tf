resource "tendlc_sinch_brand" "millbrook" {
  display_name = "Millbrook Motors"

  company_details = {
    company_name   = "Millbrook Motors LLC"
    company_email  = "help@millbrookmotors.example.com"
    brand_name     = "Millbrook Motors"
    country        = "US"
    street_address = "260 Foundry Road"
    city           = "Columbus"
    postal_code    = "43215"
    state          = "OH"
    web_address    = "https://millbrookmotors.example.com"
  }

  financial_details = {
    brand_entity_type   = "PRIVATE"
    brand_vertical_type = "RETAIL"
    tax_id_country      = "US"
    tax_id_corporate    = "31-2345678"
  }

  contact_details = {
    first_name   = "Tomas"
    last_name    = "Reyes"
    phone_number = "+16145550126"
    email        = "tomas@millbrookmotors.example.com"
  }
}

resource "tendlc_sinch_brand_approval" "millbrook" {
  brand_registration_id = tendlc_sinch_brand.millbrook.id
}

resource "tendlc_sinch_campaign" "recalls" {
  brand_id      = tendlc_sinch_brand_approval.millbrook.tcr_brand_id
  campaign_name = "Millbrook recall notices"
  use_case      = "ACCOUNT_NOTIFICATION"

  description = join(" ", [
    "Millbrook Motors texts owners of cars that it has sold about recalls of their own car:",
    "that a recall is open, when parts have arrived, and when the work is booked.",
    "Only owners who asked for these texts receive them. They hold no advertising.",
  ])

  message_flow = join(" ", [
    "Customers of Millbrook Motors opt in on the public page https://millbrookmotors.example.com/recalls.",
    "Below the field for the mobile number stands an optional box, unticked by default:",
    "'Text me recall notices from Millbrook Motors. Up to 2 messages a month. Message and data rates may apply.",
    "Reply STOP to end, HELP for help. Consent is not a condition of purchase.'",
    "Beside it are links to the SMS terms, https://millbrookmotors.example.com/sms-terms,",
    "and to the privacy policy, https://millbrookmotors.example.com/privacy.",
    "Customers can also text START to our number, printed on the same page next to the same words.",
    "Mobile numbers and consent are never sold or shared with third parties for marketing.",
  ])

  samples = [
    "Millbrook Motors: a recall of your 2021 wagon is open. We will text you when parts are here. Reply STOP to end texts.",
    "Millbrook Motors: parts for the recall of your 2021 wagon have arrived. Answer this text for a date. Reply STOP to end texts.",
    "Millbrook Motors: your recall work is booked for Mon June 6 at 8:00 AM. Reply HELP for help, STOP to end texts.",
  ]

  opt_in_message = "Millbrook Motors: recall notices are on. Up to 2 msgs a month. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message   = "Millbrook Motors: call 614-555-0126 or write to help@millbrookmotors.example.com. Msg & data rates may apply. Reply STOP to end."
  stop_message   = "Millbrook Motors: you have left the list and will get no more texts from us. Reply START to come back."

  optin_keywords  = ["START"]
  optout_keywords = ["STOP", "END", "QUIT", "CANCEL", "UNSUBSCRIBE"]
  help_keywords   = ["HELP", "INFO"]

  terms_and_conditions_link = "https://millbrookmotors.example.com/sms-terms"
  privacy_policy_link       = "https://millbrookmotors.example.com/privacy"
  affiliate_marketing       = false

  lifecycle {
    create_before_destroy = true
  }
}

resource "tendlc_sinch_campaign_approval" "recalls" {
  campaign_registration_id = tendlc_sinch_campaign.recalls.id
}

# Asks AT&T and T-Mobile once more, after the brand was vetted. Their terms may
# get worse. Another value in triggers asks again.
resource "tendlc_sinch_campaign_resubmission" "recalls" {
  campaign_registration_id = tendlc_sinch_campaign_approval.recalls.campaign_registration_id

  mnos = ["ATT", "TMO"]

  triggers = {
    vetted_on = "2026-11-02"
  }
}

# Message classes by operator, before and after.
output "message_classes" {
  value = {
    before = tendlc_sinch_campaign_resubmission.recalls.message_class_before
    after  = tendlc_sinch_campaign_resubmission.recalls.message_class_after
  }
}
