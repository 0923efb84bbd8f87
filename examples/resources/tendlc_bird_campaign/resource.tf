resource "tendlc_bird_brand" "lakeview" {
  entity_type  = "PRIVATE_PROFIT"
  display_name = "Lakeview Dental"
  company_name = "Lakeview Dental Group LLC"
  website      = "https://lakeviewdental.example.com"
  vertical     = "HEALTHCARE"

  ein                 = "39-1234567"
  ein_issuing_country = "US"

  street      = "410 Harbor Street"
  city        = "Madison"
  state       = "WI"
  postal_code = "53703"
  country     = "US"

  first_name = "Rosa"
  last_name  = "Meyer"
  phone      = "+16085550142"
  email      = "help@lakeviewdental.example.com"
}

resource "tendlc_bird_brand_approval" "lakeview" {
  brand_id = tendlc_bird_brand.lakeview.id
}

resource "tendlc_bird_campaign" "visits" {
  brand_id = tendlc_bird_brand_approval.lakeview.brand_id
  name     = "Lakeview visit notices"
  usecase  = "ACCOUNT_NOTIFICATION"

  description = join(" ", [
    "Lakeview Dental texts its own patients about visits they have booked:",
    "a confirmation, a reminder the day before, and a notice when a visit moves or is cancelled.",
    "Only patients who asked for these texts receive them. They hold no advertising.",
  ])

  message_flow = join(" ", [
    "Patients of Lakeview Dental opt in on the public page https://lakeviewdental.example.com/texts.",
    "Below the field for the mobile number stands an optional box, unticked by default:",
    "'Text me visit notices from Lakeview Dental. Up to 4 messages a month. Message and data rates may apply.",
    "Reply STOP to end, HELP for help. Consent is not a condition of care.'",
    "Beside it are links to the SMS terms, https://lakeviewdental.example.com/sms-terms,",
    "and to the privacy policy, https://lakeviewdental.example.com/privacy.",
    "Patients can also text START to our number; the same page and the sign at the front desk,",
    "shown at https://lakeviewdental.example.com/texts/sign, print the number next to the same words.",
    "Mobile numbers and consent are never sold or shared with third parties for marketing.",
  ])

  samples = [
    "Lakeview Dental: Rosa, your visit is booked for Tue May 3 at 9:30 AM. Reply STOP to end texts.",
    "Lakeview Dental: we expect you tomorrow, May 3, at 9:30 AM. Please come 10 minutes early. Reply STOP to end texts.",
    "Lakeview Dental: your visit has moved to Wed May 4 at 10:00 AM. Reply HELP for help, STOP to end texts.",
    "Lakeview Dental: your visit on May 4 is cancelled. Answer this text for a new time. Reply STOP to end texts.",
  ]

  optin_message  = "Lakeview Dental: visit notices are on. Up to 4 msgs a month. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message   = "Lakeview Dental: call 608-555-0142 or write to help@lakeviewdental.example.com. Msg & data rates may apply. Reply STOP to end."
  optout_message = "Lakeview Dental: you have left the list and will get no more texts from us. Reply START to come back."

  optin_keywords  = ["START"]
  optout_keywords = ["STOP", "END", "QUIT", "CANCEL", "UNSUBSCRIBE"]
  help_keywords   = ["HELP", "INFO"]

  terms_and_conditions = true

  # Bird changes the texts of a live campaign in place. Anything else, such as
  # the name or the use case, is a new campaign and a new review: with this line
  # the old one goes on sending until the new one is approved.
  lifecycle {
    create_before_destroy = true
  }
}
