# Bird knows a campaign below its brand, so a look-up names both.
data "tendlc_bird_campaign" "visits" {
  brand_id = "4b7e2d91-63c8-4a0f-9e15-7c2d8f6b1a30"
  id       = "91d3f8a6-5e27-4bc0-8f49-2a6b7c1d0e53"
}

output "campaign" {
  value = {
    name     = data.tendlc_bird_campaign.visits.name
    usecase  = data.tendlc_bird_campaign.visits.usecase
    keywords = data.tendlc_bird_campaign.visits.optout_keywords
  }
}
