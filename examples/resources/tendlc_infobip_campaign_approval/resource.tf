resource "tendlc_infobip_brand" "cedar" {
  type       = "TENDLC_PRIVATE_COMPANY"
  name       = "Cedar Ledger"
  legal_name = "Cedar Ledger Software Inc"
  tax_id     = "45-0123456"
  website    = "https://cedarledger.example.com"
  vertical   = "INFORMATION_TECHNOLOGY_SERVICES"

  country_code = "US"
  address = {
    street   = "88 Aspen Way"
    city     = "Denver"
    state    = "CO"
    zip_code = "80202"
  }

  support_phone = "+13035550127"
  support_email = "help@cedarledger.example.com"
}

resource "tendlc_infobip_brand_registration" "cedar" {
  brand_id = tendlc_infobip_brand.cedar.id
}

resource "tendlc_infobip_brand_approval" "cedar" {
  brand_id = tendlc_infobip_brand_registration.cedar.brand_id
}

resource "tendlc_infobip_campaign" "passcodes" {
  brand_id      = tendlc_infobip_brand_approval.cedar.brand_id
  name          = "Cedar Ledger passcodes"
  use_cases     = ["TWO_FACTOR_AUTH"]
  message_types = ["SMS"]

  program_summary = join(" ", [
    "Cedar Ledger sends one-time passcodes to customers who sign in to their own bookkeeping account,",
    "change its password or confirm a mobile number. One code is sent for each request, and nothing else.",
  ])

  opt_ins = {
    web = {
      url = "https://cedarledger.example.com/join"
      call_to_action = join(" ", [
        "Below the field for the mobile number stands an optional box, unticked by default:",
        "'Text me passcodes from Cedar Ledger. One message for each sign-in. Message and data rates may apply.",
        "Reply STOP to end, HELP for help. An authenticator app works as well.'",
        "Beside it are links to https://cedarledger.example.com/sms-terms and https://cedarledger.example.com/privacy.",
      ])
    }
  }

  example_messages = [
    "Cedar Ledger: 483920 is your sign-in code, valid for 10 minutes. We never ask for it by phone. Reply STOP to end texts.",
    "Cedar Ledger: 209144 is your code to change the password. Not you? Reply HELP. Reply STOP to end texts.",
  ]
  confirmation_message = "Cedar Ledger: passcodes by text are on. 1 msg per sign-in. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message         = "Cedar Ledger: write to help@cedarledger.example.com or call 303-555-0127. Msg & data rates may apply. Reply STOP to end."
  stop_message         = "Cedar Ledger: passcodes by text are off, you will get no more texts from us. Reply START to turn them on again."

  terms_and_conditions_url = "https://cedarledger.example.com/sms-terms"
  customer_care_phone      = "+13035550127"
  customer_care_email      = "help@cedarledger.example.com"
}

resource "tendlc_infobip_number_assignment" "spare" {
  campaign_id = tendlc_infobip_campaign.passcodes.id
  numbers     = ["+12025550100"]
}

resource "tendlc_infobip_campaign_registration" "passcodes" {
  campaign_id = tendlc_infobip_number_assignment.spare.campaign_id

  lifecycle {
    create_before_destroy = true
  }
}

# Reviews take days. One apply waits this long, then stops with TENDLC2001; the
# next one goes on.
resource "tendlc_infobip_campaign_approval" "passcodes" {
  campaign_id = tendlc_infobip_campaign_registration.passcodes.campaign_id

  timeouts = {
    create = "1h"
  }
}

output "tcr_campaign_id" {
  value = tendlc_infobip_campaign_approval.passcodes.tcr_campaign_id
}
