resource "tendlc_bird_brand" "harbor" {
  entity_type  = "PRIVATE_PROFIT"
  display_name = "Harbor Tools"
  company_name = "Harbor Tools Cooperative"
  website      = "https://harbortools.example.com"
  vertical     = "RETAIL"

  ein                 = "36-7654321"
  ein_issuing_country = "US"

  street      = "5 Dock Street"
  city        = "Seattle"
  state       = "WA"
  postal_code = "98104"
  country     = "US"

  first_name = "Ines"
  last_name  = "Park"
  phone      = "+12065550133"
  email      = "help@harbortools.example.com"
}

resource "tendlc_bird_brand_approval" "harbor" {
  brand_id = tendlc_bird_brand.harbor.id
}

resource "tendlc_bird_campaign" "orders" {
  brand_id     = tendlc_bird_brand_approval.harbor.brand_id
  name         = "Harbor Tools orders"
  usecase      = "MIXED"
  sub_usecases = ["CUSTOMER_CARE", "DELIVERY_NOTIFICATION"]

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

  optin_message  = "Harbor Tools: order texts are on. Msg frequency varies. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message   = "Harbor Tools: call 206-555-0133 or write to help@harbortools.example.com. Msg & data rates may apply. Reply STOP to end."
  optout_message = "Harbor Tools: you have left the list and will get no more texts from us. Reply START to come back."

  optin_keywords  = ["START"]
  optout_keywords = ["STOP", "END", "QUIT", "CANCEL", "UNSUBSCRIBE"]
  help_keywords   = ["HELP", "INFO"]

  terms_and_conditions = true

  lifecycle {
    create_before_destroy = true
  }
}

resource "tendlc_bird_campaign_approval" "orders" {
  brand_id    = tendlc_bird_campaign.orders.brand_id
  campaign_id = tendlc_bird_campaign.orders.id
}

# Always take campaign_id from the approval: it is known when the campaign may
# have numbers.
resource "tendlc_bird_number_assignment" "shop" {
  campaign_id = tendlc_bird_campaign_approval.orders.campaign_id
  numbers     = ["+12065550100", "+12065550101"]
}

# A second assignment to the same campaign: each manages only the numbers it
# names.
resource "tendlc_bird_number_assignment" "warehouse" {
  campaign_id = tendlc_bird_campaign_approval.orders.campaign_id
  numbers     = ["+12065550102"]
}
