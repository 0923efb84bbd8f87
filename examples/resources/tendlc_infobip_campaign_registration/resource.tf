resource "tendlc_infobip_brand" "millbrook" {
  type       = "TENDLC_PRIVATE_COMPANY"
  name       = "Millbrook Motors"
  legal_name = "Millbrook Motors LLC"
  tax_id     = "31-2345678"
  website    = "https://millbrookmotors.example.com"
  vertical   = "RETAIL_AND_CONSUMER_PRODUCTS"

  country_code = "US"
  address = {
    street   = "260 Foundry Road"
    city     = "Columbus"
    state    = "OH"
    zip_code = "43215"
  }

  support_phone = "+16145550126"
  support_email = "help@millbrookmotors.example.com"
}

resource "tendlc_infobip_brand_registration" "millbrook" {
  brand_id = tendlc_infobip_brand.millbrook.id
}

resource "tendlc_infobip_brand_approval" "millbrook" {
  brand_id = tendlc_infobip_brand_registration.millbrook.brand_id
}

resource "tendlc_infobip_campaign" "recalls" {
  brand_id      = tendlc_infobip_brand_approval.millbrook.brand_id
  name          = "Millbrook recall notices"
  use_cases     = ["ALERTS"]
  message_types = ["SMS"]

  program_summary = join(" ", [
    "Millbrook Motors texts owners of cars that it has sold about recalls of their own car:",
    "that a recall is open, when parts have arrived, and when the work is booked.",
    "Only owners who asked for these texts receive them. They hold no advertising.",
  ])

  opt_ins = {
    web = {
      url = "https://millbrookmotors.example.com/recalls"
      call_to_action = join(" ", [
        "Below the field for the mobile number stands an optional box, unticked by default:",
        "'Text me recall notices from Millbrook Motors. Up to 2 messages a month. Message and data rates may apply.",
        "Reply STOP to end, HELP for help. Consent is not a condition of purchase.'",
        "Beside it are links to https://millbrookmotors.example.com/sms-terms and https://millbrookmotors.example.com/privacy.",
      ])
    }
  }

  example_messages = [
    "Millbrook Motors: a recall of your 2021 wagon is open. We will text you when parts are here. Reply STOP to end texts.",
    "Millbrook Motors: parts for the recall of your 2021 wagon have arrived. Answer this text for a date. Reply STOP to end texts.",
    "Millbrook Motors: your recall work is booked for Mon June 6 at 8:00 AM. Reply HELP for help, STOP to end texts.",
  ]
  confirmation_message = "Millbrook Motors: recall notices are on. Up to 2 msgs a month. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message         = "Millbrook Motors: call 614-555-0126 or write to help@millbrookmotors.example.com. Msg & data rates may apply. Reply STOP to end."
  stop_message         = "Millbrook Motors: you have left the list and will get no more texts from us. Reply START to come back."

  terms_and_conditions_url = "https://millbrookmotors.example.com/sms-terms"
  customer_care_phone      = "+16145550126"
  customer_care_email      = "help@millbrookmotors.example.com"
}

# One number has to be there before the registration.
resource "tendlc_infobip_number_assignment" "spare" {
  campaign_id = tendlc_infobip_campaign.recalls.id
  numbers     = ["+12025550100"]
}

# Sends the campaign into review, which is charged once. campaign_id comes by way
# of the number, so that the number goes first.
resource "tendlc_infobip_campaign_registration" "recalls" {
  campaign_id = tendlc_infobip_number_assignment.spare.campaign_id

  # A live campaign is followed by a new one. With this line the old one goes on
  # sending until the new one is approved.
  lifecycle {
    create_before_destroy = true
  }
}
