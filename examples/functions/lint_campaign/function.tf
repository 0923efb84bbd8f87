locals {
  campaign = {
    brand_name = "Lakeview Dental"
    use_case   = "ACCOUNT_NOTIFICATION"

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
      "Mobile numbers and consent are never sold or shared with third parties for marketing.",
    ])

    samples = [
      "Lakeview Dental: Rosa, your visit is booked for Tue May 3 at 9:30 AM. Reply STOP to end texts.",
      "Lakeview Dental: your visit has moved to Wed May 4 at 10:00 AM. Reply HELP for help, STOP to end texts.",
    ]

    opt_in_message  = "Lakeview Dental: visit notices are on. Up to 4 msgs a month. Msg & data rates may apply. Reply HELP for help, STOP to end."
    opt_out_message = "Lakeview Dental: you have left the list and will get no more texts from us. Reply START to come back."
    help_message    = "Lakeview Dental: call 608-555-0142 or write to help@lakeviewdental.example.com. Msg & data rates may apply. Reply STOP to end."

    opt_in_keywords  = ["START"]
    opt_out_keywords = ["STOP", "END", "QUIT", "CANCEL", "UNSUBSCRIBE"]
    help_keywords    = ["HELP", "INFO"]

    terms_url   = "https://lakeviewdental.example.com/sms-terms"
    privacy_url = "https://lakeviewdental.example.com/privacy"
  }

  findings = provider::tendlc::lint_campaign("generic", local.campaign)
}

# A check warns and stops nothing.
check "campaign_would_pass" {
  assert {
    condition     = alltrue([for f in local.findings : f.severity == "info"])
    error_message = join("\n", [for f in local.findings : "${f.field}: ${f.message} ${f.advice} (${f.rule})"])
  }
}

# A precondition stops the plan.
output "findings" {
  value = local.findings

  precondition {
    condition     = alltrue([for f in local.findings : f.severity != "error"])
    error_message = join("\n", [for f in local.findings : "${f.field}: ${f.message} ${f.advice} (${f.rule})" if f.severity == "error"])
  }
}
