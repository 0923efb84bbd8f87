resource "tendlc_bird_brand" "cedar" {
  entity_type  = "PRIVATE_PROFIT"
  display_name = "Cedar Ledger"
  company_name = "Cedar Ledger Software Inc"
  website      = "https://cedarledger.example.com"
  vertical     = "TECHNOLOGY"

  ein                 = "45-0123456"
  ein_issuing_country = "US"

  street      = "88 Aspen Way"
  city        = "Denver"
  state       = "CO"
  postal_code = "80202"
  country     = "US"

  first_name = "Mina"
  last_name  = "Sato"
  phone      = "+13035550127"
  email      = "help@cedarledger.example.com"
}

resource "tendlc_bird_brand_approval" "cedar" {
  brand_id = tendlc_bird_brand.cedar.id
}

resource "tendlc_bird_campaign" "passcodes" {
  brand_id = tendlc_bird_brand_approval.cedar.brand_id
  name     = "Cedar Ledger passcodes"
  usecase  = "2FA"

  description = join(" ", [
    "Cedar Ledger sends one-time passcodes to customers who sign in to their own bookkeeping account,",
    "change its password or confirm a mobile number. One code is sent for each request, and nothing else.",
  ])

  message_flow = join(" ", [
    "Customers who open an account with Cedar Ledger on the public page https://cedarledger.example.com/join",
    "may add a mobile number. Below the field stands an optional box, unticked by default:",
    "'Text me passcodes from Cedar Ledger. One message for each sign-in. Message and data rates may apply.",
    "Reply STOP to end, HELP for help. An authenticator app works as well.'",
    "Beside it are links to the SMS terms, https://cedarledger.example.com/sms-terms,",
    "and to the privacy policy, https://cedarledger.example.com/privacy.",
    "A code is sent only when the customer asks for one. Customers who have left can text START to our number,",
    "printed on the same page next to the same words, to turn passcodes on again.",
    "Mobile numbers and consent are never sold or shared with third parties for marketing.",
  ])

  samples = [
    "Cedar Ledger: 483920 is your sign-in code, valid for 10 minutes. We never ask for it by phone. Reply STOP to end texts.",
    "Cedar Ledger: 209144 is your code to change the password. Not you? Reply HELP. Reply STOP to end texts.",
  ]

  optin_message  = "Cedar Ledger: passcodes by text are on. 1 msg per sign-in. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message   = "Cedar Ledger: write to help@cedarledger.example.com or call 303-555-0127. Msg & data rates may apply. Reply STOP to end."
  optout_message = "Cedar Ledger: passcodes by text are off, you will get no more texts from us. Reply START to turn them on again."

  optin_keywords  = ["START"]
  optout_keywords = ["STOP", "END", "QUIT", "CANCEL", "UNSUBSCRIBE"]
  help_keywords   = ["HELP", "INFO"]

  terms_and_conditions = true

  lifecycle {
    create_before_destroy = true
  }
}

# Reviews take days. One apply waits this long, then stops with TENDLC2001; the
# next one goes on.
resource "tendlc_bird_campaign_approval" "passcodes" {
  brand_id    = tendlc_bird_campaign.passcodes.brand_id
  campaign_id = tendlc_bird_campaign.passcodes.id

  timeouts = {
    create = "1h"
  }
}

# What a number assignment takes as campaign_id.
output "campaign_id" {
  value = tendlc_bird_campaign_approval.passcodes.campaign_id
}
