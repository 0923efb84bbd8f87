resource "tendlc_infobip_brand" "harbor" {
  type       = "TENDLC_PRIVATE_COMPANY"
  name       = "Harbor Tools"
  legal_name = "Harbor Tools Cooperative"
  tax_id     = "36-7654321"
  website    = "https://harbortools.example.com"
  vertical   = "RETAIL_AND_CONSUMER_PRODUCTS"

  country_code = "US"
  address = {
    street   = "5 Dock Street"
    city     = "Seattle"
    state    = "WA"
    zip_code = "98104"
  }

  support_phone = "+12065550133"
  support_email = "help@harbortools.example.com"
}

resource "tendlc_infobip_brand_registration" "harbor" {
  brand_id = tendlc_infobip_brand.harbor.id
}

resource "tendlc_infobip_brand_approval" "harbor" {
  brand_id = tendlc_infobip_brand_registration.harbor.brand_id
}

resource "tendlc_infobip_campaign" "orders" {
  brand_id      = tendlc_infobip_brand_approval.harbor.brand_id
  name          = "Harbor Tools orders"
  use_cases     = ["ALERTS", "CHAT"]
  message_types = ["SMS"]

  program_summary = join(" ", [
    "Harbor Tools texts customers about orders they have placed: when an order is ready, on its way or late.",
    "It also answers questions that customers ask about an order by text.",
    "Only customers who asked for order texts receive them. They hold no advertising.",
  ])

  opt_ins = {
    web = {
      url = "https://harbortools.example.com/texts"
      call_to_action = join(" ", [
        "Below the field for the mobile number stands an optional box, unticked by default:",
        "'Text me order notices from Harbor Tools. Message frequency varies with your orders. Message and data rates may apply.",
        "Reply STOP to end, HELP for help. Consent is not a condition of purchase.'",
        "Beside it are links to https://harbortools.example.com/sms-terms and https://harbortools.example.com/privacy.",
      ])
    }
    keyword = {
      keywords       = ["START"]
      call_to_action = "The same page and the sign at the counter, shown at https://harbortools.example.com/texts/sign, print the number next to the same words."
    }
  }

  example_messages = [
    "Harbor Tools: order 1042 is ready for pickup at 5 Dock Street until Friday 6 PM. Reply STOP to end texts.",
    "Harbor Tools: order 1042 has left our shop and should arrive on Thursday. Reply STOP to end texts.",
    "Harbor Tools: thanks for asking, the blade in order 1042 fits the saw you named. Reply HELP for help, STOP to end texts.",
  ]
  confirmation_message = "Harbor Tools: order texts are on. Msg frequency varies. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message         = "Harbor Tools: call 206-555-0133 or write to help@harbortools.example.com. Msg & data rates may apply. Reply STOP to end."
  stop_message         = "Harbor Tools: you have left the list and will get no more texts from us. Reply START to come back."

  terms_and_conditions_url = "https://harbortools.example.com/sms-terms"
  customer_care_phone      = "+12065550133"
  customer_care_email      = "help@harbortools.example.com"
}

# One number goes in before the registration. When the campaign is replaced, it
# moves at once.
resource "tendlc_infobip_number_assignment" "spare" {
  campaign_id = tendlc_infobip_campaign.orders.id
  numbers     = ["+12025550100"]
}

resource "tendlc_infobip_campaign_registration" "orders" {
  campaign_id = tendlc_infobip_number_assignment.spare.campaign_id

  lifecycle {
    create_before_destroy = true
  }
}

resource "tendlc_infobip_campaign_approval" "orders" {
  campaign_id = tendlc_infobip_campaign_registration.orders.campaign_id
}

# The others go in after the approval. When the campaign is replaced, they stay
# with the old one until the new one is approved.
resource "tendlc_infobip_number_assignment" "main" {
  campaign_id = tendlc_infobip_campaign_approval.orders.campaign_id
  numbers     = ["+12025550101", "+12025550102"]
}
