# The texts of a campaign, judged before anybody pays for them. It needs no
# account and reaches nobody, so it also runs for a pull request from a fork:
#
#   terraform init && terraform test

terraform {
  required_version = ">= 1.11"

  required_providers {
    tendlc = {
      source = "tendlc/tendlc"
    }
  }
}

variable "campaign" {
  description = "The campaign, in the words of the function lint_campaign."
  type        = any
  default = {
    brand_name    = "Lakeview Dental"
    brand_id      = "BLAKEVW" # any text, while the brand is not registered
    campaign_name = "Lakeview visit notices"
    use_case      = "ACCOUNT_NOTIFICATION"

    description = "Lakeview Dental texts its own patients about visits they have booked: a confirmation, a reminder the day before, and a notice when a visit moves or is cancelled. Only patients who asked for these texts receive them. They hold no advertising."

    message_flow = "Patients of Lakeview Dental opt in on the public page https://lakeviewdental.example.com/texts. Below the field for the mobile number stands an optional box, unticked by default: 'Text me visit notices from Lakeview Dental. Up to 4 messages a month. Message and data rates may apply. Reply STOP to end, HELP for help. Consent is not a condition of care.' Beside it are links to the SMS terms, https://lakeviewdental.example.com/sms-terms, and to the privacy policy, https://lakeviewdental.example.com/privacy. Mobile numbers and consent are never sold or shared with third parties for marketing."

    samples = [
      "Lakeview Dental: Rosa, your visit is booked for Tue May 3 at 9:30 AM. Reply STOP to end texts.",
      "Lakeview Dental: we expect you tomorrow, May 3, at 9:30 AM. Please come 10 minutes early. Reply STOP to end texts.",
      "Lakeview Dental: your visit has moved to Wed May 4 at 10:00 AM. Reply HELP for help, STOP to end texts.",
    ]

    opt_in_message  = "Lakeview Dental: visit notices are on. Up to 4 msgs a month. Msg & data rates may apply. Reply HELP for help, STOP to end."
    opt_out_message = "Lakeview Dental: you have left the list and will get no more texts from us. Reply START to come back."
    help_message    = "Lakeview Dental: call 608-555-0142 or write to help@lakeviewdental.example.com. Msg & data rates may apply. Reply STOP to end."

    opt_in_keywords  = ["START"]
    opt_out_keywords = ["STOP", "END", "QUIT", "CANCEL", "UNSUBSCRIBE"]
    help_keywords    = ["HELP", "INFO"]

    subscriber_opt_in  = true
    subscriber_opt_out = true
    subscriber_help    = true
    embedded_link      = false
    embedded_phone     = false
    age_gated          = false
    direct_lending     = false
    number_pool        = false

    terms_url   = "https://lakeviewdental.example.com/sms-terms"
    privacy_url = "https://lakeviewdental.example.com/privacy"
  }
}

locals {
  findings = provider::tendlc::lint_campaign("sinch", var.campaign)

  # What reviewers reject, as lines to read.
  rejected = [for f in local.findings : "${f.field}: ${f.message} ${f.advice} (${f.rule})" if f.severity != "info"]
}

# A check warns and stops nothing.
check "samples_are_one_message_each" {
  assert {
    condition     = alltrue([for text in var.campaign.samples : provider::tendlc::message_segments(text).segments == 1])
    error_message = "A sample takes more than one message, and each is billed."
  }
}

# A precondition stops the plan.
output "findings" {
  description = "All that lint_campaign says, information included."
  value       = local.findings

  precondition {
    condition     = length(local.rejected) == 0
    error_message = join("\n", local.rejected)
  }
}

output "monthly_fee" { # of its own, because OpenTofu ends where a condition of a test calls a provider's function
  description = "USD a month."
  value       = provider::tendlc::estimate_fees("sinch", "campaign", { use_case = var.campaign.use_case }).monthly
}
