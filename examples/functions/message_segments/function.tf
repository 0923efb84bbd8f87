locals {
  reminder = "Lakeview Dental: we expect you tomorrow at 9:30 AM. Reply STOP to end texts."
}

# A curly quote would make it two messages, and twice the price.
check "reminder_is_one_message" {
  assert {
    condition     = provider::tendlc::message_segments(local.reminder).segments == 1
    error_message = "The reminder takes more than one message."
  }
}

output "reminder_encoding" {
  value = provider::tendlc::message_segments(local.reminder).encoding # GSM-7
}
