output "tcr_brand_id" {
  description = "The registry's id of the brand."
  value       = tendlc_sinch_brand_approval.lakeview.tcr_brand_id
}

output "tcr_campaign_id" {
  description = "The registry's id of the campaign; carriers and support ask for it."
  value       = tendlc_sinch_campaign_approval.visits.tcr_campaign_id
}

output "fees" {
  description = "What the plans said that the two registrations would cost."
  value = {
    brand    = tendlc_sinch_brand.lakeview.fee_preview
    campaign = tendlc_sinch_campaign.visits.fee_preview
  }
}
