locals {
  # One of the lists has an element, those of the other vendors have none.
  phase = one(concat(
    data.tendlc_sinch_campaign_status.this[*].phase,
    data.tendlc_infobip_campaign_status.this[*].phase,
    data.tendlc_bird_campaign_status.this[*].phase,
  ))
}

output "phase" {
  description = "Where the campaign stands, in the provider's words, such as active or suspended."
  value       = local.phase
}

output "ready" {
  description = "Whether messages may go out."
  value       = local.phase == "active"
}

output "tcr_campaign_id" {
  description = "The registry's id of the campaign; null at Bird, which shows none."
  value = one(concat(
    tendlc_sinch_campaign_approval.this[*].tcr_campaign_id,
    tendlc_infobip_campaign_approval.this[*].tcr_campaign_id,
  ))
}

output "brand_id" {
  description = "The vendor's id of the brand."
  value = one(concat(
    tendlc_sinch_brand.this[*].id,
    tendlc_infobip_brand.this[*].id,
    tendlc_bird_brand.this[*].id,
  ))
}

output "campaign_id" {
  description = "The vendor's id of the campaign."
  value = one(concat(
    tendlc_sinch_campaign.this[*].id,
    tendlc_infobip_campaign.this[*].id,
    tendlc_bird_campaign.this[*].id,
  ))
}
