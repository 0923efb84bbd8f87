resource "tendlc_infobip_brand" "westgate" {
  type       = "TENDLC_PRIVATE_COMPANY"
  name       = "Westgate Rides"
  legal_name = "Westgate Rides Inc"
  tax_id     = "47-3456789"
  website    = "https://westgaterides.example.com"
  vertical   = "TRANSPORTATION_LOGISTICS"

  country_code = "US"
  address = {
    street   = "31 Canal Street"
    city     = "Phoenix"
    state    = "AZ"
    zip_code = "85004"
  }

  support_phone = "+16025550119"
  support_email = "help@westgaterides.example.com"
}

resource "tendlc_infobip_brand_registration" "westgate" {
  brand_id = tendlc_infobip_brand.westgate.id
}

resource "tendlc_infobip_brand_approval" "westgate" {
  brand_id = tendlc_infobip_brand_registration.westgate.brand_id
}

# A pool has to be agreed with Infobip's compliance team before this is written.
# The summary must hold the first sentence word for word.
resource "tendlc_infobip_campaign" "pickups" {
  brand_id      = tendlc_infobip_brand_approval.westgate.brand_id
  name          = "Westgate Rides pickups"
  use_cases     = ["ALERTS", "CHAT"]
  message_types = ["SMS"]

  program_summary = join(" ", [
    "THIS SUBMISSION IS FOR A NUMBER POOL USE-CASE.",
    "Each ride of Westgate Rides gets a number of its own, by which driver and rider text each other about the pickup.",
    "When the ride is over, the number returns to the pool. Riders who asked for ride texts receive them; no advertising.",
  ])

  opt_ins = {
    web = {
      url = "https://westgaterides.example.com/ride-texts"
      call_to_action = join(" ", [
        "Below the field for the mobile number stands an optional box, unticked by default:",
        "'Text me ride notices from Westgate Rides. Message frequency varies with your rides. Message and data rates may apply.",
        "Reply STOP to end, HELP for help. Consent is not a condition of a ride.'",
        "Beside it are links to https://westgaterides.example.com/sms-terms and https://westgaterides.example.com/privacy.",
      ])
    }
  }

  example_messages = [
    "Westgate Rides: Dana is on the way to 31 Canal Street and arrives at 9:40 AM. Reply here to text your driver, STOP to end texts.",
    "Westgate Rides: your driver waits at the north entrance, blue wagon. Reply HELP for help, STOP to end texts.",
  ]
  confirmation_message = "Westgate Rides: ride texts are on. Msg frequency varies. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message         = "Westgate Rides: call 602-555-0119 or write to help@westgaterides.example.com. Msg & data rates may apply. Reply STOP to end."
  stop_message         = "Westgate Rides: ride texts are off, you will get no more texts from us. Reply START to turn them on again."

  terms_and_conditions_url = "https://westgaterides.example.com/sms-terms"
  customer_care_phone      = "+16025550119"
  customer_care_email      = "help@westgaterides.example.com"
}

resource "tendlc_infobip_number_assignment" "spare" {
  campaign_id = tendlc_infobip_campaign.pickups.id
  numbers     = ["+12025550100"]
}

resource "tendlc_infobip_campaign_registration" "pickups" {
  campaign_id = tendlc_infobip_number_assignment.spare.campaign_id

  lifecycle {
    create_before_destroy = true
  }
}

resource "tendlc_infobip_campaign_approval" "pickups" {
  campaign_id = tendlc_infobip_campaign_registration.pickups.campaign_id
}

# The pool, once the campaign is approved. When the campaign is replaced, the new
# one gets its pool before the old one gives up its own: the numbers move in
# between.
resource "tendlc_infobip_number_pool" "pickups" {
  campaign_id = tendlc_infobip_campaign_approval.pickups.campaign_id

  lifecycle {
    create_before_destroy = true
  }
}

# The numbers of the pool. With more than a set can hold, give numbers_file.
resource "tendlc_infobip_number_assignment" "pool" {
  campaign_id = tendlc_infobip_number_pool.pickups.campaign_id
  numbers     = ["+12025550101", "+12025550102", "+12025550103"]
}
