# The second pull request: a second campaign. Its summary says too little, and
# the reviewers refuse it.
resource "tendlc_infobip_campaign" "checkups" {
  brand_id      = tendlc_infobip_brand_approval.lakeview.brand_id
  name          = "Lakeview checkup notices"
  use_cases     = ["ALERTS"]
  message_types = ["SMS"]

  program_summary = join(" ", [
    "Lakeview Dental texts its own patients when their half-yearly checkup is due:",
    "one text when it is due, and one when no visit was booked within a month.",
    "Only patients who asked receive them.",
  ])

  opt_ins = {
    web = {
      url = "https://lakeviewdental.example.com/checkups"
      call_to_action = join(" ", [
        "Below the field for the mobile number stands an optional box, unticked by default:",
        "'Text me checkup notices from Lakeview Dental. Up to 2 messages a month. Message and data rates may apply.",
        "Reply STOP to end, HELP for help. Consent is not a condition of care.'",
        "Beside it are links to https://lakeviewdental.example.com/sms-terms and https://lakeviewdental.example.com/privacy.",
      ])
    }
    keyword = {
      keywords       = ["START"]
      call_to_action = "A sign at the front desk, shown at https://lakeviewdental.example.com/checkups/sign, prints the number next to the same words."
    }
  }

  example_messages = [
    "Lakeview Dental: Rosa, your checkup is due this month. Answer this text for a date. Reply STOP to end texts.",
    "Lakeview Dental: your checkup was due last month and is not booked yet. Reply HELP for help, STOP to end texts.",
  ]
  confirmation_message = "Lakeview Dental: checkup notices are on. Up to 2 msgs a month. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message         = "Lakeview Dental: call 608-555-0142 or write to help@lakeviewdental.example.com. Msg & data rates may apply. Reply STOP to end."
  stop_message         = "Lakeview Dental: you have left the list and will get no more texts from us. Reply START to come back."

  terms_and_conditions_url = "https://lakeviewdental.example.com/sms-terms"
  customer_care_phone      = "+16085550142"
  customer_care_email      = "help@lakeviewdental.example.com"
}

resource "tendlc_infobip_number_assignment" "checkups_spare" {
  campaign_id = tendlc_infobip_campaign.checkups.id
  numbers     = ["+12025550103"]
}

resource "tendlc_infobip_campaign_registration" "checkups" {
  campaign_id = tendlc_infobip_number_assignment.checkups_spare.campaign_id

  lifecycle {
    create_before_destroy = true
  }
}

resource "tendlc_infobip_campaign_approval" "checkups" {
  campaign_id = tendlc_infobip_campaign_registration.checkups.campaign_id
  timeouts    = { create = var.patience }
}

resource "tendlc_infobip_number_assignment" "checkups" {
  campaign_id = tendlc_infobip_campaign_approval.checkups.campaign_id
  numbers     = ["+12025550104"]
}
