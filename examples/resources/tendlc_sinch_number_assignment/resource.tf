resource "tendlc_sinch_brand" "harbor" {
  display_name = "Harbor Tools"

  company_details = {
    company_name   = "Harbor Tools Cooperative"
    company_email  = "help@harbortools.example.com"
    brand_name     = "Harbor Tools"
    country        = "US"
    street_address = "5 Dock Street"
    city           = "Seattle"
    postal_code    = "98104"
    state          = "WA"
    web_address    = "https://harbortools.example.com"
  }

  financial_details = {
    brand_entity_type   = "PRIVATE"
    brand_vertical_type = "RETAIL"
    tax_id_country      = "US"
    tax_id_corporate    = "36-7654321"
  }

  contact_details = {
    first_name   = "Ines"
    last_name    = "Park"
    phone_number = "+12065550133"
    email        = "ines@harbortools.example.com"
  }
}

resource "tendlc_sinch_brand_approval" "harbor" {
  brand_registration_id = tendlc_sinch_brand.harbor.id
}

resource "tendlc_sinch_campaign" "orders" {
  brand_id      = tendlc_sinch_brand_approval.harbor.tcr_brand_id
  campaign_name = "Harbor Tools orders"
  use_case      = "MIXED"
  sub_use_cases = ["CUSTOMER_CARE", "DELIVERY_NOTIFICATION"]

  description = join(" ", [
    "Harbor Tools texts customers about orders they have placed: when an order is ready, on its way or late.",
    "It also answers questions that customers ask about an order by text.",
    "Only customers who asked for order texts receive them. They hold no advertising.",
  ])

  message_flow = join(" ", [
    "Customers of Harbor Tools opt in at checkout; a public copy of the form is at https://harbortools.example.com/texts.",
    "Below the field for the mobile number stands an optional box, unticked by default:",
    "'Text me about my orders at Harbor Tools. Message frequency varies with your orders.",
    "Message and data rates may apply. Reply STOP to end, HELP for help. Consent is not a condition of purchase.'",
    "Beside it are links to the SMS terms, https://harbortools.example.com/sms-terms,",
    "and to the privacy policy, https://harbortools.example.com/privacy.",
    "Customers can also text START to our number, printed on the same page next to the same words.",
    "Mobile numbers and consent are never sold or shared with third parties for marketing.",
  ])

  samples = [
    "Harbor Tools: order 1042 is ready for pickup at 5 Dock Street until Friday 6 PM. Reply STOP to end texts.",
    "Harbor Tools: order 1042 has left our shop and should arrive on Thursday. Reply STOP to end texts.",
    "Harbor Tools: thanks for asking, the blade in order 1042 fits the saw you named. Reply HELP for help, STOP to end texts.",
    "Harbor Tools: we have changed the address of order 1042 as you asked. Reply STOP to end texts.",
  ]

  opt_in_message = "Harbor Tools: order texts are on. Msg frequency varies. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message   = "Harbor Tools: call 206-555-0133 or write to help@harbortools.example.com. Msg & data rates may apply. Reply STOP to end."
  stop_message   = "Harbor Tools: you have left the list and will get no more texts from us. Reply START to come back."

  optin_keywords  = ["START"]
  optout_keywords = ["STOP", "END", "QUIT", "CANCEL", "UNSUBSCRIBE"]
  help_keywords   = ["HELP", "INFO"]

  terms_and_conditions_link = "https://harbortools.example.com/sms-terms"
  privacy_policy_link       = "https://harbortools.example.com/privacy"
  affiliate_marketing       = false

  lifecycle {
    create_before_destroy = true
  }
}

resource "tendlc_sinch_campaign_approval" "orders" {
  campaign_registration_id = tendlc_sinch_campaign.orders.id
}

# Always take campaign_id from the approval: it is known when the campaign may
# have numbers.
resource "tendlc_sinch_number_assignment" "shop" {
  campaign_id     = tendlc_sinch_campaign_approval.orders.tcr_campaign_id
  service_plan_id = "5a4db0c5000040008000000000000aaa"
  numbers         = ["+12025550100", "+12025550101"]
}

# A second assignment to the same campaign: each manages only the numbers it
# names.
resource "tendlc_sinch_number_assignment" "warehouse" {
  campaign_id     = tendlc_sinch_campaign_approval.orders.tcr_campaign_id
  service_plan_id = "5a4db0c5000040008000000000000aaa"
  numbers         = ["+12025550102"]
}
