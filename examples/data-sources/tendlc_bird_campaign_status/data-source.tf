data "tendlc_bird_campaign_status" "visits" {
  brand_id = "4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30"
  id       = "91d3f8a6-5e27-4bc0-8f49-2a6b7c1d0e53"
}

# A check that fails warns and stops nothing.
check "visits_can_send" {
  assert {
    condition = data.tendlc_bird_campaign_status.visits.ready
    error_message = join(" ", concat(
      ["The campaign is ${data.tendlc_bird_campaign_status.visits.status}."],
      data.tendlc_bird_campaign_status.visits.status_reasons[*].reason,
    ))
  }
}

# What is billed each month.
output "subscription" {
  value = data.tendlc_bird_campaign_status.visits.subscription.status
}
