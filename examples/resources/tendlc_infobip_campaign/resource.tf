resource "tendlc_infobip_brand" "lakeview" {
  type       = "TENDLC_PRIVATE_COMPANY"
  name       = "Lakeview Dental"
  legal_name = "Lakeview Dental Group LLC"
  tax_id     = "39-1234567"
  website    = "https://lakeviewdental.example.com"
  vertical   = "HEALTHCARE_AND_LIFESCIENCES"

  country_code = "US"
  address = {
    street   = "410 Harbor Street"
    city     = "Madison"
    state    = "WI"
    zip_code = "53703"
  }

  support_phone = "+16085550142"
  support_email = "help@lakeviewdental.example.com"
}

resource "tendlc_infobip_brand_registration" "lakeview" {
  brand_id = tendlc_infobip_brand.lakeview.id
}

resource "tendlc_infobip_brand_approval" "lakeview" {
  brand_id = tendlc_infobip_brand_registration.lakeview.brand_id
}

# A draft: free, and changed in place until it is registered.
resource "tendlc_infobip_campaign" "visits" {
  brand_id      = tendlc_infobip_brand_approval.lakeview.brand_id
  name          = "Lakeview visit notices"
  use_cases     = ["ALERTS"]
  message_types = ["SMS"]

  program_summary = join(" ", [
    "Lakeview Dental texts its own patients about visits they have booked:",
    "a confirmation, a reminder the day before, and a notice when a visit moves or is cancelled.",
    "Only patients who asked for these texts receive them. They hold no advertising.",
  ])

  opt_ins = {
    web = {
      url = "https://lakeviewdental.example.com/texts"
      call_to_action = join(" ", [
        "Below the field for the mobile number stands an optional box, unticked by default:",
        "'Text me visit notices from Lakeview Dental. Up to 4 messages a month. Message and data rates may apply.",
        "Reply STOP to end, HELP for help. Consent is not a condition of care.'",
        "Beside it are links to https://lakeviewdental.example.com/sms-terms and https://lakeviewdental.example.com/privacy.",
      ])
    }
    keyword = {
      keywords       = ["START"]
      call_to_action = "A sign at the front desk, shown at https://lakeviewdental.example.com/texts/sign, prints the number next to the same words."
    }
  }

  example_messages = [
    "Lakeview Dental: Rosa, your visit is booked for Tue May 3 at 9:30 AM. Reply STOP to end texts.",
    "Lakeview Dental: we expect you tomorrow, May 3, at 9:30 AM. Please come 10 minutes early. Reply STOP to end texts.",
    "Lakeview Dental: your visit has moved to Wed May 4 at 10:00 AM. Reply HELP for help, STOP to end texts.",
  ]
  confirmation_message = "Lakeview Dental: visit notices are on. Up to 4 msgs a month. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message         = "Lakeview Dental: call 608-555-0142 or write to help@lakeviewdental.example.com. Msg & data rates may apply. Reply STOP to end."
  stop_message         = "Lakeview Dental: you have left the list and will get no more texts from us. Reply START to come back."

  terms_and_conditions_url = "https://lakeviewdental.example.com/sms-terms"
  customer_care_phone      = "+16085550142"
  customer_care_email      = "help@lakeviewdental.example.com"
}

# A campaign that you registered at the registry yourself, as a campaign service
# provider. It has no text here, and the registry bills it.
resource "tendlc_infobip_campaign" "shared" {
  type                 = "EXTERNAL_TEN_DIGIT_LONG_CODE"
  name                 = "Lakeview shared"
  external_campaign_id = "CTF4STM"
}
