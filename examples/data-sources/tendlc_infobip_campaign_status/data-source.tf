data "tendlc_infobip_campaign_status" "visits" {
  id = "3f6a1c52-8b0e-4d7a-9c41-5e2f7a8b9c10"
}

# A check that fails warns and stops nothing.
check "visits_can_send" {
  assert {
    condition = data.tendlc_infobip_campaign_status.visits.ready
    error_message = join(" ", concat(
      ["The campaign is ${data.tendlc_infobip_campaign_status.visits.status}."],
      data.tendlc_infobip_campaign_status.visits.status_reasons[*].reason,
    ))
  }
}

# How far each network is.
output "networks" {
  value = {
    for network in data.tendlc_infobip_campaign_status.visits.network_statuses : network.network => network.state
  }
}
