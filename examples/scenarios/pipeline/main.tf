# The stack of the story: what the first pull request brings. story.sh plays
# all of them, and README.md says how.

terraform {
  required_version = ">= 1.11"

  required_providers {
    tendlc = {
      source = "tendlc/tendlc"
    }
  }
}

# INFOBIP_BASE_URL and INFOBIP_API_KEY come from the environment. Nobody
# publishes what Infobip charges for a campaign, so your contract's price stands
# here, for the plan and for the budget.
provider "tendlc" {
  deletion_protection = var.deletion_protection

  fees = {
    prices = [{ vendor = "infobip", kind = "campaign", setup = 15, monthly = 12 }]
  }
}

# The company that sends. A draft: free, and edited freely.
resource "tendlc_infobip_brand" "lakeview" {
  type       = "TENDLC_PRIVATE_COMPANY"
  name       = "Lakeview Dental"
  legal_name = "Lakeview Dental Group LLC"
  tax_id     = "39-1234567"
  website    = "https://lakeviewdental.example.com"
  vertical   = "HEALTHCARE_AND_LIFESCIENCES"

  country_code = "US"
  address = {
    street   = "410 Harbor Street"
    city     = "Madison"
    state    = "WI"
    zip_code = "53703"
  }

  support_phone = "+16085550142"
  support_email = "help@lakeviewdental.example.com"
}

# Sends the brand to the registry. Charged once.
resource "tendlc_infobip_brand_registration" "lakeview" {
  brand_id = tendlc_infobip_brand.lakeview.id
}

# Waits for the review of the brand. Free.
resource "tendlc_infobip_brand_approval" "lakeview" {
  brand_id = tendlc_infobip_brand_registration.lakeview.brand_id
  timeouts = { create = var.patience }
}

# What is sent, to whom and why. A draft: free, and edited freely.
resource "tendlc_infobip_campaign" "visits" {
  brand_id      = tendlc_infobip_brand_approval.lakeview.brand_id
  name          = "Lakeview visit notices"
  use_cases     = ["ALERTS"]
  message_types = ["SMS"]

  program_summary = join(" ", [
    "Lakeview Dental texts its own patients about visits they have booked:",
    "a confirmation, a reminder the day before, and a notice when a visit moves or is cancelled.",
    "Only patients who asked for these texts receive them. They hold no advertising.",
  ])

  opt_ins = {
    web = {
      url = "https://lakeviewdental.example.com/texts"
      call_to_action = join(" ", [
        "Below the field for the mobile number stands an optional box, unticked by default:",
        "'Text me visit notices from Lakeview Dental. Up to 4 messages a month. Message and data rates may apply.",
        "Reply STOP to end, HELP for help. Consent is not a condition of care.'",
        "Beside it are links to https://lakeviewdental.example.com/sms-terms and https://lakeviewdental.example.com/privacy.",
      ])
    }
    keyword = {
      keywords       = ["START"]
      call_to_action = "A sign at the front desk, shown at https://lakeviewdental.example.com/texts/sign, prints the number next to the same words."
    }
  }

  example_messages = [
    "Lakeview Dental: Rosa, your visit is booked for Tue May 3 at 9:30 AM. Reply STOP to end texts.",
    "Lakeview Dental: we expect you tomorrow, May 3, at 9:30 AM. Please come 10 minutes early. Reply STOP to end texts.",
    "Lakeview Dental: your visit has moved to Wed May 4 at 10:00 AM. Reply HELP for help, STOP to end texts.",
  ]
  confirmation_message = "Lakeview Dental: visit notices are on. Up to 4 msgs a month. Msg & data rates may apply. Reply HELP for help, STOP to end."
  help_message         = "Lakeview Dental: call 608-555-0142 or write to help@lakeviewdental.example.com. Msg & data rates may apply. Reply STOP to end."
  stop_message         = "Lakeview Dental: you have left the list and will get no more texts from us. Reply START to come back."

  terms_and_conditions_url = "https://lakeviewdental.example.com/sms-terms"
  customer_care_phone      = "+16085550142"
  customer_care_email      = "help@lakeviewdental.example.com"
}

# One number has to be there before the registration. It moves at once when the
# campaign is replaced.
resource "tendlc_infobip_number_assignment" "spare" {
  campaign_id = tendlc_infobip_campaign.visits.id
  numbers     = ["+12025550100"]
}

# Sends the campaign into review. Charged once; destroying it takes the campaign
# off the operators.
resource "tendlc_infobip_campaign_registration" "visits" {
  campaign_id = tendlc_infobip_number_assignment.spare.campaign_id

  # A live campaign cannot be edited: a changed text is a new campaign and a new
  # review. With this line the old campaign goes on sending until the new one is
  # approved; Terraform extends it to the campaign.
  lifecycle {
    create_before_destroy = true
  }
}

# Waits for the reviews of Infobip, the registry and the operators. Free. They
# take days, and a runner is paid by the minute: so it soon stops with
# TENDLC2001, and the next night goes on.
resource "tendlc_infobip_campaign_approval" "visits" {
  campaign_id = tendlc_infobip_campaign_registration.visits.campaign_id
  timeouts    = { create = var.patience }
}

# The numbers that send. Free. They stay with the old campaign until the new one
# is approved.
resource "tendlc_infobip_number_assignment" "main" {
  campaign_id = tendlc_infobip_campaign_approval.visits.campaign_id
  numbers     = ["+12025550101", "+12025550102"]
}

# Judged in every plan. A check only warns; the policy "findings" stops the
# pull request.
check "samples_are_one_message_each" {
  assert {
    condition     = alltrue([for text in tendlc_infobip_campaign.visits.example_messages : provider::tendlc::message_segments(text).segments == 1])
    error_message = "A sample takes more than one message, and each is billed."
  }
}
