data "tendlc_sinch_campaign_status" "visits" {
  tcr_campaign_id = "CTF4STM"
}

# A check that fails warns and stops nothing.
check "visits_can_send" {
  assert {
    condition = data.tendlc_sinch_campaign_status.visits.ready
    error_message = join(" ", concat(
      ["The campaign CTF4STM is ${data.tendlc_sinch_campaign_status.visits.status}."],
      data.tendlc_sinch_campaign_status.visits.status_reasons[*].reason,
    ))
  }
}
