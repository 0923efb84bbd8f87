data "tendlc_bird_campaigns" "lakeview" {
  brand_id = "4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30"
}

# The campaigns that may send.
output "live" {
  value = {
    for campaign in data.tendlc_bird_campaigns.lakeview.campaigns : campaign.id => campaign.name
    if campaign.phase == "active"
  }
}
