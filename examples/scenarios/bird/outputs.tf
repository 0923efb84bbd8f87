output "tcr_brand_id" {
  description = "The registry's id of the brand. Bird shows none of a campaign."
  value       = tendlc_bird_brand_approval.lakeview.tcr_brand_id
}

output "campaign_id" {
  description = "Bird's id of the campaign."
  value       = tendlc_bird_campaign_approval.visits.campaign_id
}

output "fees" {
  description = "What the plans said that the two registrations would cost."
  value = {
    brand    = tendlc_bird_brand.lakeview.fee_preview
    campaign = tendlc_bird_campaign.visits.fee_preview
  }
}
