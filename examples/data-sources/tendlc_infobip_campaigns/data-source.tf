# All filters are optional; what is left out does not filter.
data "tendlc_infobip_campaigns" "live" {
  brand_id = "8c1f0e6a-2b7d-4e39-a5c4-1d9f7b3e6a02"
  stages   = ["REGISTERED", "REGISTERED_PENDING_UPDATE"]
}

output "live" {
  value = {
    for campaign in data.tendlc_infobip_campaigns.live.campaigns : campaign.id => campaign.name
  }
}
