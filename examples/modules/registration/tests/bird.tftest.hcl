# terraform test against the sandbox: everything here is registered, reviewed and
# destroyed for real, at a stand-in that charges nobody. The provider takes the
# sandbox's account from the environment that tendlc-sandbox prints.

provider "tendlc" {}

variables {
  vendor              = "bird"
  numbers             = ["+12065550100", "+12065550101"]
  deletion_protection = false # the test destroys what it has made

  company = {
    legal_name   = "Lakeview Dental Group LLC"
    display_name = "Lakeview Dental"
    entity_type  = "PRIVATE_PROFIT"
    vertical     = "HEALTHCARE"
    ein          = "39-1234567"
    website      = "https://lakeviewdental.example.com"
    street       = "410 Harbor Street"
    city         = "Madison"
    state        = "WI"
    postal_code  = "53703"
    phone        = "+16085550142"
    email        = "help@lakeviewdental.example.com"
  }

  campaign = {
    name            = "Lakeview visit notices"
    use_case        = "ACCOUNT_NOTIFICATION"
    description     = "Lakeview Dental texts its own patients about visits they have booked: a confirmation, a reminder the day before, and a notice when a visit moves or is cancelled. Only patients who asked for these texts receive them. They hold no advertising."
    message_flow    = "Patients of Lakeview Dental opt in on the public page https://lakeviewdental.example.com/texts. Below the field for the mobile number stands an optional box, unticked by default: 'Text me visit notices from Lakeview Dental. Up to 4 messages a month. Message and data rates may apply. Reply STOP to end, HELP for help. Consent is not a condition of care.' Beside it are links to the SMS terms, https://lakeviewdental.example.com/sms-terms, and to the privacy policy, https://lakeviewdental.example.com/privacy. Patients can also text START to our number, which the same page prints next to the same words. Mobile numbers and consent are never sold or shared with third parties for marketing."
    opt_in_message  = "Lakeview Dental: visit notices are on. Up to 4 msgs a month. Msg & data rates may apply. Reply HELP for help, STOP to end."
    help_message    = "Lakeview Dental: call 608-555-0142 or write to help@lakeviewdental.example.com. Msg & data rates may apply. Reply STOP to end."
    opt_out_message = "Lakeview Dental: you have left the list and will get no more texts from us. Reply START to come back."
    terms_url       = "https://lakeviewdental.example.com/sms-terms"

    samples = [
      "Lakeview Dental: Rosa, your visit is booked for Tue May 3 at 9:30 AM. Reply STOP to end texts.",
      "Lakeview Dental: we expect you tomorrow, May 3, at 9:30 AM. Please come 10 minutes early. Reply STOP to end texts.",
      "Lakeview Dental: your visit has moved to Wed May 4 at 10:00 AM. Reply HELP for help, STOP to end texts.",
    ]
  }
}

# What would be paid, before anything is sent.
run "fees_are_within_budget" {
  command = plan

  assert {
    condition     = tendlc_bird_brand.this[0].fee_preview.setup <= 4
    error_message = "The brand costs more than we have."
  }
}

# From nothing to numbers that may send.
run "registers" {
  assert {
    condition     = output.ready && output.phase == "active"
    error_message = "The campaign is ${output.phase}."
  }

  assert {
    condition     = tendlc_bird_number_assignment.this[0].number_count == length(var.numbers)
    error_message = "Not every number is on the campaign."
  }
}

# A change that would lose the live campaign does not get in unseen: here the
# registered one stays, and takes a number more. A campaign that is to be
# registered anew has no id in the plan, and a condition that is not known fails.
run "another_number_keeps_the_campaign" {
  command = plan

  variables {
    numbers = ["+12065550100", "+12065550101", "+12065550102"]
  }

  assert {
    condition     = tendlc_bird_campaign.this[0].id != ""
    error_message = "The campaign would be registered anew."
  }
}
