output "tcr_campaign_id" {
  description = "The registry's id of the campaign; carriers and support ask for it."
  value       = tendlc_infobip_campaign_approval.visits.tcr_campaign_id
}

output "fees" {
  description = "What the plans said that the two registrations would cost."
  value = {
    brand    = tendlc_infobip_brand_registration.lakeview.fee_preview
    campaign = tendlc_infobip_campaign_registration.visits.fee_preview
  }
}
